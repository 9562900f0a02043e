/**
 * Who may do what: units with their accounts, and roles granted by the administrator. An auditor looks without touching.
 * What the system could not use stands here too, because the administrator is the one who can act on it.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../../../functions/src/schema/account.ts';
import { accounts as accountsList } from '../../book/lists.ts';
import { useList } from '../../book/live.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Room } from '../../room.ts';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { roleInWords } from '../../role-words.ts';
import { GrantSheet } from './grant-sheet.tsx';
import { rowsOf, type Row } from './rows.ts';
import { Trouble } from './trouble.tsx';

export function Accounts({ room }: { room: Room }) {
  const words = useWords();
  const { accounts: own, shared } = words;
  const known = useList<Account>(room.book, accountsList());
  const [granting, setGranting] = useState<Account | 'new' | null>(null);
  const [onlyEmpty, setOnlyEmpty] = useState(false);
  const mayGrant = room.person.role === 'admin';
  if (known === undefined) return <Titled title={own.title} rest={<Waiting />} />;
  if (known === null) return <Titled title={own.title} rest={<Empty>{own.notReadable}</Empty>} />;
  const rows = rowsOf(room.index.plan.units, [...known.values()]);
  const empty = rows.filter(({ account }) => account === null);
  const columns: Column<Row>[] = [
    { id: 'unit', label: shared.unit, value: ({ unitName }) => unitName ?? own.noUnit },
    {
      id: 'name',
      label: own.displayName,
      value: ({ account }) => account?.displayName ?? own.noAccount,
      show: ({ account }) =>
        account && mayGrant ? (
          <button
            type="button"
            class="plain"
            onClick={() => {
              setGranting(account);
            }}
          >
            {account.displayName === '' ? account.uid : account.displayName}
          </button>
        ) : (
          (account?.displayName ?? own.noAccount)
        ),
    },
    {
      id: 'role',
      label: own.role,
      value: ({ account }) => (account ? roleInWords(words, account.role) : null),
    },
    { id: 'uid', label: own.code, value: ({ account }) => account?.uid ?? null },
  ];
  return (
    <div class="stack">
      <h1>{own.title}</h1>
      <p class="soft">{own.summary(known.size, empty.length)}</p>
      <div class="row">
        {mayGrant && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              setGranting('new');
            }}
          >
            {own.grant}
          </button>
        )}
        <button
          type="button"
          aria-pressed={onlyEmpty}
          onClick={() => {
            setOnlyEmpty(!onlyEmpty);
          }}
        >
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
      <Trouble room={room} />
      {granting !== null && (
        <GrantSheet
          room={room}
          account={granting === 'new' ? null : granting}
          known={known}
          onClose={() => {
            setGranting(null);
          }}
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
