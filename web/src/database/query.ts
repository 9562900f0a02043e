/** A query as data: which collection, of which campaign, which of them, in what order, how many at most. */
import {
  collection,
  limit,
  orderBy,
  query,
  where,
  type Firestore,
  type Query,
  type QueryConstraint,
} from 'firebase/firestore';
import type { Collection } from '#schema/keys.ts';

/**
 * **Shape**: `equal` field → value; `holding` a field that is a list and what it must hold; `from` the lowest value of a field; `newestBy` the
 * field that orders, highest first; `most` how many.
 * **Null**: `campaignId` where the collection belongs to no campaign.
 */
export interface DocumentQuery {
  of: Collection;
  campaignId: string | null;
  equal?: Readonly<Record<string, string | number | boolean>>;
  holding?: readonly [field: string, value: string];
  from?: readonly [field: string, lowest: string];
  newestBy?: string;
  most?: number;
}

/** Returns the query. Each combination of fields needs its index in `firestore.indexes.json`. */
export function firestoreQuery(database: Firestore, asked: DocumentQuery): Query {
  const { of, campaignId, equal = {}, holding, from, newestBy, most } = asked;
  const constraints: QueryConstraint[] = [];
  if (campaignId !== null) constraints.push(where('campaignId', '==', campaignId));
  for (const [field, value] of Object.entries(equal)) constraints.push(where(field, '==', value));
  if (holding) constraints.push(where(holding[0], 'array-contains', holding[1]));
  if (from) constraints.push(where(from[0], '>=', from[1]));
  if (newestBy !== undefined) constraints.push(orderBy(newestBy, 'desc'));
  if (most !== undefined) constraints.push(limit(most));
  return query(collection(database, of), ...constraints);
}
