/**
 * How each unit of the demonstration works: when it reports, how much of its list it does, what it forgets. Drawn from a
 * seed once, so that a unit stays itself for three weeks; the few that a visitor is shown are named. Invented, like the lists.
 */
import type { Plan, Unit } from '#schema/plan.ts';

/** A source of numbers from 0 to 1. */
export type Random = () => number;

export interface Habit {
  /** Usual time of sending, and how far it strays. **Units**: minutes of the day. */
  sendsAt: number;
  strays: number;
  /** Share of its lists that it does in the three weeks. */
  diligence: number;
  /** Chance of a day without a report, and of one with nothing to report. */
  forgets: number;
  idle: number;
  /** What people there mostly meet. */
  difficulty: string;
  /** Chance that a day's report names a difficulty. */
  struggles: number;
}

const MORNING = 10 * 60 + 10;
const AFTERNOON = 15 * 60 + 5;
const LAST_MINUTE = 16 * 60 + 12;

/** Whom the walk through the demonstration names; the rest is drawn. */
const NAMED: Readonly<Record<string, Partial<Habit>>> = {
  // The slow hamlet: few hands, many people at sea.
  'cnscd.hoang-chau.thon-02': {
    diligence: 0.31,
    forgets: 0.14,
    idle: 0.25,
    sendsAt: LAST_MINUTE,
    difficulty: 'KK11',
  },
  // Reached by boat only; a small list.
  'cnscd.viet-hai.thon-01': { diligence: 0.55, sendsAt: AFTERNOON, difficulty: 'KK12' },
  // The walk through a day reports for these by hand.
  'cnscd.cat-ba.tdp-01': { sendsAt: AFTERNOON, forgets: 0 },
  'cnscd.cat-ba.tdp-02': { sendsAt: AFTERNOON, forgets: 0, diligence: 0.92 },
  'cnscd.cat-ba.tdp-05': { sendsAt: AFTERNOON, forgets: 0, diligence: 0.78 },
};

/** Returns the habit of every unit that reports. */
export function habitsOf(plan: Plan, random: Random): Map<string, Habit> {
  const categories = plan.difficultyCategories.map(({ id }) => id);
  return new Map(
    plan.units
      .filter(({ formId }) => formId !== null)
      .map((unit) => [unit.id, { ...drawn(categories, random), ...NAMED[unit.id], ...ofOffice(unit) }]),
  );
}

function drawn(categories: readonly string[], random: Random): Habit {
  const kind = random();
  const sendsAt = kind < 0.4 ? MORNING : kind < 0.85 ? AFTERNOON : LAST_MINUTE;
  return {
    sendsAt: sendsAt + Math.round((random() - 0.5) * 40),
    strays: kind < 0.85 ? 35 : 34,
    diligence: 0.66 + random() * 0.24,
    forgets: 0.004 + (random() < 0.12 ? 0.05 : 0),
    idle: 0.03 + random() * 0.09,
    difficulty: categories[Math.floor(random() * random() * categories.length)] ?? '',
    struggles: 0.06 + random() * 0.12,
  };
}

/** An office reports every day, in office hours. */
function ofOffice({ mustReport, id }: Unit): Partial<Habit> {
  if (mustReport === 'each-area') return {};
  const sendsAt = id === 'cong-an' ? 15 * 60 + 25 : 15 * 60;
  return { sendsAt, strays: 20, forgets: 0, idle: 0, struggles: 0 };
}
