/** What this person raised and is no record yet: it stays in sight until it is, or with the reason why not. */
import { Chip } from '../../design/chip.tsx';
import { useExplain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/language.ts';
import { useItems, useSession } from '../../session.ts';
import { unsentRaised } from './unsent.ts';

export function UnsentRaised() {
  const { campaign, index } = useSession();
  const items = useItems();
  const { difficulties, shared } = useWords();
  const explain = useExplain();
  const unsent = unsentRaised(items, campaign.campaignId);
  if (unsent.length === 0) return null;
  return (
    <section class="stack screen-only">
      <h2>{difficulties.unsent}</h2>
      <ul class="list">
        {unsent.map(({ id, categoryId, areaId, state, problems }) => (
          <li key={id} class="card">
            <p class="row spread">
              <span>
                {index.categories.get(categoryId) ?? categoryId} · {index.areas.get(areaId)?.name ?? areaId}
              </span>
              <Chip tone={state === 'waiting' ? 'warn' : 'bad'}>
                {state === 'waiting' ? difficulties.unsentState : difficulties.refused}
              </Chip>
            </p>
            {state === 'stopped' && <p class="fault">{shared.actStopped}</p>}
            {problems.map((found) => (
              <p key={found.code} class="fault">
                {explain(found)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
