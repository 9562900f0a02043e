/** What this person did here and the server does not have yet: each by its name, what it is about, and how it stands. */
import { Chip } from '../../design/chip.tsx';
import { instantOnScreen } from '../../clock.ts';
import { placeOf } from '../../hand-over/entry-summary.tsx';
import { useHandOverWords } from '../../hand-over/use-words.ts';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { useItems, useSession } from '../../session.ts';

/** Returns what has not reached the server: on its way, or stopped for good and not read yet. */
export function unsentOf(items: readonly Item[]): Item[] {
  return items.filter(({ state }) => state !== 'sent');
}

export function Unsent() {
  const { acts, me } = useWords();
  const { campaign, index } = useSession();
  const { written } = useHandOverWords();
  const unsent = unsentOf(useItems());
  if (unsent.length === 0) return <p class="soft">{me.allSent}</p>;
  return (
    <section class="stack" aria-labelledby="unsent-title">
      <h2 id="unsent-title">{me.unsent}</h2>
      <ul class="list">
        {unsent.map(({ id, said, state, capturedAtMs, handedOverAtMs }) => (
          <li key={id} class="card row">
            <span>
              {[acts[said.kind], placeOf(said.payload, index)].filter(Boolean).join(' · ')}
              <br />
              <span class="small soft">{written(instantOnScreen(campaign, capturedAtMs))}</span>
              {handedOverAtMs !== undefined && (
                <>
                  <br />
                  <span class="small">{me.handedOver(instantOnScreen(campaign, handedOverAtMs))}</span>
                </>
              )}
            </span>
            <Chip tone={state === 'stopped' ? 'bad' : 'warn'}>
              {state === 'stopped' ? me.stopped : me.waiting}
            </Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
