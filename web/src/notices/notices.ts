/**
 * A person's notices, made from what they may read anyway: nothing is stored for them. A notice keeps its id while it says the
 * same, so that what was read stays read; a second return of a report is a new one.
 */
import type { DayRecord } from '#schema/day.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { Job } from '#schema/job.ts';
import type { Report, Review } from '#schema/report.ts';

export type NoticeKind = 'returned' | 'reminded' | 'answered' | 'list' | 'edition';

/** **Units**: `atMs` campaign time. **Null**: `atMs` where nobody noted when; `report` and `day` where it is about none. */
export interface NoticeOf {
  id: string;
  kind: NoticeKind;
  atMs: number | null;
  report: Report | null;
  day: string | null;
  version: number;
}

/** What is known; empty or null for what is not, or may not be read. */
export interface Known {
  unitId: string | null;
  /** The unit's reports, by id. */
  reports: ReadonlyMap<string, Report>;
  today: DayRecord | null;
  /** Of the person's area. */
  indicators: PublishedIndicators | null;
  /** The jobs that issued the newest editions, by id. */
  editions: ReadonlyMap<string, Job>;
}

const NONE = { report: null, day: null, version: 0 };

/** Returns the notices, newest first; those of no known time last. */
export function noticesOf({ unitId, reports, today, indicators, editions }: Known): NoticeOf[] {
  const list = indicators?.baselineVersion ?? 0;
  const found: NoticeOf[] = [
    ...[...reports].flatMap(([id, report]) => ofReport(id, report)),
    ...(today?.reminders ?? [])
      .filter(({ unitIds }) => unitId !== null && unitIds.includes(unitId))
      .map(({ atMs, entryId }) => ({
        ...{ ...NONE, id: `reminded ${entryId}`, kind: 'reminded' as const, atMs },
        day: today?.day ?? null,
      })),
    ...(list > 0
      ? [{ ...NONE, id: `list ${String(list)}`, kind: 'list' as const, atMs: null, version: list }]
      : []),
    ...[...editions]
      .filter(([, { status }]) => status === 'done')
      .map(([id, { day, dueAtMs }]) => ({
        ...{ ...NONE, id: `edition ${id}`, kind: 'edition' as const, atMs: dueAtMs, day },
      })),
  ];
  return found.sort((a, b) => (b.atMs ?? 0) - (a.atMs ?? 0));
}

/** An approval asks for nothing and answers nothing: it is no notice. */
const ANSWERS = new Set<Review['outcome']>(['voided', 'restored', 'taken-in']);

function ofReport(id: string, report: Report): NoticeOf[] {
  const review = report.steps[report.steps.length - 1]?.review;
  if (!review) return [];
  const { outcome, atMs, entryId } = review;
  const kind = outcome === 'returned' ? 'returned' : ANSWERS.has(outcome) ? 'answered' : null;
  const { day, version } = report;
  return kind === null ? [] : [{ id: `${kind} ${id} ${entryId}`, kind, atMs, report, day, version }];
}

/** Returns the reports that wait for their correction. */
export function returnedOf(reports: ReadonlyMap<string, Report>): [string, Report][] {
  return [...reports].filter(([, { status }]) => status === 'returned');
}
