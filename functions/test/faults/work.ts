// The work of the field as a seed draws it: reports, rulings, lists, a task, difficulties, most of them right, some stale,
// wrong or unreadable.
import { DAYS, FOREIGN, PLACES, REASON, type Drawn, type Stage } from './stage.ts';
import type { Seat } from './cast.ts';
import { STEPS_OF_DIFFICULTIES } from './oracle-work.ts';

const RULINGS = [
  'report.return',
  'report.approve',
  'report.void',
  'report.restore',
  'report.take-in',
] as const;

export const isStanding = ({ role }: Seat): boolean => role === 'standing';

/** A unit reports, now and then about a place of another unit, with a number too large, or with words it may not use. */
export function submit(stage: Stage, day: string, as?: Seat): Drawn {
  const { random } = stage;
  const [unitId, own] = random.of(PLACES.filter(([id]) => !as || id === as.unitId));
  const areaId = random.chance(0.03) ? 'nho.tay.1' : own;
  const values: Record<string, number> =
    unitId === 'cong-an'
      ? { dossiers: random.below(9) }
      : {
          guided: random.below(30),
          activated: random.below(20),
          ...(random.chance(0.3) ? { sessions: 1 } : {}),
        };
  if (random.chance(0.04)) values['unknown'] = 1;
  if (random.chance(0.03)) values['guided'] = 1000;
  const nothingToday = random.chance(0.1);
  const payload = reportOf(unitId, areaId, day, nothingToday ? {} : values, nothingToday);
  const target = stage.targetOf([unitId, areaId], day);
  const texts: Record<string, string> = random.chance(0.04) ? { note: 'số căn cước 031090012345' } : {};
  const who = as ?? stage.seatOf((seat) => seat.unitId === unitId);
  return stage.say(who, 'report.submit', target, payload, {
    ...{ texts, baseVersion: stage.seen(target), oddClock: random.chance(0.03) },
  });
}

/** A report with nothing wrong, so that there is one that counts. */
export function plainReport(stage: Stage, day: string, [unitId, areaId]: readonly [string, string]): void {
  const target = stage.targetOf([unitId, areaId], day);
  const who = stage.cast.seats.find((seat) => seat.unitId === unitId);
  const baseVersion = stage.oracle.versionOf(target);
  const payload = reportOf(unitId, areaId, day, { guided: 5, activated: 3 });
  if (who) stage.say(who, 'report.submit', target, payload, { baseVersion });
}

/** Returns what a report of this place says. */
export const reportOf = (
  unitId: string,
  areaId: string,
  day: string,
  values: Record<string, unknown>,
  nothingToday = false,
): Drawn['payload'] => ({ unitId, areaId, day, values, nothingToday, difficulties: {}, confirmed: [] });

/** Returns what a ruling of this kind carries: a payload, and mostly a reason. */
export function rulingOf(stage: Stage, kind: string, target: string): [Drawn['payload'], Partial<Drawn>] {
  const payload = kind === 'report.return' ? { fields: [], dueAtMs: null } : {};
  const texts = kind === 'report.approve' || stage.random.chance(0.05) ? {} : REASON;
  return [payload, { texts, baseVersion: stage.seen(target) }];
}

/** The standing agency rules on a report, its own too. */
export function rule(stage: Stage, day: string): void {
  const { random, oracle } = stage;
  const known = [...oracle.reports.keys()].filter((target) => target.endsWith(day));
  const target = known.length > 0 && random.chance(0.95) ? random.of(known) : stage.targetOf(PLACES[0], day);
  const kind = random.of(RULINGS);
  stage.say(stage.seatOf(isStanding), kind, target, ...rulingOf(stage, kind, target));
}

/** Lists come, drawn up at the beginning or the end of a day; now and then of places that no plan has. */
export function register(stage: Stage, days: readonly string[]): void {
  const { random } = stage;
  const counts = (ids: readonly string[]): Record<string, number> =>
    Object.fromEntries(ids.map((id) => [id, 10 + random.below(40)]));
  const nowhere = Array.from({ length: 60 }, (_, index) => `atlantis.${String(index)}`);
  const lists = {
    DS1: counts(['nho.dong', 'nho.tay']),
    DS2: counts(['nho.dong.1', 'nho.dong.2', 'nho.tay.1', 'nho.tay.2']),
    ...(random.chance(0.3) ? { DS1: counts(nowhere) } : {}),
  };
  const moment = random.of([{}, { asOfMoment: 'day-start' }, { asOfMoment: 'day-end' }]);
  const paper = { documentNumber: '7/BC-CA', signer: 'Trưởng Công an phường', sums: {}, fileSha256: null };
  const payload = { asOfDay: random.of(days), ...moment, lists, ...paper };
  stage.say(stage.seatOf(isStanding), 'baseline.register', `baselines/${stage.campaignId}`, payload, {
    texts: REASON,
  });
}

