/**
 * The edition of one day. Its cut is the server time of its own journal entry: everything said before is in,
 * everything after is out, whenever this runs.
 */
import type { Campaign } from '#schema/campaign.ts';
import type { Digest } from '#schema/digest.ts';
import { DigestIssue, type Entry } from '#schema/entry.ts';
import { campaignMs } from '#domain/campaign-clock.ts';
import type { Body } from '#domain/decide/outcome.ts';
import { buildEdition } from '#domain/digest/edition.ts';
import { hashOf } from '#domain/hash.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { catchUp } from './catch-up.ts';
import type { Ports, Post } from './ports.ts';

/** Entries stamped before the cut may become visible a moment after it; longer than any commit was seen to take. */
const SETTLE_MS = 2_000;

/** Returns the body of the digest record that `entry` (a `digest.issue`) asks for. */
export async function buildDigest(
  entry: Entry,
  index: PlanIndex,
  campaign: Campaign,
  ports: Ports,
  post: Post,
): Promise<Body<Digest>> {
  const { day } = DigestIssue.parse(entry.payload);
  const cutAtMicros = entry.atMicros - 1;
  await ports.clock.waitUntilMs(entry.atMicros / 1000 + SETTLE_MS);
  const { failed } = await catchUp(entry.campaignId, cutAtMicros, ports, post);
  const [first] = failed;
  if (first) throw new Error(`edition of ${day} waits for entry ${first.id}, which could not be posted`);
  const reading = await ports.archive.readCampaign(entry.campaignId);
  const edition = buildEdition({
    ...reading,
    index,
    campaign,
    day,
    cutAtMicros,
    cutEntryId: entry.id,
    issuedAtMs: campaignMs(campaign, entry.atMicros),
  });
  return { edition, contentHash: hashOf(edition) };
}
