/**
 * The reports of a run, by number: the same number and seed give the same report to every peer. Neighbouring numbers lie
 * in different hamlets, units and days, so that only the root and the group are hot. Must never look at a clock.
 */
import { nodesOf, type PlanIndex } from '#domain/hierarchy.ts';
import { reportId } from '#schema/keys.ts';
import { stampOf } from '#store/convert.ts';
import { seeded } from '../stage/reports.ts';
import { FieldValue } from './firestore.ts';
import { hamletId, teamId, type PlanSize } from './plan.ts';

/** The measures that reports fill in; the first three are shown at the root by an indicator of their own. */
const MEASURES = ['reviewed', 'under6Guided', 'under6Registered', 'bhytIntegrated', 'guided', 'visits'];

/** Measure at the root → the indicator that publishes its plain sum. */
export const SHOWN: Readonly<Record<string, string>> = {
  reviewed: 'RS1',
  under6Guided: 'KKU6.1',
  under6Registered: 'KKU6.2',
};

export interface Field {
  /** One campaign, or many with a root each. */
  indexes: readonly PlanIndex[];
  size: PlanSize;
}

/** **Shape**: `nodes` from the root on. **Null**: `before` unless this corrects what was said before. */
export interface LoadReport {
  entryId: string;
  id: string;
  campaignId: string;
  unitId: string;
  areaId: string;
  day: string;
  nodes: readonly string[];
  values: Readonly<Record<string, number>>;
  before: Readonly<Record<string, number>> | null;
}

const drawn = (seed: number): Record<string, number> => {
  const random = seeded(seed);
  return Object.fromEntries(MEASURES.map((measure) => [measure, 1 + Math.floor(random() * 6)]));
};

/** Steps of a prime visit every place of a smaller ring once, neighbours far apart. */
const STRIDE = 618_970_019;

/** Returns the report of a number. **Errors**: throws when the days hold fewer reports. */
export function reportAt(field: Field, days: readonly string[], number: number, seed: number): LoadReport {
  const { indexes, size } = field;
  const teams = size.teams === 'each-hamlet' ? 1 : size.teams;
  const places = days.length * size.communes * size.hamlets * teams;
  const turn = Math.floor(number / indexes.length);
  let rest = (turn * STRIDE) % places;
  const take = (count: number): number => {
    const place = rest % count;
    rest = Math.floor(rest / count);
    return place;
  };
  const [commune, hamlet, team] = [take(size.communes), take(size.hamlets), take(teams)];
  const [index, day] = [indexes[number % indexes.length], days[take(days.length)]];
  if (!index || day === undefined || turn >= places)
    throw new RangeError(`no place for report ${String(number)}`);
  const own = size.teams === 'each-hamlet' ? hamlet : team;
  const [unitId, areaId] = [teamId(commune, own), hamletId(commune, hamlet)];
  return {
    entryId: `bao-cao-${String(number)}-1`,
    id: reportId(index.plan.id, unitId, areaId, day),
    campaignId: index.plan.id,
    ...{ unitId, areaId, day },
    nodes: nodesOf(index, unitId, areaId, day),
    values: drawn(seed * 1_000_003 + number),
    before: null,
  };
}

/** Returns a report's document in the journal. **Null**: `atMicros` where the server stamps it when it arrives. */
export function entryDocument(report: LoadReport, atMicros: number | null = null): object {
  const { campaignId, unitId, areaId, day, values, before } = report;
  const now = stampOf(atMicros ?? Date.now() * 1000);
  return {
    ...{ kind: 'report.submit', campaignId, by: `u-${unitId}`, role: 'reporter', unitId },
    target: `reports/${report.id}`,
    payload: { unitId, areaId, day, values, nothingToday: false, difficulties: {}, confirmed: [] },
    ...{ texts: {}, baseVersion: before === null ? 0 : 1, redacted: null, capturedAt: now },
    ...{
      at: atMicros === null ? FieldValue.serverTimestamp() : now,
      clientInfo: { app: 'bench', sentAt: now },
    },
  };
}

/** Returns a correction of a report: the same place, other numbers. */
export function corrected(report: LoadReport, seed: number): LoadReport {
  const entryId = report.entryId.replace(/-1$/, '-2');
  return { ...report, entryId, values: drawn(seed), before: report.values };
}

/** Returns what a report changes in every sum above it. */
export function deltaOf({ values, before }: LoadReport): Record<string, number> {
  const change = Object.entries(values).map(([measure, value]): [string, number] => [
    measure,
    value - (before?.[measure] ?? 0),
  ]);
  return { reports: before === null ? 1 : 0, ...Object.fromEntries(change) };
}

/** Adds a change to sums, in place. */
export function addTo(sums: Record<string, number>, change: Readonly<Record<string, number>>): void {
  for (const [measure, value] of Object.entries(change)) sums[measure] = (sums[measure] ?? 0) + value;
}

/** Returns what the root must show after these reports, the measures that it shows only. */
export function truthOf(reports: readonly LoadReport[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const report of reports) addTo(sums, deltaOf(report));
  return shownOf(sums);
}

/** The sums at the root, and of any sums those alone. */
export const SHOWN_SUMS: readonly string[] = ['reports', ...Object.keys(SHOWN)];
export const shownOf = (sums: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(SHOWN_SUMS.map((measure) => [measure, sums[measure] ?? 0]));