/** Tasks are issued, go on, are handed in and judged; difficulties are raised and answered. */
export function otherWork(stage: Stage): void {
  const { random, campaignId, acts, oracle } = stage;
  const who = stage.seatOf(({ role }) => role !== 'admin');
  const draw = random.below(10);
  if (draw < 3) {
    const target = `difficulties/${campaignId}~${campaignId}-${String(acts.length).padStart(4, '0')}`;
    const [, areaId] = random.of(PLACES);
    stage.say(who, 'difficulty.raise', target, { categoryId: 'KK01', areaId, cases: 1 + random.below(3) });
  } else if (draw < 5 && oracle.work.difficulties.length > 0) {
    const target = random.of(oracle.work.difficulties);
    const texts: Record<string, string> = {
      ...REASON,
      description: 'Thôn ngoài đảo',
      answer: 'Đã hướng dẫn',
    };
    const kind = random.of(STEPS_OF_DIFFICULTIES);
    const places = random.chance(0.1) ? {} : { [wordsOf(kind)]: texts[wordsOf(kind)] ?? '' };
    const by = random.chance(0.7) ? stage.seatOf(isStanding) : who;
    stage.say(by, kind, target, {}, { texts: places, baseVersion: stage.seen(target) });
  } else if (draw < 6) issueTask(stage);
  else goOnWithTask(stage, who);
}

/** Returns where the words of a step stand; a reason may stand everywhere. */
const wordsOf = (kind: string): 'description' | 'answer' | 'reason' =>
  kind === 'difficulty.add' ? 'description' : /guide|solve/.test(kind) ? 'answer' : 'reason';

function issueTask(stage: Stage): void {
  const { random, campaignId } = stage;
  const id = `viec-${String(random.below(2))}`;
  const definition = {
    ...{ id, person: { unitId: random.of(PLACES)[0], position: 'Tổ trưởng' }, work: 'Mở điểm hỗ trợ' },
    responsibility: { kind: 'lead', withUnitIds: [] },
    progress: { dueDay: DAYS[0], cadence: 'Một lần' },
    ...{ product: { text: 'Biên bản', indicatorIds: [] }, sourceLine: null },
  };
  const target = `tasks/${campaignId}~${id}`;
  stage.say(
    stage.seatOf(isStanding),
    'task.issue',
    target,
    { definition },
    { baseVersion: stage.seen(target) },
  );
}

const TASK_WORDS: Record<string, Record<string, string>> = {
  'task.progress': { progress: 'Đang làm' },
  'task.complete': { product: 'Đã nộp' },
  'task.return': REASON,
  'task.accept': {},
};

function goOnWithTask(stage: Stage, who: Seat): void {
  const { random, campaignId, oracle } = stage;
  const target = random.of([`tasks/${campaignId}~lap-danh-sach`, ...oracle.work.tasks]);
  const kind = random.of(['task.progress', 'task.progress', 'task.complete', 'task.accept', 'task.return']);
  const payload =
    kind === 'task.progress'
      ? { percent: random.below(101) }
      : kind === 'task.complete'
        ? { productUrl: null }
        : {};
  const isJudged = kind === 'task.accept' || kind === 'task.return';
  const by = isJudged && random.chance(0.7) ? stage.seatOf(isStanding) : who;
  const texts = random.chance(0.05) ? {} : (TASK_WORDS[kind] ?? {});
  stage.say(by, kind, target, payload, { texts, baseVersion: stage.seen(target) });
}

/** A report that no form sends: a value of another kind, a number that makes it no entry, or far too much of it. */
export function oddReport(stage: Stage, day: string): void {
  const { random } = stage;
  const [unitId, areaId] = random.of(PLACES);
  const huge = Object.fromEntries(Array.from({ length: 2500 }, (_, index) => [`v${String(index)}`, 1]));
  const foreign = { guided: { [FOREIGN]: random.below(4) } };
  const values = random.of([huge, { ['ằ'.repeat(450)]: 1 }, foreign, foreign]);
  const target = stage.targetOf([unitId, areaId], day);
  const baseVersion = random.chance(0.4) ? 2 ** 60 : stage.seen(target);
  const who = stage.seatOf((seat) => seat.unitId === unitId);
  stage.say(who, 'report.submit', target, reportOf(unitId, areaId, day, values), { baseVersion });
}

/** What is no entry at all, or names no record. */
export function poison(stage: Stage): void {
  const broken = stage.random.chance(0.5);
  const target = broken ? stage.targetOf(stage.random.of(PLACES), DAYS[0]) : 'nowhere';
  const who = stage.seatOf(({ unitId }) => unitId === 'to-dong');
  stage.say(who, 'report.submit', target, { schemaOfTomorrow: 2 }, { broken });
}
