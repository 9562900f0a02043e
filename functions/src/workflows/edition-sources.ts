/**
 * What the edition of one day is drawn from. Its cut is the server time of its own journal entry: everything said before
 * is in, everything after is out, whenever this runs.
 */
import type { Edition } from '#schema/digest.ts';
import type { Entry } from '#schema/entry.ts';
import { DigestIssue } from '#schema/payloads.ts';
import type { Plan } from '#schema/plan.ts';
import { cutOf } from '#domain/answer.ts';
import { earlierEditions, isKnownAt } from '#domain/digest/before.ts';
import type { EditionSources } from '#domain/digest/input.ts';
import { catchUp } from './catch-up.ts';
import type { Ports, PostEntry } from './ports.ts';

/** Entries stamped before the cut may become visible a moment after it; longer than any commit was seen to take. */
const SETTLE_MS = 2_000;

/** Returns what the edition that `entry` (a `digest.issue`) asks for is drawn from, with everything up to its cut decided. */
export async function readSources(
  entry: Entry,
  plan: Plan,
  ports: Ports,
  postEntry: PostEntry,
): Promise<EditionSources> {
  await ports.clock.waitUntilMs(entry.atMicros / 1000 + SETTLE_MS);
  const { failed } = await catchUp(entry.campaignId, cutOf(entry), ports, postEntry);
  const [first] = failed;
  if (first)
    throw new Error(`edition ${entry.target} waits for entry ${first.id}, which could not be posted`);
  const [reading, before] = await Promise.all([
    ports.archive.readCampaign(entry.campaignId),
    editionBefore(entry, plan, ports),
  ]);
  return { ...reading, before };
}

async function editionBefore(entry: Entry, plan: Plan, { archive }: Ports): Promise<Edition | null> {
  const { day } = DigestIssue.parse(entry.payload);
  for (const name of earlierEditions(plan, day)) {
    const known = await archive.digest(entry.campaignId, name);
    if (known && isKnownAt(known.edition, cutOf(entry))) return known.edition;
  }
  return null;
}
