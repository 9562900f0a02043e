/** What the campaign counts against and what it counts by: assigned lists, activities, kinds of difficulty. */
import type { ListDefinition } from '#schema/plan.ts';
import { useSession } from '../../session.ts';
import { Fold } from '../../design/fold.tsx';
import { SourceLine } from './document.tsx';
import { StackedTable } from '../../design/stacked-table.tsx';
import { usePlanWords } from './plan-words.ts';

export function Lists() {
  const { index } = useSession();
  const { forms: own, listKinds, levels } = usePlanWords();
  const { lists } = index.plan;
  const limits = ({ atMost }: ListDefinition): string =>
    atMost.map(({ listId, level }) => own.notMore(listId, levels[level])).join('; ');
  return (
    <Fold title={own.lists} count={lists.length}>
      {lists.length === 0 ? (
        <p class="soft">{own.noLists}</p>
      ) : (
        <StackedTable
          caption={own.lists}
          rows={lists}
          columns={[
            {
              label: own.list,
              show: ({ id, name, sourceLine }) => (
                <>
                  {id} · {name}
                  <SourceLine line={sourceLine} />
                </>
              ),
            },
            { label: own.symbol, show: ({ symbol }) => symbol },
            {
              label: own.kind,
              show: ({ kind, required }) =>
                [listKinds[kind], required && own.required].filter(Boolean).join(', '),
            },
            { label: own.unitOfCount, show: ({ unitOfCount }) => unitOfCount },
            {
              label: own.owner,
              show: ({ ownerUnitId }) => index.units.get(ownerUnitId)?.shortName ?? ownerUnitId,
            },
            { label: own.checked, show: limits },
          ]}
        />
      )}
    </Fold>
  );
}

export function Activities() {
  const { index } = useSession();
  const { forms: own } = usePlanWords();
  const { activities } = index.plan;
  return (
    <Fold title={own.activities} count={activities.length}>
      {activities.length === 0 ? (
        <p class="soft">{own.noActivities}</p>
      ) : (
        <StackedTable
          caption={own.activities}
          rows={activities}
          columns={[
            {
              label: own.activity,
              show: ({ id, name, sourceLine }) => (
                <>
                  {id} · {name}
                  <SourceLine line={sourceLine} />
                </>
              ),
            },
            {
              label: own.countedBy,
              show: ({ measureIds }) =>
                measureIds.map((id) => index.measures.get(id)?.shortLabel ?? id).join('; '),
            },
          ]}
        />
      )}
    </Fold>
  );
}

export function Categories() {
  const { index } = useSession();
  const { forms: own } = usePlanWords();
  return (
    <Fold title={own.categories} count={index.plan.difficultyCategories.length}>
      <ul class="plan-points plan-columns">
        {index.plan.difficultyCategories.map(({ id, name }) => (
          <li key={id}>
            {id} · {name}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
