/** What an administrator can do about the card of one account: print a new one, withdraw the one that waits. */
import { useState } from 'preact/hooks';
import { cardState } from '#domain/cards.ts';
import type { CardShown } from '#schema/card.ts';
import { Notice } from '../../../design/notice.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useCardWords } from './words.ts';

export interface CardActsProps {
  card: CardShown;
  /** Null: the account may have no new card. */
  renew: (() => void) | null;
  withdraw: () => Promise<void>;
}

export function CardActs({ card, renew, withdraw }: CardActsProps) {
  const words = useCardWords();
  const { signIn } = useWords();
  const [outcome, setOutcome] = useState<'done' | 'failed' | 'busy' | null>(null);
  const waits = cardState(card, Date.now()) === 'waiting';
  const end = (): void => {
    setOutcome('busy');
    withdraw().then(
      () => setOutcome('done'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      {outcome === 'done' && <Notice tone="good">{words.withdrawn}</Notice>}
      {outcome === 'failed' && <Notice tone="bad">{signIn.notDone}</Notice>}
      <div class="row">
        {renew && (
          <button type="button" onClick={renew}>
            {words.renew}
          </button>
        )}
        {waits && (
          <button type="button" disabled={outcome === 'busy'} onClick={end}>
            {words.withdraw}
          </button>
        )}
      </div>
    </>
  );
}
