/**
 * Everything said up to an instant, decided: the sweep does it every minute, an edition before it is drawn. A mark
 * remembers how far the sweep has looked, so that each entry is looked at once.
 */
import type { Ports, Post } from './ports.ts';

/** Posts every undecided entry of the campaign up to an instant of server time, and names the nodes they touch. */
export async function catchUp(
  campaignId: string,
  throughMicros: number,
  ports: Ports,
  post: Post,
): Promise<{ posted: string[]; nodes: string[] }> {
  const from = (await ports.jobs.sweptThrough(campaignId)) ?? 0;
  const entries = await ports.ledger.entriesBetween(campaignId, from, throughMicros);
  const posted: string[] = [];
  const nodes = new Set<string>();
  for (const { id } of entries) {
    const known = await ports.ledger.decision(id);
    const decision = known ?? (await post(id, ports));
    if (!known) posted.push(id);
    for (const node of decision?.nodes ?? []) nodes.add(node);
  }
  return { posted, nodes: [...nodes] };
}
