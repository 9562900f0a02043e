/**
 * How long an edition of so many areas takes to build, and how much memory, from reports in hand. Run as a child it
 * builds one edition. Must never look at how the edition is built.
 */
import { buildEdition } from '#domain/digest/edition.ts';
import type { EditionInput } from '#domain/digest/input.ts';
import { instantOf, monthOf } from '#domain/calendar.ts';
import { increments } from '#domain/contribution.ts';
import { RULE_VERSION } from '#schema/decision.ts';
import { totalId } from '#schema/keys.ts';
import type { Denominators } from '#schema/baseline.ts';
import type { Report } from '#schema/report.ts';
import type { TotalShard } from '#schema/totals.ts';
import { answer, inChild, peakMb } from './child.ts';
import { recordOf } from './history.ts';
import { benchPlan, HISTORY_DAYS } from './plan.ts';
import { addTo, reportAt, type Field } from './reports.ts';
import type { EditionResult } from './result.ts';

/** The heap that V8 gives itself in an instance of 512 MiB: half of it, and little for what is young. */
const SMALL_INSTANCE = ['--max-old-space-size=256', '--max-semi-space-size=2'];
/** More reports in hand than such an instance holds. */
const NEEDS_MORE = 50_000;

/** Returns the measurement of an edition after `days` days on which every hamlet reported. */
export function measureEdition(communes: number, hamlets: number, days: number): Promise<EditionResult> {
  const small = communes * hamlets * days <= NEEDS_MORE;
  return inChild(import.meta.url, [communes, hamlets, days].map(String), {}, small ? SMALL_INSTANCE : []);
}

/** Returns what an edition of a made-up campaign is drawn from: one team and one report for each hamlet and day. */
export function editionInput(communes: number, hamlets: number, days: number): EditionInput {
  const size = { id: 'bench-edition', communes, hamlets, teams: 'each-hamlet' as const };
  const { index } = benchPlan(size);
  const field: Field = { indexes: [index], size: { ...size, teams: 1 } };
  const reportingDays = HISTORY_DAYS.slice(0, days);
  const reports: Report[] = [];
  const shards = new Map<string, TotalShard>();
  for (let number = 0; number < communes * hamlets * days; number++) {
    const said = reportAt(field, reportingDays, number, 1);
    const hamlet = said.areaId.split('-').at(-1) ?? '';
    const unitId = said.unitId.replace(/\.\d+$/, `.${hamlet}`);
    const record = recordOf(index, { ...said, unitId });
    reports.push(record);
    for (const { node, shard, day, vector } of increments(null, record.counted)) {
      const key = totalId(size.id, node, monthOf(day), shard);
      const known = shards.get(key) ?? { campaignId: size.id, node, month: monthOf(day), shard, days: {} };
      addTo((known.days[day] ??= {}), vector);
      shards.set(key, known);
    }
  }
  const day = reportingDays.at(-1) ?? '';
  const cutAtMs = instantOf(day, '17:30', index.plan.period.timeZone);
  return {
    ...{
      index,
      day,
      cutAtMicros: cutAtMs * 1000,
      cutEntryId: 'bench',
      issuedAtMs: cutAtMs,
      ruleVersion: RULE_VERSION,
    },
    campaign: campaignOf(size.id),
    shards: [...shards.values()],
    denominators: index.plan.areas.map(({ id }) => listsOf(size.id, `area:${id}`, index.plan.lists)),
    ...{ reports, days: [], tasks: [], difficulties: [], setAsideAtMicros: [], baseline: null },
  };
}

const campaignOf = (campaignId: string): EditionInput['campaign'] => ({
  ...{ campaignId, version: 1, sequence: 1, lastEntryId: 'bench', lastEntryAtMicros: 1, name: 'Đo tải' },
  ...{ timeZone: 'Asia/Ho_Chi_Minh', plans: [], clock: [] },
});

function listsOf(campaignId: string, node: string, lists: readonly { id: string }[]): Denominators {
  const version = { version: 1, asOfDay: '2026-06-30', sinceDay: '2026-06-30', atMicros: 1, count: 500 };
  return { campaignId, node, lists: Object.fromEntries(lists.map(({ id }) => [id, { '1': version }])) };
}

if (import.meta.main) {
  const [communes = 1, hamlets = 1, days = 1] = process.argv.slice(2).map(Number);
  const input = editionInput(communes, hamlets, days);
  const startedAtMs = performance.now();
  const edition = buildEdition(input);
  const seconds = (performance.now() - startedAtMs) / 1000;
  const result: EditionResult = {
    areas: edition.areas.length,
    ...{ days, reports: input.reports.length, seconds, peakMb: peakMb() },
  };
  answer(result);
}
