/**
 * The answer to an entry: what holds for every act first (size, limits, role, subject, author, words, version), then the
 * act's own rules. Pure: the same entry, record and context give the same answer on the phone, the server and in an audit.
 */
import type { Carrier, Entry } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import { CARRIED_KINDS, mayCarry } from '../carriers.ts';
import { problem } from '../problem.ts';
import { typesInWords } from '../screening.ts';
import type { Act, Context } from './act.ts';
import { withoutEcho, withoutNumbers } from './echo.ts';
import { charactersOf, limitFaults, MOST_CHARACTERS, TOO_LARGE, withinLimits } from './limits.ts';
import { refuse, type Outcome } from './outcome.ts';
import { readPayload } from './payload.ts';
import { wordFaults } from './words.ts';

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
  if (context.ruleVersion < 2) return outcome;
  const within = withinLimits(record, withoutEcho(outcome, entry));
  return context.ruleVersion < 3 ? within : withoutNumbers(within, entry);
}

function generalFaults<Sent, R extends RecordHead>(
  act: Act<Sent, R>,
  record: R | null,
  entry: Entry,
  context: Context,
): Problem[] {
  const max = MOST_CHARACTERS[act.size];
  if (entry.redacted?.includes(TOO_LARGE)) return [problem('entry.too-large', null, { max })];
  if (entry.redacted)
    return [problem('text.personal-data', 'texts', { types: typesInWords(entry.redacted) })];
  const size = charactersOf(entry);
  if (size > max) return [problem('entry.too-large', null, { size, max })];
  const limits = context.ruleVersion < 2 ? [] : limitFaults(entry, context);
  if (limits.length > 0) return limits;
  if (!act.roles.includes(entry.role) || (act.rolesSince?.[entry.role] ?? 1) > context.ruleVersion)
    return [problem('entry.role-not-allowed')];
  if (!isSubject(act, entry)) return [problem('entry.wrong-target')];
  if (!context.campaign && entry.kind !== 'plan.load') return [problem('entry.unknown-campaign')];
  const author = context.ruleVersion < 2 ? null : authorFault(act, entry, context);
  if (author) return [author];
  if (entry.carriedBy && !isRightlyCarried(entry, entry.carriedBy, context))
    return [problem('entry.carrier-not-allowed')];
  const words = wordFaults(act, entry, context);
  if (words.length > 0) return words;
  const version = record?.version ?? 0;
  if (act.versioned && entry.baseVersion !== version) {
    return [problem('record.stale', null, { current: version, base: entry.baseVersion })];
  }
  return [];
}

/**
 * Returns everything that is wrong with an entry that is still being written: its words and what the act says of it, one
 * beside the other. Its answer names the first of these only.
 */
export function draftFaults<Sent, R extends RecordHead>(
  act: Act<Sent, R>,
  record: R | null,
  entry: Entry,
  context: Context,
): Problem[] {
  return [...wordFaults(act, entry, context), ...byAct(act, record, entry, context).problems];
}

function byAct<Sent, R extends RecordHead>(
  act: Act<Sent, R>,
  record: R | null,
  entry: Entry,
  context: Context,
): Outcome<R> {
  if (!context.index && !act.beforePlan) return refuse(problem('entry.unknown-campaign'));
  if (act.fits && !act.fits(entry, context.ruleVersion)) return refuse(problem('entry.wrong-target'));
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

/** The carrier must hold the role and the unit they sign with, at this instant, and may bring entries of the author's unit. */
function isRightlyCarried(
  { by, kind, unitId }: Entry,
  carriedBy: Carrier,
  { carrier, index }: Context,
): boolean {
  if (!CARRIED_KINDS.has(kind) || carriedBy.by === by) return false;
  if (carrier?.status !== 'active') return false;
  if (carrier.role !== carriedBy.role || carrier.unitId !== carriedBy.unitId) return false;
  return mayCarry(carrier, unitId, index?.units.get(unitId ?? '')?.leadUnitId ?? null);
}
