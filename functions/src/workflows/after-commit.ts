/**
 * What follows from a decision after its commit, by kind. Each effect may be repeated: an event that is delivered again,
 * or the sweep, repairs one that a crash lost.
 */
import type { Account } from '#schema/account.ts';
import type { Decision } from '#schema/decision.ts';
import { CHANNELS } from '#schema/channel.ts';
import type { EntryKind } from '#schema/entry.ts';
import { deliveryId } from '#schema/keys.ts';
import { LetterAct } from '#schema/payloads.ts';
import { readerOfTarget } from '#domain/acts/reception.ts';
import { after } from '#domain/delivery.ts';
import type { Ports, PostEntry } from './ports.ts';
import { redrive } from './redrive.ts';
import { sayAgain } from './say-again.ts';

type Effect = (decision: Decision, ports: Ports, postEntry: PostEntry) => Promise<unknown>;

const ACCEPTED: Partial<Record<EntryKind, Effect>> = {
  'plan.load': ({ campaignId }, ports, postEntry) => redrive(campaignId, ports, postEntry),
  'entry.close': sayAgain,
  'account.suspend': endSessions,
  'account.revoke': endSessions,
  'digest.acknowledge': noteOpened,
  'delivery.resend': stepLetter,
  'delivery.bounce': stepLetter,
};

const REFUSED: Partial<Record<EntryKind, Effect>> = {
  'plan.load': showRefusedPlan,
};

/** Returns true iff posting a decided entry of this kind again repeats something that a crash may have lost. */
export function hasEffectAfterCommit(kind: EntryKind): boolean {
  return kind in ACCEPTED;
}

/** Does what follows from a decision: announces the sums that changed, then the effect of its kind. */
export async function afterCommit(decision: Decision, ports: Ports, postEntry: PostEntry): Promise<void> {
  if (decision.nodes.length > 0) await ports.announcer.totalsChanged(decision);
  const effects = decision.status === 'accepted' ? ACCEPTED : decision.status === 'refused' ? REFUSED : {};
  await effects[decision.kind]?.(decision, ports, postEntry);
}

/** Nobody goes on with the session they have after they were suspended; whoever was resumed meanwhile does. */
async function endSessions({ record }: Decision, ports: Ports): Promise<void> {
  const account = (await ports.ledger.record(record))?.data as Account | undefined;
  if (account && account.status !== 'active') await ports.logins.endSessions(account.uid);
}

/** The letters of who has opened the edition need no further care. One on its way is looked at when it was accepted. */
async function noteOpened(
  { record, campaignId, entryId }: Decision,
  { deliveries, clock }: Ports,
): Promise<void> {
  const reader = readerOfTarget(record);
  if (!reader) return;
  for (const channel of CHANNELS)
    await deliveries.change(deliveryId(campaignId, reader.edition, reader.uid, channel), (found) =>
      after(found, { event: 'open', entryId, atMs: clock.nowMs() }),
    );
}

/** What somebody at the desk said of a letter. Its reason goes with it; the same act is heard once. */
async function stepLetter(
  { record, campaignId, entryId, kind }: Decision,
  { deliveries, ledger, clock }: Ports,
): Promise<void> {
  const entry = await ledger.entry(entryId);
  const reader = readerOfTarget(record);
  if (!reader || !entry || !('kind' in entry)) return;
  const { channel } = LetterAct.parse(entry.payload);
  const event = kind === 'delivery.resend' ? 'resend' : 'bounce';
  const text = entry.texts['reason'] ?? null;
  await deliveries.change(deliveryId(campaignId, reader.edition, reader.uid, channel), (found) =>
    after(found, { event, text, entryId, atMs: clock.nowMs() }),
  );
}

/** Nobody waits at a screen for the answer to a plan: the administrator finds the reason among what was not usable. */
async function showRefusedPlan({ entryId, problems, campaignId }: Decision, ports: Ports): Promise<void> {
  const [first] = problems;
  if (first)
    await ports.ledger.quarantine('plan', entryId, first, `${String(problems.length)} faults`, campaignId);
}
