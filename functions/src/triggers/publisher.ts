/**
 * The publishing of one process: nodes that change together are published together, a campaign at most five times a
 * second. Saves reading; that nothing is shown late or wrong is the publication's own affair.
 */
import type { Clock } from '#workflows/ports.ts';
import { batched } from '#store/batched.ts';

/** The root changes with every report; who watches it is told at most this often by one process. */
export const PUBLISH_GAP_MS = 200;

/** Returns a publisher that hands `publish` every node announced since it last ran. A campaign waits for no other. */
export function publisher(
  publish: (campaignId: string, nodes: readonly string[]) => Promise<unknown>,
  clock: Clock,
): (campaignId: string, nodes: readonly string[]) => Promise<void> {
  const campaigns = new Map<string, (node: string) => Promise<unknown>>();
  const begin = (campaignId: string): ((node: string) => Promise<unknown>) => {
    const publishNode = batched(
      async (nodes) => {
        await publish(campaignId, nodes);
        return new Map<string, never>();
      },
      () => clock.waitUntilMs(clock.nowMs() + PUBLISH_GAP_MS),
    );
    campaigns.set(campaignId, publishNode);
    return publishNode;
  };
  return async (campaignId, nodes) => {
    const publishNode = campaigns.get(campaignId) ?? begin(campaignId);
    await Promise.all(nodes.map(publishNode));
  };
}
