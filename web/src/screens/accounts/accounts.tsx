/**
 * Who may do what: units with their accounts, and roles granted by the administrator. An auditor looks without touching.
 * What the system could not use stands here too, because the administrator is the one who can act on it.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '#schema/account.ts';
import type { CardShown } from '#schema/card.ts';
import { accountId } from '#schema/keys.ts';
import type { Login } from '#schema/account.ts';
import { isCardAddress } from '#domain/card-code.ts';
import { accounts as accountsQuery } from '../../database/queries.ts';
import { useQuery } from '../../database/live.ts';
import { instantOnScreen } from '../../clock.ts';
import { Notice } from '../../design/notice.tsx';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useAccountWords } from './use-words.ts';
import { useSession } from '../../session.ts';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { roleInWords } from '../../role-words.ts';
import { AccountSheet } from './account-sheet.tsx';
import { cardChoices } from './cards/choices.ts';
import { CardActs } from './cards/card-acts.tsx';
import { CardSheets } from './cards/card-sheets.tsx';
import { ChooseSheet } from './cards/choose-sheet.tsx';
import { useCards } from './cards/use-cards.ts';
import { useMaking } from './cards/use-making.ts';
import { standingOf, useCardWords } from './cards/words.ts';
import { GrantSheet } from './grant-sheet.tsx';
import { useLogins, withoutGrant } from './logins.ts';
import { nameOfAccount, accountRows, type AccountRow } from './account-rows.ts';
import { Trouble } from './trouble.tsx';

const NONE: ReadonlyMap<string, Account> = new Map();
const NO_CARDS: ReadonlyMap<string, CardShown> = new Map();

export function Accounts() {
  const { campaign, person, index } = useSession();
  const words = useWords();
  const own = useAccountWords();
  const { shared, shell } = words;
  const known = useQuery<Account>(accountsQuery(campaign.campaignId));
  const logins = useLogins();
  const cardWords = useCardWords();
  const desk = useCards();
  const making = useMaking(desk, known ?? NONE);
  const [choosing, setChoosing] = useState<readonly string[] | null>(null);
  const [open, setOpen] = useState<Account | null>(null);
  const [granting, setGranting] = useState<Account | 'new' | null>(null);
  const [onlyEmpty, setOnlyEmpty] = useState(false);
  const mayGrant = person.role === 'admin';
  const loginOf = (uid: string): Login | null =>
    logins === undefined || logins === 'failed' ? null : (logins.get(uid) ?? null);
  if (known === undefined) return <Titled title={own.title} rest={<Waiting />} />;
  if (known === null) return <Titled title={own.title} rest={<Empty>{own.notReadable}</Empty>} />;
  if (making.made) return <CardSheets made={making.made} hold={making.hold} />;
  const areCardsKnown = desk.cards !== undefined && desk.cards !== 'failed';
  const cards = desk.cards === undefined || desk.cards === 'failed' ? NO_CARDS : desk.cards;
  const choices = cardChoices(index.plan.units, [...known.values()], cards);
  const rows = accountRows(index.plan.units, [...known.values()]);
  const waiting = withoutGrant(logins, new Set([...known.values()].map(({ uid }) => uid)));
  const calledOf = (account: Account): string => nameOfAccount(account, loginOf(account.uid), index.units);
  const nameOf = (uid: string): string => {
    if (uid === 'system') return own.server;
    const account = known.get(accountId(campaign.campaignId, uid));
    return account ? calledOf(account) : uid;
  };
  const renew = (uid: string): void => {
    setOpen(null);
    setChoosing([uid]);
  };
  const actsOf = ({ uid }: Account) => {
    const card = cards.get(uid);
    const mayRenew = choices.some(({ account }) => account?.uid === uid);
    if (!card) return null;
    return (
      <CardActs card={card} renew={mayRenew ? () => renew(uid) : null} withdraw={() => desk.withdraw(uid)} />
    );
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
      value: ({ account }) => (account ? shell.statuses[account.status] : null),
    },
    ...(mayGrant
      ? [
          {
            id: 'email',
            label: own.email,
            value: ({ account }: AccountRow) => {
              const email = (account && loginOf(account.uid)?.email) ?? null;
              return isCardAddress(email) ? cardWords.byCard : email;
            },
          },
          {
            id: 'card',
            label: cardWords.column,
            value: ({ account }: AccountRow) => {
              const card = account ? cards.get(account.uid) : undefined;
              return card ? standingOf(card, cardWords, campaign.timeZone, Date.now()) : null;
            },
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
      {desk.cards === 'failed' && <Notice tone="warn">{cardWords.failed}</Notice>}
      {waiting.length > 0 && <Notice>{own.waitingCount(waiting.length)}</Notice>}
      <div class="row">
        {mayGrant && (
          <button type="button" class="primary" onClick={() => setGranting('new')}>
            {own.grant}
          </button>
        )}
        {areCardsKnown && (
          <button type="button" onClick={() => setChoosing([])}>
            {cardWords.make}
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
      {choosing !== null && (
        <ChooseSheet
          {...{ choices, cards, nameOf }}
          chosen={choosing}
          make={(chosen) => making.make(chosen).then(() => setChoosing(null))}
          onClose={() => setChoosing(null)}
        />
      )}
      {opened && granting === null && choosing === null && (
        <AccountSheet
          nameOf={nameOf}
          account={opened}
          login={loginOf(opened.uid)}
          cardActs={actsOf(opened)}
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
