/** Cases by category, the most first: how many, of how many units, since when. A category leads to its list. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import { useWords } from '../../i18n/language.ts';
import type { Case } from './cases.ts';
import { linkToView, type ViewAddress } from './view-address.ts';
import { SumLine } from './sum-line.tsx';
import { linesByCategory, sumOf } from './sums.ts';

export interface ViewProps {
  index: PlanIndex;
  address: ViewAddress;
  rows: readonly Case[];
}

export function ByCategory({ index, address, rows }: ViewProps) {
  const { difficulties } = useWords();
  const all = sumOf(rows).cases;
  const lines = linesByCategory(index, rows);
  const none = lines.filter(({ sum }) => sum.cases === 0);
  return (
    <section class="stack">
      <h2 class="view-name">{difficulties.views.category}</h2>
      <ul class="sum-lines">
        {lines
          .filter(({ sum }) => sum.cases > 0)
          .map((line) => (
            <li key={line.id}>
              <SumLine
                {...{ line, all }}
                href={linkToView({ ...address, view: 'list', categoryId: line.id, unanswered: false })}
              />
            </li>
          ))}
      </ul>
      {none.length > 0 && (
        <p class="soft small">{difficulties.none(none.map(({ name }) => name).join('; '))}</p>
      )}
    </section>
  );
}
