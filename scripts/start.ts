/**
 * `npm start`: the whole thing on this machine, with the Cát Hải plan, one account per unit and a morning of reports.
 * Keeps its data in `.demo/`; `-- --fresh` starts over. Emulators only; nothing here can reach a real project.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Plan } from '#schema/plan.ts';
import { addDays, wallClock } from '#domain/calendar.ts';
import { build } from './suite/build.ts';
import { startSuite, type Suite } from './suite/suite.ts';
import { writeWebConfig } from './suite/web-config.ts';
import { DEMO_PASSWORD, emailOf } from './stage/accounts.ts';
import { registerBaseline } from './stage/baseline.ts';
import { campaignHead, campaignNowMs, loadPlan, setClock } from './stage/campaign.ts';
import { DEMO_PROJECT, stageOn, tick, type Stage } from './stage/connection.ts';
import { gatherCrew } from './stage/crew.ts';
import { DEMO_DAY, DEMO_PLANS, demoBaselineOf } from './stage/demo-files.ts';
import { playDay } from './stage/play-day.ts';
import { playMorning } from './stage/play-morning.ts';
import { seeded } from './stage/reports.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = join(ROOT, '.demo');
const DATA = join(DEMO, 'data');
const CLOCK = join(DEMO, 'clock.json');
/** The schedule of the deployed tick. */
const TICK_EVERY_MS = 60_000;

const { values: options } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

/** Loads the plans and, on an empty stage, plays the demonstration's morning. Returns the plan that is played. */
async function setTheStage(stage: Stage): Promise<Plan> {
  const [first, ...others] = DEMO_PLANS;
  const { plan, loaded } = await loadPlan(stage.ports, first);
  for (const file of others) await loadPlan(stage.ports, file);
  if (!loaded && (await campaignHead(stage.ports, plan.id))?.clock.length) {
    await resumeClock(stage, plan);
    return plan;
  }
  console.log('Dựng dữ liệu minh họa: tài khoản, danh sách giao, một ngày trọn và một buổi sáng báo cáo…');
  const dayBefore = addDays(DEMO_DAY, -1);
  await setClock(stage, plan, dayBefore, '07:30');
  const crew = await gatherCrew(stage, plan);
  const baseline = demoBaselineOf(plan.id);
  if (baseline) await registerBaseline(crew.standing, plan, baseline);
  const { sent: sentBefore } = await playDay(stage, plan, dayBefore, crew, seeded(1));
  console.log(`Ngày ${dayBefore}: ${String(sentBefore)} báo cáo, đã chốt, đã phát hành bản tin`);
  await setClock(stage, plan, DEMO_DAY, '07:30');
  const sent = await playMorning(plan, DEMO_DAY, crew);
  console.log(`Đã gửi ${String(sent)} báo cáo buổi sáng ngày ${DEMO_DAY}`);
  await crew.leave();
  return plan;
}

/** The demonstration clock goes on from where it stopped, however long the machine slept. */
async function resumeClock(stage: Stage, plan: Plan): Promise<void> {
  if (!existsSync(CLOCK)) return;
  const { nowMs } = JSON.parse(readFileSync(CLOCK, 'utf8')) as { nowMs: number };
  const { day, time } = wallClock(nowMs, plan.period.timeZone);
  await setClock(stage, plan, day, time);
}

async function rememberClock(stage: Stage, plan: Plan): Promise<void> {
  mkdirSync(DEMO, { recursive: true });
  writeFileSync(CLOCK, JSON.stringify({ nowMs: await campaignNowMs(stage.ports, plan) }));
}

async function announce(suite: Suite, stage: Stage, plan: Plan): Promise<void> {
  const { day, time } = wallClock(await campaignNowMs(stage.ports, plan), plan.period.timeZone);
  const byRole = new Map(plan.units.map((unit) => [unit.role, unit]));
  console.log(`
Sổ Chiến Dịch đang chạy – ${plan.name}
  Trang web      ${suite.hostingOrigin}
  Firestore      ${stage.firestoreHost}   (dự án ${suite.projectId})
  Đồng hồ        ${day} ${time} (mô phỏng; đổi: npm run act -- clock ${day} 16:45)

  Tài khoản (mật khẩu ${DEMO_PASSWORD}):`);
  for (const [role, unit] of byRole)
    console.log(`    ${role.padEnd(13)} ${emailOf(unit.id).padEnd(42)} ${unit.shortName}`);
  console.log(`
  Mỗi đơn vị của kế hoạch có một tài khoản: <mã đơn vị>@minhhoa.vn
  Ctrl-C để dừng; dữ liệu giữ ở .demo/, npm start -- --fresh để làm lại từ đầu.`);
}

try {
  if (options.fresh) rmSync(DEMO, { recursive: true, force: true });
  build();
  const suite = await startSuite({ projectId: DEMO_PROJECT, dataDir: DATA });
  const stage = stageOn(suite);
  writeWebConfig(suite);
  const plan = await setTheStage(stage);
  await announce(suite, stage, plan);
  setInterval(() => {
    tick(stage)
      .then(() => rememberClock(stage, plan))
      .catch((error: unknown) => {
        console.error(`tick: ${error instanceof Error ? error.message : String(error)}`);
      });
  }, TICK_EVERY_MS);
  await rememberClock(stage, plan);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
