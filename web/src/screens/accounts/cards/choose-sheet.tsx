/** Choosing for whom cards are made: all units without an account, a group, or one by one. */
import { useState } from 'preact/hooks';
import { MOST_CARDS, type CardShown } from '#schema/card.ts';
import { Field } from '../../../design/field.tsx';
import { Notice } from '../../../design/notice.tsx';
import { SearchField } from '../../../design/search-field.tsx';
import { Sheet } from '../../../design/sheet.tsx';
import { useWords } from '../../../i18n/language.ts';
import { CallError } from '../../../rest/call.ts';
import { useSession } from '../../../session.ts';
import { folded } from '../../../table/order.ts';
import type { CardChoice } from './choices.ts';
import { standingOf, useCardWords, type CardWords } from './words.ts';
import './cards.css';

export interface ChooseSheetProps {
  choices: readonly CardChoice[];
  cards: ReadonlyMap<string, CardShown>;
  /** Chosen from the beginning. */
  chosen: readonly string[];
  /** What an account is called. */
  nameOf: (uid: string) => string;
  make: (chosen: readonly CardChoice[]) => Promise<void>;
  onClose: () => void;
}

export function ChooseSheet({ choices, cards, chosen, nameOf, make, onClose }: ChooseSheetProps) {
  const words = useCardWords();
  const { shared } = useWords();
  const { index, campaign } = useSession();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(chosen));
  const [groupId, setGroupId] = useState('');
  const [search, setSearch] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const says = ({ account, isFirst }: CardChoice): string => {
    if (!account) return isFirst ? words.newAccount : words.further;
    const standing = standingOf(cards.get(account.uid), words, campaign.timeZone, Date.now());
    return words.renewed(nameOf(account.uid), standing);
  };
  const wanted = folded(search).split(' ').filter(Boolean);
  const isShown = (choice: CardChoice): boolean => {
    const text = folded(`${choice.unit.name} ${choice.unit.shortName} ${says(choice)}`);
    return (groupId === '' || choice.unit.groupId === groupId) && wanted.every((word) => text.includes(word));
  };
  const shown = choices.filter(isShown);
  const empty = choices.filter(({ isFirst }) => isFirst);
  const toMake = choices.filter(({ key }) => picked.has(key));
  const pick = (more: readonly CardChoice[]): void =>
    setPicked(new Set([...picked, ...more.map(({ key }) => key)]));
  const toggle = (key: string): void =>
    setPicked(new Set(picked.has(key) ? [...picked].filter((other) => other !== key) : [...picked, key]));
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    try {
      await make(toMake);
    } catch (error) {
      setFault(faultOf(error, words));
      setBusy(false);
    }
  };
  return (
    <Sheet title={words.choose} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <p>{words.why}</p>
        <Field id="card-group" label={words.group}>
          <select value={groupId} onChange={(event) => setGroupId(event.currentTarget.value)}>
            <option value="">{words.everyGroup}</option>
            {index.plan.groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <SearchField id="card-search" value={search} onSearch={setSearch} />
        <div class="row">
          {empty.length > 0 && (
            <button type="button" onClick={() => pick(empty)}>
              {words.withoutAccount(empty.length)}
            </button>
          )}
          <button type="button" onClick={() => pick(shown)}>
            {words.allShown(shown.length)}
          </button>
          <button type="button" onClick={() => setPicked(new Set())}>
            {words.clear}
          </button>
        </div>
        {shown.length === 0 && <p class="empty">{shared.noneFound}</p>}
        <ul class="list card-choices">
          {shown.map((choice) => (
            <li key={choice.key}>
              <label class="tick">
                <input type="checkbox" checked={picked.has(choice.key)} onChange={() => toggle(choice.key)} />
                <span>
                  {choice.unit.shortName}
                  <span class="soft small"> · {says(choice)}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p class="soft small">{words.notHigh}</p>
        {toMake.length > MOST_CARDS && <Notice tone="warn">{words.tooMany(MOST_CARDS)}</Notice>}
        {fault !== null && <Notice tone="bad">{fault}</Notice>}
        <div class="sheet-acts">
          <button
            type="submit"
            class="primary"
            disabled={busy || toMake.length === 0 || toMake.length > MOST_CARDS}
          >
            {words.create(toMake.length)}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function faultOf(fault: unknown, words: CardWords): string {
  const { faults, nothingMade } = words;
  const named = fault instanceof CallError ? [fault.word, fault.trouble] : [];
  const known = (Object.keys(faults) as (keyof typeof faults)[]).find((name) => named.includes(name));
  return nothingMade(faults[known ?? 'server'], null);
}
