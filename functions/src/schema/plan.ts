/**
 * A campaign as data: schema `plan/v1`. Everything that one commune decides stands in such a file; nothing of
 * it is code. Texts are Vietnamese, keys English. The lint with reasons is `domain/plan-lint.ts`.
 */
import { z } from 'zod';
import { Channel } from './channel.ts';
import { MeasureId, OfficialId, PlanId } from './ids.ts';
import { ROLES } from './roles.ts';
import { Day, WallTime } from './time.ts';

const Text = z.string().trim().min(1).max(2000);
/** Line of the source document, e.g. "L57" or "L55-57"; null where the plan itself is silent. */
const SourceLine = z
  .string()
  .check(z.stringFormat('source-line', /^L\d+(-\d+)?$/))
  .nullable();

export { ROLES };
/** Who a person is to the campaign. `system` is the server itself and no account can hold it. */
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const LegalBasis = z.strictObject({
  number: Text,
  issuer: Text,
  date: Day.nullable(),
  summary: Text,
  sourceLine: SourceLine,
});

export const PlanDocument = z.strictObject({
  kind: Text,
  number: z.string().nullable(),
  symbol: Text,
  date: Day.nullable(),
  dateRange: z.tuple([Day, Day]).nullable(),
  place: Text,
  issuer: Text,
  issuerParent: z.string().nullable(),
  signerTitle: Text,
  signerName: Text,
  drafter: Text,
  legalBasis: z.array(LegalBasis),
  notes: z.array(Text),
  missingSections: z.array(z.string()),
  source: z.strictObject({ file: z.string(), sha256: z.stringFormat('sha256', /^[0-9a-f]{64}$/) }).nullable(),
});

export const Cadence = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day') }),
  /** `weekday` 1 = Monday … 7 = Sunday: the day that closes the week and names it. */
  z.strictObject({ every: z.literal('week'), weekday: z.int().min(1).max(7) }),
]);

export const Period = z.strictObject({
  timeZone: Text,
  startDay: Day,
  /** True where the client has not confirmed the first day: shown wherever pace is shown. */
  startAssumed: z.boolean(),
  endDay: Day,
});

export const Calendar = z.strictObject({
  cadence: Cadence,
  remind: WallTime,
  deadline: WallTime,
  secondReminder: WallTime,
  lock: WallTime,
  digest: WallTime,
  quietHours: z.tuple([WallTime, WallTime]),
});

export const AREA_KINDS = [
  'special-zone',
  'ward',
  'commune',
  'former-commune',
  'hamlet',
  'residential-group',
] as const;
export const Area = z.strictObject({
  id: PlanId,
  name: Text,
  kind: z.enum(AREA_KINDS),
  parentId: PlanId.nullable(),
  formerCode: z.string().nullable(),
  population: z.int().min(0).nullable(),
  populationSource: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  /** After `validTo`, its reports count here. */
  mergedInto: PlanId.nullable(),
  /** Where it lay before: under `parentId` through `throughDay`, oldest first. Absent where it never moved. */
  formerParents: z.array(z.strictObject({ parentId: PlanId, throughDay: Day })).optional(),
  demonstration: z.boolean(),
});
export type Area = z.infer<typeof Area>;

export const Group = z.strictObject({ id: PlanId, name: Text });

export const Unit = z.strictObject({
  id: PlanId,
  name: Text,
  shortName: Text,
  groupId: PlanId,
  /** The groups it was in before, like an area's `formerParents`. */
  formerGroups: z.array(z.strictObject({ groupId: PlanId, throughDay: Day })).optional(),
  /** The role that an account of this unit has by default. */
  role: Role,
  formId: PlanId.nullable(),
  areaIds: z.array(PlanId),
  /** `each-area`: one report per area and day; `any-area`: at least one; `no`: may report, never reminded. */
  mustReport: z.enum(['each-area', 'any-area', 'no']),
  leadUnitId: PlanId.nullable(),
  sourceLine: SourceLine,
});
export type Unit = z.infer<typeof Unit>;

