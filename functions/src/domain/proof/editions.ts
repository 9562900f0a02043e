/**
 * Editions drawn again from the journal: the records as they stood at the cut and the sums counted forward to it. Needs
 * every other record replayed first, and editions of a campaign in the order of their cuts.
 */
import type { Baseline, Denominators } from '#schema/baseline.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Digest } from '#schema/digest.ts';
import { DigestIssue, type Entry, type Position } from '#schema/entry.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Report } from '#schema/report.ts';
import type { Task } from '#schema/task.ts';
import { campaignMs } from '../campaign-clock.ts';
import type { Body } from '../decide/outcome.ts';
import { buildEdition } from '../digest/edition.ts';
import { hashOf } from '../hash.ts';
import type { PlanIndex } from '../hierarchy.ts';
import type { Fields } from './documents.ts';
import { SumsAt, type CountedStep } from './sums-at.ts';

/** What the fold of the journal has made so far. */
export interface Fold {
  /** `collection/id` → record. */
  records: ReadonlyMap<string, RecordHead>;
  /** `collection/id` → document written beside a record. */
  sides: ReadonlyMap<string, Fields>;
  /** Campaign → what its reports put into totals, step by step. */
  steps: ReadonlyMap<string, readonly CountedStep[]>;
  /** Campaign → where in the journal stands what was set aside. */
  setAside: ReadonlyMap<string, readonly Position[]>;
}

interface Shelf {
  reports: Report[];
  days: DayRecord[];
  tasks: Task[];
  difficulties: Difficulty[];
  denominators: Denominators[];
  sums: SumsAt;
}

export class Editions {
  readonly #fold: Fold;
  readonly #shelves = new Map<string, Shelf>();

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  /** Returns the body of the digest that an entry asks for. **Errors**: throws on a payload that names no day. */
  body(entry: Entry, index: PlanIndex, campaign: Campaign): Body<Digest> {
    const { day } = DigestIssue.parse(entry.payload);
    const cutAtMicros = entry.atMicros - 1;
    const { reports, sums, ...rest } = this.#shelfOf(entry.campaignId);
    const shards = [...sums.through(cutAtMicros)].map(([node, days]) => ({ node, days }));
    const edition = buildEdition({
      ...rest,
      reports: reports.flatMap((report) => standingAt(report, cutAtMicros)),
      shards,
      setAsideAtMicros: (this.#fold.setAside.get(entry.campaignId) ?? []).map(({ atMicros }) => atMicros),
      baseline: (this.#fold.records.get(`baselines/${entry.campaignId}`) ?? null) as Baseline | null,
      index,
      campaign,
      day,
      cutAtMicros,
      cutEntryId: entry.id,
      issuedAtMs: campaignMs(campaign, entry.atMicros),
    });
    return { edition, contentHash: hashOf(edition) };
  }

  #shelfOf(campaignId: string): Shelf {
    const known = this.#shelves.get(campaignId);
    if (known) return known;
    const { records, sides, steps } = this.#fold;
    const all = (from: ReadonlyMap<string, unknown>, collection: string): unknown[] =>
      [...from]
        .filter(
          ([path, data]) =>
            path.startsWith(`${collection}/`) && (data as Fields)['campaignId'] === campaignId,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, data]) => data);
    const shelf: Shelf = {
      reports: all(records, 'reports') as Report[],
      days: all(records, 'days') as DayRecord[],
      tasks: all(records, 'tasks') as Task[],
      difficulties: all(records, 'difficulties') as Difficulty[],
      denominators: all(sides, 'denominators') as Denominators[],
      sums: new SumsAt(steps.get(campaignId) ?? []),
    };
    this.#shelves.set(campaignId, shelf);
    return shelf;
  }
}

/** Returns the report without what was said after the cut, so that nothing has to be taken out of the sums again. */
function standingAt(report: Report, cutMicros: number): Report[] {
  if (report.lastEntryAtMicros <= cutMicros) return [report];
  const steps = report.steps.filter((step) => step.atMicros <= cutMicros);
  const last = steps.at(-1);
  return last ? [{ ...report, steps, status: last.status, lastEntryAtMicros: cutMicros }] : [];
}
