/**
 * `npm run simulate -- --plan FILE --days N --seed S [--export DIR]`: plays a campaign through the running suite as
 * signed-in people would, under the rules, and compares what was sent with what was counted. Starts a suite of its
 * own where none is running. `-- --record`: plays the three weeks that `npm start` begins with, in memory, and keeps them.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportingDays, wallClock } from '#domain/calendar.ts';
import { integer } from '#domain/format.ts';
import { verifyDocuments } from '#domain/proof/verify.ts';
import type { NodeReading } from '#workflows/ports.ts';
import type { Plan } from '#schema/plan.ts';
import { requestExport } from './export-reader/request-export.ts';
import { rootArea } from '#domain/hierarchy.ts';
import { HISTORY_SEED, recordHistory } from './history/recorded.ts';
import { build } from './suite/build.ts';
import { startSuite } from './suite/suite.ts';
import { registerBaseline } from './stage/baseline.ts';
import { campaignHead, campaignNowMs, loadPlan } from './stage/campaign.ts';
import { answers, DEMO_ADDRESSES, DEMO_PROJECT, stageOn, type Stage } from './stage/connection.ts';
import { countOption } from './stage/count-option.ts';
import { gatherCrew } from './stage/crew.ts';
import { demoBaselineOf, HISTORY } from './stage/demo-files.ts';
import { add, playDay, type DayLog } from './stage/play-day.ts';
import { seeded } from './stage/reports.ts';
import { until } from './stage/wait.ts';

const { values: options } = parseArgs({
  options: {
    plan: { type: 'string', default: 'scripts/plans/cat-hai-vneid-2026.json' },
    days: { type: 'string', default: '3' },
    seed: { type: 'string' },
    export: { type: 'string' },
    faults: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});

/** Returns the days to play: the reporting days after the campaign's own today, else from its first. */
async function daysToPlay(stage: Stage, plan: Plan, count: number): Promise<string[]> {
  const head = await campaignHead(stage.ports, plan.id);
  const all = reportingDays(plan, plan.period.endDay);
  const today = wallClock(await campaignNowMs(stage.ports, plan), plan.period.timeZone).day;
  const first = head && head.clock.length > 0 ? all.findIndex((day) => day > today) : 0;
  if (first < 0)
    throw new Error('Đồng hồ của chiến dịch đã qua ngày cuối; chạy npm start -- --fresh để bắt đầu lại.');
  return all.slice(first, first + count);
}

async function play(stage: Stage): Promise<boolean> {
  const seed = countOption('seed', options.seed ?? '1');
  const { plan } = await loadPlan(stage.ports, resolve(options.plan));
  console.log(`Kế hoạch ${plan.id}, hạt giống ${String(seed)}, dự án ${stage.projectId}`);
  const crew = await gatherCrew(stage, plan);
  const file = demoBaselineOf(plan.id);
  const days = await daysToPlay(stage, plan, countOption('days', options.days));
  const before = await countedAtRoot(stage, plan);
  const logs: DayLog[] = [];
  for (const [number, day] of days.entries()) {
    const log = await playDay(stage, plan, day, crew, seeded(seed * 1000 + number), async () => {
      if (number === 0 && file && (await registerBaseline(crew.standing, plan, file))) {
        console.log('Đã đăng ký danh sách minh họa');
      }
    });
    logs.push(log);
    console.log(
      `${day}: gửi ${String(log.sent)}, nhận ${String(log.accepted)}, giữ ${String(log.held)}, ` +
        `từ chối ${String(log.refused)}, trả lại ${String(log.returned)}, không gửi ${String(log.missing)}`,
    );
  }
  await crew.leave();
  const same = await compare(stage, plan, before, logs);
  if (options.export !== undefined) {
    const directory = resolve(options.export);
    await requestExport({
      firestoreHost: stage.firestoreHost,
      projectId: stage.projectId,
      directory,
      name: 'export',
    });
    console.log(`Đã xuất Firestore vào ${directory}; kiểm tra bằng: npm run verify -- ${directory}`);
  }
  return same;
}

async function rootOf(stage: Stage, plan: Plan): Promise<NodeReading> {
  const root = `area:${rootArea(plan).id}`;
  const { nodes } = await stage.ports.indicators.readNodes(plan.id, [root], root);
  const reading = nodes.get(root);
  if (!reading || reading instanceof Error) throw reading ?? new Error(root);
  return reading;
}

/** Returns what the root's published indicators say has been counted, per measure, over all days. */
async function countedAtRoot(stage: Stage, plan: Plan): Promise<Record<string, number>> {
  const { shards } = await rootOf(stage, plan);
  const sums: Record<string, number> = {};
  for (const { days } of shards) for (const day of Object.values(days)) add(sums, day, 1);
  return sums;
}

async function compare(
  stage: Stage,
  plan: Plan,
  before: Record<string, number>,
  logs: DayLog[],
): Promise<boolean> {
  const expected: Record<string, number> = {};
  for (const log of logs) add(expected, log.expected, 1);
  const counted = await countedAtRoot(stage, plan);
  const wrong = Object.entries(expected).filter(
    ([id, sum]) => (counted[id] ?? 0) - (before[id] ?? 0) !== sum,
  );
  for (const [id, sum] of wrong) {
    console.log(
      `SAI ${id}: đã gửi ${String(sum)}, đã tính ${String((counted[id] ?? 0) - (before[id] ?? 0))}`,
    );
  }
  console.log(
    `Đã gửi và đã tính: ${String(Object.keys(expected).length)} chỉ số, sai lệch ${String(wrong.length)}`,
  );
  await until('số liệu công bố kịp các báo cáo', async () =>
    (await behind(stage, plan)) === 0 ? true : null,
  );
  return wrong.length === 0;
}

/** Returns how many of the root's shards are newer than its published indicators. */
async function behind(stage: Stage, plan: Plan): Promise<number> {
  const reading = await rootOf(stage, plan);
  const published = reading.stored?.data;
  const received = reading.shards.reduce(
    (sum, { days }) => sum + Object.values(days).reduce((total, day) => total + (day['_received'] ?? 0), 0),
    0,
  );
  return Math.abs(received - (published?.reportsCounted ?? 0));
}

/** Records the history of the demonstration. Returns whether an audit of it finds nothing. */
async function record(): Promise<boolean> {
  const seed = countOption('seed', options.seed ?? String(HISTORY_SEED));
  console.log(`Ghi ba tuần minh họa, hạt giống ${String(seed)}: vài phút…`);
  const documents = await recordHistory(seed);
  const { count, values } = verifyDocuments(documents);
  console.log(`Đã ghi ${String(documents.length)} tài liệu vào ${HISTORY}`);
  console.log(`Sai lệch: ${integer(count)} / ${integer(values)} giá trị`);
  return count === 0;
}

async function run(): Promise<boolean> {
  if (options.record) return record();
  if (options.faults)
    throw new Error('--faults chưa có ở lệnh này: hãy dùng npm run faults (xem scripts/README.md).');
  if (await answers(DEMO_ADDRESSES.env['FIRESTORE_EMULATOR_HOST'] ?? ''))
    return play(stageOn(DEMO_ADDRESSES));
  console.log('Chưa có bộ giả lập đang chạy: khởi động một bộ riêng.');
  build({ web: false });
  const suite = await startSuite({
    projectId: DEMO_PROJECT,
    only: ['functions', 'firestore', 'pubsub', 'auth'],
  });
  try {
    return await play(stageOn(suite));
  } finally {
    await suite.stop();
  }
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
process.exit();
