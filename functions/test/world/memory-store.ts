// The documents of a project in memory, kept the way Firestore keeps them: postings committed whole, sums by increments,
// merged fields. Must never decide anything itself.
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import type { CampaignReading } from '#domain/digest/input.ts';
import type { Posting } from '#domain/posting.ts';
import type { StoredDocument } from '#domain/proof/documents.ts';
import type { Baseline, Denominators } from '#schema/baseline.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Difficulty } from '#schema/difficulty.ts';
import type { Entry } from '#schema/entry.ts';
import { planKey, totalId } from '#schema/keys.ts';
import type { Plan } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import type { Task } from '#schema/task.ts';
import type { TotalShard } from '#schema/totals.ts';

export type Data = Record<string, unknown>;

export class MemoryStore {
  readonly journal = new Map<string, Entry>();
  readonly #shelves = new Map<string, Map<string, Data>>();
  readonly #plans = new Map<string, PlanIndex>();

  /** Returns a document's data; null where there is none. */
  get(path: string): Data | null {
    return this.#shelves.get(shelfOf(path))?.get(path) ?? null;
  }

  put(path: string, data: Data): void {
    const shelf = this.#shelves.get(shelfOf(path)) ?? new Map<string, Data>();
    this.#shelves.set(shelfOf(path), shelf.set(path, data));
  }

  /** Writes a document; what it does not name stays. */
  merge(path: string, data: Data): void {
    const before = this.get(path);
    this.put(path, before ? mergedInto(before, data) : data);
  }

  /** Returns a collection's documents in the order of their ids; of one campaign where it is named. */
  all(collection: string, campaignId?: string): Data[] {
    return [...(this.#shelves.get(collection) ?? [])]
      .filter(([, data]) => campaignId === undefined || data['campaignId'] === campaignId)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, data]) => data);
  }

  /** Returns a plan as it was loaded. **Errors**: throws where it was not. */
  indexOf(campaignId: string, version: number): PlanIndex {
    const key = planKey(campaignId, version);
    const stored = this.get(`plans/${key}`) as { plan: Plan; sha256: string } | null;
    if (!stored) throw new Error('no such plan');
    const index = this.#plans.get(key) ?? indexPlan(stored.plan, stored.sha256);
    this.#plans.set(key, index);
    return index;
  }

  /** Returns what editions of the campaign are drawn from. */
  reading(campaignId: string): CampaignReading {
    return {
      shards: this.all('totals', campaignId) as TotalShard[],
      denominators: this.all('denominators', campaignId) as Denominators[],
      reports: this.all('reports', campaignId) as Report[],
      days: this.all('days', campaignId) as DayRecord[],
      tasks: this.all('tasks', campaignId) as Task[],
      difficulties: this.all('difficulties', campaignId) as Difficulty[],
      setAsideAtMicros: [],
      baseline: this.get(`baselines/${campaignId}`) as Baseline | null,
    };
  }

  /** Writes what follows from one decision. The journal's words are blanked by whoever reads them. */
  commit({ decision, record, increments, documents }: Posting): void {
    this.put(`decisions/${decision.entryId}`, { ...decision });
    if (record) this.put(record.target, { ...record.data });
    const { campaignId } = decision;
    for (const { node, month, shard, day, vector } of increments) {
      const path = `totals/${totalId(campaignId, node, month, shard)}`;
      const total = (this.get(path) as TotalShard | null) ?? { campaignId, node, month, shard, days: {} };
      const sums = { ...total.days[day] };
      for (const [measure, change] of Object.entries(vector)) sums[measure] = (sums[measure] ?? 0) + change;
      this.put(path, { ...total, days: { ...total.days, [day]: sums } });
    }
    for (const { path, data, mode } of documents) {
      if (mode === 'merge') this.merge(path, data);
      else this.put(path, data);
    }
  }

  /** Returns every document as an export holds it. */
  documents(): StoredDocument[] {
    const stored = [...this.#shelves.values()].flatMap((shelf) =>
      [...shelf].map(([path, data]) => ({ path, data })),
    );
    return [...[...this.journal.values()].map(journalDocument), ...stored];
  }
}

const shelfOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** What a write by merge leaves: only the fields it names change, at every depth. */
function mergedInto(before: Data, change: Data): Data {
  const isMap = (value: unknown): value is Data =>
    value !== null && typeof value === 'object' && !Array.isArray(value);
  const fields = Object.entries(change).map(([key, value]) => {
    const old = before[key];
    return [key, isMap(old) && isMap(value) ? mergedInto(old, value) : value] as const;
  });
  return { ...before, ...Object.fromEntries(fields) };
}

function journalDocument({ id, atMicros, capturedAtMs, clientInfo, ...rest }: Entry): StoredDocument {
  const stamp = (micros: number): { timestampMicros: number } => ({ timestampMicros: micros });
  return {
    path: `journal/${id}`,
    data: {
      ...rest,
      at: stamp(atMicros),
      capturedAt: stamp(capturedAtMs * 1000),
      clientInfo: { app: clientInfo.app, sentAt: stamp(clientInfo.sentAtMs * 1000) },
    },
  };
}
