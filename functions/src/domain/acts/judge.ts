/**
 * The answer to an entry: what holds for every act first (size, limits, role, subject, author, words, version), then the
 * act's own rules. Pure: the same entry, record and context give the same answer on the phone, the server and in an audit.
 */
import type { Entry } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import { problem } from '../problem.ts';
import { typesInWords } from '../screening.ts';
import { MAX_CHARACTERS, type Act, type Context } from './act.ts';
import { limitFaults, withinLimits } from './limits.ts';
import { refuse, type Outcome } from './outcome.ts';
import { readPayload } from './payload.ts';
import { withoutEcho, wordFaults } from './words.ts';

/**
 * Returns the answer. `record` is the entry's target as it stands; null when there is none.
 * **Errors**: every refusal names its Problems; nothing is thrown for what a person sent.
 */
export function judge<Sent, R extends RecordHead>(
  act: Act<Sent, R>,
  record: R | null,
  entry: Entry,
  context: Context,
): Outcome<R> {
  const faults = generalFaults(act, record, entry, context);
  const outcome = faults.length > 0 ? refuse<R>(...faults) : byAct(act, record, entry, context);
  return context.ruleVersion < 2 ? outcome : withinLimits(record, withoutEcho(outcome, entry));
}

function generalFaults<Sent, R extends RecordHead>(
  act: Act<Sent, R>,
  record: R | null,
  entry: Entry,
  context: Context,
): Problem[] {
  if (entry.redacted)
    return [problem('text.personal-data', 'texts', { types: typesInWords(entry.redacted) })];
  const size = JSON.stringify(entry.payload).length + JSON.stringify(entry.texts).length;
  const max = MAX_CHARACTERS[act.size];
  if (size > max) return [problem('entry.too-large', null, { size, max })];
  const limits = context.ruleVersion < 2 ? [] : limitFaults(entry, context);
  if (limits.length > 0) return limits;
  if (!act.roles.includes(entry.role)) return [problem('entry.role-not-allowed')];
  if (!isSubject(act, entry)) return [problem('entry.wrong-target')];
  if (!context.campaign && entry.kind !== 'plan.load') return [problem('entry.unknown-campaign')];
  const author = context.ruleVersion < 2 ? null : authorFault(act, entry, context);
  if (author) return [author];
  const words = wordFaults(act, entry, context);
  if (words.length > 0) return words;
  const version = record?.version ?? 0;
  if (act.versioned && entry.baseVersion !== version) {
    return [problem('record.stale', null, { current: version, base: entry.baseVersion })];
  }
  return [];
}

function byAct<Sent, R extends RecordHead>(
  act: Act<Sent, R>,
  record: R | null,
  entry: Entry,
  context: Context,
): Outcome<R> {
  if (!context.index && !act.beforePlan) return refuse(problem('entry.unknown-campaign'));
  if (act.fits && !act.fits(entry)) return refuse(problem('entry.wrong-target'));
  const read = readPayload(act.payload, entry.payload);
  if (!read.ok) return refuse(...read.problems);
  // An act that comes before the plan does not look at it.
  const index = context.index as NonNullable<Context['index']>;
  return act.decide({ record, sent: read.value, entry, context, index });
}

/** Returns true iff the entry's target is a record of the act's subject, in the entry's own campaign. */
export function isSubject(
  { subject }: Pick<Act<unknown, RecordHead>, 'subject'>,
  { target, campaignId }: Pick<Entry, 'target' | 'campaignId'>,
): boolean {
  const [collection, id, ...more] = target.split('/');
  if (collection !== subject || id === undefined || id === '' || more.length > 0) return false;
  // Rules 1 kept one account for all campaigns, under its bare code.
  if (subject === 'accounts' && !id.includes('~')) return true;
  if (subject === 'campaigns' || subject === 'baselines') return id === campaignId;
  return id.startsWith(`${campaignId}~`);
}

/** The author must hold the role and the unit they sign with, in this campaign, at this instant. */
function authorFault(
  { subject }: Pick<Act<unknown, RecordHead>, 'subject'>,
  entry: Entry,
  { author }: Context,
): Problem | null {
  if (subject === 'accounts' && !entry.target.startsWith(`accounts/${entry.campaignId}~`))
    return problem('entry.wrong-target');
  if (entry.role === 'system') return entry.by === 'system' ? null : problem('entry.forged-author');
  if (author?.status !== 'active') return problem('entry.author-not-active');
  const same = author.role === entry.role && author.unitId === entry.unitId;
  return same ? null : problem('entry.forged-author');
}
