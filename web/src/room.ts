/** What every screen of a signed-in person is given: who they are, which campaign, what time it is there. */
import type { Auth } from 'firebase/auth';
import type { Firestore } from 'firebase/firestore';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Item } from './outbox/item.ts';
import type { Person } from './person.ts';
import type { Screen } from './roles.ts';

/**
 * **Units**: `today` is the campaign's day; `nowMs` real time. `items` are the outbox's, oldest first; `parts` what
 * the address asks this screen to show; `screens` those the person may open.
 */
export interface Room {
  auth: Auth;
  person: Person;
  book: Firestore;
  campaign: Campaign;
  index: PlanIndex;
  outbox: Outbox;
  items: readonly Item[];
  nowMs: number;
  today: string;
  parts: readonly string[];
  screens: readonly Screen[];
}
