/**
 * A daily edition, `digests/{campaign~edition}`: what leaders were told, frozen. Every number in it follows from
 * journal entries before its cut, so that it can be recomputed for ever. Files and pages only render it.
 */
import { z } from 'zod';
import { Ratio } from './indicator.ts';
import { RecordHead } from './record.ts';
import { EpochMicros, EpochMs } from './time.ts';

/** One line of prose with the code of the rule that produced it, so that a test and a translator find it. */
export const Line = z.object({ code: z.string(), text: z.string() });
export type Line = z.infer<typeof Line>;

/** What a line asks of its reader; a screen gives each its button. */
export const NEED_ACTS = ['remind', 'assign', 'lists', 'difficulties', 'tasks', 'reports'] as const;

/** A line of decisions. `about`: what and whom it is about; absent before rules 7. */
export const Need = Line.extend({
  about: z
    .object({
      act: z.enum(NEED_ACTS),
      indicatorIds: z.array(z.string()),
      unitIds: z.array(z.string()),
      areaIds: z.array(z.string()),
    })
    .optional(),
});
export type Need = z.infer<typeof Need>;

/**
 * Whether a target will be reached at the pace of the last days. **Units**: persons (whatever the indicator counts).
 * `recent`: done within the last `recentDays` days; `projected`: the numerator on the last day at that pace. **Null**: `perDay` when
 * no day is left.
 */
export const Forecast = z.object({
  lacking: z.int(),
  perDay: z.int().nullable(),
  recent: z.int(),
  recentDays: z.int(),
  projected: z.int(),
  reached: z.boolean(),
});
export type Forecast = z.infer<typeof Forecast>;

/** One part of a denominator: what a list says, or what reports add to it. The parts add up to the denominator. */
export const DenominatorPart = z.object({
  listId: z.string().nullable(),
  asOfDay: z.string().nullable(),
  measureIds: z.array(z.string()),
  count: z.int(),
});
export type DenominatorPart = z.infer<typeof DenominatorPart>;

/**
 * The way from the number that the edition before printed to this one: `before` + `added` (reports of its days) + `late` (reports of
 * earlier days that count only now) + `corrected` − `withdrawn` + `lists` (newer lists) + `other` (another plan) = `after`.
 */
export const Bridge = z.object({
  before: z.int(),
  added: z.int(),
  late: z.int(),
  corrected: z.int(),
  withdrawn: z.int(),
  lists: z.int(),
  other: z.int(),
  after: z.int(),
});
export type Bridge = z.infer<typeof Bridge>;

/**
 * One indicator at one node. **Null**: `onDay`/`ratio` parts that cannot be known; `previous` before the first
 * edition with the same indicator. `remaining` = denominator − numerator, negative when over 100 %.
 */
export const IndicatorLine = z.object({
  indicatorId: z.string(),
  onDay: z.int().nullable(),
  ratio: Ratio,
  remaining: z.int().nullable(),
  previous: Ratio.nullable(),
});
export type IndicatorLine = z.infer<typeof IndicatorLine>;

export const TargetLine = IndicatorLine.extend({
  targetId: z.string().nullable(),
  name: z.string(),
  shortName: z.string(),
  unitOfCount: z.string(),
  /** 0–1, or null where the plan sets none. */
  targetRatio: z.number().nullable(),
  /** Points of a percent ahead (+) or behind (−) pace, in tenths: −147 is 14,7 points behind. */
  paceGapTenths: z.int().nullable(),
  /** True where the numerator exceeds the denominator: shown as it is, never clipped (V08). */
  over: z.boolean(),
  formula: z.string(),
  /** There where less is better: the target is a limit, and there is no pace. */
  better: z.literal('lower').optional(),
  /** Absent before rules 7. **Null**: no target, or nothing to reckon with. */
  forecast: Forecast.nullable().optional(),
  /** Absent before rules 7; empty where the denominator is unknown. */
  parts: z.array(DenominatorPart).optional(),
  /** Absent before rules 7. **Null**: parts that this edition or the one before did not know. */
  bridge: z.object({ numerator: Bridge.nullable(), denominator: Bridge.nullable() }).optional(),
});
export type TargetLine = z.infer<typeof TargetLine>;

export const UNIT_DAY_STATUS = [
  'on-time',
  'late',
  'late-no-signal',
  'nothing',
  'returned',
  'held',
  'missing',
  'exempt',
] as const;
export const UnitDayStatus = z.enum(UNIT_DAY_STATUS);
export type UnitDayStatus = z.infer<typeof UnitDayStatus>;

