/** A query as data: which collection, of which campaign, which of them, in what order, how many at most. */
import type { Collection } from '#schema/keys.ts';

/**
 * **Shape**: `equal` field → value; `holding` a field that is a list and what it must hold; `from` the lowest value of a field; `newestBy` the
 * field that orders, highest first; `most` how many. Each combination of fields needs its index in `firestore.indexes.json`.
 * **Null**: `campaignId` where the collection belongs to no campaign.
 */
export interface DocumentQuery {
  of: Collection;
  campaignId: string | null;
  equal?: Readonly<Record<string, string | number | boolean>>;
  holding?: readonly [field: string, value: string];
  from?: readonly [field: string, lowest: string | number];
  newestBy?: string;
  most?: number;
}

/** How many documents a list begins with. */
export const FIRST_PAGE = 30;
