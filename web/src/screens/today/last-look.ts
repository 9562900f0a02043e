/** The numbers of a report as the last look lists them: what it says now, and what the version before said. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import type { Form } from '#schema/plan.ts';
import type { Content } from '#schema/report.ts';
import type { Draft } from './draft.ts';
import { measuresOf } from './measures.ts';

/** **Null**: nothing is said there. `changed`: a version before said something else; never true of a first one. */
export interface Line {
  kind: 'value' | 'difficulty';
  id: string;
  was: number | null;
  now: number | null;
  changed: boolean;
}

/** Returns a line for every number that either version says, in the order in which they are written. **Null**: `sent` for none. */
export function linesOf(
  { values, difficulties }: Pick<ReportSubmit, 'values' | 'difficulties'>,
  sent: Pick<Content, 'values' | 'difficulties'> | null,
): Line[] {
  const compare = (
    kind: Line['kind'],
    now: Readonly<Record<string, unknown>>,
    was: Readonly<Record<string, number>>,
  ): Line[] =>
    [...new Set([...Object.keys(now), ...Object.keys(was)])].map((id) => {
      const [before, after] = [was[id] ?? null, id in now ? Number(now[id]) : null];
      return { kind, id, was: before, now: after, changed: sent !== null && before !== after };
    });
  return [
    ...compare('value', values, sent?.values ?? {}),
    ...compare('difficulty', difficulties, sent?.difficulties ?? {}),
  ];
}

/** Returns the numbers in sight that say nothing: those in front, and those of a group in which something was written. */
export function blanksOf({ values, nothingToday }: Draft, form: Form, index: PlanIndex): string[] {
  if (nothingToday) return [];
  const isBlank = (id: string): boolean => (values[id] ?? '').trim() === '';
  const { first, groups } = measuresOf(form, index);
  const used = groups.filter(({ measureIds }) => !measureIds.every(isBlank));
  return [...first, ...used.flatMap(({ measureIds }) => measureIds)].filter(isBlank);
}
