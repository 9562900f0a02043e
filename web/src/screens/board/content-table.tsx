/** What a report says; beside it, where there is any, what came after the lock and does not count. Only shows. */
import { integer, UNKNOWN } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Content } from '#schema/report.ts';
import { useExplain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/language.ts';
import { textPlaceName } from '../../report-view/text-place.ts';

export interface ContentTableProps {
  index: PlanIndex;
  /** **Null**: nothing of this report counts. */
  counted: Content | null;
  /** **Null**: nothing waits. */
  held: Content | null;
}

export function ContentTable({ index, counted, held }: ContentTableProps) {
  const { board: words } = useWords();
  const columns = [
    ...(counted ? [{ name: words.counted, content: counted }] : []),
    ...(held ? [{ name: words.heldBack, content: held }] : []),
  ];
  const numbers = (content: Content): Record<string, number> => ({
    ...content.values,
    ...content.difficulties,
  });
  const ids = [...new Set(columns.flatMap(({ content }) => Object.keys(numbers(content))))];
  return (
    <>
      <table>
        <thead class={held ? undefined : 'hidden'}>
          <tr>
            <th scope="col">{words.figure}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col" class="numeric">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <tr key={id}>
              <th scope="row">{index.measures.get(id)?.label ?? index.categories.get(id) ?? id}</th>
              {columns.map(({ name, content }) => (
                <td key={name} class="numeric">
                  {id in numbers(content) ? integer(numbers(content)[id] ?? null) : UNKNOWN}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.map(({ name, content }) => (
        <ContentWords key={name} index={index} content={content} name={columns.length > 1 ? name : null} />
      ))}
    </>
  );
}

function ContentWords({ index, content, name }: { index: PlanIndex; content: Content; name: string | null }) {
  const all = useWords();
  const words = all.board;
  const explain = useExplain();
  const whose = name === null ? '' : `${name} – `;
  return (
    <>
      {content.nothingToday && (
        <p>
          {whose}
          {words.status.nothing}
        </p>
      )}
      {Object.entries(content.texts).map(([name, text]) => (
        <p key={name}>
          <span class="soft">
            {whose}
            {textPlaceName(name, index, all)}:
          </span>{' '}
          {text}
        </p>
      ))}
      {content.flags.map((flag) => (
        <p key={`${flag.code} ${flag.path ?? ''}`}>▲ {explain(flag)}</p>
      ))}
    </>
  );
}
