/**
 * The life of one letter as one table: state and event make the next state. Pure; who writes a delivery asks it first.
 * A letter whose fate nobody knows is never sent again by a machine: `unclear` has no `claim`.
 */
import type { Content, Delivery, DeliveryEvent, DeliveryState, DeliveryStep } from '#schema/delivery.ts';
import type { Channel } from '#schema/channel.ts';
import { deliveryId } from '#schema/keys.ts';
import { hashOf } from './hash.ts';

type Table = Readonly<Record<DeliveryState, Readonly<Partial<Record<DeliveryEvent, DeliveryState>>>>>;

/** What happens to a letter in a state. An event that stands in no cell changes nothing. */
export const TABLE: Table = {
  queued: { claim: 'sending' },
  deferred: { claim: 'sending' },
  sending: {
    ...{ accept: 'accepted', defer: 'deferred', giveUp: 'refused', refuse: 'refused' },
    ...{ lose: 'unclear', leaseOver: 'unclear', giveBack: 'queued' },
  },
  // The process that was thought dead may still tell how it ended.
  unclear: {
    ...{ accept: 'accepted', defer: 'deferred', giveUp: 'refused', refuse: 'refused', giveBack: 'queued' },
    ...{ bounce: 'bounced', open: 'acknowledged', resend: 'queued' },
  },
  accepted: { bounce: 'bounced', open: 'acknowledged', resend: 'queued' },
  refused: { open: 'acknowledged', resend: 'queued' },
  bounced: { open: 'acknowledged', resend: 'queued' },
  acknowledged: {},
};

const MINUTE_MS = 60_000;

/** How long a letter waits that the server put off, by how often it did. After the last it is given up. */
export const BACKOFF_MS: readonly number[] = [1, 5, 15, 30, 60].map((minutes) => minutes * MINUTE_MS);

/** Longer than a process that sends can live, so that a lease that is over belongs to a dead one. */
export const LEASE_MS = 4 * MINUTE_MS;

/** Steps that are kept; a letter that is put off and sent again by hand a few times has fewer. */
const MOST_STEPS = 40;
/** What a server says is kept this far. */
const MOST_WORDS = 300;

/** Something that happened. `attempt` is the try that is answered; absent for what belongs to no try. */
export interface Happened {
  event: DeliveryEvent;
  atMs: number;
  attempt?: number;
  text?: string | null;
  entryId?: string;
}

/** Returns the state after an event; null where it changes nothing. */
export function nextState(state: DeliveryState, event: DeliveryEvent): DeliveryState | null {
  return TABLE[state][event] ?? null;
}

/**
 * Returns the delivery after what happened; null where nothing is to be written: the table knows no such step, another try
 * is meant, it is not due yet, or the same act was heard before.
 */
export function after(delivery: Delivery, happened: Happened): Delivery | null {
  const { event, atMs, attempt, text = null, entryId = null } = happened;
  if (attempt !== undefined && attempt !== delivery.attempt) return null;
  if (entryId !== null && delivery.steps.some((step) => step.entryId === entryId)) return null;
  const isTimed = event === 'claim' || event === 'leaseOver';
  if (isTimed && (delivery.nextAtMs === null || delivery.nextAtMs > atMs)) return null;
  const given = event === 'defer' && delivery.deferrals >= BACKOFF_MS.length ? 'giveUp' : event;
  const state = nextState(delivery.state, given);
  if (state === null) return null;
  const deferrals = given === 'defer' ? delivery.deferrals + 1 : given === 'resend' ? 0 : delivery.deferrals;
  const step: DeliveryStep = { state, event: given, atMs, text: text && wordsOf(text), entryId };
  const resends = delivery.resends + (given === 'resend' ? 1 : 0);
  return {
    ...delivery,
    ...{ state, deferrals, resends, nextAtMs: nextAt(state, atMs, deferrals) },
    attempt: delivery.attempt + (given === 'claim' ? 1 : 0),
    messageKey: messageKey(delivery, resends),
    steps: [...delivery.steps, step].slice(-MOST_STEPS),
  };
}

/** Returns when a machine has to look at it again. **Null**: where only a person has something left to do. */
function nextAt(state: DeliveryState, atMs: number, deferrals: number): number | null {
  if (state === 'queued') return atMs;
  if (state === 'sending') return atMs + LEASE_MS;
  if (state === 'deferred') return atMs + (BACKOFF_MS[deferrals - 1] ?? 0);
  return null;
}

/** What makes a letter one letter. */
export interface Envelope {
  campaignId: string;
  what: Delivery['what'];
  edition: string;
  contentHash: string;
  uid: string;
  reader: string;
  channel: Channel;
  content: Content;
  note: string | null;
}

/** Returns a new delivery, to be sent from `fromMs` on. */
export function queued(envelope: Envelope, atMs: number, fromMs = atMs): Delivery {
  return {
    ...envelope,
    ...{ messageKey: messageKey(envelope, 0), state: 'queued', attempt: 0, deferrals: 0, resends: 0 },
    nextAtMs: Math.max(atMs, fromMs),
    steps: [{ state: 'queued', event: null, atMs, text: null, entryId: null }],
  };
}

/** Returns the id of a delivery: one letter per edition, reader and channel. */
export function idOf({ campaignId, edition, uid, channel }: Omit<Envelope, 'content'>): string {
  return deliveryId(campaignId, edition, uid, channel);
}

/** A letter that a machine tries again bears the same Message-ID, one that a person sends again another. */
function messageKey(envelope: Omit<Envelope, 'content'>, resends: number): string {
  return hashOf([idOf(envelope), envelope.contentHash, resends]).slice(0, 32);
}

/** What a server says may name an address, which belongs in no record of ours. */
function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[^\s<>"'():;,]{1,64}@[^\s<>"'():;,]{1,255}/gu, '[địa chỉ]')
    .trim()
    .slice(0, MOST_WORDS);
}

const ADDRESS =
  /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}$/;

/** Returns true iff a letter can be sent to this text: one plain address, nothing that could add a second one. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text) && !text.includes('..');
}
