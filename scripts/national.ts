/**
 * `npm run national -- [--reports N] [--seed S]`: a campaign of the whole country in the engine. Loads a synthetic plan
 * of 169,000 areas, posts reports as in the last quarter of an hour before the deadline, scaled to this machine, and
 * compares every sum with one counted apart. Must never write to anything but its own emulator.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { integer, tenths } from '#domain/format.ts';
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import { lintPlan } from '#domain/plan-lint.ts';
import { instantOf } from '#domain/calendar.ts';
import { Plan, type Plan as PlanFile } from '#schema/plan.ts';
import { reportId } from '#schema/keys.ts';
import { stampOf } from '#store/convert.ts';
import { database, portsOn } from '#store/ports.ts';
import { publisher } from '#triggers/publisher.ts';
import type { Ports } from '#workflows/ports.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { publishNodes } from '#workflows/publish-indicators.ts';
import { COUNTRY, nationalPlan } from './national/plan.ts';
import { countOption } from './stage/count-option.ts';
import { DEMO_DAY, DEMO_PLANS } from './stage/demo-files.ts';
import { seeded } from './stage/reports.ts';
import { freePorts } from './suite/ports.ts';
import { startSuite } from './suite/suite.ts';

const { values: options } = parseArgs({
  options: { reports: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' } },
});
const REPORTS = countOption('reports', options.reports);
const CONCURRENCY = 80;
/** What the whole country sends in the last quarter of an hour, at its peak of 140 reports a second. */
const PEAK_PER_SECOND = 140;
const PROJECT = 'demo-national';

const megabytes = (): string => integer(Math.round(process.memoryUsage().rss / 1e6));
const said = (line: string): void => {
  console.log(line);
};

/** Returns the plan in memory, after the same lint as any plan file. */
function load(): PlanIndex {
  const startedMs = performance.now();
  const like = Plan.parse(JSON.parse(readFileSync(DEMO_PLANS[0], 'utf8')));
  const plan: PlanFile = nationalPlan(like, COUNTRY);
  const faults = lintPlan(plan);
  if (faults.length > 0)
    throw new Error(`the national plan has faults: ${JSON.stringify(faults.slice(0, 3))}`);
  const index = indexPlan(plan, '0'.repeat(64));
  const seconds = tenths(Math.round((performance.now() - startedMs) / 100));
  said(`Kế hoạch: ${integer(index.areas.size)} địa bàn, ${integer(index.units.size)} đơn vị.`);
  said(`Kiểm tra và nạp: ${seconds} giây, ${megabytes()} MB.`);
  return index;
}

interface Sent {
  id: string;
  target: string;
  commune: string;
  province: string;
  guided: number;
}

/** Returns reports of distinct teams all over the country, drawn by the seed. */
function drawn(index: PlanIndex, count: number, seed: number): Sent[] {
  const random = seeded(seed);
  const teams = index.plan.units.filter(({ mustReport }) => mustReport === 'each-area');
  const step = Math.floor(teams.length / count);
  return Array.from({ length: count }, (_, place) => {
    const team = teams[place * step + Math.floor(random() * step)];
    const areaId = team?.areaIds[0] ?? '';
    const [root = '', province = '', commune = ''] = areaId.split('.');
    return {
      id: `bao-cao-${String(place)}`,
      target: `reports/${reportId(index.plan.id, team?.id ?? '', areaId, DEMO_DAY)}`,
      province: `${root}.${province}`,
      commune: `${root}.${province}.${commune}`,
      guided: 1 + Math.floor(random() * 20),
    };
  });
}

