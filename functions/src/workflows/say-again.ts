/** What was set aside, said once more as it stands, in the name of whoever said it. May be repeated: it is said once. */
import type { Aside } from '#schema/aside.ts';
import { againId } from '#schema/keys.ts';
import type { Decision } from '#schema/decision.ts';
import type { Ports, PostEntry } from './ports.ts';

/** Follows an accepted `entry.close`. Does nothing where the matter is closed, or where the entry was decided. */
export async function sayAgain(
  { record }: Pick<Decision, 'record'>,
  ports: Ports,
  postEntry: PostEntry,
): Promise<void> {
  const aside = (await ports.ledger.record(record))?.data as Aside | undefined;
  if (!aside?.again) return;
  const decision = await ports.ledger.decision(aside.entryId);
  if (!decision?.setAside || decision.campaignId !== aside.campaignId) return;
  const copyId = againId(aside.entryId);
  await ports.ledger.sayAgain(aside.entryId, copyId);
  await postEntry(copyId, ports);
}
