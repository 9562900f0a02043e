/**
 * Journal, decisions, records and postings on Firestore. A commit carries a precondition on the record, so that its
 * increments are applied once even when the client library replays it.
 */
import { FieldPath, FieldValue, type Firestore, Timestamp, type WriteBatch } from 'firebase-admin/firestore';
import { Decision } from '#schema/decision.ts';
import { Plan } from '#schema/plan.ts';
import type { Quarantined } from '#schema/quarantine.ts';
import { planKey, totalId, documentPath } from '#schema/keys.ts';
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import { BLANKED } from '#domain/acts/redact.ts';
import { failedWith } from '#domain/grpc.ts';
import { sha256Hex } from '#domain/hash.ts';
import type { Posting } from '#domain/posting.ts';
import { conflictOf } from './firestore.ts';
import { batched } from './batched.ts';
import type { Ledger } from '#workflows/ports.ts';
import { entryOf, entryRefOf, stampOf } from './convert.ts';
import { pacesOn } from './paces.ts';
import { pendingOn, storedOf } from './pending.ts';

/** Returns the ledger of a database. Plan bodies are immutable and kept in memory. */
export function ledgerOn(db: Firestore): Ledger {
  const plans = new Map<string, PlanIndex>();
  const journal = db.collection('journal');
  const decisions = db.collection('decisions');
  const decided = batched(async (entryIds) => {
    const found = await db.getAll(...entryIds.map((id) => decisions.doc(id)));
    return new Map(found.map((document) => [document.id, document]));
  });
  return {
    async decision(entryId) {
      const found = await decided(entryId);
      return found?.exists ? Decision.parse(found.data()) : null;
    },
    async decided(entryIds) {
      if (entryIds.length === 0) return new Map();
      const found = await db.getAll(...entryIds.map((id) => decisions.doc(id)), { fieldMask: ['sequence'] });
      const known = found.filter(({ exists }) => exists);
      return new Map(known.map((document) => [document.id, Number(document.get('sequence'))]));
    },
    async entry(entryId) {
      const found = await journal.doc(entryId).get();
      return found.exists ? entryOf(found) : null;
    },
    recordWithPending: pendingOn(db),
    sentWithinMinute: pacesOn(db),
    async entriesBetween(campaignId, fromMicros, toMicros) {
      const found = await journal
        .where('campaignId', '==', campaignId)
        .where('at', '>', stampOf(fromMicros))
        .where('at', '<=', stampOf(toMicros))
        .orderBy('at')
        .orderBy(FieldPath.documentId())
        .select('at', 'target')
        .get();
      return found.docs.map(entryRefOf);
    },
    async record(target) {
      return storedOf(await db.doc(target).get());
    },
    async plan(campaignId, version) {
      const key = planKey(campaignId, version);
      const known = plans.get(key);
      if (known) return known;
      const found = await db.doc(documentPath('plans', key)).get();
      const index = indexPlan(Plan.parse(found.get('plan')), String(found.get('sha256')));
      plans.set(key, index);
      return index;
    },
    async commit(posting, revision) {
      const batch = db.batch();
      const place = fill(batch, posting, revision, db);
      try {
        const results = await batch.commit();
        return { revision: place === null ? revision : results[place]?.writeTime };
      } catch (error) {
        return conflictOf(error);
      }
    },
    async restore(target, data, revision) {
      try {
        await db.runTransaction(async (transaction) => {
          const found = await transaction.get(db.doc(target));
          const same = revision instanceof Timestamp ? found.updateTime?.isEqual(revision) : !found.exists;
          if (!same) throw Object.assign(new Error('the record moved on'), { code: 9 });
          transaction.set(db.doc(target), data);
        });
        return 'written';
      } catch (error) {
        return conflictOf(error);
      }
    },
    async append(act) {
      const now = Timestamp.now();
      const document = {
        ...{ kind: act.kind, campaignId: act.campaignId, target: act.target, payload: act.payload },
        ...{ by: 'system', role: 'system', unitId: null, texts: {}, baseVersion: 0, redacted: null },
        ...{ capturedAt: now, at: FieldValue.serverTimestamp(), clientInfo: { app: 'server', sentAt: now } },
      };
      await onlyOnce(journal.doc(act.id).create(document));
    },
    async sayAgain(entryId, copyId) {
      const original = (await journal.doc(entryId).get()).data();
      if (original)
        await onlyOnce(journal.doc(copyId).create({ ...original, at: FieldValue.serverTimestamp() }));
    },
    async setAside(entryIds) {
      if (entryIds.length === 0) return new Set();
      const found = await db.getAll(...entryIds.map((id) => db.doc(`quarantine/journal~${id}`)));
      return new Set(found.flatMap(({ exists }, index) => (exists ? (entryIds[index] ?? []) : [])));
    },
    async failed({ id, campaignId }, problem, reason) {
      const document = db.doc(`quarantine/entry~${id}`);
      const detail = reason.slice(0, 500);
      const way = sha256Hex(detail).slice(0, 16);
      // Counted blindly: workers that fail on one entry at the same moment must not wait for one another.
      const one = FieldValue.increment(1);
      const counted = { attempts: one, ways: { [way]: one }, atMs: Date.now() };
      await document.set(
        { source: 'entry', sourceId: id, campaignId, problem, detail, ...counted },
        { merge: true },
      );
      const { ways } = (await document.get()).data() as Quarantined;
      return ways?.[way] ?? 1;
    },
    async quarantine(source, sourceId, problem, detail, campaignId) {
      const document: Quarantined = {
        source,
        sourceId,
        problem,
        detail: detail.slice(0, 500),
        atMs: Date.now(),
        ...(campaignId !== null && { campaignId }),
      };
      const path = `quarantine/${source}~${sourceId}`;
      const batch = db.batch().set(db.doc(path), document);
      // No rule could tell who may list what names no campaign: each campaign's administrators get a copy.
      const campaigns = campaignId === null ? await db.collection('campaigns').select().get() : { docs: [] };
      for (const { id } of campaigns.docs)
        batch.set(db.doc(`${path}~${id}`), { ...document, campaignId: id, unowned: true });
      await batch.commit();
    },
  };
}

