/**
 * Everything said up to an instant, decided: the sweep does it every minute, an edition before it is drawn. A mark
 * remembers how far the sweep has looked, so that each entry is looked at once.
 */
import type { Decision } from '#schema/decision.ts';
import type { Position } from '#schema/entry.ts';
import { faultInWords } from '#domain/fault-words.ts';
import { problem } from '#domain/problem.ts';
import { hasEffectAfterCommit } from './after-commit.ts';
import type { EntryRef, Ports, PostEntry } from './ports.ts';

export interface CaughtUp {
  posted: string[];
  nodes: string[];
  /** Entries that could not be posted, set aside for the administrator; the others went on without them. */
  failed: Position[];
}

/** Posts every undecided entry of the campaign up to an instant of server time, and names the nodes they touch. */
export async function catchUp(
  campaignId: string,
  throughMicros: number,
  ports: Ports,
  postEntry: PostEntry,
): Promise<CaughtUp> {
  const from = (await ports.jobs.mark(campaignId)).sweptThroughMicros ?? 0;
  const caught: CaughtUp = { posted: [], nodes: [], failed: [] };
  const nodes = new Set<string>();
  for (const entry of await ports.ledger.entriesBetween(campaignId, from, throughMicros)) {
    const known = await ports.ledger.decision(entry.id);
    const decision = await decided(campaignId, entry, known, ports, postEntry, caught);
    if (!known && decision) caught.posted.push(entry.id);
    for (const node of decision?.nodes ?? []) nodes.add(node);
  }
  return { ...caught, nodes: [...nodes] };
}

async function decided(
  campaignId: string,
  { id, atMicros, target }: EntryRef,
  known: Decision | null,
  ports: Ports,
  postEntry: PostEntry,
  caught: CaughtUp,
): Promise<Decision | null> {
  if (known && !hasEffectAfterCommit(known.kind)) return known;
  try {
    return await postEntry(id, ports, target);
  } catch (error) {
    await ports.ledger.quarantine('sweep', id, problem('entry.not-posted'), faultInWords(error), campaignId);
    caught.failed.push({ id, atMicros });
    return known;
  }
}
