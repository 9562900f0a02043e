/**
 * `npm run national -- [--reports N] [--seed S]`: a campaign of the whole country in the engine. Loads a synthetic plan
 * of 169,000 areas, posts reports as in the last quarter of an hour before the deadline, scaled to this machine, and
 * compares every sum with one counted apart. Must never write to anything but its own emulator.
 */
import { parseArgs } from 'node:util';
import { documentPath } from '#schema/keys.ts';
import { integer, tenths } from '#domain/format.ts';
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import { lintPlan } from '#domain/plan-lint.ts';
import { instantOf } from '#domain/calendar.ts';
import type { Campaign } from '#schema/campaign.ts';
import { withClients, type Firestore } from './bench/firestore.ts';
import { writeGrants } from './bench/history.ts';
import { ours } from './bench/peers/ours.ts';
import { LIVE_DAYS, planOf, ROOT } from './bench/plan.ts';
import { addTo, deltaOf, entryDocument, reportAt, type LoadReport } from './bench/reports.ts';
import { CONCURRENCY } from './bench/rounds.ts';
import { eachOf } from './stage/wait.ts';
import { countOption } from './stage/count-option.ts';

const { values: options } = parseArgs({
  options: { reports: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' } },
});
const REPORTS = countOption('reports', options.reports);
/** As after 01/07/2025: 34 provinces, 3,321 communes, wards and special zones; about 50 hamlets in each, a team in each. */
const COUNTRY = { id: 'ca-nuoc', provinces: 34, communes: 3321, hamlets: 50, teams: 'each-hamlet' as const };
/** Wide enough for 140 reports a second at the root: below one write a second and shard, on every level. */
const SHARDS = [200, 12, 1, 1];
/** What the whole country sends in the last quarter of an hour, at its peak of 140 reports a second. */
const PEAK_PER_SECOND = 140;
const DAY = LIVE_DAYS.slice(0, 1);

const megabytes = (): string => integer(Math.round(process.memoryUsage().rss / 1e6));
const inTenths = (value: number): string => tenths(Math.round(value * 10));
const secondsSince = (startedMs: number): number => (performance.now() - startedMs) / 1000;

/** Returns the plan in memory, after the same lint as any plan file. */
function load(): PlanIndex {
  const startedMs = performance.now();
  const plan = { ...planOf(COUNTRY), shardsByLevel: SHARDS };
  const faults = lintPlan(plan);
  if (faults.length > 0)
    throw new Error(`the national plan has faults: ${JSON.stringify(faults.slice(0, 3))}`);
  const index = indexPlan(plan, '0'.repeat(64));
  const seconds = inTenths(secondsSince(startedMs));
  console.log(`Kế hoạch: ${integer(index.areas.size)} địa bàn, ${integer(index.units.size)} đơn vị.`);
  console.log(`Kiểm tra và nạp: ${seconds} giây, ${megabytes()} MB.`);
  return index;
}

/** Writes the campaign's head, the reports as phones would, and the grants of those who say them. */
async function writeJournal(
  db: Firestore,
  { plan, sha256 }: PlanIndex,
  reports: LoadReport[],
): Promise<void> {
  const atMs = instantOf(DAY[0] ?? '', '16:20', plan.period.timeZone);
  const atMicros = (atMs - 86_400_000) * 1000;
  const campaign: Campaign = {
    ...{ campaignId: plan.id, version: 1, sequence: 1, lastEntryId: 'plan', lastEntryAtMicros: atMicros },
    ...{ name: plan.shortName, timeZone: plan.period.timeZone, clock: [] },
    plans: [{ entryId: 'plan', atMicros, version: 1, sha256, fileName: 'vn.json' }],
  };
  await db.doc(documentPath('campaigns', plan.id)).create(campaign);
  const unitIds = new Set(reports.map(({ unitId }) => unitId));
  await writeGrants(db, plan.id, unitIds, atMicros);
  const writer = db.bulkWriter({ throttling: false });
  for (const report of reports)
    void writer.create(db.doc(documentPath('journal', report.entryId)), entryDocument(report, atMs * 1000));
  await writer.close();
}

/** Returns how many nodes have another sum than the reports sent give, and of how many. */
async function wrongSums(
  db: Firestore,
  reports: readonly LoadReport[],
): Promise<{ wrong: number; of: number }> {
  const wanted = new Map<string, Record<string, number>>();
  for (const report of reports)
    for (const node of report.nodes) {
      const sums = wanted.get(node) ?? {};
      const { reports: _received = 0, ...measures } = deltaOf(report);
      addTo(sums, { _received, ...measures });
      wanted.set(node, sums);
    }
  const stored = new Map<string, Record<string, number>>();
  for (const shard of (await db.collection('totals').get()).docs) {
    const sums = stored.get(String(shard.get('node'))) ?? {};
    for (const day of Object.values(shard.get('days') as Record<string, Record<string, number>>))
      addTo(sums, day);
    stored.set(String(shard.get('node')), sums);
  }
  const isWrong = ([node, sums]: [string, Record<string, number>]): boolean =>
    Object.entries(sums).some(([sum, value]) => stored.get(node)?.[sum] !== value);
  return { wrong: [...wanted].filter(isWrong).length, of: wanted.size };
}

const index = load();
const exact = await withClients(
  async (clients) => {
    const field = { indexes: [index], size: COUNTRY };
    const reports = Array.from({ length: REPORTS }, (_, number) =>
      reportAt(field, DAY, number, countOption('seed', options.seed)),
    );
    await writeJournal(clients.looker, index, reports);
    // The nodes that everybody shares: how they are published is what the peak is about.
    const above = new Set(index.plan.areas.filter(({ id, parentId }) => id === ROOT || parentId === ROOT));
    const shared = new Set([...above].map(({ id }) => `area:${id}`));
    const engine = ours(clients, field, {
      // A plan this large fits into no document: the engine is given it, as it keeps every plan in memory.
      given: (ports) => ({ ...ports, ledger: { ...ports.ledger, plan: () => Promise.resolve(index) } }),
      shows: (node) => shared.has(node) || node.startsWith('group:'),
    });
    const startedMs = performance.now();
    let failed = 0;
    await eachOf(reports, CONCURRENCY, async (report) => {
      await engine.deliver(report).catch(() => (failed += 1));
    });
    const seconds = secondsSince(startedMs);
    const unpublished = await engine.settle();
    const perSecond = REPORTS / seconds;
    const sums = await wrongSums(clients.looker, reports);
    const lines = [
      `Đã ghi ${integer(REPORTS)} báo cáo trong ${inTenths(seconds)} giây, ${integer(CONCURRENCY)} việc cùng lúc.`,
      `Tốc độ: ${inTenths(perSecond)} báo cáo/giây; cao điểm cả nước ${String(PEAK_PER_SECOND)}.`,
      `Tỷ lệ so với cao điểm: ${inTenths((perSecond / PEAK_PER_SECOND) * 100)} %. Không ghi được: ${String(failed)}.`,
      `Số lần công bố (cả nước, tỉnh): ${integer(engine.published())}. Bộ nhớ: ${megabytes()} MB.`,
      `Sai lệch: ${integer(sums.wrong)} / ${integer(sums.of)} nút.`,
    ];
    for (const line of lines) console.log(line);
    return failed === 0 && unpublished === 0 && sums.wrong === 0;
  },
  { quiet: false },
);
process.exit(exact ? 0 : 1);
