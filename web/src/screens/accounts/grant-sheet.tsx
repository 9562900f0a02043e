/** Granting a role: the code that a person sent, the name, the unit, the role. The server has the last word. */
import { useState } from 'preact/hooks';
import type { Account } from '#schema/account.ts';
import { HIGH_ROLES } from '#domain/accounts.ts';
import { accountId, documentPath } from '#schema/keys.ts';
import type { Login } from '#schema/account.ts';
import type { Problem } from '#schema/problem.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import { useAccountWords } from './use-words.ts';
import { ROLE_NAMES } from '../../roles.ts';
import { useSession } from '../../session.ts';
import { roleInWords } from '../../role-words.ts';

export interface GrantSheetProps {
  /** The account whose role changes; null for a new one. */
  account: Account | null;
  known: ReadonlyMap<string, Account>;
  /** Logins that wait for a role; empty where they could not be had. */
  waiting: readonly Login[];
  onClose: () => void;
}

const FIELDS = new Set(['uid', 'role', 'unitId']);

export function GrantSheet({ account, known, waiting, onClose }: GrantSheetProps) {
  const { index, campaign } = useSession();
  const words = useWords();
  const accounts = useAccountWords();
  const { shared } = words;
  const act = useAct();
  const [uid, setUid] = useState(account?.uid ?? '');
  const [displayName, setDisplayName] = useState(account?.displayName ?? '');
  const [unitId, setUnitId] = useState(account?.unitId ?? '');
  const [role, setRole] = useState<string>(account?.role ?? 'reporter');
  const at = (path: string): Problem[] => act.problems.filter((found) => found.path === path);
  const choose = (id: string): void => {
    setUnitId(id);
    setRole(index.units.get(id)?.role ?? role);
  };
  const pick = (code: string): void => {
    setUid(code);
    setDisplayName(waiting.find((login) => login.uid === code)?.displayName ?? displayName);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = uid.trim();
    void act.say({
      kind: 'account.grant',
      campaignId: campaign.campaignId,
      target: documentPath('accounts', accountId(campaign.campaignId, code)),
      payload: { role, unitId: unitId === '' ? null : unitId },
      texts: { displayName: displayName.trim() },
      baseVersion: known.get(accountId(campaign.campaignId, code))?.version ?? 0,
    });
  };
  return (
    <Sheet title={accounts.grant} onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        {account === null && waiting.length > 0 && (
          <Field id="grant-login" label={accounts.waiting} hint={accounts.waitingHint}>
            <select value={uid} onChange={(event) => pick(event.currentTarget.value)}>
              <option value="">–</option>
              {waiting.map((login) => (
                <option key={login.uid} value={login.uid}>
                  {[login.displayName, login.email].filter(Boolean).join(' · ') || login.uid}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field id="grant-uid" label={accounts.code} hint={accounts.codeHint} faults={at('uid')}>
          <input
            value={uid}
            required
            disabled={account !== null}
            autocomplete="off"
            pattern="\s*[A-Za-z0-9][A-Za-z0-9@_:.\-]{0,127}\s*"
            onInput={(event) => setUid(event.currentTarget.value)}
          />
        </Field>
        <Field id="grant-name" label={accounts.displayName} hint={accounts.displayNameHint}>
          <input
            value={displayName}
            required
            maxlength={100}
            onInput={(event) => setDisplayName(event.currentTarget.value)}
          />
        </Field>
        <Field id="grant-unit" label={shared.unit} faults={at('unitId')}>
          <select value={unitId} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{accounts.noUnit}</option>
            {index.plan.units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field id="grant-role" label={accounts.role} faults={at('role')}>
          <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            {ROLE_NAMES.map((name) => (
              <option key={name} value={name}>
                {roleInWords(words, name)}
              </option>
            ))}
          </select>
        </Field>
        {HIGH_ROLES.has(role) && <Notice tone="warn">{accounts.highRole}</Notice>}
        <p class="soft small">{accounts.notOneself}</p>
        <ActAnswer
          act={act}
          done={accounts.granted}
          elsewhere={({ path }) => path !== null && FIELDS.has(path)}
        />
        <div class="sheet-acts">
          <button type="submit" class="primary" disabled={act.state === 'waiting'}>
            {accounts.grant}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
