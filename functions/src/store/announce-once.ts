/**
 * What one process has announced it does not announce again when the same event comes to it twice. A process that died
 * before it could announce remembers nothing, so the next delivery does; and the sweep asks nobody.
 */
import type { Announcer } from '#workflows/ports.ts';

/** Deliveries of one event lie minutes apart; this many decisions are made in far longer. */
const REMEMBERED = 10_000;

/** Returns the announcer with a memory. **Errors**: what could not be announced is not remembered. */
export function announcingOnce(announcer: Announcer): Announcer {
  const said = new Set<string>();
  return {
    async totalsChanged(decision) {
      if (said.has(decision.entryId)) return;
      await announcer.totalsChanged(decision);
      said.add(decision.entryId);
      const [oldest] = said;
      if (said.size > REMEMBERED && oldest !== undefined) said.delete(oldest);
    },
  };
}
