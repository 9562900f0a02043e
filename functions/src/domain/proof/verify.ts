/**
 * The audit: from the journal alone, everything that was decided, recorded, added up and published is computed again and
 * compared with what is stored. Pure: documents in, verdict out; no clock, no network, no database.
 */
import type { Digest } from '#schema/digest.ts';
import type { Entry } from '#schema/entry.ts';
import { editionId, RECORD_COLLECTIONS, type Collection, documentPath } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import type { TotalShard } from '#schema/totals.ts';
import { comparePositions } from '../order.ts';
import { type Answered } from './decided-order.ts';
import { Differences, type Difference } from './differences.ts';
import { shelve, type Fields, type Shelves, type StoredDocument } from './documents.ts';
import { readEntry, type Unreadable } from './journal.ts';
import { noteOn, type Note } from './notes.ts';
import { pacesOf } from './pace-of-authors.ts';
import { Replay } from './replay.ts';
import { outdated } from './rule-versions.ts';
import { compareIndicators } from './indicators.ts';
import { compareTotals, countTotals } from './totals.ts';

/**
 * **Shape**: `ok` is false without a journal, because then nothing was proven; `checked` counts documents; `values` and `count` count values, `differences` lists the first of them.
 */
export interface Verdict {
  ok: boolean;
  checked: Record<'decisions' | 'records' | 'totals' | 'denominators' | 'indicators' | 'digests', number> & {
    deliveries?: number;
  };
  values: number;
  count: number;
  documents: number;
  differences: Difference[];
  notes: Note[];
}

/** Documents written beside a record in the same commit. */
const BESIDE = ['plans', 'areas', 'units', 'denominators', 'members'] as const;

/** The verdict with what it rests on: the journal replayed, and the sums counted from the replayed reports. */
export interface Audit {
  verdict: Verdict;
  replay: Replay;
  totals: ReadonlyMap<string, TotalShard>;
}

/** Returns the verdict over a whole export. The order of the documents does not matter. */
export function verifyDocuments(documents: Iterable<StoredDocument>): Verdict {
  return audit(documents).verdict;
}

/** Returns the verdict over a whole export, and what would put right what differs. */
export function audit(documents: Iterable<StoredDocument>): Audit {
  const shelves = shelve(documents);
  const read = [...shelves.of('journal')].map(([id, data]) => readEntry(id, data));
  const entries = read.filter((found) => 'kind' in found).sort(comparePositions);
  const differences = new Differences(new Map(entries.map(({ id }, index) => [id, index])));
  for (const path of shelves.strangers) differences.add(path, 'stranger');
  const unreadable = read.filter((found) => 'unreadable' in found);
  const answered = answeredOf(entries, unreadable, shelves, differences);
  const replay = new Replay(differences, pacesOf(read), new Map(entries.map((entry) => [entry.id, entry])));
  replay.refuseUnreadable(unreadable, shelves.of('decisions'));
  replay.run(answered);

  for (const { act, inForce } of outdated(answered)) {
    const named = act.stored['ruleVersion'];
    differences.add(documentPath('decisions', act.entry.id), 'differs', 'ruleVersion', named, inForce);
  }
  const decisions = compareDecisions(shelves.of('decisions'), replay, differences);
  const compared = new Map<Collection, number>();
  for (const collection of RECORD_COLLECTIONS) {
    compared.set(collection, compareShelf(collection, shelves, replay.records, differences));
  }
  for (const collection of BESIDE) {
    compared.set(collection, compareShelf(collection, shelves, replay.sides, differences));
  }
  const totals = countTotals(reportsOf(replay));
  const sum = (...of: Collection[]): number =>
    of.reduce((total, name) => total + (compared.get(name) ?? 0), 0);
  const letters = compareDeliveries(shelves.of('deliveries'), replay, differences);
  const checked = {
    decisions,
    records: sum(...RECORD_COLLECTIONS.filter((name) => name !== 'digests'), 'plans', 'areas', 'units'),
    totals: compareTotals(shelves.of('totals'), totals, differences),
    denominators: sum('denominators'),
    indicators: compareIndicators(shelves.of('indicators'), totals, replay, differences),
    digests: sum('digests'),
    // Absent where there are none, as in every verdict from before there were letters.
    ...(letters > 0 && { deliveries: letters }),
  };
  const verdict = {
    ok: differences.count === 0 && read.length > 0,
    checked,
    values: differences.values,
    count: differences.count,
    documents: differences.documents,
    differences: differences.listed(),
    notes: noteOn(shelves, answered, replay),
  };
  return { verdict, replay, totals };
}

/**
 * Pairs entries with their decisions. An entry without one is a difference, whatever lies in quarantine. A document that
 * is no entry is answered where it says who sent it; without that, quarantine must name it.
 */
function answeredOf(
  entries: readonly Entry[],
  unreadable: readonly Unreadable[],
  shelves: Shelves,
  differences: Differences,
): Answered[] {
  for (const { id, unreadable: fault } of unreadable) {
    const isNamed = shelves.of('quarantine').has(`journal~${id}`) || shelves.of('decisions').has(id);
    if (!isNamed) differences.add(documentPath('journal', id), 'unreadable', null, fault);
  }
  return entries.flatMap((entry) => {
    const stored = shelves.of('decisions').get(entry.id);
    if (stored) return [{ entry, stored }];
    differences.add(documentPath('journal', entry.id), 'unanswered');
    return [];
  });
}

/** The instant at which the server decided is its own word; everything else of a decision follows from the journal. */
function compareDecisions(
  stored: ReadonlyMap<string, Fields>,
  replay: Replay,
  differences: Differences,
): number {
  for (const [id, was] of stored) {
    const is = replay.decisions.get(id);
    const decidedAtMs = Number.isSafeInteger(was['decidedAtMs']) ? was['decidedAtMs'] : 'whole milliseconds';
    differences.compare(documentPath('decisions', id), was, is && { ...is, decidedAtMs });
  }
  return stored.size;
}

/**
 * What a mail server answered follows from no entry. What can be held: each letter of an edition names one that the journal
 * makes, by the same hash.
 */
function compareDeliveries(
  stored: ReadonlyMap<string, Fields>,
  replay: Replay,
  differences: Differences,
): number {
  for (const [id, { what, campaignId, edition, contentHash }] of stored) {
    if (what === 'alarm') continue;
    const path = documentPath('digests', editionId(String(campaignId), String(edition)));
    const digest = replay.records.get(path) as Digest | undefined;
    differences.compare(
      documentPath('deliveries', id),
      { contentHash },
      digest && { contentHash: digest.contentHash },
    );
  }
  return stored.size;
}

function compareShelf(
  collection: Collection,
  shelves: Shelves,
  recomputed: ReadonlyMap<string, unknown>,
  differences: Differences,
): number {
  const stored = shelves.of(collection);
  const prefix = `${collection}/`;
  const ids = new Set(stored.keys());
  for (const path of recomputed.keys()) if (path.startsWith(prefix)) ids.add(path.slice(prefix.length));
  for (const id of ids) differences.compare(prefix + id, stored.get(id), recomputed.get(prefix + id));
  return ids.size;
}

function* reportsOf(replay: Replay): Generator<readonly [string, Report]> {
  for (const [path, record] of replay.records) {
    if (path.startsWith('reports/')) yield [path.slice('reports/'.length), record as Report];
  }
}
