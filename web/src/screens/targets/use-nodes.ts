/** What is published of several nodes, live. Few are asked for by id; more than a screenful of ids is the whole campaign, once. */
import type { PublishedIndicators } from '#schema/indicator.ts';
import { nodeId } from '#schema/keys.ts';
import { useDocuments, useQuery, type Live } from '../../database/live.ts';
import { indicatorsOfAll } from '../../database/queries.ts';
import { useSession } from '../../session.ts';
import { seesAllSums, seesNode } from '../../sees.ts';
import { nodeOf } from './node-address.ts';
import type { Member } from './node-rows.ts';

/** More nodes than this are asked for as one list, by those who may read it. */
const MOST_BY_ID = 60;

/** Returns the documents by id. `undefined` while any part is on its way; null where they may not be read. */
export function useNodes(members: readonly Member[]): Live<ReadonlyMap<string, PublishedIndicators>> {
  const { campaign, index, person } = useSession();
  const { campaignId } = campaign;
  const ids = members
    .filter(({ kind, id }) => seesNode(index, person, kind, id))
    .map(({ kind, id }) => nodeId(campaignId, nodeOf(kind, id)));
  const all = seesAllSums(person) && ids.length > MOST_BY_ID;
  // One by one: a question about several is refused where one of them has nothing published yet.
  const few = useDocuments<PublishedIndicators>('indicators', all ? [] : ids);
  const whole = useQuery<PublishedIndicators>(all ? indicatorsOfAll(campaignId) : null);
  if (all) return whole;
  return ids.length === 0 ? NONE : few;
}

const NONE: ReadonlyMap<string, PublishedIndicators> = new Map();
