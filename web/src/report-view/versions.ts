/**
 * A report's life as a table: one row per thing said, one column per version. Only lays side by side what the record
 * holds; never adds, never fills a gap.
 */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Content, Report, ReportState } from '#schema/report.ts';

/** **Null**: the version says nothing about this; `changed` is false in the first version. */
export interface VersionCell {
  value: number | string | boolean | null;
  changed: boolean;
}

export interface VersionRow {
  id: string;
  kind: 'nothing' | 'measure' | 'difficulty' | 'text';
  /** The plan's name; the id itself where the plan has none. */
  name: string;
  cells: VersionCell[];
}

/** Returns what a version says: what counts, or what waits where it came after the lock. */
export function contentOf(step: ReportState): Content | null {
  return step.held ?? step.content;
}

/** Returns the rows: whether nothing happened, measures in the form's order, difficulties, texts. */
export function versionRows(report: Report, index: PlanIndex): VersionRow[] {
  const contents = report.steps.map(contentOf);
  const formId = index.units.get(report.unitId)?.formId ?? '';
  const measures = idsIn(contents, 'values', index.forms.get(formId)?.measureIds ?? []);
  const row = (
    id: string,
    kind: VersionRow['kind'],
    name: string,
    valueOf: (content: Content) => VersionCell['value'] | undefined,
  ): VersionRow => ({
    ...{ id, kind, name },
    cells: cellsOf(contents.map((content) => (content ? (valueOf(content) ?? null) : null))),
  });
  return [
    row('nothing', 'nothing', '', (content) => content.nothingToday),
    ...measures.map((id) =>
      row(id, 'measure', index.measures.get(id)?.label ?? id, ({ values }) => values[id]),
    ),
    ...idsIn(contents, 'difficulties', []).map((id) =>
      row(id, 'difficulty', index.categories.get(id) ?? id, ({ difficulties }) => difficulties[id]),
    ),
    ...idsIn(contents, 'texts', []).map((id) => row(id, 'text', id, ({ texts }) => texts[id])),
  ];
}

function idsIn(
  contents: readonly (Content | null)[],
  part: 'values' | 'difficulties' | 'texts',
  first: readonly string[],
): string[] {
  const ids = new Set(first);
  for (const content of contents) for (const id of Object.keys(content?.[part] ?? {})) ids.add(id);
  return [...ids];
}

function cellsOf(values: readonly VersionCell['value'][]): VersionCell[] {
  return values.map((value, at) => ({ value, changed: at > 0 && value !== values[at - 1] }));
}