/** The five "rõ": person, work, responsibility, progress, product. */
export const TaskDefinition = z.strictObject({
  id: PlanId,
  person: z.strictObject({ unitId: PlanId, position: Text }),
  work: Text,
  responsibility: z.strictObject({ kind: z.enum(['lead', 'coordinate']), withUnitIds: z.array(PlanId) }),
  progress: z.strictObject({ dueDay: Day, cadence: Text }),
  product: z.strictObject({ text: Text, indicatorIds: z.array(OfficialId) }),
  sourceLine: SourceLine,
});
export type TaskDefinition = z.infer<typeof TaskDefinition>;

/** A list that the standing agency supplies: `gap` = people still to do, `total` = the whole population or stock. */
export const ListDefinition = z.strictObject({
  id: OfficialId,
  name: Text,
  symbol: Text,
  kind: z.enum(['gap', 'total']),
  unitOfCount: Text,
  ownerUnitId: PlanId,
  required: z.boolean(),
  /** Ids of lists that this one can never exceed (E ≥ C ≥ A ≥ K ≥ I): blocks V05–V07. */
  atMost: z.array(z.strictObject({ listId: OfficialId, code: Text, level: z.enum(['block', 'reason']) })),
  /** Measures of field work that take people off this list, and that put people on it: what it is reconciled with. */
  flows: z.strictObject({ out: z.array(MeasureId).min(1), in: z.array(MeasureId) }).optional(),
  sourceLine: SourceLine,
});

export type ListDefinition = z.infer<typeof ListDefinition>;

export const Measure = z.strictObject({
  id: MeasureId,
  label: Text,
  shortLabel: Text,
  unitOfCount: Text,
  maxPerReport: z.int().min(1).max(99_999),
  help: z.string().nullable(),
  /** The only unit that may count this: counted by two, the same person would be added twice. */
  ownerUnitId: PlanId.optional(),
});
export type Measure = z.infer<typeof Measure>;

/** What one did on a day: the numbers and the difficulties that belong to it, folded until somebody did it. */
export const FormGroup = z.strictObject({
  id: PlanId,
  name: Text,
  measureIds: z.array(MeasureId),
  difficultyIds: z.array(OfficialId),
});
export type FormGroup = z.infer<typeof FormGroup>;

export const Form = z.strictObject({
  id: PlanId,
  name: Text,
  measureIds: z.array(MeasureId).min(1),
  /** The numbers in front. Absent: those from which the edition and the lists are made. */
  mainMeasureIds: z.array(MeasureId).min(1).max(8).optional(),
  /** The others, by what one did. Absent: by the activities of the plan. */
  groups: z.array(FormGroup).optional(),
  difficulties: z.boolean(),
  note: z.boolean(),
});
export type Form = z.infer<typeof Form>;

/** `measure` ≤ `times` × `atMost` within one report; otherwise block, ask for a reason, or flag. */
export const ValueRule = z.strictObject({
  code: Text,
  level: z.enum(['block', 'reason', 'flag']),
  measureId: MeasureId,
  atMostMeasureId: MeasureId,
  times: z.number().positive(),
  message: Text,
});
export type ValueRule = z.infer<typeof ValueRule>;

/**
 * A count, declared. `sum` adds a measure's daily flow from the first version's as-of date of list `since`
 * (whole campaign when null) through the newest version's as-of date of list `through` (to the end when null).
 * `latest`/`initial` is a list's newest/first count. A missing part makes the whole null.
 */
export type Expression =
  | { sum: string; since: string | null; through: string | null }
  | { latest: string }
  | { initial: string }
  | { plus: Expression[] }
  | { minus: [Expression, Expression] };
export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ sum: MeasureId, since: OfficialId.nullable(), through: OfficialId.nullable() }),
    z.strictObject({ latest: OfficialId }),
    z.strictObject({ initial: OfficialId }),
    z.strictObject({ plus: z.array(Expression).min(1) }),
    z.strictObject({ minus: z.tuple([Expression, Expression]) }),
  ]),
);

