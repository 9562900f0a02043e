/**
 * `npm run act -- …`: the demonstration from the command line, as each role. People act through the client SDK with
 * their own token, under the rules; only the clock, the tick and the export belong to the stage itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Decision } from '#schema/decision.ts';
import { cleanText } from '#domain/clean-text.ts';
import { explain } from '#domain/problem.ts';
import type { Plan } from '#schema/plan.ts';
import { requestExport } from './export-reader/request-export.ts';
import { loadPlan, setClock } from './stage/campaign.ts';
import { answers, DEMO_ADDRESSES, stageOn, tick, type Stage } from './stage/connection.ts';
import { DEMO_PLANS } from './stage/demo-files.ts';
import { countOption } from './stage/count-option.ts';
import { signIn, type Person, type EntryDraft } from './stage/person.ts';
import { reportOf } from './stage/spoken.ts';

const USAGE = `Cách dùng (khi npm start đang chạy):
  npm run act -- clock 2026-07-08 16:45                 chỉnh đồng hồ mô phỏng và chạy các việc đến giờ
  npm run act -- report ĐƠN_VỊ NGÀY chỉ_số=số…          gửi báo cáo (--area, --base, --note, --nothing, --reason V03="…")
  npm run act -- return ĐƠN_VỊ NGÀY "lý do"             Công an trả lại báo cáo (--area, --base)
  npm run act -- approve ĐƠN_VỊ NGÀY                    Công an duyệt báo cáo (--area, --base)
  npm run act -- void|restore|take-in ĐƠN_VỊ NGÀY "lý do"   hủy, khôi phục, đưa vào số liệu gửi sau khi chốt
  npm run act -- lock NGÀY                              Công an chốt số liệu
  npm run act -- read TÀI_KHOẢN ĐƯỜNG_DẪN               đọc một tài liệu với quyền của tài khoản
  npm run act -- edition TÀI_KHOẢN NGÀY THƯ_MỤC         tải bản tin: trang, tệp Excel, văn bản Zalo
  npm run act -- export THƯ_MỤC                         xuất Firestore để kiểm tra ngoại tuyến`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    area: { type: 'string' },
    base: { type: 'string', default: '0' },
    note: { type: 'string' },
    nothing: { type: 'boolean', default: false },
    reason: { type: 'string', multiple: true, default: [] },
  },
});

/** Says one entry as a person and prints the answer. Returns whether it was accepted. */
async function say(person: Person, draft: EntryDraft): Promise<boolean> {
  const decision: Decision = await person.decision(await person.say(draft));
  const words = { accepted: 'Đã nhận', held: 'Đang giữ', refused: 'Từ chối' }[decision.status];
  console.log(
    `${words}${decision.receipt === null ? '' : ` – biên nhận ${decision.receipt}`}, lần ${String(decision.version)}`,
  );
  for (const found of [...decision.problems, ...decision.warnings]) {
    console.log(`  ${found.path ?? ''} ${explain(found)}`.trimEnd());
  }
  if (decision.current) console.log(`  hiện nay: ${JSON.stringify(decision.current)}`);
  return decision.status !== 'refused';
}

/** What the standing agency says about a report, by the verb on the command line. */
const REVIEWS: Readonly<Record<string, ReportReview | undefined>> = {
  return: 'report.return',
  approve: 'report.approve',
  void: 'report.void',
  restore: 'report.restore',
  'take-in': 'report.take-in',
};
type ReportReview = `report.${'return' | 'approve' | 'void' | 'restore' | 'take-in'}`;

async function review(stage: Stage, plan: Plan, kind: ReportReview): Promise<boolean> {
  const [, unitId = '', day = '', reason = ''] = positionals;
  const { target } = reportOf(plan, unitId, day, { area: options.area, values: [] });
  return say(await standingOf(stage, plan), {
    kind,
    campaignId: plan.id,
    target,
    payload: kind === 'report.return' ? { fields: [], dueAtMs: null } : {},
    texts: kind === 'report.approve' ? {} : { reason: cleanText(reason) },
    baseVersion: Math.max(1, countOption('base', options.base)),
  });
}

async function standingOf(stage: Stage, plan: Plan): Promise<Person> {
  const unit = plan.units.find(({ role }) => role === 'standing');
  if (!unit) throw new Error('Kế hoạch không có cơ quan thường trực.');
  return signIn(stage, unit.id, plan.id);
}

async function download(stage: Stage, plan: Plan): Promise<boolean> {
  const [, account = '', day = '', directory = '.'] = positionals;
  const person = await signIn(stage, account, plan.id);
  mkdirSync(directory, { recursive: true });
  for (const format of ['html', 'xlsx', 'txt']) {
    const path = `/files/editions/${plan.id}/${day}.1.${format}`;
    const answer = await fetch(`${stage.hostingOrigin}${path}`, {
      headers: { authorization: `Bearer ${await person.token()}` },
    });
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
    const file = join(directory, `${day}.${format}`);
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    console.log(`Đã tải ${file}`);
  }
  return true;
}

async function act(stage: Stage, plan: Plan): Promise<boolean> {
  const [verb = '', first = '', second = '', ...rest] = positionals;
  const kind = REVIEWS[verb];
  if (kind) return review(stage, plan, kind);
  switch (verb) {
    case 'clock':
      await setClock(stage, plan, first, second);
      await tick(stage);
      return true;
    case 'report': {
      const { area, note, nothing, reason } = options;
      const said = reportOf(plan, first, second, { area, note, nothing, reasons: reason, values: rest });
      return say(await signIn(stage, first, plan.id), {
        ...said,
        baseVersion: countOption('base', options.base),
      });
    }
    case 'lock': {
      const target = `days/${plan.id}~${first}`;
      return say(await standingOf(stage, plan), {
        kind: 'day.lock',
        campaignId: plan.id,
        target,
        payload: {},
      });
    }
    case 'read':
      console.log(JSON.stringify(await (await signIn(stage, first, plan.id)).read(second), null, 2));
      return true;
    case 'edition':
      return download(stage, plan);
    case 'export':
      await requestExport({ ...stage, directory: resolve(first), name: 'export' });
      console.log(`Đã xuất vào ${resolve(first)}; kiểm tra: npm run verify -- ${first}`);
      return true;
    default:
      console.error(USAGE);
      return false;
  }
}

try {
  if (!(await answers(DEMO_ADDRESSES.env['FIRESTORE_EMULATOR_HOST'] ?? ''))) {
    throw new Error('Chưa có bộ giả lập nào đang chạy. Mở một cửa sổ khác và chạy: npm start');
  }
  const stage = stageOn(DEMO_ADDRESSES);
  const { plan } = await loadPlan(stage.ports, DEMO_PLANS[0]);
  process.exitCode = (await act(stage, plan)) ? 0 : 1;
} catch (error) {
  const code = (error as { code?: string }).code;
  const words = error instanceof Error ? error.message : String(error);
  console.error(code === 'permission-denied' ? 'Không có quyền: quy tắc bảo mật từ chối việc này.' : words);
  process.exitCode = 1;
}
process.exit();