export const AreaLine = z.object({
  areaId: z.string(),
  name: z.string(),
  parentId: z.string().nullable(),
  kind: z.string(),
  depth: z.int(),
  teams: z.array(z.string()),
  indicators: z.array(IndicatorLine),
  /** Place among the areas of the same parent by the headline indicator; null where not ranked. */
  rank: z.int().nullable(),
  smallDenominator: z.boolean(),
});
export type AreaLine = z.infer<typeof AreaLine>;

export const CountLine = z.object({ id: z.string(), label: z.string(), onDay: z.int(), cumulative: z.int() });
export type CountLine = z.infer<typeof CountLine>;

export const UnitLine = z.object({
  unitId: z.string(),
  name: z.string(),
  groupId: z.string(),
  groupName: z.string(),
  role: z.string(),
  status: UnitDayStatus,
  /** One entry per reporting day up to the edition's day, same order as `Edition.reportingDays`. */
  history: z.array(UnitDayStatus),
  reminders: z.int(),
  indicators: z.array(IndicatorLine),
  /** The plan's activity measures, on the day and so far. */
  activities: z.array(CountLine),
});
export type UnitLine = z.infer<typeof UnitLine>;

export const Discipline = z.object({
  expected: z.int(),
  received: z.int(),
  onTime: z.int(),
  late: z.int(),
  lateNoSignal: z.int(),
  nothing: z.int(),
  returned: z.int(),
  held: z.int(),
  missing: z.int(),
  missingUnits: z.array(z.string()),
});
export type Discipline = z.infer<typeof Discipline>;

export const Edition = z.object({
  campaignId: z.string(),
  edition: z.string(),
  /** Which reporting day of the campaign this is, from 1: "Bản tin số 22". */
  number: z.int(),
  day: z.string(),
  reportingDays: z.array(z.string()),
  cutAtMicros: EpochMicros,
  cutEntryId: z.string(),
  /** Campaign time. `lockedAtMs` is null where the edition was issued over an open day: said on the page. */
  lockedAtMs: EpochMs.nullable(),
  issuedAtMs: EpochMs,
  timeZone: z.string(),
  planName: z.string(),
  planNumber: z.string(),
  planVersion: z.int(),
  planSha256: z.string(),
  issuer: z.string(),
  title: z.string(),
  headline: z.string(),
  demonstration: z.boolean(),
  startAssumed: z.boolean(),
  daysPassed: z.int(),
  daysTotal: z.int(),
  daysLeft: z.int(),
  baseline: z
    .object({ version: z.int(), asOfDay: z.string(), documentNumber: z.string(), signer: z.string() })
    .nullable(),
  /** What the reader is asked to decide: at most three. */
  needs: z.array(Need).max(3),
  /** The edition to which the bridges lead back; absent before rules 7. **Null**: the first one. */
  before: z.object({ edition: z.string(), day: z.string() }).nullable().optional(),
  targets: z.array(TargetLine),
  encouraged: z.array(TargetLine),
  /** Every other indicator, for the workbook and the curious. */
  others: z.array(TargetLine),
  /** The first of the page's indicators that the plan lets be ranked; null where it lets none. */
  rankedBy: z.string().nullable(),
  areas: z.array(AreaLine),
  bestAreas: z.array(Line),
  weakAreas: z.array(Line),
  units: z.array(UnitLine),
  discipline: Discipline,
  activities: z.array(CountLine),
  difficulties: z.object({
    onDay: z.int(),
    cumulative: z.int(),
    top: z.array(CountLine),
    /** Raised apart from reports and not yet answered for longer than the plan's threshold. */
    olderThanThreshold: z.int(),
    thresholdDays: z.int(),
  }),
  /** `waiting`: of how many a product waits to be judged; absent in what rules 1 to 6 issued. */
  tasks: z.object({
    ...{ onTime: z.int(), late: z.int(), running: z.int(), overdue: z.int() },
    waiting: z.int().optional(),
  }),
  quality: z.array(Line),
  provenance: z.object({
    reportsCounted: z.int(),
    reportsWaiting: z.int(),
    unitsReporting: z.int(),
    /** Hash over the sorted ids, versions and content hashes of the day's reports: which papers this page rests on. */
    reportsRoot: z.string(),
  }),
});
export type Edition = z.infer<typeof Edition>;

/** As stored. `contentHash` is the SHA-256 of the canonical JSON of `edition`; its first eight are on the page. */
export const Digest = RecordHead.extend({ edition: Edition, contentHash: z.string() });
export type Digest = z.infer<typeof Digest>;
