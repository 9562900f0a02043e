/**
 * A login that was disabled where logins are kept keeps its token for up to an hour. The journal suspends its accounts,
 * so that decisions and security rules refuse it at once. Never resumes anybody: that takes an administrator.
 */
import { accountId, documentPath } from '#schema/keys.ts';
import type { Login } from '#schema/account.ts';
import type { Ports, PostEntry } from './ports.ts';

/** Suspends the campaign's accounts of disabled logins. Returns the entries it wrote. */
export async function suspendClosed(
  campaignId: string,
  logins: readonly Login[],
  ports: Ports,
  postEntry: PostEntry,
): Promise<string[]> {
  const suspended: string[] = [];
  for (const { uid } of logins.filter(({ disabled }) => disabled)) {
    const account = await ports.accounts.account(campaignId, uid);
    if (account?.status !== 'active' && account?.status !== 'invited') continue;
    const key = accountId(campaignId, uid);
    const id = `${key}~closed~${String(account.version)}`;
    const target = documentPath('accounts', key);
    await ports.ledger.append({ id, kind: 'account.suspend', campaignId, target, payload: {} });
    await postEntry(id, ports, target);
    suspended.push(id);
  }
  return suspended;
}
