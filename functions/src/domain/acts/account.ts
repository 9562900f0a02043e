/**
 * Who may do what, as administrators say it: granted, confirmed by a second one where it is a high role, suspended,
 * resumed, revoked. Nobody decides about themselves. The security rules follow the record; they are never the source.
 */
import type { Account, GrantStatus, GrantStep } from '#schema/account.ts';
import { documentPath } from '#schema/keys.ts';
import type { Entry } from '#schema/entry.ts';
import { AccountGrant, AccountStep } from '#schema/payloads.ts';
import { Role } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import { accountOf, HIGH_ROLES, seatOf } from '../accounts.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { noWords, wordsAt, type Act, type Context, type Given } from './act.ts';
import { accept, refuse, type Body, type Outcome } from './outcome.ts';

/** Roles that speak for a unit, and mean nothing without one. */
const OF_A_UNIT: ReadonlySet<Role> = new Set(['reporter', 'collector', 'digital-lead', 'standing']);

/** What each act on a grant asks for and leads to. Source of the life of a grant; the screens read it too. */
export const GRANT_STEPS = {
  'account.confirm': { from: ['invited'], to: 'active', reason: false },
  'account.suspend': { from: ['active', 'invited'], to: 'suspended', reason: true },
  'account.resume': { from: ['suspended'], to: 'active', reason: true },
  'account.revoke': { from: ['active', 'invited', 'suspended'], to: 'revoked', reason: true },
} as const satisfies Record<string, { from: readonly GrantStatus[]; to: GrantStatus; reason: boolean }>;
export type GrantAct = keyof typeof GRANT_STEPS;

const ON_ACCOUNTS = {
  subject: 'accounts',
  roles: ['admin'],
  versioned: false,
  size: 'form',
} satisfies Partial<Act<unknown, Account>>;
const STEP = { ...ON_ACCOUNTS, payload: AccountStep, hasWords: noWords, decide: decideGrantStep };

export const accountGrant: Act<AccountGrant, Account> = {
  ...ON_ACCOUNTS,
  kind: 'account.grant',
  payload: AccountGrant,
  roles: ['admin', 'system'],
  hasWords: wordsAt('displayName'),
  decide: decideGrant,
};
export const accountConfirm: Act<unknown, Account> = { ...STEP, kind: 'account.confirm' };
export const accountSuspend: Act<unknown, Account> = {
  ...STEP,
  kind: 'account.suspend',
  roles: ['admin', 'system'],
};
export const accountResume: Act<unknown, Account> = { ...STEP, kind: 'account.resume' };
export const accountRevoke: Act<unknown, Account> = { ...STEP, kind: 'account.revoke' };

/**
 * Returns the answer to `account.grant`. A high role waits for a second administrator where there are two.
 * **Errors**: one's own account, an unknown role or unit, a role that is not the unit's, a code without a login.
 */
function decideGrant({
  record,
  sent,
  entry,
  context,
  index,
}: Given<AccountGrant, Account>): Outcome<Account> {
  if (context.ruleVersion < 2) return decideGrantByRules1(record, entry, sent, index);
  const uid = entry.target.slice(`accounts/${entry.campaignId}~`.length);
  const { role, problems } = grantFaults(sent, index);
  if (uid === entry.by) problems.push(problem('entry.own-work'));
  if (entry.role !== 'system' && context.accounts?.hasLogin !== true)
    problems.push(problem('account.no-login', 'uid'));
  if (!role || problems.length > 0) return refuse(...problems);
  const waits = HIGH_ROLES.has(role) && entry.role !== 'system' && (context.accounts?.admins ?? 0) >= 2;
  const step = stepOf(entry, context, {
    status: waits ? 'invited' : 'active',
    role,
    unitId: sent.unitId,
  });
  const displayName = entry.texts['displayName'] ?? record?.displayName ?? '';
  return acceptStep(entry, { uid, displayName, steps: record?.steps ?? [] }, step);
}

