/** The reports of the day as a table, under the former communes. Never changes anything itself. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { wallAt } from '../../clock.ts';
import { Chip } from '../../design/chip.tsx';
import type { Tone } from '../../design/notice.tsx';
import type { UnsentDevice } from '../../devices/unsent-devices.ts';
import { UnsentLine } from '../../devices/unsent-list.tsx';
import { useWords } from '../../i18n/language.ts';
import { sendingsOf } from '../../report-view/life.ts';
import { WaitsFor } from '../../report-view/waits-for.tsx';
import { useSession } from '../../session.ts';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { headlineMeasures, type BoardDay, type BoardRow } from './board-of.ts';
import { nameOfRow, type Desk, type DeskRow, type DeskState } from './desk-rows.ts';
import type { Flag } from './flags.ts';
import { useFlagWords } from './flag-words.ts';
import { useBoardWords, type BoardWords } from './use-words.ts';

const TONES: Record<DeskState, Tone> = {
  waiting: 'warn',
  approved: 'good',
  returned: 'bad',
  missing: 'bad',
  'not-due': 'plain',
  held: 'warn',
  voided: 'plain',
  exempt: 'plain',
};

export interface Picking {
  board: BoardDay;
  picked: ReadonlySet<string>;
  setPicked: (picked: ReadonlySet<string>) => void;
}

export interface LinesProps extends Omit<Picking, 'board'> {
  desk: Desk;
  /** Those that the filter shows. */
  rows: readonly DeskRow[];
  /** By row. */
  flags: ReadonlyMap<string, readonly Flag[]>;
  /** Devices that hold unsent work, of any unit. */
  unsent: readonly UnsentDevice[];
  onOpen: (row: DeskRow) => void;
}

export function Lines({ desk, rows, ...props }: LinesProps) {
  const words = useBoardWords();
  const under = useMemo(
    () => ({
      groups: desk.groups.map(({ id, name, reported, expected }) => ({
        ...{ id, name },
        title: words.group(name, `${integer(reported)}/${integer(expected)}`),
      })),
      of: ({ groupId }: DeskRow) => groupId,
    }),
    [desk, words],
  );
  const columns = useColumns(props);
  return (
    <DataTable
      caption={words.table}
      {...{ rows, columns, under }}
      keyOf={({ id }) => id}
      empty={words.noneHere}
      cards
      searchable
    />
  );
}

function useColumns({ flags, ...props }: Omit<LinesProps, 'desk' | 'rows'>): Column<DeskRow>[] {
  const { index } = useSession();
  const words = useBoardWords();
  const { shared } = useWords();
  const flagWords = useFlagWords();
  const { plan, measures } = index;
  const main = headlineMeasures(plan);
  const labelOf = (id: string): string => measures.get(id)?.shortLabel ?? id;
  const said = (row: BoardRow | null): string[] => {
    const counts = row?.content?.values ?? {};
    return main
      .filter((id) => counts[id] !== undefined)
      .slice(0, 2)
      .map((id) => `${labelOf(id)}: ${integer(counts[id] ?? null)}`);
  };
  const notes = ({ id, row }: DeskRow): string[] => [
    ...notesOf(row, words),
    ...(flags.get(id) ?? []).map(flagWords),
  ];
  const timeOf = (row: BoardRow | null): string | null =>
    row?.content ? wallAt(row.content.receivedAtMs, plan.period.timeZone).time : null;
  return [
    { id: 'unit', label: shared.unit, value: (row) => nameOfRow(row, index) },
    {
      id: 'state',
      label: shared.state,
      value: ({ state }) => words.states[state],
      show: (row) => <State row={row} unsent={props.unsent} />,
    },
    ...main.map((id): Column<DeskRow> => ({
      ...{ id, label: labelOf(id), numeric: true, only: 'wide' },
      value: ({ row }) => row?.content?.values[id] ?? null,
    })),
    {
      ...{ id: 'numbers', label: words.figure, only: 'cards' },
      value: ({ row }) => said(row).join(' · ') || null,
      show: ({ row }) => said(row).join(' · '),
    },
    {
      ...{ id: 'flags', label: words.flags },
      value: (row) => notes(row).join(' ') || null,
      show: (row) => notes(row).map((note) => <p key={note}>{note}</p>),
    },
    {
      ...{ id: 'came', label: words.came, only: 'wide' },
      value: ({ row }) => timeOf(row),
      show: ({ row }) => row && <Came row={row}>{timeOf(row)}</Came>,
    },
    {
      ...{ id: 'act', label: words.act },
      value: ({ row }) => row && words.open,
      show: (row) => <Acts row={row} {...props} />,
    },
  ];
}

/** What a reader should know of a report that is no reason to wait with it. */
function notesOf(row: BoardRow | null, words: BoardWords): string[] {
  if (!row) return [];
  const lateness = row.content?.lateness;
  return [
    ...(lateness === 'late' ? [words.late] : lateness === 'late-no-signal' ? [words.lateNoSignal] : []),
    ...(row.content?.nothingToday ? [words.nothing] : []),
    ...(row.held && row.counted ? [words.hasHeld] : []),
  ];
}

function State({ row: { state, unit }, unsent }: { row: DeskRow; unsent: readonly UnsentDevice[] }) {
  const words = useBoardWords();
  const isMissing = state === 'missing' || state === 'not-due';
  const holding = isMissing ? unsent.filter(({ unitId }) => unitId === unit.id) : [];
  return (
    <>
      <Chip tone={TONES[state]}>{words.states[state]}</Chip>
      {holding.map((device) => (
        <p key={device.id} class="small">
          <UnsentLine device={device} />
        </p>
      ))}
    </>
  );
}

function Came({
  row: { report, held, isWaiting },
  children,
}: {
  row: BoardRow;
  children: ComponentChildren;
}) {
  const { reports } = useWords();
  const sent = sendingsOf(report).length;
  return (
    <>
      {children}
      <span class="small soft">
        {sent > 1 && ` · ${reports.version(sent)}`}
        {(isWaiting || held) && (
          <>
            {' · '}
            <WaitsFor report={report} />
          </>
        )}
      </span>
    </>
  );
}

type ActsProps = Pick<LinesProps, 'picked' | 'setPicked' | 'onOpen'> & { row: DeskRow };

function Acts({ row, picked, setPicked, onOpen }: ActsProps) {
  const { index } = useSession();
  const words = useBoardWords();
  if (!row.row) return null;
  const name = nameOfRow(row, index);
  const toggle = (): void => {
    const next = new Set(picked);
    if (!next.delete(row.id)) next.add(row.id);
    setPicked(next);
  };
  return (
    <span class="desk-acts">
      {row.row.acts.includes('report.approve') && (
        <label class="tick">
          <input type="checkbox" checked={picked.has(row.id)} onChange={toggle} />
          <span class="hidden">{words.pick(name)}</span>
        </label>
      )}
      <button type="button" aria-label={`${words.open}: ${name}`} onClick={() => onOpen(row)}>
        {words.open}
      </button>
    </span>
  );
}
