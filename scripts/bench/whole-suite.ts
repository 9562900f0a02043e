/**
 * How long a report takes from the phone's send to the root's published indicator, through the whole suite, warm: one
 * report after another. Must never post or publish by itself.
 */
import { rootArea } from '#domain/hierarchy.ts';
import { freePorts } from '../suite/ports.ts';
import { startSuite } from '../suite/suite.ts';
import { ensureAccounts } from '../stage/accounts.ts';
import { loadPlan, setClock } from '../stage/campaign.ts';
import { stageOn, type Stage } from '../stage/connection.ts';
import { DEMO_DAY, DEMO_PLANS } from '../stage/demo-files.ts';
import { signIn } from '../stage/person.ts';
import { draftReport, seeded, submission } from '../stage/reports.ts';
import { until } from '../stage/wait.ts';
import { percentiles, type BenchResult } from './result.ts';

/** The first events find cold functions; they are sent and left out. */
const WARM_UP = 5;

/** Returns milliseconds from send to visible at the root, one report at a time. */
async function freshness(stage: Stage, count: number, seed: number): Promise<number[]> {
  const { plan } = await loadPlan(stage.ports, DEMO_PLANS[0]);
  await setClock(stage, plan, DEMO_DAY, '08:00');
  const teams = plan.units.filter(({ mustReport }) => mustReport === 'each-area').slice(0, 10);
  await ensureAccounts(stage, plan, teams);
  const random = seeded(seed);
  const root = `indicators/${plan.id}~area:${rootArea(plan).id}`;
  const tookMs: number[] = [];
  for (let number = 0; number < count + WARM_UP; number++) {
    const team = teams[number % teams.length];
    const areaId = team?.areaIds[0];
    if (!team || areaId === undefined) continue;
    const person = await signIn(stage, team.id, plan.id);
    const before = (await person.read(root))?.['inputsHash'];
    const draft = { ...draftReport(plan, team, areaId, DEMO_DAY, random), nothingToday: false };
    draft.values = { guided: number + 1 };
    const startedAtMs = performance.now();
    await person.say(submission(plan, draft, Math.floor(number / teams.length)));
    await until('chỉ tiêu đổi', async () =>
      (await person.read(root))?.['inputsHash'] === before ? null : true,
    );
    if (number >= WARM_UP) tookMs.push(performance.now() - startedAtMs);
    await person.leave();
  }
  return tookMs;
}

/** Returns the measurement over `count` reports, in a process without another suite. The functions must have been built. */
export async function measureSuite(count: number, seed: number): Promise<BenchResult['suite']> {
  const [functions = 0, firestore = 0, pubsub = 0, auth = 0] = await freePorts(4);
  const suite = await startSuite({
    projectId: 'demo-bench-suite',
    only: ['functions', 'firestore', 'pubsub', 'auth'],
    ports: { functions, firestore, pubsub, auth },
  });
  try {
    const tookMs = await freshness(stageOn(suite), count, seed);
    return { reports: tookMs.length, freshnessMs: percentiles(tookMs) };
  } finally {
    await suite.stop();
  }
}
