/** One row of the file: whether it is sent, what it says beside what was reported, what is wrong at which cell, what became of it. */
import { dayInWords, integer } from '#domain/format.ts';
import { Chip } from '../../../design/chip.tsx';
import type { Tone } from '../../../design/notice.tsx';
import { useWords } from '../../../i18n/language.ts';
import type { BookWords } from '../../../i18n/vi/report-book.ts';
import type { Item } from '../../../outbox/item.ts';
import { useSession } from '../../../session.ts';
import type { Line } from '../../today/last-look.ts';
import { stateOf, TONES } from '../../today/state.ts';
import { CleanTick } from '../../../entry-form/clean-tick.tsx';
import type { JudgedRow } from './judge-rows.ts';
import type { Fault } from './read-rows.ts';

/** **Null**: `item` is absent until the row was sent from here. `taken`: it is to be sent; of a fault: it stands in the way. */
export interface PreviewRowProps {
  one: JudgedRow;
  item: Item | undefined;
  taken: boolean;
  mainSheet: string;
  words: BookWords;
  onTurn: () => void;
  onVouch: () => void;
}

const TONE_OF: Record<JudgedRow['state'], Tone> = {
  new: 'good',
  changed: 'warn',
  same: 'plain',
  fault: 'bad',
};

/** The row's number, day and area, and the box that takes it or leaves it out. */
export function RowHead({ one, item, taken, mainSheet, words, onTurn }: PreviewRowProps) {
  const { index } = useSession();
  const { state, row } = one;
  const { sheet, row: at } = row.place;
  const name = words.place(sheet === mainSheet ? null : sheet, String(at), null);
  const isFault = state === 'fault';
  return (
    <div class="book-head">
      {state !== 'same' && !item && (
        <input
          type="checkbox"
          aria-label={isFault ? words.leaveOut(String(at)) : words.take(String(at))}
          checked={isFault ? !taken : taken}
          onChange={onTurn}
        />
      )}
      <div>
        <span class="soft small">{name}</span>
        <br />
        {row.day !== null && dayInWords(row.day)}
        {row.areaId !== null && ` · ${index.areas.get(row.areaId)?.name ?? row.areaId}`}
        {isFault && !item && <p class="soft small">{words.leaveOut(String(at))}</p>}
      </div>
    </div>
  );
}

/** Before it is sent, what would become of it; then what did. */
export function RowState({ one: { state }, item, taken, words }: PreviewRowProps) {
  const { today } = useWords();
  if (item) {
    const now = stateOf({ last: item, record: null, day: null, hasDraft: false });
    return <Chip tone={TONES[now]}>{today.states[now]}</Chip>;
  }
  const isOut = state === 'fault' ? !taken : state !== 'same' && !taken;
  if (isOut && state === 'fault') return <Chip>{words.states.out}</Chip>;
  return <Chip tone={TONE_OF[state]}>{words.states[state]}</Chip>;
}

/** Numbers, changes, what stays, faults, and the answer. */
export function RowContent(props: PreviewRowProps) {
  const { one, item, words, onVouch, mainSheet } = props;
  const { index } = useSession();
  const { shared, explain } = useWords();
  const nameOf = ({ kind, id }: Line): string =>
    kind === 'value' ? (index.measures.get(id)?.shortLabel ?? id) : (index.categories.get(id) ?? id);
  const changes = one.lines.filter(({ changed }) => changed);
  const isCorrection = one.state === 'changed' || (one.state === 'fault' && changes.length > 0);
  const plain = one.lines.filter(({ now }) => now !== null && !Number.isNaN(now));
  const sayFault = ({ place, reason }: Fault): string => {
    const where = words.place(
      place.sheet === mainSheet ? null : place.sheet,
      String(place.row),
      place.heading,
    );
    const said = 'code' in reason ? explain(reason) : words.rowFaults[reason.row](reason.more ?? '');
    return `${where}: ${said}`;
  };
  const decision = item?.decision;
  return (
    <div class="book-row">
      {one.said?.payload['nothingToday'] === true && <p>{words.saysNothing}</p>}
      {isCorrection && changes.length > 0 && (
        <p>
          <span class="soft small">{words.changedHint}</span>{' '}
          {changes.map((line) => change(line, nameOf)).join(' · ')}
        </p>
      )}
      {isCorrection && changes.length === 0 && <p>{words.notes}</p>}
      {!isCorrection && plain.length > 0 && (
        <p>{plain.map((line) => `${nameOf(line)} ${integer(line.now)}`).join(' · ')}</p>
      )}
      {one.state === 'changed' && one.stays.length > 0 && (
        <p class="soft small">
          {words.staysAs(one.stays.map((line) => `${nameOf(line)} ${integer(line.now)}`).join(', '))}
        </p>
      )}
      {!item && one.state !== 'same' && one.held && <p class="small">▲ {words.held}</p>}
      {!item && one.row.hidden && <p class="small">▲ {words.hidden}</p>}
      {!item && one.reasonUnused && <p class="soft small">{words.reasonUnused}</p>}
      {!item && one.faults.length > 0 && (
        <ul class="fault">
          {[...new Set(one.faults.map(sayFault))].map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
      {!item && one.asksToVouch && <CleanTick sure={isVouched(one)} onSure={onVouch} />}
      {decision?.receipt && (
        <p class="small">
          {shared.receipt}: <strong>{decision.receipt}</strong>
        </p>
      )}
      {item?.state === 'stopped' && <p class="fault">{shared.actStopped}</p>}
      {decision && decision.status !== 'accepted' && (
        <ul class={decision.status === 'refused' ? 'fault' : undefined}>
          {[...new Set(decision.problems.map(explain))].map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const isVouched = ({ said }: JudgedRow): boolean =>
  (said?.payload['confirmed'] as readonly string[] | undefined)?.includes('personal-data') === true;

/** `Hướng dẫn 5 → 7`; an empty place is not 0. */
function change(line: Line, nameOf: (line: Line) => string): string {
  const said = (count: number | null): string =>
    count === null ? '–' : Number.isNaN(count) ? '?' : integer(count);
  return `${nameOf(line)} ${said(line.was)} → ${said(line.now)}`;
}
