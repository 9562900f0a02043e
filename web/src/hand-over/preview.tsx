/** What was handed over, before it is taken in: whose, what, and what becomes of each. */
import { Chip } from '../design/chip.tsx';
import type { Handed } from '../outbox/item.ts';
import { useSession } from '../session.ts';
import { EntrySummary } from './entry-summary.tsx';
import { useHandOverWords } from './use-words.ts';
import { isTaken, verdictOf } from './verdict.ts';

interface PreviewProps {
  entries: readonly Handed[];
  onTaken: (count: number) => void;
  onLeave: () => void;
}

export function Preview({ entries, onTaken, onLeave }: PreviewProps) {
  const session = useSession();
  const words = useHandOverWords();
  const judged = entries.map((entry) => ({ entry, verdict: verdictOf(entry, session) }));
  const taken = judged.filter(({ verdict }) => isTaken(verdict)).map(({ entry }) => entry);
  const take = async (): Promise<void> => onTaken((await session.outbox.carry(taken)).length);
  return (
    <section class="stack" aria-labelledby="found">
      <h2 id="found">{words.found(entries.length)}</h2>
      <ul class="list">
        {judged.map(({ entry, verdict }) => (
          <li key={entry.id} class="card stack">
            <EntrySummary entry={entry} />
            <p>
              <Chip tone={isTaken(verdict) ? 'good' : verdict === 'known' ? 'plain' : 'bad'}>
                {words.verdicts[verdict]}
              </Chip>
            </p>
          </li>
        ))}
      </ul>
      <div class="row">
        {taken.length > 0 && (
          <button type="button" class="primary" onClick={() => void take()}>
            {words.takeIn(taken.length)}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {words.notNow}
        </button>
      </div>
    </section>
  );
}
