/** What every screen of a signed-in person is given: who they are, which campaign, what time it is there. */
import type { Firestore } from 'firebase/firestore';
import type { PlanIndex } from '../../functions/src/domain/hierarchy.ts';
import type { Campaign } from '../../functions/src/schema/campaign.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Item } from './outbox/item.ts';
import type { Person } from './person.ts';

/** **Units**: `today` is the campaign's day; `nowMs` real time. `items` are the outbox's, oldest first. */
export interface Room {
  person: Person;
  book: Firestore;
  campaign: Campaign;
  index: PlanIndex;
  outbox: Outbox;
  items: readonly Item[];
  nowMs: number;
  today: string;
}
