/** A demonstration list registered by the standing agency, once: invented counts, and the file says so. */
import { readFileSync } from 'node:fs';
import { documentPath } from '#schema/keys.ts';
import { BaselineRegister } from '#schema/payloads.ts';
import type { Plan } from '#schema/plan.ts';
import type { Person } from './person.ts';

/** The file also says whose invention it is; only what a list needs is read. */
const BaselineFile = BaselineRegister.pick({
  asOfDay: true,
  documentNumber: true,
  signer: true,
  lists: true,
}).strip();

/** Returns the lists in a file. */
export function readBaseline(file: string): Pick<BaselineRegister, keyof typeof BaselineFile.shape> {
  return BaselineFile.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Registers the lists in a file unless the campaign has some already. Returns whether it did. */
export async function registerBaseline(standing: Person, plan: Plan, file: string): Promise<boolean> {
  if (await standing.read(documentPath('baselines', plan.id))) return false;
  const { asOfDay, documentNumber, signer, lists } = readBaseline(file);
  const entry = await standing.say({
    kind: 'baseline.register',
    campaignId: plan.id,
    target: documentPath('baselines', plan.id),
    payload: { asOfDay, documentNumber, signer, lists, sums: {}, fileSha256: null },
  });
  const { status } = await standing.decision(entry);
  return status === 'accepted';
}
