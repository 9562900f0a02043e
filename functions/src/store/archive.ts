/** Everything an edition, a file or a recount is drawn from, on Firestore, read at one instant. */
import type { Firestore, Query } from 'firebase-admin/firestore';
import { Baseline, Denominators } from '../schema/baseline.ts';
import { DayRecord } from '../schema/day.ts';
import { Difficulty } from '../schema/difficulty.ts';
import { Digest } from '../schema/digest.ts';
import { editionId } from '../schema/keys.ts';
import { Report } from '../schema/report.ts';
import { Task } from '../schema/task.ts';
import { TotalShard } from '../schema/totals.ts';
import type { Archive } from '../workflows/ports.ts';
import { IN_ONE_QUESTION, parted } from './firestore.ts';
import { snapshotsOn } from './snapshot.ts';

/** Returns the archive of a database. */
export function archiveOn(db: Firestore): Archive {
  return {
    async readCampaign(campaignId) {
      const all = (collection: string): Query =>
        db.collection(collection).where('campaignId', '==', campaignId);
      return db.runTransaction(
        async (snapshot) => {
          const [shards, denominators, reports, days, tasks, difficulties, baseline] = await Promise.all([
            snapshot.get(all('totals')),
            snapshot.get(all('denominators')),
            snapshot.get(all('reports')),
            snapshot.get(all('days')),
            snapshot.get(all('tasks')),
            snapshot.get(all('difficulties')),
            snapshot.get(db.doc(`baselines/${campaignId}`)),
          ]);
          return {
            shards: shards.docs.map((document) => TotalShard.parse(document.data())),
            denominators: denominators.docs.map((document) => Denominators.parse(document.data())),
            reports: reports.docs.map((document) => Report.parse(document.data())),
            days: days.docs.map((document) => DayRecord.parse(document.data())),
            tasks: tasks.docs.map((document) => Task.parse(document.data())),
            difficulties: difficulties.docs.map((document) => Difficulty.parse(document.data())),
            baseline: baseline.exists ? Baseline.parse(baseline.data()) : null,
          };
        },
        { readOnly: true },
      );
    },
    readEverything: snapshotsOn(db),
    async reportsIn(campaignId, areaIds) {
      const found = await Promise.all(
        parted(areaIds, IN_ONE_QUESTION).map((part) =>
          db.collection('reports').where('campaignId', '==', campaignId).where('areaId', 'in', part).get(),
        ),
      );
      return found.flatMap(({ docs }) => docs).map((document) => Report.parse(document.data()));
    },
    async digest(campaignId, edition) {
      const found = await db.doc(`digests/${editionId(campaignId, edition)}`).get();
      return found.exists ? Digest.parse(found.data()) : null;
    },
  };
}
