/**
 * A report's life as a table: one row per thing said, one column per version. Only lays side by side what the record
 * holds; never adds, never fills a gap.
 */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Content, Report, ReportState, Review } from '#schema/report.ts';

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
  const formId = index.units.get(report.unitId)?.formId ?? '';
  return contentRows(report.steps.map(contentOf), index, index.forms.get(formId)?.measureIds);
}

/** Returns the rows of contents side by side; the measures of `first` in their order, also where nobody named them. */
export function contentRows(
  contents: readonly (Content | null)[],
  index: PlanIndex,
  first: readonly string[] = [],
): VersionRow[] {
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
    ...idsIn(contents, 'values', first).map((id) =>
      row(id, 'measure', index.measures.get(id)?.label ?? id, ({ values }) => values[id]),
    ),
    ...idsIn(contents, 'difficulties', []).map((id) =>
      row(id, 'difficulty', index.categories.get(id) ?? id, ({ difficulties }) => difficulties[id]),
    ),
    ...idsIn(contents, 'texts', []).map((id) => row(id, 'text', id, ({ texts }) => texts[id])),
  ];
}

/** What stood in the report before its unit changed it, and why it was asked to. **Null**: nobody sent it back. */
export interface Before {
  content: Content;
  review: Review | null;
}

/** Returns what the newest version corrects. **Null**: it is the first one that was sent. */
export function beforeOf({ steps }: Pick<Report, 'steps'>): Before | null {
  const said = steps.map((step) => ({ content: contentOf(step), review: step.review }));
  const now = said.findLast(({ content }) => content !== null)?.content?.entryId;
  const earlier = said.filter(({ content }) => content !== null && content.entryId !== now);
  const last = earlier[earlier.length - 1];
  if (!last?.content) return null;
  return { content: last.content, review: last.review?.outcome === 'returned' ? last.review : null };
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
