/**
 * Everything that is measured on one plain Firestore emulator: the limit, the engine and its rivals with histories of
 * growing length, under faults, with a hot root and without. Must never leave the emulator running.
 */
import { seeded } from '../stage/reports.ts';
import { eachOf } from '../stage/wait.ts';
import { wrongAfterFaults } from './faults.ts';
import { beginCampaigns } from './field.ts';
import { metered, withClients, type Clients, type Meter } from './firestore.ts';
import { send } from './peer.ts';
import { bulkLimit, type Freight } from './peers/limit.ts';
import { peerResult, spread, type BenchResult, type Sample } from './result.ts';
import { CONCURRENCY, playRounds, type Course } from './rounds.ts';

export interface HarnessCourse extends Course {
  histories: readonly number[];
  warmUpReports: number;
  faultReports: number;
  bulkReports: number;
  seed: number;
  log: (line: string) => void;
}

/** Designs whose answer does not depend on how many reports meet at one root. */
const ROOTLESS = new Set(['P1', 'P2']);

/** Returns what the peers' part of a run says. */
export async function runHarness(
  course: HarnessCourse,
): Promise<Pick<BenchResult, 'limit' | 'peers' | 'duplicate'>> {
  const { histories, seed, log, rounds } = course;
  return withClients(
    async (clients, host) => {
      const measuring = { ...clients, meter: metered(clients.db), paces: new Map<string, number>() };
      const { freight, ...warm } = await warmUp(host, measuring, course);
      const about = new Map<string, string>();
      const byHistory = new Map<number, Map<string, Sample[]>>();
      const wrong = new Map<string, { wrong: number; of: number }>();
      const bulk: number[] = [];
      for (const history of histories) {
        log(`… ${String(history)} báo cáo lịch sử`);
        const { peersWith, take } = await beginCampaigns(host, 'one', clients, { history, seed });
        const [peers, setting] = [peersWith(freight), { ...measuring, take }];
        byHistory.set(history, await playRounds(peers, setting, course));
        if (history !== histories[0]) continue;
        for (const peer of peers) about.set(peer.name, peer.about);
        for (let round = 0; round < rounds; round++)
          bulk.push(await bulkLimit(clients, take(course.bulkReports), freight));
        log('… kế hoạch lỗi: gửi trùng, mất trả lời, đảo thứ tự');
        for (let round = 0; round < rounds; round++)
          for (const peer of peers.slice(1)) {
            const random = seeded(seed * 1000 + round);
            const found = await wrongAfterFaults(peer, course.faultReports, setting, random);
            const before = wrong.get(peer.name) ?? { wrong: 0, of: 0 };
            wrong.set(peer.name, { wrong: before.wrong + found.wrong, of: before.of + found.of });
          }
      }
      log('… nhiều gốc thay vì một gốc nóng');
      const { peersWith, take } = await beginCampaigns(host, 'many', clients, { history: 0, seed });
      const rooted = peersWith(freight).filter(({ name }) => !ROOTLESS.has(name));
      const cool = await playRounds(rooted, { ...measuring, take }, { ...course, paceMs: null });
      const of = (samples: Map<string, Sample[]>, name: string): Sample[] => samples.get(name) ?? [];
      return {
        ...warm,
        limit: { documentsPerReport: freight.documents, bulkReportsPerSecond: spread(bulk) },
        peers: [...about.keys()].map((name) =>
          peerResult({ name, about: about.get(name) ?? '' }, wrong.get(name), of(cool, name), [
            ...[...byHistory].map(([history, samples]) => [history, of(samples, name)] as const),
          ]),
        ),
      };
    },
    { quiet: true },
  );
}

/**
 * The engine alone, before anything is compared: warms the emulator, and tells what a report writes and what a
 * duplicate costs.
 */
async function warmUp(
  host: string,
  setting: Clients & { meter: Meter },
  { warmUpReports, seed }: HarnessCourse,
): Promise<Pick<BenchResult, 'duplicate'> & { freight: Freight }> {
  const { engine, take } = await beginCampaigns(host, 'one', setting, { history: 0, seed });
  const { meter, looker } = setting;
  const reports = take(warmUpReports);
  meter.reset();
  await eachOf(reports, CONCURRENCY, (report) => send(engine, report));
  await engine.settle();
  const documents = Math.max(2, Math.round(meter.ops.writes / warmUpReports));
  const [last] = reports.slice(-1);
  if (!last) throw new RangeError('nothing to warm up with');
  const paths = [`journal/${last.entryId}`, `decisions/${last.entryId}`, `reports/${last.id}`];
  const found = await looker.getAll(...paths.map((path) => looker.doc(path)));
  const freight = { documents, samples: found.map((document) => document.data() ?? {}) };
  meter.reset();
  await engine.deliver(last);
  await engine.settle();
  return { freight, duplicate: meter.ops };
}
