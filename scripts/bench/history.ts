/**
 * What a campaign holds before a run begins: reports of earlier days and their sums, as each design would have left
 * them. Written cheaply and in bulk; must never be counted as work of a peer.
 */
import { instantOf, monthOf } from '#domain/calendar.ts';
import { increments } from '#domain/contribution.ts';
import { hashOf } from '#domain/hash.ts';
import { withStep } from '#domain/acts/report-step.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Account } from '#schema/account.ts';
import { accountId, totalId } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import type { TotalShard } from '#schema/totals.ts';
import type { Firestore } from './firestore.ts';
import { nodeKey } from './peer.ts';
import { PLAIN, plainDocument } from './peers/plain.ts';
import { NODE_COLLECTIONS } from './peers/sums.ts';
import { HISTORY_DAYS } from './plan.ts';
import { addTo, deltaOf, reportAt, type Field, type LoadReport } from './reports.ts';

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

/** Lets units report since an instant. As documents: the act of a grant looks at all earlier grants of its campaign. */
export async function writeGrants(
  db: Firestore,
  campaignId: string,
  unitIds: Iterable<string>,
  atMicros: number,
): Promise<void> {
  const head = { campaignId, version: 1, sequence: 1, lastEntryId: 'grant', lastEntryAtMicros: atMicros };
  const begun = { reason: null, by: 'system', entryId: 'grant', atMicros, atMs: atMicros / 1000 };
  const writer = db.bulkWriter({ throttling: false });
  for (const unitId of unitIds) {
    const seat = { status: 'active', role: 'reporter', unitId } as const;
    const uid = `u-${unitId}`;
    const account: Account = { ...head, ...seat, uid, displayName: '', steps: [{ ...seat, ...begun }] };
    void writer.create(db.doc(`accounts/${accountId(campaignId, uid)}`), account);
  }
  await writer.close();
}

/** Adds what a record contributes to shards by their id, in place. */
export function addRecord(shards: Map<string, TotalShard>, { campaignId, counted }: Report): void {
  for (const { node, shard, day, vector } of increments(null, counted)) {
    const id = totalId(campaignId, node, monthOf(day), shard);
    const known = shards.get(id) ?? { campaignId, node, month: monthOf(day), shard, days: {} };
    addTo((known.days[day] ??= {}), vector);
    shards.set(id, known);
  }
}

/** Writes a history of `count` reports for every peer. The field's plans must have been loaded. */
export async function writeHistory(db: Firestore, field: Field, count: number, seed: number): Promise<void> {
  const shards = new Map<string, TotalShard>();
  const sums = new Map<string, Record<string, number>>();
  const writer = db.bulkWriter({ throttling: false });
  for (let number = 0; number < count; number++) {
    const report = reportAt(field, HISTORY_DAYS, number, seed);
    const index = field.indexes.find(({ plan }) => plan.id === report.campaignId);
    if (!index) throw new RangeError(`no plan ${report.campaignId}`);
    const record = recordOf(index, report);
    addRecord(shards, record);
    for (const key of report.nodes.map((node) => nodeKey(report.campaignId, node))) {
      const known = sums.get(key) ?? {};
      addTo(known, deltaOf(report));
      sums.set(key, known);
    }
    void writer.set(db.doc(`reports/${report.id}`), record);
    void writer.set(db.doc(`${PLAIN}/${report.id}`), plainDocument(report));
    if (number % 2000 === 1999) await writer.flush();
  }
  for (const [id, shard] of shards) void writer.set(db.doc(`totals/${id}`), shard);
  for (const collection of NODE_COLLECTIONS)
    for (const [id, of] of sums) void writer.set(db.doc(`${collection}/${id}`), { sums: of });
  await writer.close();
}
