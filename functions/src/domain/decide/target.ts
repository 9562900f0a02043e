/** Which record an entry is about: its kind fixes the collection, its campaign the beginning of the id. */
import type { Entry, EntryKind } from '#schema/entry.ts';
import { RECORD_COLLECTIONS, type RecordCollection } from '#schema/keys.ts';

export const TARGET_OF: Readonly<Record<EntryKind, RecordCollection>> = {
  'report.submit': 'reports',
  'report.return': 'reports',
  'report.approve': 'reports',
  'report.void': 'reports',
  'report.restore': 'reports',
  'report.take-in': 'reports',
  'report.recount': 'reports',
  'totals.recount': 'recounts',
  'baseline.register': 'baselines',
  'day.lock': 'days',
  'reminder.send': 'days',
  'task.issue': 'tasks',
  'task.progress': 'tasks',
  'task.complete': 'tasks',
  'difficulty.raise': 'difficulties',
  'account.grant': 'accounts',
  'account.confirm': 'accounts',
  'account.suspend': 'accounts',
  'account.resume': 'accounts',
  'account.revoke': 'accounts',
  'entry.close': 'asides',
  'plan.load': 'campaigns',
  'clock.set': 'campaigns',
  'digest.issue': 'digests',
};

const RECORDS = new Set<string>(RECORD_COLLECTIONS);

/** Returns true iff the entry's target is a record of its kind in its own campaign. */
export function targetFits(entry: Pick<Entry, 'kind' | 'target' | 'campaignId'>): boolean {
  const collection = TARGET_OF[entry.kind];
  const [name, id, ...more] = entry.target.split('/');
  if (name !== collection || id === undefined || id === '' || more.length > 0) return false;
  // Rules 1 kept one account for all campaigns, under its bare code.
  if (collection === 'accounts' && !id.includes('~')) return true;
  if (collection === 'campaigns' || collection === 'baselines') return id === entry.campaignId;
  return id.startsWith(`${entry.campaignId}~`);
}

/** Returns true iff this is the path of a record of some kind, whoever may say something on it. */
export function isRecord(target: string): boolean {
  const [collection, id, ...more] = target.split('/');
  return RECORDS.has(collection ?? '') && id !== undefined && id !== '' && more.length === 0;
}
