/** The tick's memory on Firestore: which job ran, who holds it, how far the sweep has looked. */
import type { Firestore } from 'firebase-admin/firestore';
import { Campaign } from '#schema/campaign.ts';
import { jobId } from '#schema/keys.ts';
import { Job, TickMark } from '#schema/job.ts';
import { Report } from '#schema/report.ts';
import type { Jobs } from '#workflows/ports.ts';

/** Returns the jobs of a database. */
export function jobsOn(db: Firestore): Jobs {
  const jobs = db.collection('jobs');
  const idOf = (job: Job): string => jobId(job.campaignId, job.day, job.job);
  return {
    async campaigns() {
      const found = await db.collection('campaigns').get();
      return found.docs.map((document) => ({ id: document.id, campaign: Campaign.parse(document.data()) }));
    },
    async claim(job, nowMs) {
      return db.runTransaction(async (transaction) => {
        const document = jobs.doc(idOf(job));
        const found = await transaction.get(document);
        const stored = found.exists ? Job.parse(found.data()) : null;
        if (stored && (stored.status !== 'claimed' || stored.leaseUntilMs > nowMs)) return false;
        transaction.set(document, job);
        return true;
      });
    },
    async finish(job) {
      await jobs.doc(idOf(job)).set(job);
    },
    async finished(campaignId, wanted) {
      if (wanted.length === 0) return new Set();
      const found = await db.getAll(...wanted.map(({ day, job }) => jobs.doc(jobId(campaignId, day, job))), {
        fieldMask: ['status'],
      });
      const isOver = (index: number): boolean =>
        ['done', 'missed'].includes(String(found[index]?.get('status')));
      return new Set(wanted.filter((_, index) => isOver(index)).map(({ day, job }) => `${day}~${job}`));
    },
    async mark(campaignId) {
      const found = await jobs.doc(`${campaignId}~sweep`).get();
      const none = { campaignId, sweptThroughMicros: null, settledThroughDay: null };
      return TickMark.parse({ ...none, ...found.data() });
    },
    async setMark(campaignId, mark) {
      await jobs.doc(`${campaignId}~sweep`).set({ campaignId, ...mark }, { merge: true });
    },
    async reportsOf(campaignId, day) {
      const found = await db
        .collection('reports')
        .where('campaignId', '==', campaignId)
        .where('day', '==', day)
        .get();
      return found.docs.map((document) => Report.parse(document.data()));
    },
  };
}
