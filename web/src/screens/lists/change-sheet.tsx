/** The last look before a version is registered: what changes, what is missing, what stays as it is. Decides nothing. */
import { dayInWords, integer } from '#domain/format.ts';
import type { Baseline } from '#schema/baseline.ts';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import { useListWords } from './use-words.ts';
import { useSession } from '../../session.ts';
import { asOfWords } from './as-of-words.ts';
import { changesOf, keptWhereMissing, untouchedLists, type AreaChange, type ListChange } from './changes.ts';
import type { Draft } from './draft.ts';

export interface ChangeSheetProps {
  draft: Draft;
  /** The baseline that the person began with. */
  record: Baseline | null;
  onChange: (draft: Draft) => void;
  onClose: () => void;
  onRegister: () => void;
}

export function ChangeSheet({ draft, record, onChange, onClose, onRegister }: ChangeSheetProps) {
  const lists = useListWords();
  const { shared } = useWords();
  const { index } = useSession();
  const changes = changesOf(draft, record, index);
  const isWhole = changes.every(({ missing }) => missing.length === 0);
  const day = dayInWords(draft.asOfDay);
  return (
    <Sheet title={lists.changes} wide onClose={onClose}>
      <div class="stack">
        <p>{draft.asOfMoment === 'day-start' ? lists.asOfStart(day) : lists.asOfEnd(day)}</p>
        {changes.map((change) => (
          <Change
            key={change.listId}
            change={change}
            name={index.lists.get(change.listId)?.name ?? ''}
            onKeep={() => onChange(keptWhereMissing(draft, change.listId, record))}
          />
        ))}
        <Untouched {...{ draft, record, onChange }} />
        <div class="sheet-acts">
          <button type="button" onClick={onClose}>
            {shared.cancel}
          </button>
          <button type="button" class="primary" disabled={!isWhole} onClick={onRegister}>
            {lists.send}
          </button>
        </div>
      </div>
    </Sheet>
  );
}

const signed = (change: number): string => (change > 0 ? `+${integer(change)}` : integer(change));

interface ChangeProps {
  change: ListChange;
  name: string;
  onKeep: () => void;
}

function Change({ change, name, onKeep }: ChangeProps) {
  const lists = useListWords();
  const { listId, current, before, after, rose, fell, missing } = change;
  return (
    <section class="card" aria-label={listId}>
      <h3>
        {listId}: {name}
      </h3>
      <p class="lists-change">
        {before === null
          ? lists.firstTime(integer(after))
          : lists.fromTo(integer(before), integer(after), signed(after - before))}
      </p>
      {current && <p class="soft small">{lists.inForce(asOfWords(current, lists))}</p>}
      {rose.length > 0 && <Areas label={lists.rose(integer(rose.length))} areas={rose} open />}
      {fell.length > 0 && <Areas label={lists.fell(integer(fell.length))} areas={fell} />}
      {missing.length > 0 && (
        <div class="fault">
          <p>
            {lists.missing(integer(missing.length))} {missing.map((area) => area.name).join('; ')}
          </p>
          <button type="button" onClick={onKeep}>
            {lists.keepOld(integer(missing.length))}
          </button>
        </div>
      )}
    </section>
  );
}

function Areas({
  label,
  areas,
  open = false,
}: {
  label: string;
  areas: readonly AreaChange[];
  open?: boolean;
}) {
  return (
    <details open={open}>
      <summary>{label}</summary>
      <ul>
        {areas.map(({ area, before, after }) => (
          <li key={area.id}>
            {area.name}: {integer(before)} → {integer(after)}
            {before !== null && ` (${signed(after - before)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A list on the screen that nobody touched may be said again; the others are named so that nobody takes them for new. */
function Untouched({ draft, record, onChange }: Omit<ChangeSheetProps, 'onClose' | 'onRegister'>) {
  const { index } = useSession();
  const lists = useListWords();
  const untouched = untouchedLists(draft, record, index);
  if (untouched.length === 0) return null;
  return (
    <section class="stack">
      <h3>{lists.untouched}</h3>
      <ul>
        {untouched.map(({ listId, current, shown }) => (
          <li key={listId}>
            {lists.stays(listId, integer(current.sums[listId] ?? null), asOfWords(current, lists))}
            {shown && (
              <button
                type="button"
                class="plain"
                onClick={() => onChange({ ...draft, again: [...draft.again, listId] })}
              >
                {lists.sayAgain(dayInWords(draft.asOfDay))}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
