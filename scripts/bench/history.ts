/**
 * What a campaign holds before a run begins: reports of earlier days and their sums, as each design would have left
 * them. Written cheaply and in bulk; must never be counted as work of a peer.
 */
import { instantOf, monthOf } from '#domain/calendar.ts';
import { increments } from '#domain/contribution.ts';
import { hashOf } from '#domain/hash.ts';
import { withStep } from '#domain/acts/report-step.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { totalId } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import type { TotalShard } from '#schema/totals.ts';
import type { Firestore } from './firestore.ts';
import { nodeKey } from './peers/nodes.ts';
import { PLAIN, plainDocument } from './peers/plain.ts';
import { HISTORY_DAYS } from './plan.ts';
import { addTo, deltaOf, reportAt, type Field, type LoadReport } from './reports.ts';

/** One document for each node, as the designs without shards keep it. */
const NODE_COLLECTIONS = ['recomputed', 'folded', 'read-modify-write', 'incremented'];

/** Returns the record that the engine keeps after accepting a report in the afternoon of its day. */
export function recordOf(index: PlanIndex, { campaignId, ...said }: LoadReport): Report {
  const { entryId, unitId, areaId, day, values } = said;
  const atMs = instantOf(day, '16:00', index.plan.period.timeZone);
  const head = { campaignId, version: 1, sequence: 1, lastEntryId: entryId, lastEntryAtMicros: atMs * 1000 };
  const content = {
    ...{ values, nothingToday: false, difficulties: {}, texts: {}, flags: [], by: `u-${unitId}` },
    ...{ role: 'reporter', entryId, contentHash: hashOf(entryId), capturedAtMs: atMs, receivedAtMs: atMs },
    ...{ dueAtMs: atMs, lateness: 'on-time' as const },
  };
  const step = { atMicros: atMs * 1000, entryId, version: 1, status: 'received' as const };
  const state = { ...step, content, held: null, review: null };
  const leadUnitId = index.units.get(unitId)?.leadUnitId ?? null;
  return { ...head, ...withStep(null, state, { unitId, areaId, day, leadUnitId }, index) };
}

/** Sums of a history in both forms: by shard and day, and by node. */
class Sums {
  readonly shards = new Map<string, TotalShard>();
  readonly nodes = new Map<string, Record<string, number>>();

  add(report: LoadReport, record: Report): void {
    const { campaignId } = report;
    for (const { node, shard, day, vector } of increments(null, record.counted)) {
      const id = totalId(campaignId, node, monthOf(day), shard);
      const known = this.shards.get(id) ?? { campaignId, node, month: monthOf(day), shard, days: {} };
      addTo((known.days[day] ??= {}), vector);
      this.shards.set(id, known);
      const key = nodeKey(campaignId, node);
      const sums = this.nodes.get(key) ?? {};
      addTo(sums, deltaOf(report));
      this.nodes.set(key, sums);
    }
  }
}

/** Writes a history of `count` reports for every peer. The field's plans must have been loaded. */
export async function writeHistory(db: Firestore, field: Field, count: number, seed: number): Promise<void> {
  const sums = new Sums();
  const writer = db.bulkWriter({ throttling: false });
  for (let number = 0; number < count; number++) {
    const report = reportAt(field, HISTORY_DAYS, number, seed);
    const index = field.indexes.find(({ plan }) => plan.id === report.campaignId);
    if (!index) throw new RangeError(`no plan ${report.campaignId}`);
    const record = recordOf(index, report);
    sums.add(report, record);
    void writer.set(db.collection('reports').doc(report.id), record);
    void writer.set(db.collection(PLAIN).doc(report.id), plainDocument(report));
    if (number % 2000 === 1999) await writer.flush();
  }
  for (const [id, shard] of sums.shards) void writer.set(db.collection('totals').doc(id), shard);
  for (const collection of NODE_COLLECTIONS) {
    for (const [id, of] of sums.nodes) void writer.set(db.collection(collection).doc(id), { sums: of });
  }
  await writer.close();
}
