/** What of an entry is taken out before anything is kept: words that name a citizen, and what is too large to be searched. */
import type { Entry } from '#schema/entry.ts';
import type { Context } from './act.ts';
import { ACTS } from './index.ts';
import { charactersOf, MOST_CHARACTERS, TOO_LARGE } from './limits.ts';
import { screened } from './words.ts';

/** An entry as it is decided and kept. `blank`: the types of personal data for which words are taken out; else null. */
export interface Redacted {
  entry: Entry;
  blank: string[] | null;
}

/** What stands where a person was named in an id: no record, no campaign, no client is called so. */
export const BLANKED = 'blanked';

/** Returns the entry without the words in which it names a person; as it is where it names none. */
export function redact(entry: Entry, context: Context): Redacted {
  if (entry.redacted) return { entry, blank: null };
  const large = isTooLarge(entry, context);
  // What is too large is not searched; who and what it is about is.
  const searched = large ? { ...entry, texts: {}, payload: {} } : entry;
  const blocked = screened(searched, context).filter(({ level }) => level === 'block');
  if (blocked.length === 0 && !large) return { entry, blank: null };
  const blank = large ? [TOO_LARGE] : [...new Set(blocked.flatMap(({ types }) => types))].sort();
  const without = { ...entry, texts: {}, payload: {}, redacted: blank };
  if (context.ruleVersion < 2) return { entry: without, blank };
  const named = new Set(blocked.map(({ path }) => path));
  const campaignId = named.has('campaignId') ? BLANKED : entry.campaignId;
  const target = named.has('target') || named.has('campaignId') ? BLANKED : entry.target;
  return {
    entry: { ...without, campaignId, target, clientInfo: { ...entry.clientInfo, app: BLANKED } },
    blank,
  };
}

/** Since rules 3, before anything is searched: that would take seconds. The server's own acts are not searched. */
function isTooLarge(entry: Entry, { ruleVersion }: Context): boolean {
  return (
    ruleVersion >= 3 &&
    entry.role !== 'system' &&
    charactersOf(entry) > MOST_CHARACTERS[ACTS[entry.kind].size]
  );
}
