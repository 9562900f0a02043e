/**
 * What the workflows need from the world, as interfaces. `store/` and `triggers/` provide them; tests may stand a
 * fault between. No port speaks of Firestore.
 */
import type { Account, Login } from '#schema/account.ts';
import type { Denominators } from '#schema/baseline.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { Decision } from '#schema/decision.ts';
import type { Digest } from '#schema/digest.ts';
import type { Entry, Position } from '#schema/entry.ts';
import type { NodeIndicators, PublishedIndicators } from '#schema/indicator.ts';
import type { Job, TickMark } from '#schema/job.ts';
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Report } from '#schema/report.ts';
import type { TotalShard } from '#schema/totals.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { CampaignReading } from '#domain/digest/input.ts';
import type { StoredDocument } from '#domain/proof/documents.ts';
import type { Unreadable } from '#domain/proof/journal.ts';
import type { Posting } from '#domain/posting.ts';
import type { Deliveries } from './ports-deliveries.ts';

/** A record as read, with the mark that a commit must still find on it. */
export interface Stored<T> {
  data: T;
  revision: unknown;
}

/** What a server act needs to say; the journal adds the time. */
export type ServerAct = Pick<Entry, 'id' | 'kind' | 'campaignId' | 'target' | 'payload'>;

/** An entry's place in the journal, and the record it names. */
export type EntryRef = Position & { target: string };

/** A record, and what was said on it after its last decided entry, in order; some of it may be decided already. */
export interface RecordWithPending {
  record: Stored<RecordHead> | null;
  pending: (Entry | Unreadable)[];
}

/** The journal, and what is posted from it in one commit: decisions, records and sums. */
export interface Ledger {
  decision(entryId: string): Promise<Decision | null>;
  entry(entryId: string): Promise<Entry | Unreadable | null>;
  /**
   * Returns a record with its pending entries, read after this was called. Reports that arrive together are read together, and the
   * campaign and the day once for all of them.
   */
  recordWithPending(target: string): Promise<RecordWithPending>;
  /** Returns the decided ones of the ids, each with its place in its record's decisions (0: it left no trace there). */
  decided(entryIds: readonly string[]): Promise<Map<string, number>>;
  /** Returns where a campaign's entries with `fromMicros` < at ≤ `toMicros` stand, in order. */
  entriesBetween(campaignId: string, fromMicros: number, toMicros: number): Promise<EntryRef[]>;
  record(target: string): Promise<Stored<RecordHead> | null>;
  plan(campaignId: string, version: number): Promise<PlanIndex>;
  /** Commits all or nothing; `conflict` when the record moved on or the entry was decided meanwhile. */
  commit(posting: Posting, revision: unknown): Promise<{ revision: unknown } | 'conflict'>;
  /** Writes a server act into the journal; an act with the same id that is already there stays as it is. */
  append(act: ServerAct): Promise<void>;
  /** Writes a journal document once more, as it stands, under another id and at the time of now; once. */
  sayAgain(entryId: string, copyId: string): Promise<void>;
  /** Writes a record as the journal makes it, unless it changed since `revision` (undefined: it was not there). */
  restore(target: string, data: RecordHead, revision: unknown): Promise<'written' | 'conflict'>;
  /** Returns those of the journal ids that were set aside before. */
  setAside(entryIds: readonly string[]): Promise<Set<string>>;
  /** Returns how many entries an account sent in a campaign in the minute up to `atMicros`; null for one who is not quick. */
  sentWithinMinute(campaignId: string, sender: string, atMicros: number): Promise<number | null>;
  /** Counts a failed attempt to post an entry, where the administrator sees it. Returns how often it failed this way. */
  failed(entry: Pick<Entry, 'id' | 'campaignId'>, found: Problem, reason: string): Promise<number>;
  /** `campaignId` null where what was found names none: then the administrators of every campaign see it. */
  quarantine(
    source: string,
    sourceId: string,
    found: Problem,
    detail: string,
    campaignId: string | null,
  ): Promise<void>;
}

/** Everything that one node's indicators are computed from. */
export interface NodeReading {
  shards: TotalShard[];
  denominators: Denominators | null;
  stored: Stored<PublishedIndicators> | null;
}