export const IndicatorDefinition = z.strictObject({
  id: OfficialId,
  targetId: OfficialId.nullable(),
  name: Text,
  shortName: Text,
  unitOfCount: Text,
  /** `list` = gap closed ÷ gap assigned; `coverage` needs totals; `effort` is not an outcome; `count` has no target. */
  kind: z.enum(['list', 'coverage', 'effort', 'outcome', 'count']),
  numerator: Expression,
  denominator: Expression.nullable(),
  formula: Text,
  /** There where less is better: the target's ratio is a limit that holds every day. */
  better: z.literal('lower').optional(),
  ranked: z.boolean(),
  sourceLine: SourceLine,
});
export type IndicatorDefinition = z.infer<typeof IndicatorDefinition>;

export const TargetDefinition = z.strictObject({
  id: OfficialId,
  name: Text,
  text: Text,
  /** 0–1; null until the client sets it. */
  targetRatio: z.number().min(0).nullable(),
  headlineIndicatorId: OfficialId,
  sourceLine: SourceLine,
});

export const ActivityDefinition = z.strictObject({
  id: OfficialId,
  name: Text,
  measureIds: z.array(MeasureId),
  sourceLine: SourceLine,
});

export const DigestDefinition = z.strictObject({
  title: Text,
  headline: Text,
  /** Indicators of the main table, in the order in which leaders read them. */
  indicatorIds: z.array(OfficialId),
  /** Counts shown below the table, never ranked. */
  encouragedIndicatorIds: z.array(OfficialId),
  activityMeasureIds: z.array(MeasureId),
  /** `unitId` and `channels`: every account of the unit gets the edition this way. Absent: on paper only. */
  recipients: z.array(
    z.strictObject({
      name: Text,
      sourceLine: SourceLine,
      unitId: PlanId.optional(),
      channels: z.array(Channel).min(1).optional(),
    }),
  ),
  /** Absent: nothing is sent. `from`: not before this hour; absent: as soon as it is issued. */
  delivery: z
    .strictObject({ from: WallTime.optional(), workbook: z.enum(['attached', 'linked']) })
    .optional(),
  thresholds: z.strictObject({
    behindPoints: z.number().min(0),
    difficultyAgeDays: z.int().min(0),
    smallDenominator: z.int().min(0),
    spikeMinimum: z.int().min(0),
    spikeTimesMedian: z.number().min(1),
  }),
});

export const Privacy = z.strictObject({
  countsOnly: z.literal(true),
  photos: z.boolean(),
  gps: z.literal(false),
  freeTextMax: z.int().min(0).max(1000),
  smallCell: z.int().min(0),
  logMonths: z.int().min(1),
  purpose: Text,
});

export const Plan = z.strictObject({
  schema: z.literal('plan/v1'),
  id: PlanId,
  version: z.int().min(1),
  name: Text,
  shortName: Text,
  demonstration: z.boolean(),
  document: PlanDocument,
  predecessorId: PlanId.nullable(),
  scope: Text,
  population: Text,
  period: Period,
  calendar: Calendar,
  groups: z.array(Group).min(1),
  areas: z.array(Area).min(1),
  units: z.array(Unit).min(1),
  tasks: z.array(TaskDefinition),
  lists: z.array(ListDefinition),
  measures: z.array(Measure).min(1),
  forms: z.array(Form).min(1),
  rules: z.array(ValueRule),
  targets: z.array(TargetDefinition).min(1),
  indicators: z.array(IndicatorDefinition).min(1),
  activities: z.array(ActivityDefinition),
  difficultyCategories: z.array(z.strictObject({ id: OfficialId, name: Text })).min(1),
  digest: DigestDefinition,
  privacy: Privacy,
  /**
   * Over how many documents a node's sums are spread, widest level first; 1 beyond the last. May change with any
   * version: a report is taken out of the shard it was put into. Absent: enough for one commune.
   */
  shardsByLevel: z.array(z.int().min(1).max(500)).max(6).optional(),
  ambiguities: z.array(z.strictObject({ id: Text, question: Text, assumed: Text })),
});
export type Plan = z.infer<typeof Plan>;
