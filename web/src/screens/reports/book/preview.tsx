/**
 * The rows of a file before they are sent, and what became of each afterwards. What would change a report is sent only where it
 * was chosen; nothing is sent while a row has a fault and was not left out. All that is chosen is queued in one step.
 */
import { integer } from '#domain/format.ts';
import type { Form, Unit } from '#schema/plan.ts';
import { useMemo, useState } from 'preact/hooks';
import { Notice } from '../../../design/notice.tsx';
import { StackedTable } from '../../../design/stacked-table.tsx';
import type { BookWords } from '../../../i18n/vi/report-book.ts';
import { useWords } from '../../../i18n/language.ts';
import { knownNowMs } from '../../../server-clock.ts';
import { useItems, useSession } from '../../../session.ts';
import { judgeRows, type JudgedRow, type RowState } from './judge-rows.ts';
import { MOST_AT_ONCE } from './layout.ts';
import { RowContent, RowHead, RowState as StateOfRow } from './preview-row.tsx';
import type { Reported } from './read-once.ts';
import type { BookRow } from './read-rows.ts';

export interface PreviewProps {
  rows: readonly BookRow[];
  unit: Unit;
  form: Form;
  reported: Reported;
  /** Its rows are named without their sheet. */
  mainSheet: string;
  words: BookWords;
}

const FILTERS = ['all', 'fault', 'new', 'changed', 'same'] as const;
const PAGE = 100;

export function Preview({ rows, unit, form, reported, mainSheet, words }: PreviewProps) {
  const session = useSession();
  const { outbox, person, campaign, index } = session;
  const { today: todays, shared } = useWords();
  const items = useItems();
  const [vouched, setVouched] = useState<ReadonlySet<BookRow>>(new Set());
  const [turned, setTurned] = useState<ReadonlySet<BookRow>>(new Set());
  const [entries, setEntries] = useState<ReadonlyMap<BookRow, string>>(new Map());
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const [most, setMost] = useState(PAGE);
  // What is sent from here must not turn its own rows into rows of which nothing has changed.
  const [sentBefore] = useState(items);
  const judged = useMemo(
    () =>
      judgeRows(rows, {
        ...{ form, vouched, items: sentBefore, unitId: unit.id },
        ...reported,
        writer: { person, campaign, index, nowMs: knownNowMs() },
        unusual: (usual) => todays.unusual(integer(usual)),
      }),
    [rows, vouched, sentBefore, reported, form, unit, person, campaign, index, todays],
  );
  if (rows.length === 0) return <p class="empty">{words.noRows}</p>;

  const isOpen = ({ row }: JudgedRow): boolean => !entries.has(row);
  const isTaken = (one: JudgedRow): boolean => takenAtFirst(one) !== turned.has(one.row);
  const count = (state: RowState): number => judged.filter((one) => one.state === state).length;
  const open = judged.filter(isOpen);
  const taken = open.filter((one) => one.state !== 'fault' && one.state !== 'same' && isTaken(one));
  const inTheWay = open.filter((one) => one.state === 'fault' && isTaken(one));
  const turn = (changed: readonly JudgedRow[]): void => {
    const next = new Set(turned);
    for (const { row } of changed) if (!next.delete(row)) next.add(row);
    setTurned(next);
  };
  const vouch = ({ row }: JudgedRow): void => {
    const next = new Set(vouched);
    if (!next.delete(row)) next.add(row);
    setVouched(next);
  };
  const send = async (): Promise<void> => {
    const ids = await outbox.sayAll(taken.flatMap(({ said }) => said ?? []));
    setEntries(new Map([...entries, ...taken.map(({ row }, at) => [row, ids[at] ?? ''] as const)]));
  };
  const untaken = open.filter((one) => one.state === 'changed' && !isTaken(one));
  const answered = [...entries.values()].filter(
    (id) => items.find((item) => item.id === id)?.decision,
  ).length;
  const shown = judged.filter(({ state }) => filter === 'all' || state === filter);
  const row = (one: JudgedRow) => ({
    ...{ one, mainSheet, words },
    item: items.find(({ id }) => id === entries.get(one.row)),
    taken: isTaken(one),
    onTurn: () => turn([one]),
    onVouch: () => vouch(one),
  });

  return (
    <div class="stack">
      <div class="row" role="group" aria-label={shared.state}>
        {FILTERS.map((one) => (
          <button key={one} type="button" aria-pressed={filter === one} onClick={() => setFilter(one)}>
            {words.filters[one]} ({integer(one === 'all' ? judged.length : count(one))})
          </button>
        ))}
      </div>
      <StackedTable
        caption={words.columnsOfPreview.row}
        rows={shown.slice(0, most)}
        columns={[
          { label: words.columnsOfPreview.row, show: (one) => <RowHead {...row(one)} /> },
          { label: shared.state, bare: true, show: (one) => <StateOfRow {...row(one)} /> },
          { label: words.columnsOfPreview.what, bare: true, show: (one) => <RowContent {...row(one)} /> },
        ]}
      />
      {shown.length === 0 && <p class="empty">{shared.noneFound}</p>}
      {shown.length > most && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {shared.showMore(integer(Math.min(PAGE, shown.length - most)), integer(shown.length - most))}
        </button>
      )}
      <div class="send sticky stack">
        {inTheWay.length > 0 && <Notice tone="bad">{words.faultsFirst(integer(inTheWay.length))}</Notice>}
        {taken.length > MOST_AT_ONCE && <Notice tone="warn">{words.tooMany(integer(MOST_AT_ONCE))}</Notice>}
        <div role="status">
          {entries.size > 0 && (
            <p>
              {words.sentCount(integer(entries.size))}{' '}
              {words.answered(integer(answered), integer(entries.size))}
            </p>
          )}
        </div>
        <div class="row">
          {inTheWay.length > 0 && (
            <button type="button" onClick={() => turn(inTheWay)}>
              {words.leaveOutAll(integer(inTheWay.length))}
            </button>
          )}
          {untaken.length > 0 && (
            <button type="button" onClick={() => turn(untaken)}>
              {words.takeAllChanged(integer(untaken.length))}
            </button>
          )}
          <button
            type="button"
            class="primary"
            disabled={taken.length === 0 || taken.length > MOST_AT_ONCE || inTheWay.length > 0}
            onClick={() => void send()}
          >
            {words.send(integer(taken.length))}
          </button>
        </div>
      </div>
    </div>
  );
}

/** What changes a report, and what its own book hides, is sent only where somebody says so. A fault stands in the way until then. */
const takenAtFirst = ({ state, row }: JudgedRow): boolean =>
  state === 'fault' || (state === 'new' && !row.hidden);