/** Nodes of a campaign, read at one instant; a node whose documents cannot be read is an error. */
export interface NodesReading {
  nodes: ReadonlyMap<string, NodeReading | Error>;
  /** The lists of the whole campaign. */
  lists: Denominators | null;
  readAtMicros: number;
}

/** Indicators of one node, to be written over those that were read. */
export interface IndicatorsWrite {
  indicators: NodeIndicators;
  stored: NodeReading['stored'];
}

export interface IndicatorStore {
  /** Returns these nodes; null: all that have anything. `root` is the node that carries the campaign's lists. */
  readNodes(campaignId: string, nodes: readonly string[] | null, root: string): Promise<NodesReading>;
  /** Writes each unless newer indicators were published meanwhile; returns, in order, what came of each. */
  publish(writes: readonly IndicatorsWrite[], readAtMicros: number): Promise<('written' | 'conflict')[]>;
}

/** Everything a campaign has stored, read at one instant, in the form of an export. */
export interface CampaignSnapshot {
  documents: StoredDocument[];
  /** `collection/id` → the mark that a write must still find on the document. */
  revisions: ReadonlyMap<string, unknown>;
}

export interface Archive {
  readEverything(campaignId: string): Promise<CampaignSnapshot>;
  /** Returns the reports for these areas, whatever their day. */
  reportsIn(campaignId: string, areaIds: readonly string[]): Promise<Report[]>;
  /** Returns what an edition is drawn from, read at one instant. */
  readCampaign(campaignId: string): Promise<CampaignReading>;
  digest(campaignId: string, edition: string): Promise<Digest | null>;
}

export interface Jobs {
  campaigns(): Promise<{ id: string; campaign: Campaign }[]>;
  /** Claims a job for `leaseMs`: returns false when it is done, or another holds the lease. */
  claim(job: Job, nowMs: number): Promise<boolean>;
  finish(job: Job): Promise<void>;
  /** Returns which of these jobs of the campaign are done or missed, as `day~job`. */
  finished(campaignId: string, jobs: readonly Pick<Job, 'day' | 'job'>[]): Promise<Set<string>>;
  mark(campaignId: string): Promise<Omit<TickMark, 'campaignId'>>;
  setMark(campaignId: string, mark: Partial<Omit<TickMark, 'campaignId'>>): Promise<void>;
  reportsOf(campaignId: string, day: string): Promise<Report[]>;
}

export interface Announcer {
  /** Tells the publishers which nodes a decision changed. */
  totalsChanged(decision: Pick<Decision, 'entryId' | 'campaignId' | 'nodes'>): Promise<void>;
}

export interface Accounts {
  /** Returns where a campaign's acts on accounts up to an instant stand, in order. */
  actsThrough(campaignId: string, throughMicros: number): Promise<EntryRef[]>;
  /** Returns a campaign's accounts. */
  ofCampaign(campaignId: string): Promise<Account[]>;
  account(campaignId: string, uid: string): Promise<Account | null>;
}

export interface Logins {
  /** Returns a login; null where there is none of this code. */
  login(uid: string): Promise<Login | null>;
  /** Returns every login. */
  logins(): Promise<Login[]>;
  /** Ends every session of a login: no new token is given for an old one. Does nothing where there is no such login. */
  endSessions(uid: string): Promise<void>;
}

/** Posting, handed to the workflows that posting itself needs, so that none of them imports it. */
export type PostEntry = (entryId: string, ports: Ports, target?: string) => Promise<Decision | null>;

export interface Clock {
  /** Server time. **Units**: milliseconds. */
  nowMs(): number;
  waitUntilMs(atMs: number): Promise<void>;
}

export interface Environment {
  /** True on the emulators only. */
  emulator: boolean;
  /** True where a mail server is named. */
  mail: boolean;
}

export interface Ports {
  ledger: Ledger;
  indicators: IndicatorStore;
  archive: Archive;
  jobs: Jobs;
  announcer: Announcer;
  accounts: Accounts;
  logins: Logins;
  deliveries: Deliveries;
  clock: Clock;
  environment: Environment;
}
