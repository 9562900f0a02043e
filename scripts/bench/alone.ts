/**
 * What is measured in a process of its own, so that its memory and its start are its own: an edition, the whole
 * suite, cold starts. Run as a child this file measures one of them and hands over its result. Must
 * never outlive who asked, nor look at how an edition is built.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from 'simple-statistics';
import type { EditionInput } from '#domain/digest/input.ts';
import { buildEdition } from '#domain/digest/edition.ts';
import { instantOf } from '#domain/calendar.ts';
import { indexPlan } from '#domain/hierarchy.ts';
import { RULE_VERSION } from '#schema/decision.ts';
import type { TotalShard } from '#schema/totals.ts';
import { coldStart } from '../deploy/cold-start.ts';
import { addRecord, recordOf } from './history.ts';
import { HISTORY_DAYS, planOf } from './plan.ts';
import { reportAt } from './reports.ts';
import type { BenchResult } from './result.ts';

type EditionResult = BenchResult['edition'][number];
interface Measured {
  edition: EditionResult;
  suite: BenchResult['suite'];
}

/** Returns what a child measured. **Errors**: throws with its own words. */
export async function measuredAlone<K extends keyof Measured>(
  what: K,
  args: readonly number[],
  execArgv: readonly string[] = [],
): Promise<Measured[K]> {
  const child = fork(fileURLToPath(import.meta.url), [what, ...args.map(String)], {
    execArgv: [...execArgv],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  let result: unknown;
  child.once('message', (message) => (result = message));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0 || result === undefined)
    throw new Error(`Phép đo dừng giữa chừng (mã ${String(code)}):\n${said}`);
  return result as Measured[K];
}

/** The heap that V8 gives itself in an instance of 512 MiB: half of it, and little for what is young. */
const SMALL_INSTANCE = ['--max-old-space-size=256', '--max-semi-space-size=2'];
/** More reports in hand than such an instance holds. */
const NEEDS_MORE = 50_000;

/** Returns the measurement of an edition after `days` days on which every hamlet reported. */
export function measureEdition(communes: number, hamlets: number, days: number): Promise<EditionResult> {
  const small = communes * hamlets * days <= NEEDS_MORE;
  return measuredAlone('edition', [communes, hamlets, days], small ? SMALL_INSTANCE : []);
}

const BUILT = fileURLToPath(new URL('../../functions/lib/index.js', import.meta.url));
const COLD = [
  { title: 'Node', floor: 'node' },
  { title: 'Node + Firestore', floor: 'firestore' },
  ...['onEntryCreated', 'onTotalsChanged', 'tick', 'deliver', 'files', 'logins', 'signIn'].map((name) => ({
    title: name,
    name,
  })),
] as const;

/**
 * Returns the medians of `times` starts of each deployed function, what no function can go below first. Round by round,
 * so that a busy minute of the machine falls on all alike. The functions must have been built.
 */
export function measureColdLoads(times: number): BenchResult['coldLoad'] {
  const rounds = Array.from({ length: times }, () => COLD.map((what) => coldStart(BUILT, what)));
  return COLD.map((what, place) => {
    const of = (part: 'ms' | 'cpuMs' | 'mb'): number =>
      Math.round(median(rounds.map((starts) => starts[place]?.[part] ?? 0)));
    return { name: what.title, floor: 'floor' in what, ms: of('ms'), cpuMs: of('cpuMs'), mb: of('mb') };
  });
}

/** Returns what an edition of a made-up campaign is drawn from: one team and one report for each hamlet and day. */
function editionInput(communes: number, hamlets: number, days: number): EditionInput {
  const size = { id: 'bench-edition', communes, hamlets, teams: 'each-hamlet' as const };
  const index = indexPlan(planOf(size), '0'.repeat(64));
  const reportingDays = HISTORY_DAYS.slice(0, days);
  const shards = new Map<string, TotalShard>();
  const reports = Array.from({ length: communes * hamlets * days }, (_, number) => {
    const record = recordOf(index, reportAt({ indexes: [index], size }, reportingDays, number, 1));
    addRecord(shards, record);
    return record;
  });
  const { period, areas, lists } = index.plan;
  const day = reportingDays.at(-1) ?? '';
  const cutAtMs = instantOf(day, '17:30', period.timeZone);
  const version = { version: 1, asOfDay: '2026-06-30', sinceDay: '2026-06-30', atMicros: 1, count: 500 };
  const listed = Object.fromEntries(lists.map(({ id }) => [id, { '1': version }]));
  return {
    ...{
      index,
      day,
      cutAtMicros: cutAtMs * 1000,
      cutEntryId: 'bench',
      issuedAtMs: cutAtMs,
      ruleVersion: RULE_VERSION,
    },
    campaign: {
      ...{ campaignId: size.id, version: 1, sequence: 1, lastEntryId: 'bench', lastEntryAtMicros: 1 },
      ...{ name: 'Đo tải', timeZone: period.timeZone, plans: [], clock: [] },
    },
    shards: [...shards.values()],
    denominators: areas.map(({ id }) => ({ campaignId: size.id, node: `area:${id}`, lists: listed })),
    ...{ reports, days: [], tasks: [], difficulties: [], setAsideAtMicros: [], baseline: null, before: null },
  };
}

/** What each child does. */
const MEASUREMENTS: {
  [K in keyof Measured]: (...args: number[]) => Measured[K] | Promise<Measured[K]>;
} = {
  edition(communes = 1, hamlets = 1, days = 1) {
    const input = editionInput(communes, hamlets, days);
    const startedAtMs = performance.now();
    const areas = buildEdition(input).areas.length;
    const seconds = (performance.now() - startedAtMs) / 1000;
    const peakMb = Math.round(process.resourceUsage().maxRSS / 102.4) / 10;
    return { areas, days, reports: input.reports.length, seconds, peakMb };
  },
  async suite(count = 1, seed = 1) {
    // Loaded by nobody else: the memory of an edition is measured.
    const { measureSuite } = await import('./whole-suite.ts');
    return measureSuite(count, seed);
  },
};

if (import.meta.main) {
  const [, , what = '', ...args] = process.argv;
  const result = await MEASUREMENTS[what as keyof Measured](...args.map(Number));
  process.send?.(result, () => process.exit());
}
