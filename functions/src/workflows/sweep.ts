/**
 * What no event announced: entries without a decision are posted, nodes behind their totals are published. Each entry
 * is looked at once by the sweep, because a mark remembers how far it has looked.
 */
import { catchUp } from './catch-up.ts';
import { postEntry } from './post-entry.ts';
import { publishNodes } from './publish-indicators.ts';
import type { Ports } from './ports.ts';

/** Younger entries are left to their own events. */
const GRACE_MS = 60_000;

/**
 * The tick's sweep: everything older than the grace; the mark moves there, but never past an entry that failed.
 * Returns the ids it had to post.
 */
export async function sweep(campaignId: string, ports: Ports): Promise<string[]> {
  const throughMicros = (ports.clock.nowMs() - GRACE_MS) * 1000;
  const { posted, nodes, failed } = await catchUp(campaignId, throughMicros, ports, postEntry);
  if (nodes.length > 0) await publishNodes(campaignId, nodes, ports);
  const stuck = Math.min(...failed.map(({ atMicros }) => atMicros - 1));
  await ports.jobs.setMark(campaignId, { sweptThroughMicros: Math.min(throughMicros, stuck) });
  return posted;
}
