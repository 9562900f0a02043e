/**
 * How one edition reaches one reader by one channel, `deliveries/{campaign~edition~uid~channel}`, and what the sender knows
 * of its mail server. Bookkeeping of the server: it follows from what servers answered, so that no audit can compute it
 * again. Holds no address: a reader is known by their account.
 */
import { z } from 'zod';
import { Channel } from './channel.ts';
import { EpochMs } from './time.ts';

/**
 * `unclear`: the connection was lost after the letter was handed over, nobody knows whether it arrived. `accepted` is what
 * the server said; whether anybody read it is `acknowledged`: its reader opened the edition signed in.
 */
export const DELIVERY_STATES = [
  'queued',
  'sending',
  'accepted',
  'deferred',
  'refused',
  'unclear',
  'bounced',
  'acknowledged',
] as const;
export const DeliveryState = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** What can happen to a letter. `giveBack`: nobody could speak with the server, nothing was said about this letter. */
export const DELIVERY_EVENTS = [
  'claim',
  'accept',
  'defer',
  'giveUp',
  'refuse',
  'lose',
  'giveBack',
  'leaseOver',
  'bounce',
  'open',
  'resend',
] as const;
export const DeliveryEvent = z.enum(DELIVERY_EVENTS);
export type DeliveryEvent = z.infer<typeof DeliveryEvent>;

/** `all`: the whole digest; `decisions`: only when something is to be decided, and only that. */
export const Content = z.enum(['all', 'decisions']);
export type Content = z.infer<typeof Content>;

/** **Null**: `text` where nobody said anything; `entryId` unless a person's act made the step. */
export const DeliveryStep = z.object({
  state: DeliveryState,
  event: DeliveryEvent.nullable(),
  atMs: EpochMs,
  text: z.string().nullable(),
  entryId: z.string().nullable(),
});
export type DeliveryStep = z.infer<typeof DeliveryStep>;

/**
 * **Units**: all instants are server time. **Null**: `nextAtMs` where no machine has anything left to do; `note` for an
 * edition, the words of an alarm otherwise.
 */
export const Delivery = z.object({
  campaignId: z.string(),
  what: z.enum(['edition', 'alarm']),
  /** `2026-07-08.1`, or the name of an alarm. */
  edition: z.string(),
  /** The hash of the edition as stored; empty for an alarm. */
  contentHash: z.string(),
  uid: z.string(),
  /** The unit's short name, or the role's code where there is no unit. */
  reader: z.string(),
  channel: Channel,
  content: Content,
  note: z.string().nullable(),
  /** From edition, reader and how often a person had it sent again: what a Message-ID begins with. */
  messageKey: z.string(),
  state: DeliveryState,
  /** How often a process took it to send it; who answers must name the try that is meant. */
  attempt: z.int().min(0),
  /** How often the server put it off since it was queued. */
  deferrals: z.int().min(0),
  resends: z.int().min(0),
  nextAtMs: EpochMs.nullable(),
  /** Newest last; the oldest go where there are too many. */
  steps: z.array(DeliveryStep),
});
export type Delivery = z.infer<typeof Delivery>;

/** Why no letter at all can be sent. Named once, not once per reader. */
export const MAIL_FAULTS = ['unreachable', 'not-secure', 'password', 'nonsense', 'sender'] as const;
export const MailFault = z.enum(MAIL_FAULTS);
export type MailFault = z.infer<typeof MailFault>;

/** What the sender knows of its server, `watches/{campaign~mail}`. **Null**: `fault` while it can be spoken with. */
export const MailServer = z.object({
  campaignId: z.string(),
  fault: MailFault.nullable(),
  text: z.string().nullable(),
  sinceMs: EpochMs.nullable(),
  tries: z.int().min(0),
  /** Not to be tried before. */
  nextAtMs: EpochMs.nullable(),
});
export type MailServer = z.infer<typeof MailServer>;

/** How one account wants its editions, `readers/{campaign~uid}`: written by its own page. **Null**: `address` of the login. */
export const ReaderWish = z.object({
  campaignId: z.string(),
  by: z.string(),
  paused: z.boolean(),
  address: z.string().max(254).nullable(),
  content: Content,
});
export type ReaderWish = z.infer<typeof ReaderWish>;

/** What is wrong with the running of a campaign. */
export const ALARMS = [
  'edition-late',
  'tick-silent',
  'delivery-stuck',
  'delivery-open',
  'mail-server',
  'zone-differs',
] as const;
export const AlarmCode = z.enum(ALARMS);
export type AlarmCode = z.infer<typeof AlarmCode>;

export const Alarm = z.object({
  code: AlarmCode,
  sinceMs: EpochMs,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Alarm = z.infer<typeof Alarm>;

/** `watches/{campaign}`: written by every tick, read by every page. **Units**: server time. */
export const Watch = z.object({
  campaignId: z.string(),
  checkedAtMs: EpochMs,
  alarms: z.array(Alarm),
});
export type Watch = z.infer<typeof Watch>;