async function run(ports: Ports, db: ReturnType<typeof database>, index: PlanIndex): Promise<boolean> {
  const { plan } = index;
  const atMs = instantOf(DEMO_DAY, '16:20', plan.period.timeZone);
  const at = stampOf(atMs * 1000);
  const loadedMicros = (atMs - 86_400_000) * 1000;
  const head = {
    campaignId: plan.id,
    version: 1,
    sequence: 1,
    lastEntryId: 'plan',
    lastEntryAtMicros: loadedMicros,
  };
  const loaded = {
    version: 1,
    sha256: index.sha256,
    entryId: 'plan',
    atMicros: loadedMicros,
    fileName: 'vn.json',
  };
  await db
    .doc(`campaigns/${plan.id}`)
    .set({ ...head, name: plan.shortName, timeZone: plan.period.timeZone, plans: [loaded], clock: [] });
  const sent = drawn(index, REPORTS, countOption('seed', options.seed));
  const writer = db.bulkWriter();
  for (const { id, target, guided } of sent) {
    const [, unitId = '', areaId = '', day = ''] = target.split('~');
    const values = { guided };
    const payload = { unitId, areaId, day, values, nothingToday: false, difficulties: {}, confirmed: [] };
    const who = { by: `u-${unitId}`, role: 'reporter', unitId };
    const rest = { texts: {}, baseVersion: 0, redacted: null, at, capturedAt: at };
    const clientInfo = { app: 'national', sentAt: at };
    void writer.create(db.doc(`journal/${id}`), {
      ...{ kind: 'report.submit', campaignId: plan.id, target, payload, clientInfo, ...who, ...rest },
    });
  }
  await writer.close();

  let publications = 0;
  const publish = publisher(async (campaignId, nodes) => {
    publications += await publishNodes(campaignId, nodes, ports);
  }, ports.clock);
  const publishing: Promise<void>[] = [];
  const announcing: Ports = {
    ...ports,
    announcer: {
      totalsChanged: ({ campaignId, nodes }) => {
        // The nodes that everybody shares: how they are published is what the peak is about.
        const everybodys = nodes.filter((node) => node.split('.').length <= 2);
        publishing.push(publish(campaignId, everybodys));
        return Promise.resolve();
      },
    },
  };
  const startedMs = performance.now();
  const queue = [...sent];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const decision = await postEntry(next.id, announcing, next.target);
      if (decision?.status !== 'accepted') failed += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  const seconds = (performance.now() - startedMs) / 1000;
  await Promise.all(publishing);
  const perSecond = REPORTS / seconds;
  said(
    `Đã ghi ${integer(REPORTS)} báo cáo trong ${tenths(Math.round(seconds * 10))} giây, ${integer(CONCURRENCY)} việc cùng lúc.`,
  );
  said(
    `Tốc độ: ${tenths(Math.round(perSecond * 10))} báo cáo/giây; cao điểm cả nước ${String(PEAK_PER_SECOND)}.`,
  );
  said(
    `Tỷ lệ so với cao điểm: ${tenths(Math.round((perSecond / PEAK_PER_SECOND) * 1000))} %. Không ghi được: ${String(failed)}.`,
  );
  said(`Số lần công bố (cả nước, tỉnh): ${integer(publications)}. Bộ nhớ: ${megabytes()} MB.`);
  const wrong = await wrongSums(db, sent);
  said(`Sai lệch: ${integer(wrong)} / ${integer(new Set(sent.flatMap(nodesOf)).size)} nút.`);
  return failed === 0 && wrong === 0;
}

const nodesOf = ({ commune, province }: Sent): string[] => ['area:vn', `area:${province}`, `area:${commune}`];

/** Returns how many nodes have another sum than the reports sent give. */
async function wrongSums(db: ReturnType<typeof database>, sent: readonly Sent[]): Promise<number> {
  const wanted = new Map<string, number>();
  for (const report of sent)
    for (const node of nodesOf(report)) wanted.set(node, (wanted.get(node) ?? 0) + report.guided);
  const stored = new Map<string, number>();
  for (const shard of (await db.collection('totals').get()).docs) {
    const node = String(shard.get('node'));
    const days = shard.get('days') as Record<string, Record<string, number>>;
    stored.set(node, (stored.get(node) ?? 0) + (days[DEMO_DAY]?.['guided'] ?? 0));
  }
  return [...wanted].filter(([node, sum]) => stored.get(node) !== sum).length;
}

const index = load();
const [firestore = 0] = await freePorts(1);
const suite = await startSuite({ projectId: PROJECT, only: ['firestore'], ports: { firestore } });
let exact = false;
try {
  Object.assign(process.env, suite.env);
  const db = database(PROJECT);
  const ports = portsOn(db, 'unused', true);
  // A plan this large fits into no document: the engine is given it, as it keeps every plan in memory.
  exact = await run({ ...ports, ledger: { ...ports.ledger, plan: () => Promise.resolve(index) } }, db, index);
} finally {
  await suite.stop();
}
process.exit(exact ? 0 : 1);
