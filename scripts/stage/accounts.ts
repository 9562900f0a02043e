/** Demonstration accounts: one per unit of a plan, its role given by a journal entry like any other. Emulator only. */
import { accountId, documentPath } from '#schema/keys.ts';
import type { Plan, Unit } from '#schema/plan.ts';
import { ensureLogin } from '#store/logins.ts';
import { postEntry } from '#workflows/post-entry.ts';
import type { Stage } from './connection.ts';
import { eachOf } from './wait.ts';

/** Printed by `npm start`; such accounts exist on the emulator only. */
export const DEMO_PASSWORD = 'minh-hoa-2026';

export const emailOf = (account: string): string => `${account}@minhhoa.vn`;
export const uidOf = (unitId: string): string => `demo-${unitId}`;

/** Makes an account for every unit given that has none, and grants its role. */
export async function ensureAccounts(stage: Stage, plan: Plan, units: readonly Unit[]): Promise<void> {
  await eachOf(units, 4, async (unit) => {
    const uid = uidOf(unit.id);
    const displayName = unit.shortName;
    await ensureLogin({ uid, email: emailOf(unit.id), password: DEMO_PASSWORD, displayName });
    const key = accountId(plan.id, uid);
    // Accounts of rules 1 open nothing any more: data kept from before is granted again.
    const id = `${key}~grant`;
    await stage.ports.ledger.append({
      id,
      kind: 'account.grant',
      campaignId: plan.id,
      target: documentPath('accounts', key),
      payload: { role: unit.role, unitId: unit.id },
    });
    await postEntry(id, stage.ports);
  });
}

/** Closes or opens the login of a unit's account, as the administrator of a real project does in its console. */
export async function setAccountClosed(stage: Stage, unitId: string, closed: boolean): Promise<void> {
  const url = `http://${stage.authHost}/identitytoolkit.googleapis.com/v1/projects/${stage.projectId}/accounts:update`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ localId: uidOf(unitId), disableUser: closed }),
  });
  if (!answer.ok) throw new Error(`accounts:update ${String(answer.status)}: ${await answer.text()}`);
}
