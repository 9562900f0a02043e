/**
 * What stands where in a unit's workbook: its sheets, their columns and the names in the drop-downs. The writer and the reader
 * share it. The workbook carries it too, so that a file is read by the headings that it was made with.
 */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Form, Unit } from '#schema/plan.ts';
import type { BookWords } from '../../../i18n/vi/report-book.ts';

/** The sheet that says what the file is; programs do not show it. */
export const ORIGIN_SHEET = '_mau';

/** A higher number is written when an older reader could take a file for something else. */
export const TEMPLATE_VERSION = '1';

/** The most rows that are written or read, and the most reports that are sent at once (an account may say 300 things a minute). */
export const MOST_ROWS = 2_000;
export const MOST_AT_ONCE = 200;

/** **Shape**: `id` is a measure's id, or one of the fixed columns. */
export interface Column {
  id: string;
  heading: string;
}

/** A name in a drop-down, and what it stands for. */
export interface Named {
  id: string;
  name: string;
}

/** Columns of the reports that are no numbers. Ids of measures have no full stop. */
export const DAY = 'row.day';
export const AREA = 'row.area';
export const NOTHING = 'row.nothing';
export const NOTE = 'row.note';
export const REASON = 'row.reason';
/** Columns of the difficulties. */
export const CATEGORY = 'row.category';
export const CASES = 'row.cases';
export const TEXT = 'row.text';

export interface Layout {
  campaignId: string;
  unitId: string;
  planSha256: string;
  /** Names of the two sheets. **Null**: `difficulties` where the form asks for none. */
  reports: { name: string; columns: readonly Column[] };
  difficulties: { name: string; columns: readonly Column[] } | null;
  /** Name of the sheet that explains. */
  help: string;
  areas: readonly Named[];
  categories: readonly Named[];
}

/** Returns the layout of the workbook of a unit under the plan in force. */
export function layoutOf(index: PlanIndex, unit: Unit, form: Form, words: BookWords): Layout {
  const { columns } = words;
  const measures = distinct(
    form.measureIds.map((id) => ({ id, name: index.measures.get(id)?.shortLabel ?? id })),
    ({ id }) => index.measures.get(id)?.label ?? id,
  );
  return {
    campaignId: index.plan.id,
    unitId: unit.id,
    planSha256: index.sha256,
    reports: {
      name: words.sheets.reports,
      columns: [
        { id: DAY, heading: columns.day },
        { id: AREA, heading: columns.area },
        ...measures.map(({ id, name }) => ({ id, heading: name })),
        { id: NOTHING, heading: columns.nothing },
        ...(form.note ? [{ id: NOTE, heading: columns.note }] : []),
        { id: REASON, heading: columns.reason },
      ],
    },
    difficulties: form.difficulties
      ? {
          name: words.sheets.difficulties,
          columns: [
            { id: DAY, heading: columns.day },
            { id: AREA, heading: columns.area },
            { id: CATEGORY, heading: columns.category },
            { id: CASES, heading: columns.cases },
            { id: TEXT, heading: columns.text },
          ],
        }
      : null,
    help: words.sheets.help,
    areas: distinct(
      unit.areaIds.map((id) => ({ id, name: index.areas.get(id)?.name ?? id })),
      ({ id, name }) => `${name} (${index.areas.get(index.areas.get(id)?.parentId ?? '')?.name ?? id})`,
    ),
    categories: index.plan.difficultyCategories,
  };
}

/** Two things of one name cannot be told apart in a list: each of them gets its longer name. */
function distinct(items: readonly Named[], longer: (item: Named) => string): Named[] {
  return items.map((item) => {
    const isAlone = items.every(({ id, name }) => id === item.id || name !== item.name);
    return isAlone ? item : { ...item, name: longer(item) };
  });
}

/** Returns the rows of the sheet that says what the file is. */
export function originRows({ reports, difficulties, areas, categories, ...rest }: Layout): string[][] {
  const columnsOf = (sheet: string, columns: readonly Column[]): string[][] =>
    columns.map(({ id, heading }) => ['column', sheet, id, heading]);
  return [
    ['template', TEMPLATE_VERSION],
    ['campaign', rest.campaignId],
    ['unit', rest.unitId],
    ['plan', rest.planSha256],
    ['help', rest.help],
    ['sheet', 'reports', reports.name],
    ...columnsOf('reports', reports.columns),
    ...(difficulties
      ? [['sheet', 'difficulties', difficulties.name], ...columnsOf('difficulties', difficulties.columns)]
      : []),
    ...areas.map(({ id, name }) => ['area', id, name]),
    ...categories.map(({ id, name }) => ['category', id, name]),
  ];
}

/** Returns the layout that such a sheet says. **Null**: it is none of these, or of a version that is not known here. */
export function layoutIn(rows: readonly (readonly string[])[]): Layout | null {
  const value = (key: string): string => rows.find(([first]) => first === key)?.[1] ?? '';
  const sheetOf = (key: string): Layout['difficulties'] => {
    const name = rows.find(([first, sheet]) => first === 'sheet' && sheet === key)?.[2] ?? '';
    const columns = rows
      .filter(([first, sheet]) => first === 'column' && sheet === key)
      .map(([, , id = '', heading = '']) => ({ id, heading }));
    return name === '' || columns.length === 0 ? null : { name, columns };
  };
  const named = (key: string): Named[] =>
    rows.filter(([first]) => first === key).map(([, id = '', name = '']) => ({ id, name }));
  const reports = sheetOf('reports');
  if (value('template') !== TEMPLATE_VERSION || !reports) return null;
  return {
    campaignId: value('campaign'),
    unitId: value('unit'),
    planSha256: value('plan'),
    help: value('help'),
    reports,
    difficulties: sheetOf('difficulties'),
    areas: named('area'),
    categories: named('category'),
  };
}

/** Returns true iff everything that the older layout names still means the same under the newer one. */
export function isStillGood(older: Layout, newer: Layout): boolean {
  const same = (before: readonly Named[], now: readonly Named[]): boolean =>
    before.every(({ id, name }) => now.some((one) => one.id === id && one.name === name));
  const named = (columns: readonly Column[]): Named[] =>
    // The fixed columns mean the same in every language.
    columns.filter(({ id }) => !id.includes('.')).map(({ id, heading }) => ({ id, name: heading }));
  return (
    same(named(older.reports.columns), named(newer.reports.columns)) &&
    same(older.areas, newer.areas) &&
    same(older.categories, newer.categories) &&
    older.reports.columns.some(({ id }) => id === NOTE) <=
      newer.reports.columns.some(({ id }) => id === NOTE) &&
    (older.difficulties === null || newer.difficulties !== null)
  );
}
