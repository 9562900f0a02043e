/** What is published of several nodes, live. Few are asked for by id; more than a screenful of ids is the whole campaign, once. */
import { useMemo } from 'preact/hooks';
import type { PublishedIndicators } from '#schema/indicator.ts';
import { nodeId } from '#schema/keys.ts';
import { useDocuments, useQuery, type Live } from '../../database/live.ts';
import { indicatorsOf, indicatorsOfAll, MOST_IDS } from '../../database/queries.ts';
import { useSession } from '../../session.ts';
import { seesAllSums, seesNode } from '../../sees.ts';
import { nodeOf } from './node-address.ts';
import type { Member } from './node-rows.ts';

/** Returns the documents by id. `undefined` while any part is on its way; null where they may not be read. */
export function useNodes(members: readonly Member[]): Live<ReadonlyMap<string, PublishedIndicators>> {
  const {
    campaign: { campaignId },
    index,
    person,
  } = useSession();
  const lists = seesAllSums(person);
  const seen = members.filter(({ kind, id }) => seesNode(index, person, kind, id));
  const nodes = lists ? seen.map(({ kind, id }) => nodeOf(kind, id)) : [];
  // No list of some nodes can be proven readable: one who may see some asks for each of them.
  const ids = lists ? [] : seen.map(({ kind, id }) => nodeId(campaignId, nodeOf(kind, id)));
  const few = useDocuments<PublishedIndicators>('indicators', ids);
  const all = nodes.length > 2 * MOST_IDS;
  const first = all ? [] : nodes.slice(0, MOST_IDS);
  const second = all ? [] : nodes.slice(MOST_IDS);
  const whole = useQuery<PublishedIndicators>(all ? indicatorsOfAll(campaignId) : null);
  const one = useQuery<PublishedIndicators>(first.length > 0 ? indicatorsOf(campaignId, first) : null);
  const two = useQuery<PublishedIndicators>(second.length > 0 ? indicatorsOf(campaignId, second) : null);
  return useMemo(() => {
    if (ids.length > 0) return few;
    if (whole === undefined || one === undefined || two === undefined) return undefined;
    if (whole) return whole;
    if (one === null && first.length > 0) return null;
    return new Map([...(one ?? []), ...(two ?? [])]);
  }, [whole, one, two, few, first.length, ids.length]);
}