/** Waits for a document to be created; that it is there already is as good. */
async function onlyOnce(created: Promise<unknown>): Promise<void> {
  try {
    await created;
  } catch (error) {
    if (!failedWith(error, 'ALREADY_EXISTS')) throw error;
  }
}

/** Puts a posting into a batch. Returns the place of the record's write, null where there is none. */
function fill(batch: WriteBatch, posting: Posting, revision: unknown, db: Firestore): number | null {
  const { decision, record, increments, documents, blank } = posting;
  batch.create(db.collection('decisions').doc(decision.entryId), decision);
  if (record && revision instanceof Timestamp) {
    batch.update(db.doc(record.target), { ...record.data }, { lastUpdateTime: revision });
  } else if (record) batch.create(db.doc(record.target), record.data);
  for (const { node, month, shard, day, vector } of increments) {
    const { campaignId } = decision;
    const sums = Object.entries(vector).map(([measure, change]) => [measure, FieldValue.increment(change)]);
    const data = { campaignId, node, month, shard, days: { [day]: Object.fromEntries(sums) as object } };
    batch.set(db.collection('totals').doc(totalId(campaignId, node, month, shard)), data, { merge: true });
  }
  for (const { path, data, mode } of documents) batch.set(db.doc(path), data, { merge: mode === 'merge' });
  if (blank) {
    const { campaignId, record: target } = decision;
    const words = { texts: {}, payload: {}, redacted: blank, campaignId, target, 'clientInfo.app': BLANKED };
    batch.update(db.collection('journal').doc(decision.entryId), words);
  }
  return record ? 1 : null;
}
