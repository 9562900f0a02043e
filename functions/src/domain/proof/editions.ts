/**
 * Editions drawn again from the journal: the records as they stood at the cut and the sums counted forward to it. Needs
 * every other record replayed first, and editions of a campaign in the order of their cuts.
 */
import { reportId, documentPath, editionId } from '#schema/keys.ts';
import type { Baseline, Denominators } from '#schema/baseline.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Digest, Edition } from '#schema/digest.ts';
import type { Entry, Position } from '#schema/entry.ts';
import type { RecordHead } from '#schema/record.ts';
import type { Report } from '#schema/report.ts';
import type { Task } from '#schema/task.ts';
import type { Plan } from '#schema/plan.ts';
import { DigestIssue } from '#schema/payloads.ts';
import { cutOf } from '../answer.ts';
import { earlierEditions, isKnownAt } from '../digest/before.ts';
import type { PlanIndex } from '../hierarchy.ts';
import type { EditionSources } from '../digest/input.ts';
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

  /** Returns what the edition that an entry asks for is drawn from. */
  sources(entry: Entry, { plan }: PlanIndex): EditionSources {
    const { reports, sums, ...rest } = this.#shelfOf(entry.campaignId);
    const cutAtMicros = cutOf(entry);
    const shards = [...sums.through(cutAtMicros)].map(([node, days]) => ({ node, days }));
    return {
      ...rest,
      reports: reports.flatMap((report) => reportAt(report, cutAtMicros, sums)),
      shards,
      setAsideAtMicros: (this.#fold.setAside.get(entry.campaignId) ?? []).map(({ atMicros }) => atMicros),
      before: this.#before(entry, plan),
      baseline: (this.#fold.records.get(documentPath('baselines', entry.campaignId)) ??
        null) as Baseline | null,
    };
  }

  /** Editions are replayed in the order of their cuts: one that is here already was issued before. */
  #before(entry: Entry, plan: Plan): Edition | null {
    const { day } = DigestIssue.parse(entry.payload);
    for (const name of earlierEditions(plan, day)) {
      const path = documentPath('digests', editionId(entry.campaignId, name));
      const known = this.#fold.records.get(path) as Digest | undefined;
      if (known && isKnownAt(known.edition, cutOf(entry))) return known.edition;
    }
    return null;
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
function reportAt(report: Report, cutMicros: number, sums: SumsAt): Report[] {
  if (report.lastEntryAtMicros <= cutMicros) return [report];
  const { campaignId, unitId, areaId, day } = report;
  const counted = sums.countedOf(documentPath('reports', reportId(campaignId, unitId, areaId, day)));
  const steps = report.steps.filter((step) => step.atMicros <= cutMicros);
  const last = steps.at(-1);
  return last && counted
    ? [{ ...report, steps, counted, status: last.status, lastEntryAtMicros: cutMicros }]
    : [];
}
