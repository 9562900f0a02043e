/** What is published of several nodes, live. Few are asked for by id; more than a screenful of ids is the whole campaign, once. */
import { useMemo } from 'preact/hooks';
import type { PublishedIndicators } from '../../../../functions/src/schema/indicator.ts';
import { useList, type Live } from '../../book/live.ts';
import { indicatorsOf, indicatorsOfAll, MOST_IDS } from '../../book/lists.ts';
import type { Room } from '../../room.ts';
import { nodeOf } from './place.ts';
import type { Member } from './rows.ts';

/** Returns the documents by id. `undefined` while any part is on its way; null where they may not be read. */
export function useNodes(
  { book, campaign: { campaignId } }: Room,
  members: readonly Member[],
): Live<ReadonlyMap<string, PublishedIndicators>> {
  const nodes = members.map(({ kind, id }) => nodeOf(kind, id));
  const all = nodes.length > 2 * MOST_IDS;
  const first = all ? [] : nodes.slice(0, MOST_IDS);
  const second = all ? [] : nodes.slice(MOST_IDS);
  const whole = useList<PublishedIndicators>(book, all ? indicatorsOfAll(campaignId) : null);
  const one = useList<PublishedIndicators>(book, first.length > 0 ? indicatorsOf(campaignId, first) : null);
  const two = useList<PublishedIndicators>(book, second.length > 0 ? indicatorsOf(campaignId, second) : null);
  return useMemo(() => {
    if (whole === undefined || one === undefined || two === undefined) return undefined;
    if (whole) return whole;
    if (one === null && first.length > 0) return null;
    return new Map([...(one ?? []), ...(two ?? [])]);
  }, [whole, one, two, first.length]);
}
