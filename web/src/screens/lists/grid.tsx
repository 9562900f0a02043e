/** The counts of a new version, area by list, typed as on the paper. A fault stands in its own cell. */
import { readCount, type CountLimits } from '#domain/count.ts';
import { integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { problem } from '#domain/problem.ts';
import type { Area } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import { Faults } from '../../design/faults.tsx';
import { CountInput, enterGoesOn } from '../../entry-form/count-input.tsx';
import { useCount, withFault } from '../../entry-form/use-count.ts';
import { useWords } from '../../i18n/language.ts';
import { useListWords } from './use-words.ts';
import { sumOf, type Draft } from './draft.ts';

export interface GridProps {
  index: PlanIndex;
  areas: readonly Area[];
  draft: Draft;
  faultsAt: (path: string) => readonly Problem[];
  onCell: (listId: string, areaId: string, text: string) => void;
  onPrinted: (listId: string, text: string) => void;
}

export function Grid({ index, areas, draft, faultsAt, onCell, onPrinted }: GridProps) {
  const lists = useListWords();
  const { shared } = useWords();
  const chosen = index.plan.lists.filter(({ id }) => draft.chosen.includes(id));
  return (
    <div class="table-scroll" role="region" aria-label={lists.grid} tabIndex={0} onKeyDown={enterGoesOn}>
      <table class="lists-grid">
        <caption class="hidden">{lists.grid}</caption>
        <thead>
          <tr>
            <th scope="col">{shared.area}</th>
            {chosen.map(({ id, name }) => (
              <th key={id} scope="col" class="lists-head">
                {id}
                <span class="soft small">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area.id}>
              <th scope="row">
                {area.name}
                <span class="lists-place soft small">{index.areas.get(area.parentId ?? '')?.name}</span>
              </th>
              {chosen.map(({ id }) => (
                <td key={id}>
                  <NumberCell
                    id={`lists-${id}-${area.id}`}
                    label={lists.cell(id, area.name)}
                    text={draft.cells[id]?.[area.id] ?? ''}
                    faults={faultsAt(`lists.${id}.${area.id}`)}
                    onType={(text) => onCell(id, area.id, text)}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr class="lists-subtotal">
            <th scope="row">{lists.sum}</th>
            {chosen.map(({ id }) => (
              <td key={id} class="numeric">
                {integer(sumOf(draft, id))}
                <Faults id={`lists-${id}-faults`} faults={faultsAt(`lists.${id}`)} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{lists.printed}</th>
            {chosen.map(({ id }) => (
              <td key={id}>
                <NumberCell
                  id={`lists-sum-${id}`}
                  label={lists.printedOf(id)}
                  text={draft.printed[id] ?? ''}
                  faults={printedFaults(draft, id)}
                  onType={(text) => onPrinted(id, text)}
                />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** The printed total is compared while it is typed: a lost row shows at once. */
function printedFaults(draft: Draft, listId: string): Problem[] {
  const text = draft.printed[listId] ?? '';
  if (text.trim() === '') return [];
  const printed = readCount(text);
  if (printed === null) return [problem('baseline.value-not-whole')];
  const sum = sumOf(draft, listId) ?? 0;
  return sum === printed ? [] : [problem('baseline.sum-differs', null, { sum, printed })];
}

/** A list may be as long as can be counted. */
const LIMITS: CountLimits = {
  path: null,
  max: Number.MAX_SAFE_INTEGER,
  notWhole: 'baseline.value-not-whole',
};

interface NumberCellProps {
  id: string;
  label: string;
  text: string;
  faults: readonly Problem[];
  onType: (text: string) => void;
}

function NumberCell({ id, label, text, faults, onType }: NumberCellProps) {
  const counting = useCount(text, LIMITS, onType);
  const shown = withFault(faults, counting.fault);
  return (
    <>
      <CountInput
        {...{ id, label, counting }}
        typed={text}
        wrong={shown.length > 0}
        describedBy={`${id}-faults`}
      />
      <Faults id={`${id}-faults`} faults={shown} />
    </>
  );
}
