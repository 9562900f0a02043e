/** One thing that was said, in each version: a changed value carries a sign and a word besides its colour. */
import { integer, UNKNOWN } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { useWords } from '../i18n/language.ts';
import type { Words } from '../i18n/vi/index.ts';
import { useSession } from '../session.ts';
import { textPlaceName } from './text-place.ts';
import type { VersionCell, VersionRow } from './versions.ts';
import './report-view.css';

/** The row of a table whose first column names what it is about. */
export function VersionLine({ row }: { row: VersionRow }) {
  const { index } = useSession();
  const words = useWords();
  return (
    <tr>
      <th scope="row">{nameOfVersionRow(row, words, index)}</th>
      {row.cells.map((cell, at) => (
        <td key={at} class={cell.changed ? 'versions-changed' : undefined}>
          <CellValue cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** Returns what a row is about, in the language on the screen. */
export function nameOfVersionRow({ kind, id, name }: VersionRow, words: Words, index: PlanIndex): string {
  const { reports } = words;
  if (kind === 'nothing') return reports.nothingToday;
  if (kind === 'difficulty') return reports.difficulty(name);
  if (kind === 'text') return textPlaceName(id, index, words);
  return name;
}

/** What a version says, and that it says something else than the one before. */
export function CellValue({ cell: { value, changed } }: { cell: VersionCell }) {
  const { reports } = useWords();
  const shown = typeof value === 'boolean' ? (value ? reports.yes : reports.no) : value;
  return (
    <>
      <span class="versions-text">{typeof shown === 'number' ? integer(shown) : (shown ?? UNKNOWN)}</span>
      {changed && (
        <>
          {' '}
          <span class="small">
            <span aria-hidden="true">✎</span> {reports.changed}
          </span>
        </>
      )}
    </>
  );
}
