/**
 * For a login that may do nothing: why, and what to do. The page opens by itself once a role is there, because the
 * member document is looked at every few seconds.
 */
import type { Account, Member } from '#schema/account.ts';
import { accountId, documentPath } from '#schema/keys.ts';
import { useDocument } from '../../database/live.ts';
import { CopyButton } from '../../design/copy-button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Connection } from '../../connection.ts';
import type { User } from '../../login/login.ts';
import { SignOut } from './sign-out.tsx';

export interface NoRoleProps {
  connection: Connection;
  user: User;
  member: Member | null;
}

export function NoRole({ connection, user, member }: NoRoleProps) {
  const { shared, shell, signIn } = useWords();
  const taken = Object.keys(member?.seats ?? {});
  return (
    <main class="sign-in">
      <div class="card">
        <h1>{shared.appName}</h1>
        {taken.length === 0 && <p>{shell.noRole}</p>}
        {taken.map((campaignId) => (
          <Standing key={campaignId} path={documentPath('accounts', accountId(campaignId, user.uid))} />
        ))}
        <p>
          {signIn.accountCode}: <code>{user.uid}</code>
        </p>
        <CopyButton text={user.uid} label={signIn.copyCode} />
        <p class="soft small">{signIn.entersByItself}</p>
        <SignOut login={connection.login} unsent={0} />
      </div>
    </main>
  );
}

/** How a grant stands that opens nothing, with the reason that the administrator gave. */
function Standing({ path }: { path: string }) {
  const { shell } = useWords();
  const account = useDocument<Account>(path);
  if (!account) return null;
  const reason = account.steps.at(-1)?.reason;
  return (
    <Notice tone="bad">
      <p>{shell.accountIs(shell.statuses[account.status])}</p>
      {reason && <p>{shell.because(reason)}</p>}
    </Notice>
  );
}
