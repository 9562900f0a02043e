/**
 * What a report says; before it what the unit had said until it corrected it, or beside it what came after the lock and does not
 * count. Each value that differs from the one before is marked. Only shows.
 */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Content } from '#schema/report.ts';
import { useWords } from '../../i18n/language.ts';
import { VersionLine } from '../../report-view/version-line.tsx';
import { contentRows, type VersionRow } from '../../report-view/versions.ts';

export interface ContentTableProps {
  index: PlanIndex;
  /** What the newest version corrects. **Null**: it is the first one. */
  before: Content | null;
  /** **Null**: nothing of this report counts. */
  counted: Content | null;
  /** **Null**: nothing waits. */
  held: Content | null;
}

export function ContentTable({ index, before, counted, held }: ContentTableProps) {
  const { board: words } = useWords();
  const now = held ?? counted;
  // What is held is looked at beside what counts; whether that was once corrected is settled by then.
  const earlier =
    held && counted ? { name: words.counted, content: counted } : { name: words.before, content: before };
  const columns =
    now && earlier.content
      ? [earlier, { name: held && counted ? words.heldBack : words.corrected, content: now }]
      : [{ name: words.figure, content: now }];
  const rows = contentRows(
    columns.map(({ content }) => content),
    index,
  ).filter(says);
  return (
    <>
      <table class="content">
        <thead class={columns.length > 1 ? undefined : 'hidden'}>
          <tr>
            <th scope="col">{words.figure}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <VersionLine key={`${row.kind}-${row.id}`} row={row} />
          ))}
        </tbody>
      </table>
      <Flags contents={[counted, held]} />
    </>
  );
}

/** That a day had work is said by its numbers. */
function says({ kind, cells }: VersionRow): boolean {
  return cells.some(({ value }) => (kind === 'nothing' ? value === true : value !== null));
}

function Flags({ contents }: { contents: readonly (Content | null)[] }) {
  const { explain } = useWords();
  const said = contents.flatMap((content) => content?.flags.map(explain) ?? []);
  return (
    <>
      {[...new Set(said)].map((words) => (
        <p key={words}>▲ {words}</p>
      ))}
    </>
  );
}
