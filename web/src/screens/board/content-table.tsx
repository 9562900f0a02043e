/**
 * What a report says; before it what the unit had said until it corrected it, or beside it what came after the lock and does not
 * count. Each value that differs from the one before is marked. After them what the numbers can be judged by. Only shows.
 */
import { dayInWords, integer, UNKNOWN } from '#domain/format.ts';
import type { Content } from '#schema/report.ts';
import { StackedTable, type StackedColumn } from '../../design/stacked-table.tsx';
import { useWords } from '../../i18n/language.ts';
import { CellValue, nameOfVersionRow } from '../../report-view/version-line.tsx';
import { contentRows, type VersionRow } from '../../report-view/versions.ts';
import { useSession } from '../../session.ts';
import type { Beside } from './beside.ts';
import { useBoardWords } from './use-words.ts';

export interface ContentTableProps {
  /** What the newest version corrects. **Null**: it is the first one. */
  before: Content | null;
  /** **Null**: nothing of this report counts. */
  counted: Content | null;
  /** **Null**: nothing waits. */
  held: Content | null;
  beside: Beside;
}

export function ContentTable({ before, counted, held, beside }: ContentTableProps) {
  const { index } = useSession();
  const allWords = useWords();
  const words = useBoardWords();
  const now = held ?? counted;
  // What is held is looked at beside what counts; whether that was once corrected is settled by then.
  const earlier =
    held && counted ? { name: words.counted, content: counted } : { name: words.before, content: before };
  const versions =
    now && earlier.content
      ? [earlier, { name: held && counted ? words.heldBack : words.corrected, content: now }]
      : [{ name: words.reported, content: now }];
  const rows = contentRows(
    versions.map(({ content }) => content),
    index,
  ).filter(says);
  const columns: StackedColumn<VersionRow>[] = [
    { label: words.figure, show: (row) => nameOfVersionRow(row, allWords, index) },
    ...versions.map(({ name }, at) => ({
      label: name,
      show: ({ cells }: VersionRow) => <Said cell={cells[at]} />,
    })),
    besideColumn(
      beside.earlierDay === null ? words.earlier : words.earlierOf(dayInWords(beside.earlierDay)),
      beside.earlier,
    ),
    besideColumn(words.left, beside.left),
    besideColumn(words.median, beside.median),
  ];
  return (
    <div class="content">
      <StackedTable caption={words.figure} {...{ rows, columns }} />
    </div>
  );
}

function Said({ cell }: { cell: VersionRow['cells'][number] | undefined }) {
  if (!cell) return null;
  return (
    <span class={cell.changed ? 'versions-changed' : undefined}>
      <CellValue cell={cell} />
    </span>
  );
}

function besideColumn(label: string, counts: Readonly<Record<string, number>>): StackedColumn<VersionRow> {
  return {
    label,
    show: ({ kind, id }) => (kind === 'measure' ? integer(counts[id] ?? null) : UNKNOWN),
  };
}

/** That a day had work is said by its numbers. */
function says({ kind, cells }: VersionRow): boolean {
  return cells.some(({ value }) => (kind === 'nothing' ? value === true : value !== null));
}
