/**
 * What the template says when it is made: a row for each area and reporting day, with what was reported so that the book is
 * whole. A reason is never written in: it belongs to the numbers that it was given for.
 */
import { addDays, isReportingDay } from '#domain/calendar.ts';
import { reportId } from '#schema/keys.ts';
import type { Plan } from '#schema/plan.ts';
import type { Content, Report } from '#schema/report.ts';
import { contentOf } from '../../today/draft.ts';
import { AREA, CASES, CATEGORY, DAY, NOTE, NOTHING, TEXT, type Layout } from './layout.ts';

/** Cells by column id; a day as `yyyy-MM-dd`. */
export type TemplateRow = Readonly<Record<string, string | number>>;

export interface TemplateRows {
  reports: TemplateRow[];
  difficulties: TemplateRow[];
}

/** Returns the reporting days from one day through another. */
export function daysFrom(plan: Plan, from: string, through: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= through && days.length < 1_000; day = addDays(day, 1))
    if (isReportingDay(plan, day)) days.push(day);
  return days;
}

/** Returns the rows, day by day. `records`: the unit's reports by id. */
export function templateRows(
  layout: Layout,
  days: readonly string[],
  records: ReadonlyMap<string, Report>,
): TemplateRows {
  const rows: TemplateRows = { reports: [], difficulties: [] };
  const categories = new Map(layout.categories.map(({ id, name }) => [id, name]));
  for (const day of days) {
    for (const { id, name } of layout.areas) {
      const key = { [DAY]: day, [AREA]: name };
      const content = contentOf(records.get(reportId(layout.campaignId, layout.unitId, id, day)) ?? null);
      rows.reports.push({ ...key, ...(content && cellsOf(content)) });
      for (const [category, cases] of Object.entries(content?.difficulties ?? {}))
        rows.difficulties.push({
          ...key,
          [CATEGORY]: categories.get(category) ?? category,
          [CASES]: cases,
          ...wordsAt(TEXT, content?.texts[`difficulty.${category}`]),
        });
    }
  }
  return rows;
}

const cellsOf = ({ values, nothingToday, texts }: Content): TemplateRow => ({
  ...values,
  ...(nothingToday && { [NOTHING]: 'x' }),
  ...wordsAt(NOTE, texts['note']),
});

const wordsAt = (column: string, text: string | undefined): TemplateRow =>
  text === undefined || text === '' ? {} : { [column]: text };
