/**
 * The order in which one record's entries were decided: `at`, then id. Two exceptions, both written in the decisions:
 * refusals that met no record left no trace on it and come first; an entry that became visible only after a later one
 * had been decided says so (`overtaken`) and stands where its sequence puts it.
 */
import type { Entry } from '#schema/entry.ts';
import { comparePositions } from '../order.ts';
import { BROKE, isSetAside } from '../set-aside.ts';
import type { Fields } from './documents.ts';

/** An entry with the decision that is stored for it. */
export interface Answered {
  entry: Entry;
  stored: Fields;
}

/** Returns one queue per record, each in the order in which it was decided. */
export function queuesOf(acts: readonly Answered[]): Answered[][] {
  const queues = new Map<string, Answered[]>();
  for (const act of acts) {
    const queue = queues.get(act.entry.target);
    if (queue) queue.push(act);
    else queues.set(act.entry.target, [act]);
  }
  return [...queues.values()].map(inDecidedOrder);
}

/**
 * Returns the entries as they must be decided again. Of what is stored it believes only the two exceptions; a false
 * sequence anywhere else does not move an entry, it shows as a difference.
 */
function inDecidedOrder(acts: readonly Answered[]): Answered[] {
  const sorted = [...acts].sort((a, b) => comparePositions(a.entry, b.entry));
  const overtaken = sorted.filter(({ stored }) => stored['overtaken'] === true);
  const aside = sorted.filter(({ stored }) => isSetAside(stored['problems'], BROKE));
  const plain = sorted.filter((act) => act.stored['overtaken'] !== true && !aside.includes(act));
  const traceless = plain.filter(({ stored }) => stored['sequence'] === 0);
  const traced = plain.filter(({ stored }) => stored['sequence'] !== 0);
  for (const act of overtaken.sort((a, b) => sequenceOf(a) - sequenceOf(b))) {
    traced.splice(Math.max(sequenceOf(act) - 1, 0), 0, act);
  }
  // What was set aside left no trace, and is decided again on the record as its place in the journal found it.
  for (const act of aside) {
    const behind = traced.findIndex(({ entry }) => comparePositions(entry, act.entry) > 0);
    traced.splice(behind < 0 ? traced.length : behind, 0, act);
  }
  return [...traceless, ...traced];
}

/** Returns the entries that were refused for want of a record although, by `at`, an earlier entry had made it. */
export function decidedTooEarly(ordered: readonly Answered[]): Answered[] {
  const first = ordered.find(({ stored }) => stored['sequence'] !== 0);
  if (!first) return [];
  return ordered.filter(
    ({ entry, stored }) =>
      stored['sequence'] === 0 &&
      !isSetAside(stored['problems'], BROKE) &&
      comparePositions(first.entry, entry) < 0,
  );
}

function sequenceOf({ stored }: Answered): number {
  return typeof stored['sequence'] === 'number' ? stored['sequence'] : 0;
}
