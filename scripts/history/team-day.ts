/** What one unit reports of one day: numbers that follow from its list, its habit and the day, and never exceed them. */
import type { Form, Plan } from '#schema/plan.ts';
import { between, pick, poisson, shuffled } from './draws.ts';
import type { Habit, Random } from './habits.ts';
import type { PeopleLeft } from './people-left.ts';

export type Values = Record<string, number>;

/** What the day is like for one report. */
export interface Work {
  /** Share of the three weeks' work that is done on this day. */
  weight: number;
  habit: Habit;
  left: PeopleLeft;
  random: Random;
}

/** List → measure, and how much of the list is done by the end, for a unit of diligence 1. */
const ACTIVATION = 1.18;
const INTEGRATIONS = [
  { list: 'DS3a', measure: 'bhytIntegrated', share: 1.18 },
  { list: 'DS3b', measure: 'healthBookIntegrated', share: 1.0 },
  { list: 'DS3c', measure: 'welfareIntegrated', share: 1.12 },
] as const;

/** Returns a community team's numbers for its hamlet. */
export function teamValues(areaId: string, { weight, habit, left, random }: Work): Values {
  const done = (list: string, share: number): number =>
    left.take(list, areaId, poisson(left.initial(list, areaId) * share * habit.diligence * weight, random));
  const activated = done('DS2', ACTIVATION);
  const guided = activated + poisson(0.06 * activated + 0.03, random);
  const reviewedAbsent = poisson(0.9, random);
  const reviewedRefused = poisson(0.08, random);
  const reviewedNotEligible = poisson(0.15, random);
  const integrated = Object.fromEntries(
    INTEGRATIONS.map(({ list, measure, share }) => [measure, done(list, share)]),
  );
  const under6Guided = poisson(0.25, random);
  const sessions = random() < 0.28 ? 1 : 0;
  return {
    reviewed: guided + reviewedAbsent + reviewedRefused + reviewedNotEligible + poisson(1.4, random),
    guided,
    activated,
    ...integrated,
    ...{ under6Guided, under6Registered: Math.min(under6Guided, poisson(0.18, random)) },
    ...{ reviewedDone: activated, reviewedAbsent, reviewedNotEligible, reviewedRefused, reviewedOther: 0 },
    ...{ sessions, visits: sessions * between(6, 18, random), volunteers: between(1, 4, random) },
    publicServiceGuided: poisson(0.5, random),
    leaflets: sessions * between(5, 18, random),
  };
}

/** Returns the police's numbers for a former commune: dossiers taken there, and those approved since. */
export function policeValues(
  all: readonly string[],
  { weight, left, random }: Work,
  waiting: Map<string, number>,
  areaId: string,
): Values {
  const hamlets = shuffled(all, random);
  const people = hamlets.reduce((sum, hamlet) => sum + left.initial('DS1', hamlet), 0);
  const dossiersCollected = left.takeFrom('DS1', hamlets, poisson(people * 0.97 * weight, random));
  const before = waiting.get(areaId) ?? 0;
  const dossiersApproved = Math.round(before * 0.92);
  waiting.set(areaId, before - dossiersApproved + dossiersCollected);
  // Whoever has just been approved is put onto the list of those to activate, and mostly activated on the spot.
  for (let person = 0; person < dossiersApproved; person++)
    left.add('DS2', hamlets[person % hamlets.length] ?? areaId, 1);
  const activated = left.takeFrom('DS2', hamlets, Math.round(dossiersApproved * 0.84));
  return {
    ...{ dossiersCollected, dossiersApproved, guided: activated + poisson(0.15, random), activated },
    bhytIntegrated: left.takeFrom('DS3a', hamlets, poisson(activated * 0.12, random)),
    healthBookIntegrated: left.takeFrom('DS3b', hamlets, poisson(activated * 0.1, random)),
    welfareIntegrated: left.takeFrom('DS3c', hamlets, poisson(activated * 0.08, random)),
    ...{ sessions: 1, visits: activated + dossiersCollected + between(0, 6, random) },
  };
}

/** What offices without a list report: a plausible number a day for each measure of their form. */
const OFFICE: Readonly<Record<string, readonly [from: number, to: number]>> = {
  guided: [0, 2],
  supportPoints: [1, 3],
  volunteers: [6, 18],
  volunteerHours: [18, 54],
  sessions: [1, 3],
  visits: [15, 70],
  publicServiceGuided: [2, 14],
  digitalLearners: [0, 12],
  safetySessions: [0, 1],
  safetyVisits: [0, 25],
  leaflets: [10, 80],
  otherIntegrated: [0, 3],
  portalPosts: [0, 2],
  posts: [1, 3],
  broadcasts: [2, 4],
  loudspeakerClusters: [18, 26],
  reach: [350, 2400],
};

/** Returns an office's numbers; what it has no figure for is left blank. */
export function officeValues(form: Form, random: Random): Values {
  const values: Values = {};
  for (const id of form.measureIds) {
    const range = OFFICE[id];
    if (range) values[id] = between(...range, random);
  }
  return values;
}

const NOTES = [
  'Hướng dẫn tại nhà văn hóa, bà con phấn khởi.',
  'Phối hợp với đoàn viên hỗ trợ người cao tuổi.',
  'Đến từng nhà vào buổi tối, nhiều hộ đi làm cả ngày.',
  'Một số hộ hẹn cuối tuần.',
  'Bà con hỏi nhiều về sổ sức khỏe điện tử.',
];

/** Returns the difficulties and the note of a report. */
export function wordsOf(
  plan: Plan,
  form: Form,
  { habit, random }: Work,
): { difficulties: Values; texts: Record<string, string> } {
  const known = plan.difficultyCategories.some(({ id }) => id === habit.difficulty);
  const struggles = form.difficulties && known && random() < habit.struggles;
  const note = form.note && random() < 0.12 ? pick(NOTES, random) : undefined;
  return {
    difficulties: struggles ? { [habit.difficulty]: between(1, 3, random) } : {},
    texts: note === undefined ? {} : { note },
  };
}
