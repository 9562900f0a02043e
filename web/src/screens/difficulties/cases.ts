/**
 * Difficulties as rows: those that daily reports count and those raised apart. Counts what the editions count: a report
 * sent back or held adds nothing here, as it adds nothing there.
 */
import { daysBetween, wallClock } from '#domain/calendar.ts';
import { difficultyKey, RECEIVED, vectorOf, WAITING } from '#domain/contribution.ts';
import { areaPath, type PlanIndex } from '#domain/hierarchy.ts';
import { firstAnswerMs, UNANSWERED } from '#domain/difficulty-steps.ts';
import type { Difficulty, DifficultyStatus } from '#schema/difficulty.ts';
import type { Report } from '#schema/report.ts';

/**
 * **Units**: `ageDays` from its day to today; a week's report may name a day to come, which is 0.
 * **Null**: `reportId` where it was raised apart; `text` where nobody wrote any words.
 */
export interface Case {
  id: string;
  reportId: string | null;
  categoryId: string;
  unitId: string;
  areaId: string;
  /** The area and those it lies in, the widest first. */
  path: readonly string[];
  cases: number;
  text: string | null;
  day: string;
  ageDays: number;
  /** Raised apart, not answered, and older than the plan allows. */
  waitsTooLong: boolean;
  /** Days until somebody first answered it. **Null**: nobody has, or it was counted in a report. */
  answeredInDays: number | null;
  /** How it stands. **Null**: it was counted in a report, where nobody answers it by itself. */
  status: DifficultyStatus | null;
}

/** The documents that this person may see. `cut`: older ones were left out. */
export interface Known {
  reports: ReadonlyMap<string, Report>;
  raised: ReadonlyMap<string, Difficulty>;
  cut: boolean;
}

/** What a number on the screen rests on. **Null**: `asOfMicros` where nothing was received. */
export interface Basis {
  counted: number;
  waiting: number;
  raised: number;
  asOfMicros: number | null;
}

/** A span of days, both ends in. `from` null: everything there is. */
export interface Days {
  from: string | null;
  today: string;
}

/** Returns the rows of a span of days, the reported ones first, each as its documents have it. */
export function casesOf(index: PlanIndex, known: Known, days: Days): Case[] {
  return [
    ...[...known.reports].filter(isFrom(days)).flatMap(([id, report]) => reported(index, id, report, days)),
    ...raisedCases(index, known.raised, days),
  ];
}

/** Returns the rows that were raised apart. */
export function raisedCases(
  index: PlanIndex,
  raised: ReadonlyMap<string, Difficulty>,
  { from, today }: Days,
): Case[] {
  const { difficultyAgeDays } = index.plan.digest.thresholds;
  return [...raised]
    .filter(([, { raisedDay }]) => from === null || raisedDay >= from)
    .map(([id, difficulty]) => {
      const { categoryId, unitId, areaId, cases, text, raisedDay, status } = difficulty;
      const answeredMs = firstAnswerMs(difficulty);
      return {
        ...{ id, reportId: null, categoryId, unitId, areaId, cases, text },
        path: areaPath(index, areaId),
        day: raisedDay,
        ageDays: Math.max(0, daysBetween(raisedDay, today)),
        waitsTooLong: UNANSWERED.includes(status) && daysBetween(raisedDay, today) > difficultyAgeDays,
        answeredInDays:
          answeredMs === null
            ? null
            : daysBetween(raisedDay, wallClock(answeredMs, index.plan.period.timeZone).day),
        status,
      };
    });
}

function reported(index: PlanIndex, reportId: string, report: Report, { today }: Days): Case[] {
  const { unitId, areaId, day, steps } = report;
  const state = steps[steps.length - 1];
  const vector = state ? vectorOf(state) : {};
  const path = areaPath(index, areaId);
  return Object.keys(state?.content?.difficulties ?? {}).flatMap((categoryId) => {
    const cases = vector[difficultyKey(categoryId)] ?? 0;
    if (cases === 0) return [];
    return {
      ...{ id: `${reportId}/${categoryId}`, reportId, categoryId, unitId, areaId, path, cases, day },
      text: state?.content?.texts[`difficulty.${categoryId}`] ?? null,
      ageDays: Math.max(0, daysBetween(day, today)),
      waitsTooLong: false,
      answeredInDays: null,
      status: null,
    };
  });
}

/** Returns how many reports and notices the rows of a span rest on, and how new the newest is. */
export function basisOf({ reports, raised }: Known, days: Days): Basis {
  const basis: Basis = { counted: 0, waiting: 0, raised: 0, asOfMicros: null };
  const seen = (micros: number): void => {
    basis.asOfMicros = Math.max(basis.asOfMicros ?? 0, micros);
  };
  for (const [, { steps, lastEntryAtMicros }] of [...reports].filter(isFrom(days))) {
    const state = steps[steps.length - 1];
    const vector = state ? vectorOf(state) : {};
    basis.counted += vector[RECEIVED] ?? 0;
    basis.waiting += vector[WAITING] ?? 0;
    seen(lastEntryAtMicros);
  }
  for (const { raisedDay, lastEntryAtMicros } of raised.values()) {
    if (days.from !== null && raisedDay < days.from) continue;
    basis.raised += 1;
    seen(lastEntryAtMicros);
  }
  return basis;
}

const isFrom =
  ({ from }: Days) =>
  ([, { day }]: [string, Report]): boolean =>
    from === null || day >= from;
