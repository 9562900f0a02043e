/** Where the last report sent from this device stands: on its way, received with its receipt, or refused and why. */
import { explain } from '../../../../functions/src/domain/problem.ts';
import { campaignWall } from '../../clock.ts';
import { useWords } from '../../i18n/language.ts';
import type { Words } from '../../i18n/vi/index.ts';
import type { Item } from '../../outbox/item.ts';
import type { Room } from '../../room.ts';

type Tone = 'plain' | 'good' | 'warn' | 'bad';

export function Answer({ item, campaign }: { item: Item | undefined; campaign: Room['campaign'] }) {
  const words = useWords();
  if (!item) return <p class="soft">{words.today.stateNone}</p>;
  const { decision } = item;
  const { tone, text } = stateOf(item, words, campaign);
  const wholly = decision?.problems.filter(({ path }) => path === null || decision.status === 'held') ?? [];
  return (
    <div class={`notice ${tone}`} role="status">
      <p>{text}</p>
      {wholly.map((found) => (
        <p key={found.code}>{explain(found)}</p>
      ))}
      {decision?.receipt && (
        <p>
          {words.shared.receipt}: <span class="receipt">{decision.receipt}</span>
        </p>
      )}
    </div>
  );
}

function stateOf(item: Item, words: Words, campaign: Room['campaign']): { tone: Tone; text: string } {
  switch (item.decision?.status) {
    case 'accepted':
      return {
        tone: 'good',
        text: words.today.stateAccepted(campaignWall(campaign, item.capturedAtMs).time),
      };
    case 'held':
      return { tone: 'warn', text: words.today.stateHeld };
    case 'refused':
      return { tone: 'bad', text: words.today.stateRefused };
    case undefined:
      return waitingOf(item, words);
  }
}

function waitingOf({ state }: Item, words: Words): { tone: Tone; text: string } {
  switch (state) {
    case 'queued':
      return { tone: 'warn', text: words.today.stateQueued };
    case 'sending':
      return { tone: 'plain', text: words.today.stateSending };
    case 'sent':
      return { tone: 'plain', text: words.today.stateSent };
    case 'stopped':
      return { tone: 'bad', text: words.today.stateStopped };
  }
}
