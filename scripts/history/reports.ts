/** The daily reports of the demonstration, day by day, as the units' habits and lists make them. */
import type { Plan, Unit } from '#schema/plan.ts';
import { documentPath, reportId } from '#schema/keys.ts';
import { instantOf, weekdayOf } from '#domain/calendar.ts';
import { pick } from './draws.ts';
import type { Habit, Random } from './habits.ts';
import type { PeopleLeft } from './people-left.ts';
import type { Saying } from './saying.ts';
import { officeValues, policeValues, teamValues, wordsOf, type Values } from './team-day.ts';

const MINUTE_MS = 60_000;

/** What runs through all days. */
export interface Course {
  plan: Plan;
  habits: ReadonlyMap<string, Habit>;
  left: PeopleLeft;
  random: Random;
  /** Dossiers that wait for approval, by former commune. */
  waiting: Map<string, number>;
  /** Days on which work is done, to share it out. */
  days: readonly string[];
}

/** People are at home on Saturdays and Sundays; the first days go slowly. */
function weightOf(day: string, { days }: Course): number {
  const weights = days.map(
    (each, index) => Math.min(1, 0.55 + index * 0.09) * (weekdayOf(each) > 5 ? 1.25 : 1),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (weights[days.indexOf(day)] ?? 1) / sum;
}

/** Returns the reports of one day, each at the time at which its unit usually sends. */
export function reportsOf(day: string, course: Course): Saying[] {
  const { plan, habits, random } = course;
  return plan.units.flatMap((unit) => {
    const habit = habits.get(unit.id);
    if (!habit || random() < habit.forgets) return [];
    return areasOn(day, unit, course).map((areaId, place) => {
      const minutes = habit.sendsAt + Math.round((random() + random() - 1) * habit.strays) + place * 4;
      const atMs =
        instantOf(day, '00:00', plan.period.timeZone) + minutes * MINUTE_MS + Math.floor(random() * 59_000);
      return reportOf(day, unit, areaId, habit, course, atMs);
    });
  });
}

/** The police go round the former communes; the Youth Union is somewhere at the weekend; others have one area. */
function areasOn(day: string, unit: Unit, { plan, days, random }: Course): string[] {
  if (unit.mustReport === 'each-area') return unit.areaIds;
  if (unit.mustReport === 'no') return weekdayOf(day) === 5 && random() < 0.6 ? unit.areaIds.slice(0, 1) : [];
  if (unit.role !== 'standing') return [pick(unit.areaIds, random)].filter((areaId) => areaId !== undefined);
  const turn = days.indexOf(day);
  const [town, ...others] = unit.areaIds;
  const half = Math.ceil(others.length / 3);
  const round = others.slice((turn % 3) * half, (turn % 3) * half + half);
  return plan.areas.filter(({ id }) => id === town || round.includes(id)).map(({ id }) => id);
}

function reportOf(
  day: string,
  unit: Unit,
  areaId: string,
  habit: Habit,
  course: Course,
  atMs: number,
): Saying {
  const { plan, left, random } = course;
  const form = plan.forms.find(({ id }) => id === unit.formId);
  if (!form) throw new Error(`${unit.id} has no form`);
  const nothingToday = random() < habit.idle;
  const work = { weight: weightOf(day, course), habit, left, random };
  const values = nothingToday ? {} : valuesOf();
  const { difficulties, texts } = nothingToday ? { difficulties: {}, texts: {} } : wordsOf(plan, form, work);
  return {
    kind: 'report.submit',
    target: documentPath('reports', reportId(plan.id, unit.id, areaId, day)),
    payload: {
      unitId: unit.id,
      areaId,
      day,
      values,
      nothingToday,
      difficulties,
      confirmed: ['personal-data'],
    },
    ...{ atMs, unitId: unit.id, texts },
  };

  function valuesOf(): Values {
    if (unit.mustReport === 'each-area') return teamValues(areaId, work);
    if (unit.role !== 'standing' || !form) return form ? officeValues(form, random) : {};
    const hamlets = plan.areas.filter(({ parentId }) => parentId === areaId).map(({ id }) => id);
    // Whoever comes every third day has three days' people waiting.
    const times = areaId === unit.areaIds[0] ? 1 : 3;
    return policeValues(hamlets, { ...work, weight: work.weight * times }, course.waiting, areaId);
  }
}
