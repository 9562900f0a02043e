/**
 * An entry that is being written, judged on this device by the rules that will answer it: before anything is stored. A
 * text in which a citizen's data is found never leaves the form that holds it.
 */
import { assumedGrant } from '#domain/accounts.ts';
import type { Act, Context } from '#domain/acts/act.ts';
import { draftFaults } from '#domain/acts/judge.ts';
import { wordFaults } from '#domain/acts/words.ts';
import { campaignMs } from '#domain/campaign-clock.ts';
import { problem } from '#domain/problem.ts';
import type { Entry } from '#schema/entry.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import { RULE_VERSION } from '#schema/rule-version.ts';
import { APP, type EntryDraft } from '../outbox/item.ts';
import type { Session } from '../session.ts';

/** Who writes, where, and when. **Units**: `nowMs` real time. */
export type Writer = Pick<Session, 'person' | 'campaign' | 'index'> & { nowMs: number };

/** The server asks for this word in `confirmed` before it takes a text that may hold personal data. */
export const NO_PERSONAL_DATA = 'personal-data';

/** Returns true for a fault that the person may answer by stating that there is no personal data. */
export const asksToConfirm = ({ code }: Problem): boolean => code === 'text.confirm-personal-data';

/**
 * Returns what is wrong, each at its place in the entry; empty when it may be stored and sent. `record` is the entry's
 * target as this device knows it. `entryId`: for an act whose record is named after its entry.
 */
export function faultsOfDraft<Sent, R extends RecordHead>(
  act: Act<Sent, R>,
  entryDraft: EntryDraft,
  record: R | null,
  writer: Writer,
  entryId = '-',
): Problem[] {
  const entry = entryOf(entryDraft, writer, entryId);
  return draftFaults(act, record, entry, contextOf(entry, writer));
}

/** Returns what is wrong with the words of an entry of which nothing else is known yet. */
export function faultsOfWords(
  act: Act<unknown, RecordHead>,
  texts: EntryDraft['texts'],
  saysClean: boolean,
  writer: Writer,
): Problem[] {
  const { campaignId } = writer.campaign;
  const payload = saysClean ? { confirmed: [NO_PERSONAL_DATA] } : {};
  const entryDraft: EntryDraft = { kind: act.kind, campaignId, target: '-', payload, texts, baseVersion: 0 };
  const entry = entryOf(entryDraft, writer, '-');
  return wordFaults(act, entry, contextOf(entry, writer));
}

/** Returns a `text.required` at the place of each of these words that is empty. */
export function missingWords(texts: EntryDraft['texts']): Problem[] {
  return Object.entries(texts)
    .filter(([, text]) => text.trim() === '')
    .map(([field]) => problem('text.required', `texts.${field}`));
}

function entryOf(entryDraft: EntryDraft, { person, nowMs }: Writer, id: string): Entry {
  return {
    ...{ ...entryDraft, id, by: person.uid, role: person.role, unitId: person.unitId },
    ...{ capturedAtMs: nowMs, atMicros: nowMs * 1000, clientInfo: { app: APP, sentAtMs: nowMs } },
    redacted: null,
  };
}

function contextOf(entry: Entry, { campaign, index, nowMs }: Writer): Context {
  return {
    ...{ campaign, index, day: null, author: assumedGrant(entry), accounts: null, emulator: false },
    nowMs: campaignMs(campaign, nowMs * 1000),
    ruleVersion: RULE_VERSION,
  };
}
