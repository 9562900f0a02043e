/**
 * The answer to one entry, as one commit: words that name a person blanked, the rules of the field asked, the body of an
 * edition drawn, the posting built. The one way to an answer: the server commits it, the audit compares it.
 */
import type { Decision } from '#schema/decision.ts';
import type { Digest } from '#schema/digest.ts';
import type { Entry } from '#schema/entry.ts';
import { DigestIssue } from '#schema/payloads.ts';
import type { RecordHead } from '#schema/record.ts';
import { campaignMs } from './campaign-clock.ts';
import type { Context } from './acts/act.ts';
import { decide, targetFits } from './acts/index.ts';
import type { Body } from './acts/outcome.ts';
import { redact } from './acts/redact.ts';
import { buildEdition } from './digest/edition.ts';
import type { EditionSources } from './digest/input.ts';
import { hashOf } from './hash.ts';
import { buildPosting, type Posting } from './posting.ts';

/**
 * Returns the commit. `record` is the entry's target as it stands, null where there is none; `sources` is what an edition
 * is drawn from, for an entry that {@link asksForEdition}. **Errors**: throws where the rules break on the entry.
 */
export function answer(
  entry: Entry,
  record: RecordHead | null,
  context: Context,
  decidedAtMs: Decision['decidedAtMs'],
  sources: EditionSources | null = null,
): Posting {
  const redacted = redact(entry, context);
  // A refusal for naming the wrong record, or a person, leaves no mark on a record.
  const met = targetFits(redacted.entry) ? record : null;
  const outcome = decide(met, redacted.entry, context);
  const next = sources && outcome.status === 'accepted' ? editionBody(entry, context, sources) : outcome.next;
  return buildPosting(redacted, met, { ...outcome, next }, { decidedAtMs, ruleVersion: context.ruleVersion });
}

/** Returns true iff the entry asks for an edition and will get one. */
export function asksForEdition(entry: Entry, record: RecordHead | null, context: Context): boolean {
  return entry.kind === 'digest.issue' && decide(record, entry, context).status === 'accepted';
}

/** Returns the last instant that the edition which an entry asks for looks at. **Units**: microseconds. */
export function cutOf({ atMicros }: Entry): number {
  return atMicros - 1;
}

function editionBody(
  entry: Entry,
  { index, campaign, ruleVersion }: Context,
  sources: EditionSources,
): Body<Digest> {
  if (!index || !campaign) throw new Error('an edition without a plan');
  const { day } = DigestIssue.parse(entry.payload);
  const edition = buildEdition({
    ...sources,
    index,
    campaign,
    day,
    cutAtMicros: cutOf(entry),
    cutEntryId: entry.id,
    issuedAtMs: campaignMs(campaign, entry.atMicros),
    ruleVersion,
  });
  return { edition, contentHash: hashOf(edition) };
}
