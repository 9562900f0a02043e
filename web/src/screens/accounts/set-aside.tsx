/** One entry that was set aside: why, how often it was tried, and the administrator's last word on it. */
import { entryClose } from '#domain/acts/aside.ts';
import type { Aside } from '#schema/aside.ts';
import { asideId, documentPath } from '#schema/keys.ts';
import type { Quarantined } from '#schema/quarantine.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { ReasonField } from '../../entry-form/reason-field.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { useReason } from '../../entry-form/use-reason.ts';
import { instantOnScreen } from '../../clock.ts';
import { useWords } from '../../i18n/language.ts';
import { useAccountWords } from './use-words.ts';
import { useSession } from '../../session.ts';

/** Only what a person sent can be answered: ids of the server's own acts are no places of a record. */
const OF_A_PERSON = /^[A-Za-z0-9-]+$/;

export interface SetAsideProps {
  found: Quarantined;
  /** Null until somebody closed it. */
  aside: Aside | null;
}

export function SetAside({ found, aside }: SetAsideProps) {
  const { campaign, person } = useSession();
  const accounts = useAccountWords();
  const { explain } = useWords();
  const { sourceId, source, problem, detail, attempts, atMs, campaignId, unowned } = found;
  const isEntry = source === 'entry' || source === 'journal';
  const isHere = campaignId === undefined || campaignId === campaign.campaignId;
  const mayClose = person.role === 'admin' && isEntry && isHere && OF_A_PERSON.test(sourceId);
  return (
    <li class="card">
      <p>{explain(problem)}</p>
      <p class="soft small">
        {sourceId} · {instantOnScreen(campaign, atMs)}
        {attempts !== undefined && ` · ${accounts.attempts(attempts)}`}
      </p>
      {detail !== '' && <p class="soft small">{accounts.detail(detail)}</p>}
      {unowned && <p class="soft small">{accounts.unowned}</p>}
      {aside && <p>{aside.again ? accounts.saidAgain(aside.reason) : accounts.closed(aside.reason)}</p>}
      {!aside && mayClose && <CloseForm entryId={sourceId} mayRepeat={!unowned} />}
    </li>
  );
}

interface CloseFormProps {
  entryId: string;
  /** False where nobody is known in whose name it could be said again. */
  mayRepeat: boolean;
}

function CloseForm({ entryId, mayRepeat }: CloseFormProps) {
  const { campaign, index } = useSession();
  const accounts = useAccountWords();
  const act = useAct();
  const reason = useReason(entryClose, act);
  const { campaignId } = campaign;
  const close = (again: boolean): void => {
    const checked = reason.checked();
    if (!checked) return;
    void act.say({
      ...{ kind: 'entry.close', campaignId, target: documentPath('asides', asideId(campaignId, entryId)) },
      ...{ payload: { again, ...checked.confirmed }, texts: checked.texts, baseVersion: 0 },
    });
  };
  return (
    <details>
      <summary>{accounts.settle}</summary>
      <ReasonField
        id={`close-${entryId}`}
        label={accounts.settleReason}
        hint={accounts.settleHint}
        most={index.plan.privacy.freeTextMax}
        reason={reason}
      />
      <div class="row">
        {mayRepeat && (
          <button type="button" disabled={act.state === 'waiting'} onClick={() => close(true)}>
            {accounts.tryAgain}
          </button>
        )}
        <button type="button" disabled={act.state === 'waiting'} onClick={() => close(false)}>
          {accounts.close}
        </button>
      </div>
      <ActAnswer act={act} done={accounts.settled} elsewhere={({ path }) => path === 'texts.reason'} />
    </details>
  );
}
