/** One area of the table: its numbers, where its report stands, and under them what is wrong or needs its own form. */
import type { Problem } from '#schema/problem.ts';
import { addressOf } from '../../address.ts';
import { CountInput } from '../../entry-form/count-input.tsx';
import { useCount, withFault } from '../../entry-form/use-count.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import type { State } from './state.ts';
import { StateChip } from './state-chip.tsx';
import type { TableRow } from './table-drafts.ts';

export interface AreaTableRowProps {
  row: TableRow;
  day: string;
  measureIds: readonly string[];
  faults: readonly Problem[];
  state: State;
  onType: (measureId: string, text: string) => void;
}

export function AreaTableRow({ row, day, measureIds, faults, state, onType }: AreaTableRowProps) {
  const { index } = useSession();
  const { today, explain } = useWords();
  const { areaId } = row.key;
  const name = index.areas.get(areaId)?.name ?? areaId;
  const inCells = measureIds.map((id) => `values.${id}`);
  const others = faults.filter(({ path }) => !inCells.includes(path ?? ''));
  const needsForm = others.length > 0 || faults.some(({ code }) => code === 'report.reason-needed');
  return (
    <>
      <tr>
        <th scope="row">
          <a href={addressOf('today', areaId, day)}>{name}</a>
        </th>
        {measureIds.map((id) => (
          <td key={id}>
            <Cell
              {...{ row, id, name }}
              faults={faults.filter(({ path }) => path === `values.${id}`)}
              onType={(text) => onType(id, text)}
            />
          </td>
        ))}
        <td>
          <StateChip state={state} />
        </td>
      </tr>
      {needsForm && (
        <tr>
          <td colSpan={measureIds.length + 2} class="fault">
            {others.map((found) => (
              <p key={found.code}>{explain(found)}</p>
            ))}
            <a href={addressOf('today', areaId, day)}>{today.openItsForm(name)}</a>
          </td>
        </tr>
      )}
    </>
  );
}

interface CellProps {
  row: TableRow;
  id: string;
  name: string;
  faults: readonly Problem[];
  onType: (text: string) => void;
}

function Cell({ row, id, name, faults, onType }: CellProps) {
  const { index } = useSession();
  const { explain } = useWords();
  const measure = index.measures.get(id);
  const typed = row.draft.nothingToday ? '' : (row.draft.values[id] ?? '');
  const counting = useCount(typed, { path: `values.${id}`, max: measure?.maxPerReport ?? 0 }, onType);
  const shown = withFault(faults, counting.fault);
  const field = `${row.key.areaId}-${id}`;
  return (
    <>
      <CountInput
        {...{ typed, counting }}
        id={field}
        label={`${measure?.label ?? id}, ${name}`}
        wrong={shown.length > 0}
        disabled={row.draft.nothingToday}
        describedBy={`${field}-faults`}
      />
      <div class="fault small" id={`${field}-faults`}>
        {shown.map((found) => (
          <p key={found.code}>{explain(found)}</p>
        ))}
      </div>
    </>
  );
}
