/** The end of an entry that was set aside: the administrator closes it, once, and says why. */
import type { Aside } from '#schema/aside.ts';
import { EntryClose, type Entry } from '#schema/entry.ts';
import { problem } from '../problem.ts';
import { accept, refuse, type Context, type Outcome } from './outcome.ts';
import { readPayload } from './payload.ts';

/** Returns the answer to `entry.close`. That the entry was set aside is looked at by whoever says it again. */
export function decideClose(record: Aside | null, entry: Entry, context: Context): Outcome<Aside> {
  const read = readPayload(EntryClose, entry.payload);
  if (!read.ok) return refuse(...read.problems);
  if (record) return refuse(problem('record.wrong-state', null, { status: 'closed' }));
  const reason = entry.texts['reason']?.trim() ?? '';
  if (reason === '') return refuse(problem('text.required', 'texts.reason'));
  const entryId = entry.target.slice(entry.target.indexOf('~') + 1);
  return accept({ entryId, again: read.value.again, reason, by: entry.by, atMs: context.nowMs });
}
