/**
 * Where a report stands, in one word: what waits on this device first, then what the server decided. Decides nothing
 * itself and invents no state that neither of them has.
 */
import type { DayRecord } from '#schema/day.ts';
import type { Report } from '#schema/report.ts';
import type { Tone } from '../../design/notice.tsx';
import type { Item } from '../../outbox/item.ts';
import { isAheadOf } from './draft.ts';

/** In the order of a report's life. `queued` waits for a signal; `final` is received or approved on a locked day. */
export type State =
  | 'none'
  | 'draft'
  | 'queued'
  | 'sending'
  | 'received'
  | 'refused'
  | 'returned'
  | 'held'
  | 'voided'
  | 'approved'
  | 'final';

export const TONES: Record<State, Tone> = {
  none: 'plain',
  draft: 'plain',
  queued: 'warn',
  sending: 'plain',
  received: 'good',
  refused: 'bad',
  returned: 'bad',
  held: 'warn',
  voided: 'bad',
  approved: 'good',
  final: 'good',
};

/** **Null**: `record` and `day` where there is none, or none is known yet. `last`: the last one sent from this device. */
export interface Known {
  last: Item | undefined;
  record: Pick<Report, 'version' | 'status' | 'steps'> | null;
  day: Pick<DayRecord, 'locked'> | null;
  hasDraft: boolean;
}

/** Returns the state. What was sent and not taken goes before what was taken; an answer that is asked for, before a draft. */
export function stateOf({ last, record, day, hasDraft }: Known): State {
  const ahead = last && isAheadOf(record?.version ?? 0, last) ? stateOfItem(last) : null;
  if (ahead === 'queued' || ahead === 'sending') return ahead;
  if (ahead === 'refused') return hasDraft ? 'draft' : 'refused';
  if (record?.status === 'returned' && ahead === null) return 'returned';
  if (hasDraft) return 'draft';
  const state = ahead ?? (record ? stateOfRecord(record) : 'none');
  return day?.locked && (state === 'received' || state === 'approved') ? 'final' : state;
}

function stateOfItem({ state, decision }: Item): State {
  if (decision) return decision.status === 'accepted' ? 'received' : decision.status;
  if (state === 'stopped') return 'refused';
  return state === 'queued' ? 'queued' : 'sending';
}

/** A correction that came after the lock waits beside what counts. */
function stateOfRecord({ status, steps }: Pick<Report, 'status' | 'steps'>): State {
  const held = steps[steps.length - 1]?.held;
  return held ? 'held' : status;
}

/** Returns true for states in which nothing is left to type: on its way to the server, or there. */
export function isSaid(state: State): boolean {
  return state === 'queued' || state === 'sending' || isSent(state);
}

/** Returns true for states in which the unit has done its part. */
export function isSent(state: State): boolean {
  return state === 'received' || state === 'approved' || state === 'final' || state === 'held';
}
