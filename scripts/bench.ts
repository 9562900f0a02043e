/**
 * `npm run bench -- [--json FILE] [--reports N] [--seed S]`: how long a report takes from the phone's send to the
 * root's published indicator, through the whole suite, warm. Measures and prints; asserts nothing.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { rootArea } from '../functions/src/domain/hierarchy.ts';
import { build } from './suite/build.ts';
import { freePorts } from './suite/ports.ts';
import { startSuite } from './suite/suite.ts';
import { ensureAccounts } from './stage/accounts.ts';
import { loadPlan, setClock } from './stage/campaign.ts';
import { stageOn, type Stage } from './stage/connection.ts';
import { DEMO_DAY, DEMO_PLANS } from './stage/demo-files.ts';
import { signIn } from './stage/person.ts';
import { draftReport, seeded, submission } from './stage/reports.ts';
import { until } from './stage/wait.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    reports: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
});

/** Returns milliseconds from send to visible at the root, one report at a time, the first five left out as warm-up. */
async function freshness(stage: Stage, count: number, seed: number): Promise<number[]> {
  const { plan } = await loadPlan(stage.ports, DEMO_PLANS[0]);
  await setClock(stage, plan, DEMO_DAY, '08:00');
  const teams = plan.units.filter(({ mustReport }) => mustReport === 'each-area').slice(0, 10);
  await ensureAccounts(stage, plan, teams);
  const random = seeded(seed);
  const root = `indicators/${plan.id}~area:${rootArea(plan).id}`;
  const tookMs: number[] = [];
  for (let number = 0; number < count + 5; number++) {
    const team = teams[number % teams.length];
    const areaId = team?.areaIds[0];
    if (!team || areaId === undefined) continue;
    const person = await signIn(stage, team.id);
    const before = (await person.read(root))?.['inputsHash'];
    const draft = { ...draftReport(plan, team, areaId, DEMO_DAY, random), nothingToday: false };
    draft.values = { guided: number + 1 };
    const startedAtMs = Date.now();
    await person.say(submission(plan, draft, Math.floor(number / teams.length)));
    await until('chỉ tiêu đổi', async () =>
      (await person.read(root))?.['inputsHash'] === before ? null : true,
    );
    if (number >= 5) tookMs.push(Date.now() - startedAtMs);
    await person.leave();
  }
  return tookMs.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

build({ web: false });
const [functions = 0, firestore = 0, pubsub = 0, auth = 0] = await freePorts(4);
const suite = await startSuite({
  projectId: 'demo-bench',
  only: ['functions', 'firestore', 'pubsub', 'auth'],
  ports: { functions, firestore, pubsub, auth },
});
try {
  const sorted = await freshness(stageOn(suite), Number(options.reports), Number(options.seed));
  const freshnessMs = { p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99) };
  const machine = { cpus: cpus().length, cpu: cpus()[0]?.model ?? '', memoryBytes: totalmem() };
  console.log(
    `Từ lúc gửi đến lúc chỉ tiêu đặc khu đổi, ${String(sorted.length)} báo cáo, cả bộ giả lập, đã nóng máy:`,
  );
  console.log(
    `  p50 ${String(freshnessMs.p50)} ms, p95 ${String(freshnessMs.p95)} ms, p99 ${String(freshnessMs.p99)} ms`,
  );
  const result = { machine, seed: Number(options.seed), suite: { reports: sorted.length, freshnessMs } };
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(result, null, 2));
} finally {
  await suite.stop();
}
process.exit();
