/** Everything an edition, a file or a recount is drawn from, on Firestore, read at one instant. */
import { Timestamp, type Firestore, type Query } from 'firebase-admin/firestore';
import { Baseline, Denominators } from '#schema/baseline.ts';
import { DayRecord } from '#schema/day.ts';
import { Difficulty } from '#schema/difficulty.ts';
import { Digest } from '#schema/digest.ts';
import { editionId, documentPath } from '#schema/keys.ts';
import { Report } from '#schema/report.ts';
import { Task } from '#schema/task.ts';
import { TotalShard } from '#schema/totals.ts';
import type { Archive } from '#workflows/ports.ts';
import { microsOf } from './convert.ts';
import { IN_ONE_QUESTION, parted } from './firestore.ts';
import { snapshotsOn } from './snapshot.ts';

/** Documents read by their ids in one request. */
const MOST_IN_ONE_READ = 300;

/** Returns the archive of a database. */
export function archiveOn(db: Firestore): Archive {
  return {
    async readCampaign(campaignId) {
      const all = (collection: string): Query =>
        db.collection(collection).where('campaignId', '==', campaignId);
      return db.runTransaction(
        async (snapshot) => {
          const [shards, denominators, reports, days, tasks, difficulties, baseline, aside] =
            await Promise.all([
              snapshot.get(all('totals')),
              snapshot.get(all('denominators')),
              snapshot.get(all('reports')),
              snapshot.get(all('days')),
              snapshot.get(all('tasks')),
              snapshot.get(all('difficulties')),
              snapshot.get(db.doc(documentPath('baselines', campaignId))),
              snapshot.get(all('decisions').where('setAside', '==', true).select()),
            ]);
          const entries = await Promise.all(
            parted(aside.docs, MOST_IN_ONE_READ).map((part) =>
              snapshot.getAll(...part.map(({ id }) => db.doc(documentPath('journal', id))), {
                fieldMask: ['at'],
              }),
            ),
          );
          return {
            shards: shards.docs.map((document) => TotalShard.parse(document.data())),
            denominators: denominators.docs.map((document) => Denominators.parse(document.data())),
            reports: reports.docs.map((document) => Report.parse(document.data())),
            days: days.docs.map((document) => DayRecord.parse(document.data())),
            tasks: tasks.docs.map((document) => Task.parse(document.data())),
            difficulties: difficulties.docs.map((document) => Difficulty.parse(document.data())),
            setAsideAtMicros: entries.flat().flatMap((document) => {
              const at: unknown = document.get('at');
              return at instanceof Timestamp ? [microsOf(at)] : [];
            }),
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
      const found = await db.doc(documentPath('digests', editionId(campaignId, edition))).get();
      return found.exists ? Digest.parse(found.data()) : null;
    },
  };
}
