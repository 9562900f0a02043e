/**
 * The demonstration on this machine: the emulators with the recorded history and the Cát Hải plan, one account per unit, the tick
 * every minute. Its data are kept in `.demo/`. Emulators only; nothing here can reach a real project.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan } from '#schema/plan.ts';
import { instantOf, wallClock } from '#domain/calendar.ts';
import { writeDemoData } from '../history/demo-data.ts';
import { HISTORY_SEED, recordedHistory } from '../history/recorded.ts';
import { build } from '../suite/build.ts';
import { holdsExport } from '../suite/suite-config.ts';
import { startSuite, type Suite } from '../suite/suite.ts';
import { writeWebConfig } from '../suite/web-config.ts';
import { DEMO_PASSWORD, emailOf } from './accounts.ts';
import { campaignNowMs, loadPlan, planFrom, setClock } from './campaign.ts';
import { DEMO_ADDRESSES, DEMO_PROJECT, stageOn, tick, type Stage } from './connection.ts';
import { DEMO_DAY, DEMO_PLANS, DEMO_TIME } from './demo-files.ts';
import { nameMailServer, openPostOffice } from './post-office.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEMO = join(ROOT, '.demo');
const DATA = join(DEMO, 'data');
const CLOCK = join(DEMO, 'clock.json');
/** Beside those of the emulators. */
const MAIL_PORTS = { smtp: 2525, inbox: 5010 };
/** The schedule of the deployed tick. */
const TICK_EVERY_MS = 60_000;

export interface Demonstration {
  suite: Suite;
  stage: Stage;
  plan: Plan;
  /** Where the letters of the demonstration are read. */
  inbox: string;
}

/** Where nothing was kept, the emulators begin with the recorded history, a moment before the visitor comes. */
function beginWithHistory(): void {
  if (holdsExport(DATA)) return;
  const [first] = DEMO_PLANS;
  const { plan } = planFrom(first);
  const beginMs = instantOf(DEMO_DAY, DEMO_TIME, plan.period.timeZone);
  // Entries stand in the order of server time: nothing may be said before what was said.
  if (Date.now() < beginMs)
    throw new Error(`Đồng hồ của máy chậm hơn ngày ${DEMO_DAY}: hãy chỉnh lại giờ của máy rồi chạy lại.`);
  const documents = recordedHistory();
  mkdirSync(DEMO, { recursive: true });
  writeDemoData(DATA, DEMO_PROJECT, plan, documents);
  writeFileSync(CLOCK, JSON.stringify({ nowMs: beginMs }));
  console.log(
    `Dữ liệu minh họa: ba tuần đã ghi sẵn, hạt giống ${String(HISTORY_SEED)}, ${String(documents.length)} tài liệu`,
  );
}

/** Loads the plans that are not there yet and sets the clock. Returns the plan that is played. */
async function setTheStage(stage: Stage): Promise<Plan> {
  const [first, ...others] = DEMO_PLANS;
  const { plan } = await loadPlan(stage.ports, first);
  for (const file of others) await loadPlan(stage.ports, file);
  await resumeClock(stage, plan);
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

/** Prints where it is, and whom one may sign in as. `page`: where the web page is, unless the suite serves it. */
export async function announce(
  { suite, stage, plan, inbox }: Demonstration,
  page = suite.hostingOrigin,
): Promise<void> {
  const { day, time } = wallClock(await campaignNowMs(stage.ports, plan), plan.period.timeZone);
  const byRole = new Map(plan.units.map((unit) => [unit.role, unit]));
  console.log(`
Sổ Chiến Dịch đang chạy – ${plan.name}
  Trang web      ${page}
  Hộp thư        ${inbox}   (thư của bản trình diễn; không thư nào rời máy này)
  Firestore      ${stage.firestoreHost}   (dự án ${suite.projectId})
  Đồng hồ        ${day} ${time} (mô phỏng; đổi: npm run act -- clock ${day} 16:45)

  Tài khoản (mật khẩu ${DEMO_PASSWORD}):`);
  for (const [role, unit] of byRole)
    console.log(`    ${role.padEnd(13)} ${emailOf(unit.id).padEnd(42)} ${unit.shortName}`);
  console.log(`
  Mỗi đơn vị của kế hoạch có một tài khoản: <mã đơn vị>@minhhoa.vn
  Ctrl-C để dừng; dữ liệu giữ ở .demo/, npm start -- --fresh để làm lại từ đầu.`);
}

/** Starts it, and lets the clock go on. `fresh`: what was kept is thrown away. */
export async function startDemonstration({ fresh = false } = {}): Promise<Demonstration> {
  if (fresh) rmSync(DEMO, { recursive: true, force: true });
  beginWithHistory();
  build();
  const post = await openPostOffice(MAIL_PORTS);
  nameMailServer(DEMO_PROJECT, post.smtpPort, DEMO_ADDRESSES.hostingOrigin);
  const suite = await startSuite({ projectId: DEMO_PROJECT, dataDir: DATA });
  const stage = stageOn(suite);
  writeWebConfig(suite);
  const plan = await setTheStage(stage);
  setInterval(() => {
    tick(stage)
      .then(() => rememberClock(stage, plan))
      .catch((error: unknown) => {
        console.error(`tick: ${error instanceof Error ? error.message : String(error)}`);
      });
  }, TICK_EVERY_MS);
  await rememberClock(stage, plan);
  return { suite, stage, plan, inbox: post.inbox };
}
