/** One account: whose login it is, how its grant came to stand as it does, and what may be done with it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '#schema/account.ts';
import { accountId, documentPath } from '#schema/keys.ts';
import { isCardAddress } from '#domain/card-code.ts';
import { GRANT_STEPS, type GrantAct } from '#domain/acts/account.ts';
import type { Login } from '#schema/account.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { instantOnScreen } from '../../clock.ts';
import { Facts } from '../../design/facts.tsx';
import { Field } from '../../design/field.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import { useAccountWords } from './use-words.ts';
import { roleInWords } from '../../role-words.ts';
import { useSession } from '../../session.ts';
import { useCardWords } from './cards/words.ts';

export interface AccountSheetProps {
  account: Account;
  login: Login | null;
  /** What accounts are called: this one, and those by whom the steps were taken. */
  nameOf: (uid: string) => string;
  /** What can be done about its sign-in card. */
  cardActs: ComponentChildren;
  onChangeRole: () => void;
  onClose: () => void;
}

export function AccountSheet({ account, login, nameOf, cardActs, onChangeRole, onClose }: AccountSheetProps) {
  const words = useWords();
  const accounts = useAccountWords();
  const { shared, shell } = words;
  const cards = useCardWords();
  const { campaign, index, person } = useSession();
  const act = useAct();
  const [reason, setReason] = useState('');
  const mayAct = person.role === 'admin' && person.uid !== account.uid;
  const kinds = (Object.keys(GRANT_STEPS) as GrantAct[]).filter((kind) =>
    (GRANT_STEPS[kind].from as readonly string[]).includes(account.status),
  );
  const say = (kind: GrantAct): void =>
    void act.say({
      kind,
      campaignId: campaign.campaignId,
      target: documentPath('accounts', accountId(campaign.campaignId, account.uid)),
      payload: {},
      texts: GRANT_STEPS[kind].reason ? { reason: reason.trim() } : {},
      baseVersion: account.version,
    });
  const missing = (kind: GrantAct): boolean => GRANT_STEPS[kind].reason && reason.trim() === '';
  return (
    <Sheet title={nameOf(account.uid)} onClose={onClose}>
      <Facts
        facts={[
          [accounts.email, isCardAddress(login?.email) ? cards.byCard : (login?.email ?? '–')],
          [accounts.role, roleInWords(words, account.role)],
          [shared.unit, index.units.get(account.unitId ?? '')?.name ?? accounts.noUnit],
          [accounts.status, shell.statuses[account.status]],
          [accounts.code, <code key="code">{account.uid}</code>],
        ]}
      />
      <h3>{accounts.history}</h3>
      <ol class="list">
        {account.steps.map(({ entryId, status, role, by, atMs, reason: why }) => (
          <li key={entryId}>
            {instantOnScreen(campaign, atMs)} · {shell.statuses[status]} · {roleInWords(words, role)} ·{' '}
            {nameOf(by)}
            {why && <p class="soft">{shell.because(why)}</p>}
          </li>
        ))}
      </ol>
      {mayAct ? (
        <>
          {kinds.some((kind) => GRANT_STEPS[kind].reason) && (
            <Field id="account-reason" label={accounts.reason} hint={accounts.reasonHint}>
              <input
                value={reason}
                maxlength={300}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
            </Field>
          )}
          {cardActs}
          <ActAnswer act={act} done={accounts.changed} />
          <div class="sheet-acts">
            {kinds.map((kind) => (
              <button
                key={kind}
                type="button"
                class={kind === 'account.confirm' || kind === 'account.resume' ? 'primary' : 'danger'}
                disabled={act.state === 'waiting' || missing(kind)}
                onClick={() => say(kind)}
              >
                {accounts.acts[kind]}
              </button>
            ))}
            <button type="button" onClick={onChangeRole}>
              {accounts.changeRole}
            </button>
          </div>
        </>
      ) : (
        <p class="soft small">{accounts.notOneself}</p>
      )}
    </Sheet>
  );
}
