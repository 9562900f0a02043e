/**
 * Who may do what: units with their accounts, and roles granted by the administrator. An auditor looks without touching.
 * What the system could not use stands here too, because the administrator is the one who can act on it.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '#schema/account.ts';
import { accountId } from '#schema/keys.ts';
import type { Login } from '#schema/account.ts';
import { accounts as accountsQuery } from '../../database/queries.ts';
import { useQuery } from '../../database/live.ts';
import { instantOnScreen } from '../../clock.ts';
import { Notice } from '../../design/notice.tsx';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { roleInWords } from '../../role-words.ts';
import { AccountSheet } from './account-sheet.tsx';
import { GrantSheet } from './grant-sheet.tsx';
import { useLogins, withoutGrant } from './logins.ts';
import { nameOfAccount, accountRows, type AccountRow } from './account-rows.ts';
import { Trouble } from './trouble.tsx';

export function Accounts() {
  const { campaign, person, index } = useSession();
  const words = useWords();
  const { accounts: own, shared } = words;
  const known = useQuery<Account>(accountsQuery(campaign.campaignId));
  const logins = useLogins();
  const [open, setOpen] = useState<Account | null>(null);
  const [granting, setGranting] = useState<Account | 'new' | null>(null);
  const [onlyEmpty, setOnlyEmpty] = useState(false);
  const mayGrant = person.role === 'admin';
  const loginOf = (uid: string): Login | null =>
    logins === undefined || logins === 'failed' ? null : (logins.get(uid) ?? null);
  if (known === undefined) return <Titled title={own.title} rest={<Waiting />} />;
  if (known === null) return <Titled title={own.title} rest={<Empty>{own.notReadable}</Empty>} />;
  const rows = accountRows(index.plan.units, [...known.values()]);
  const waiting = withoutGrant(logins, new Set([...known.values()].map(({ uid }) => uid)));
  const calledOf = (account: Account): string => nameOfAccount(account, loginOf(account.uid), index.units);
  const nameOf = (uid: string): string => {
    if (uid === 'system') return own.server;
    const account = known.get(accountId(campaign.campaignId, uid));
    return account ? calledOf(account) : uid;
  };
  const opened = open && known.get(accountId(campaign.campaignId, open.uid));
  const empty = rows.filter(({ account }) => account === null);
  const columns: Column<AccountRow>[] = [
    { id: 'unit', label: shared.unit, value: ({ unitName }) => unitName ?? own.noUnit },
    {
      id: 'name',
      label: own.displayName,
      value: ({ account }) => (account ? calledOf(account) : own.noAccount),
      show: ({ account }) =>
        account ? (
          <button type="button" class="plain" onClick={() => setOpen(account)}>
            {calledOf(account)}
          </button>
        ) : (
          own.noAccount
        ),
    },
    {
      id: 'role',
      label: own.role,
      value: ({ account }) => (account ? roleInWords(words, account.role) : null),
    },
    {
      id: 'status',
      label: own.status,
      value: ({ account }) => (account ? own.statuses[account.status] : null),
    },
    ...(mayGrant
      ? [
          {
            id: 'email',
            label: own.email,
            value: ({ account }: AccountRow) => (account && loginOf(account.uid)?.email) ?? null,
          },
          {
            id: 'seen',
            label: own.lastSignIn,
            value: ({ account }: AccountRow) => {
              const seenMs = account && loginOf(account.uid)?.lastSignInMs;
              return seenMs ? instantOnScreen(campaign, seenMs) : null;
            },
          },
        ]
      : []),
    { id: 'uid', label: own.code, value: ({ account }) => account?.uid ?? null },
  ];
  return (
    <div class="stack">
      <h1>{own.title}</h1>
      <p class="soft">{own.summary(known.size, empty.length)}</p>
      {logins === 'failed' && <Notice tone="warn">{own.loginsFailed}</Notice>}
      {waiting.length > 0 && <Notice>{own.waitingCount(waiting.length)}</Notice>}
      <div class="row">
        {mayGrant && (
          <button type="button" class="primary" onClick={() => setGranting('new')}>
            {own.grant}
          </button>
        )}
        <button type="button" aria-pressed={onlyEmpty} onClick={() => setOnlyEmpty(!onlyEmpty)}>
          {own.onlyEmpty}
        </button>
      </div>
      <DataTable
        caption={own.title}
        rows={onlyEmpty ? empty : rows}
        columns={columns}
        keyOf={({ unitId, account }) => `${unitId ?? ''} ${account?.uid ?? ''}`}
        searchable
        empty={own.none}
      />
      <Trouble />
      {opened && granting === null && (
        <AccountSheet
          nameOf={nameOf}
          account={opened}
          login={loginOf(opened.uid)}
          onChangeRole={() => setGranting(opened)}
          onClose={() => setOpen(null)}
        />
      )}
      {granting !== null && (
        <GrantSheet
          account={granting === 'new' ? null : granting}
          {...{ known, waiting }}
          onClose={() => setGranting(null)}
        />
      )}
    </div>
  );
}

function Titled({ title, rest }: { title: string; rest: ComponentChildren }) {
  return (
    <div class="stack">
      <h1>{title}</h1>
      {rest}
    </div>
  );
}
