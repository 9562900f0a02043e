/** Every difficulty, one row each, by age: narrowed by category, area and words, fifty at a time. */
import { useMemo, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { Empty } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import type { ViewProps } from './by-category.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CaseRow } from './case-row.tsx';
import { LifeSheet } from './life-sheet.tsx';
import type { LifeProps } from './step.ts';
import { findable, inOrder, narrowed, type CaseOrder } from './narrow.ts';
import { sumOf } from './sums.ts';

const PAGE = 50;

export function CaseList({ index, address, rows, raised }: ViewProps & Pick<LifeProps, 'raised'>) {
  const { difficulties, shared } = useWords();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<CaseOrder>('oldest');
  const [most, setMost] = useState(PAGE);
  const [opened, setOpened] = useState<string | null>(null);
  const all = useMemo(() => findable(index, rows), [index, rows]);
  const { categoryId, areaId, unanswered } = address;
  const found = useMemo(
    () => inOrder(narrowed(all, { categoryId, areaId, unanswered }, search), order),
    [all, categoryId, areaId, unanswered, search, order],
  );
  // The fields that narrow the list are not printed; what they say is.
  const chosen = [
    categoryId === null ? difficulties.allCategories : index.categories.get(categoryId),
    areaId === null ? difficulties.allAreas : index.areas.get(areaId)?.name,
    unanswered
      ? difficulties.onlyUnanswered(integer(index.plan.digest.thresholds.difficultyAgeDays))
      : undefined,
    search.trim() === '' ? undefined : `${shared.search}: ${search.trim()}`,
  ].filter((name) => name !== undefined);
  const shown = found.slice(0, most);
  const left = found.length - shown.length;
  return (
    <section class="stack">
      <h2 class="view-name">{difficulties.views.list}</h2>
      <CaseFilters {...{ index, address, search, order }} onSearch={setSearch} onOrder={setOrder} />
      <p class="print-only">{chosen.join(' · ')}</p>
      <p role="status" class="soft">
        {difficulties.found(integer(found.length), integer(sumOf(found).cases))}
      </p>
      {found.length === 0 ? (
        <Empty>{difficulties.noneFound}</Empty>
      ) : (
        <ul class="cases">
          {shown.map((row) => (
            <CaseRow key={row.id} {...{ index, row }} onOpen={() => setOpened(row.id)} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {shared.showMore(integer(Math.min(left, PAGE)), integer(left))}
        </button>
      )}
      {opened !== null && <LifeSheet id={opened} raised={raised} onClose={() => setOpened(null)} />}
    </section>
  );
}
