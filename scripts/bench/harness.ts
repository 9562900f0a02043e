/**
 * Everything that is measured on one plain Firestore emulator: the limit, the engine and its rivals with histories of
 * growing length, under faults, with a hot root and without. Must never leave the emulator running.
 */
import { seeded } from '../stage/reports.ts';
import { freePorts } from '../suite/ports.ts';
import { startSuite } from '../suite/suite.ts';
import { wrongAfterFaults } from './faults.ts';
import { begin, coolGround, hotGround, peersOn, supplyOn } from './field.ts';
import { BENCH_PROJECT, openClient } from './firestore.ts';
import type { Supply } from './load.ts';
import type { Peer } from './peer.ts';
import { bulkLimit, type Freight } from './peers/limit.ts';
import type { Duplicate, VerifyResult } from './result.ts';
import { Paces, playRounds, type Course, type Sample, type Setting } from './rounds.ts';
import { metered } from './wire.ts';
import { warmUp } from './warm-up.ts';

export interface HarnessCourse extends Course {
  histories: readonly number[];
  warmUpReports: number;
  faultReports: number;
  bulkReports: number;
  seed: number;
  log: (line: string) => void;
}

export interface Measured {
  about: Map<string, string>;
  byHistory: Map<number, Map<string, Sample[]>>;
  cool: Map<string, Sample[]>;
  wrong: Map<string, { wrong: number; of: number }>;
  bulk: number[];
  freight: Freight;
  duplicate: Duplicate;
  verify: VerifyResult;
}

/** Designs whose answer does not depend on how many reports meet at one root. */
const ROOTLESS = new Set(['P1', 'P2']);

async function underFaults(
  peers: readonly Peer[],
  setting: Setting,
  { rounds, faultReports, seed }: HarnessCourse,
): Promise<Measured['wrong']> {
  const found: Measured['wrong'] = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const peer of peers) {
      await peer.prepare();
      const first = take(setting.supply, faultReports);
      const plan = { random: seeded(seed * 1000 + round), workers: peer.atMost ?? 16 };
      const { wrong, of } = await wrongAfterFaults(peer, first, setting, plan);
      const before = found.get(peer.name) ?? { wrong: 0, of: 0 };
      found.set(peer.name, { wrong: before.wrong + wrong, of: before.of + of });
    }
  }
  return found;
}

const take = (supply: Supply, count: number): ReturnType<Supply['next']>[] =>
  Array.from({ length: count }, () => supply.next());

/** Returns every sample. */
export async function runHarness(course: HarnessCourse): Promise<Measured> {
  const { histories, seed, log } = course;
  const [firestore = 0] = await freePorts(1);
  const suite = await startSuite({
    projectId: BENCH_PROJECT,
    only: ['firestore'],
    ports: { firestore },
    quiet: true,
  });
  const host = suite.env['FIRESTORE_EMULATOR_HOST'] ?? '';
  try {
    const clients = { db: openClient(host), looker: openClient(host) };
    const measuring = { ...clients, meter: metered(clients.db), paces: new Paces() };
    const warm = await warmUp(host, measuring, { count: course.warmUpReports, seed });
    const measured: Measured = {
      ...{ ...warm, about: new Map(), byHistory: new Map(), cool: new Map(), wrong: new Map(), bulk: [] },
    };
    for (const history of histories) {
      log(`… ${String(history)} báo cáo lịch sử`);
      const ground = hotGround();
      const engine = await begin(host, ground, clients, { history, seed });
      const peers = peersOn(ground, clients, engine, warm.freight, seed);
      const setting = { ...measuring, supply: supplyOn(ground, seed) };
      measured.byHistory.set(history, await playRounds(peers, setting, course));
      if (history !== histories[0]) continue;
      for (const { name, about } of peers) measured.about.set(name, about);
      for (let round = 0; round < course.rounds; round++)
        measured.bulk.push(
          await bulkLimit(clients.looker, take(setting.supply, course.bulkReports), warm.freight),
        );
      log('… kế hoạch lỗi: gửi trùng, mất trả lời, đảo thứ tự');
      measured.wrong = await underFaults(peers.slice(1), setting, course);
    }
    log('… nhiều gốc thay vì một gốc nóng');
    const ground = coolGround();
    const engine = await begin(host, ground, clients, { history: 0, seed });
    const peers = peersOn(ground, clients, engine, warm.freight, seed);
    const setting = { ...measuring, supply: supplyOn(ground, seed) };
    const cool = peers.filter(({ name }) => !ROOTLESS.has(name));
    measured.cool = await playRounds(cool, setting, { ...course, paceMs: null });
    return measured;
  } finally {
    await suite.stop();
  }
}
