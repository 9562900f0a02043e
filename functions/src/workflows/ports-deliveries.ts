/** What the delivery of editions needs from the world: its ledger, a mail server, the words of a letter. Types only. */
import type { Alarm, Delivery, MailFault, MailServer, ReaderWish, Watch } from '#schema/delivery.ts';
import type { Digest } from '#schema/digest.ts';
import type { Happened } from '#domain/delivery.ts';

/** Deliveries by id, and what is kept beside them. */
export interface Deliveries {
  /** Makes a delivery unless there is one of its id: returns whether it was made now. */
  create(id: string, delivery: Delivery): Promise<boolean>;
  /** Returns those on which a machine has something to do at `nowMs`, the longest waiting first, at most `most`. */
  due(campaignId: string, nowMs: number, most: number): Promise<Map<string, Delivery>>;
  /** Returns those whose state waits for a person, of any edition, at most `most`. */
  open(campaignId: string, most: number): Promise<Delivery[]>;
  /** Changes one as `change` says, with nobody between reading and writing. **Null**: nothing was written. */
  change(id: string, change: (delivery: Delivery) => Delivery | null): Promise<Delivery | null>;
  /** Returns how accounts of a campaign want their editions, by account. */
  wishes(campaignId: string): Promise<Map<string, ReaderWish>>;
  mailServer(campaignId: string): Promise<MailServer | null>;
  setMailServer(server: MailServer): Promise<void>;
  watch(campaignId: string): Promise<Watch | null>;
  setWatch(watch: Watch): Promise<void>;
  /** Tells the sender that something is due. */
  announceDue(campaignId: string): Promise<void>;
}

/** One finished letter. */
export interface Letter {
  to: string;
  /** What its Message-ID begins with. */
  messageKey: string;
  subject: string;
  text: string;
  html: string;
  attachments: readonly { name: string; contentType: string; content: Uint8Array }[];
}

/** What came of an attempt. `fault`: the server itself is the trouble, and every other letter meets it too. */
export interface MailAnswer {
  event: Extract<Happened['event'], 'accept' | 'defer' | 'refuse' | 'lose' | 'giveBack'>;
  text: string;
  fault?: MailFault;
}

export interface Mailer {
  /** Hands a letter to the server. `isStillOurs` is asked at the last moment at which it can be held back. **Errors**: none. */
  send(letter: Letter, isStillOurs: () => boolean): Promise<MailAnswer>;
}

/** The words of letters. */
export interface LetterWords {
  /** `decisions`: only what is to be decided. `link`: where the edition is read. */
  ofEdition(
    digest: Digest,
    about: { link: string; reader: string; content: Delivery['content']; workbook: string | null },
  ): Pick<Letter, 'subject' | 'text' | 'html'>;
  ofAlarm(note: string, link: string): Pick<Letter, 'subject' | 'text' | 'html'>;
}

/** What the sender needs beside the other ports. */
export interface Sending {
  mailer: Mailer;
  words: LetterWords;
  /** Returns the workbook of an edition as its reader may have it. */
  workbook: (digest: Digest, uid: string) => Promise<Letter['attachments'][number] | null>;
  /** Where the page is: `https://…` without a slash at its end. */
  page: string;
  heard: SenderLog;
}

/** What is written into the log of the process: ids and codes, never an address. */
export interface SenderLog {
  delivered(id: string, state: string): void;
  /** A letter that could not be written; it stays where it was. */
  unwritten(id: string, reason: string): void;
  mailServer(campaignId: string, fault: string, text: string): void;
}

export interface WatchLog {
  alarm(campaignId: string, alarm: Alarm): void;
}