/** Returns the answer to an act on a grant that exists. Whoever granted a high role does not confirm it. */
function decideGrantStep({ record: stored, entry, context }: Given<unknown, Account>): Outcome<Account> {
  const record = accountOf(stored);
  const last = record?.steps.at(-1);
  if (!record || !last) return refuse(problem('record.missing'));
  const { from, to, reason } = GRANT_STEPS[entry.kind as GrantAct];
  const problems: Problem[] = [];
  if (record.uid === entry.by) problems.push(problem('entry.own-work'));
  if (!(from as readonly GrantStatus[]).includes(last.status))
    problems.push(problem('record.wrong-state', null, { status: last.status }));
  if (entry.kind === 'account.confirm' && last.by === entry.by)
    problems.push(problem('account.second-admin'));
  // Resuming what was never confirmed would confirm it.
  const confirmed = record.steps.some(({ status }) => status === 'active');
  if (entry.kind === 'account.resume' && !confirmed) problems.push(problem('account.second-admin'));
  // The server suspends for one reason only: the login was closed.
  if (reason && entry.role !== 'system' && (entry.texts['reason']?.trim() ?? '') === '')
    problems.push(problem('text.required', 'texts.reason'));
  if (problems.length > 0) return refuse(...problems);
  return acceptStep(entry, record, stepOf(entry, context, { ...last, status: to }));
}

function stepOf(
  entry: Entry,
  context: Context,
  { status, role, unitId }: Pick<GrantStep, 'status' | 'role' | 'unitId'>,
): GrantStep {
  const reason = entry.texts['reason'] ?? null;
  const { by, id: entryId, atMicros } = entry;
  return { status, role, unitId, reason, by, entryId, atMicros, atMs: context.nowMs };
}

function acceptStep(
  { campaignId }: Entry,
  { uid, displayName, steps }: Pick<Account, 'uid' | 'displayName' | 'steps'>,
  step: GrantStep,
): Outcome<Account> {
  const { status, role, unitId } = step;
  const next: Body<Account> = { uid, displayName, steps: [...steps, step], status, role, unitId };
  const seats = { [campaignId]: seatOf(step) };
  return accept(next, [], [{ path: documentPath('members', uid), data: { uid, seats }, mode: 'merge' }]);
}

/** Rules 1 knew no life of a grant, and one role for all campaigns: kept for journals decided by them. */
function decideGrantByRules1(
  record: Account | null,
  entry: Entry,
  { role: roleName, unitId }: { role: string; unitId: string | null },
  index: PlanIndex,
): Outcome<Account> {
  const uid = entry.target.slice('accounts/'.length);
  if (uid === entry.by) return refuse(problem('entry.own-work'));
  const role = Role.safeParse(roleName);
  if (!role.success) return refuse(problem('account.role-unknown', 'role', { role: roleName }));
  if (unitId !== null && !index.units.has(unitId))
    return refuse(problem('account.unknown-unit', 'unitId', { unit: unitId }));
  if (unitId === null && OF_A_UNIT.has(role.data))
    return refuse(problem('account.unknown-unit', 'unitId', { unit: '–' }));
  const displayName = entry.texts['displayName'] ?? record?.displayName ?? '';
  return accept({ uid, role: role.data, unitId, displayName } as Body<Account>);
}

function grantFaults(
  { role: roleName, unitId }: { role: string; unitId: string | null },
  index: PlanIndex,
): { role: Role | null; problems: Problem[] } {
  const role = Role.safeParse(roleName);
  if (!role.success)
    return { role: null, problems: [problem('account.role-unknown', 'role', { role: roleName })] };
  const unit = unitId === null ? null : index.units.get(unitId);
  const problems: Problem[] = [];
  if (unit === undefined || (unit === null && OF_A_UNIT.has(role.data))) {
    problems.push(problem('account.unknown-unit', 'unitId', { unit: unitId ?? '–' }));
  } else if (unit && role.data !== unit.role && !(role.data === 'reporter' && unit.formId !== null)) {
    problems.push(problem('account.role-unit', 'role'));
  }
  return { role: role.data, problems };
}
