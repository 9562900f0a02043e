/** The end of an entry that was set aside: the administrator closes it, once, and says why. */
import type { Aside } from '#schema/aside.ts';
import { EntryClose } from '#schema/payloads.ts';
import { problem } from '../problem.ts';
import { noWords, type Act, type Given } from './act.ts';
import { accept, refuse, type Outcome } from './outcome.ts';

export const entryClose: Act<EntryClose, Aside> = {
  kind: 'entry.close',
  payload: EntryClose,
  subject: 'asides',
  roles: ['admin'],
  versioned: false,
  size: 'form',
  hasWords: noWords,
  decide: decideClose,
};

/** Returns the answer to `entry.close`. That the entry was set aside is looked at by whoever says it again. */
function decideClose({ record, sent, entry, context }: Given<EntryClose, Aside>): Outcome<Aside> {
  if (record) return refuse(problem('record.wrong-state', null, { status: 'closed' }));
  const reason = entry.texts['reason']?.trim() ?? '';
  if (reason === '') return refuse(problem('text.required', 'texts.reason'));
  const entryId = entry.target.slice(entry.target.indexOf('~') + 1);
  return accept({ entryId, again: sent.again, reason, by: entry.by, atMs: context.nowMs });
}
