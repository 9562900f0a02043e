/**
 * Which rules decided an entry, and whether that can be true. Rules only ever become newer: an entry that reached the
 * server after newer rules had decided another one cannot have been decided by older rules.
 */
import { RULE_VERSION, ruleVersionOf } from '#schema/decision.ts';
import type { Answered } from './decided-order.ts';

/** While functions are deployed, one after the other, instances with the old rules still answer. **Units**: ms. */
const ROLLOUT_MS = 3_600_000;

/** Returns the decisions that name older rules than those in force when their entry came, with the version in force. */
export function outdated(answered: readonly Answered[]): { act: Answered; inForce: number }[] {
  const since = new Map<number, number>();
  for (const act of answered) {
    const version = ruleVersionOf(act.stored['ruleVersion']);
    since.set(version, Math.min(since.get(version) ?? Infinity, decidedMs(act)));
  }
  return answered.flatMap((act) => {
    const inForce = newestAt(act.entry.atMicros / 1000 - ROLLOUT_MS, since);
    return ruleVersionOf(act.stored['ruleVersion']) < inForce ? [{ act, inForce }] : [];
  });
}

function newestAt(atMs: number, since: ReadonlyMap<number, number>): number {
  for (let version = RULE_VERSION; version > 1; version -= 1) {
    if ((since.get(version) ?? Infinity) < atMs) return version;
  }
  return 1;
}

/** No entry is decided before it is there, whatever the decision says. */
function decidedMs({ entry, stored }: Answered): number {
  const decidedAtMs = stored['decidedAtMs'];
  const atMs = entry.atMicros / 1000;
  return typeof decidedAtMs === 'number' ? Math.max(decidedAtMs, atMs) : atMs;
}
