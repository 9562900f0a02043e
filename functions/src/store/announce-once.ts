/**
 * What one process has announced it does not announce again when the same event comes to it twice. A process that died
 * before it could announce remembers nothing, so the next delivery does; and the sweep asks nobody.
 */
import type { Announcer } from '#workflows/ports.ts';

/** Deliveries of one event lie minutes apart; this many decisions are made in far longer. */
const REMEMBERED = 10_000;

/** Returns the announcer with a memory. **Errors**: what could not be announced is not remembered. */
export function announcingOnce(announcer: Announcer): Announcer {
  const announced = new Set<string>();
  return {
    async totalsChanged(decision) {
      if (announced.has(decision.entryId)) return;
      await announcer.totalsChanged(decision);
      announced.add(decision.entryId);
      const [oldest] = announced;
      if (announced.size > REMEMBERED && oldest !== undefined) announced.delete(oldest);
    },
  };
}
