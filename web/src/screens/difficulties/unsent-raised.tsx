/** What this person raised and is no record yet: in sight until it is, or with the reason why not and one tap to correct it. */
import { useState } from 'preact/hooks';
import { Chip } from '../../design/chip.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { Reasons } from '../../entry-form/reasons.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { useItems, useSession } from '../../session.ts';
import { raisingUnit } from './raise.ts';
import { RaiseForm } from './raise-sheet.tsx';
import { unsentRaised } from './unsent.ts';

export function UnsentRaised() {
  const session = useSession();
  const { campaign, index, outbox } = session;
  const items = useItems();
  const { difficulties, today } = useWords();
  const [correcting, setCorrecting] = useState<Item | null>(null);
  const unit = raisingUnit(session);
  const unsent = unsentRaised(items, campaign.campaignId);
  const close = (): void => setCorrecting(null);
  if (unsent.length === 0 && correcting === null) return null;
  return (
    <section class="stack screen-only">
      <h2>{difficulties.unsent}</h2>
      <ul class="list">
        {unsent.map(({ item, categoryId, areaId, waiting, stopped, problems }) => (
          <li key={item.id} class="card">
            <p class="row spread">
              <span>
                {index.categories.get(categoryId) ?? categoryId} · {index.areas.get(areaId)?.name ?? areaId}
              </span>
              <Chip tone={waiting ? 'warn' : 'bad'}>
                {waiting ? difficulties.unsentState : difficulties.refused}
              </Chip>
            </p>
            {!waiting && (
              <>
                <div class="fault">
                  <Reasons {...{ stopped, problems }} />
                </div>
                <p class="row">
                  {unit && (
                    <button type="button" onClick={() => setCorrecting(item)}>
                      {today.correctNow}
                    </button>
                  )}
                  <button type="button" class="plain" onClick={() => void outbox.forget(item.id)}>
                    {today.dropRefused}
                  </button>
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
      {unit && correcting && (
        <Sheet title={difficulties.raise} onClose={close}>
          <RaiseForm unit={unit} refused={correcting} onClose={close} />
        </Sheet>
      )}
    </section>
  );
}
