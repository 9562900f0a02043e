/** What this device sends for others: whose it is, and how far it has come. */
import { Chip } from '../design/chip.tsx';
import type { Tone } from '../design/notice.tsx';
import { isSettled, type Item } from '../outbox/item.ts';
import { useCarried, useSession } from '../session.ts';
import { EntrySummary } from './entry-summary.tsx';
import { useHandOverWords } from './use-words.ts';

export function CarriedList() {
  const { outbox } = useSession();
  const words = useHandOverWords();
  const carried = useCarried();
  if (carried.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="carried">
      <h2 id="carried">{words.carriedTitle}</h2>
      <ul class="list">
        {carried.map((item) => {
          const [tone, said] = stateOf(item, words);
          return (
            <li key={item.id} class="card stack">
              <EntrySummary entry={item} />
              <div class="row spread">
                <Chip tone={tone}>{said}</Chip>
                {isSettled(item) && (
                  <button type="button" onClick={() => void outbox.forget(item.id)}>
                    {words.putAway}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function stateOf({ state, decision }: Item, words: ReturnType<typeof useHandOverWords>): [Tone, string] {
  if (decision?.status === 'accepted') return ['good', words.accepted(decision.receipt ?? '')];
  if (decision) return decision.status === 'held' ? ['warn', words.held] : ['bad', words.refused];
  if (state === 'stopped') return ['bad', words.stopped];
  return state === 'sent' ? ['plain', words.inBook] : ['warn', words.waiting];
}
