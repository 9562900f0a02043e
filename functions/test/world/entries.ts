// Entries as the people of the Cát Hải campaign would write them, on a clock that never moves by itself: every
// builder names its time. Must never ask what time it is, and never judge anything.
import { readFileSync } from 'node:fs';
import { assumedGrant } from '#domain/accounts.ts';
import { instantOf } from '#domain/calendar.ts';
import type { Context } from '#domain/acts/act.ts';
import { sha256Hex } from '#domain/hash.ts';
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import { readPlan } from '#domain/plan-file.ts';
import type { Campaign } from '#schema/campaign.ts';
import type { DayRecord } from '#schema/day.ts';
import { RULE_VERSION } from '#schema/decision.ts';
import type { Entry, EntryKind } from '#schema/entry.ts';

const planText = (name: string): string =>
  readFileSync(new URL(`../../../scripts/plans/${name}.json`, import.meta.url), 'utf8');

/** Returns a plan file, read and indexed. */
export const indexOfText = (text: string): PlanIndex => {
  const { plan, faults } = readPlan(text);
  if (!plan) throw new Error(`the plan has faults: ${JSON.stringify(faults.slice(0, 3))}`);
  return indexPlan(plan, sha256Hex(text));
};

export const PLAN_TEXT = planText('cat-hai-vneid-2026');
export const CAT_HAI = indexOfText(PLAN_TEXT);
/** The second plan: weeks that close on Friday, from 01/10/2026. */
export const WEEKLY = indexOfText(planText('de-an-06-2026-q4'));
export const CAMPAIGN = CAT_HAI.plan.id;
export const TODAY = '2026-07-08';
export const ZONE = 'Asia/Ho_Chi_Minh';

/** Returns the instant of a wall clock in Cát Hải. **Units**: milliseconds. */
export const msAt = (time: string, day = TODAY): number => instantOf(day, time, ZONE);

/** The people: who writes, in which role, for which unit. */
export const PEOPLE = {
  team: { by: 'u-team', role: 'reporter', unitId: 'cnscd.cat-ba.tdp-01' },
  neighbour: { by: 'u-neighbour', role: 'reporter', unitId: 'cnscd.cat-ba.tdp-02' },
  youth: { by: 'u-youth', role: 'reporter', unitId: 'doan-thanh-nien' },
  media: { by: 'u-media', role: 'reporter', unitId: 'tt-dvsnc' },
  culture: { by: 'u-culture', role: 'digital-lead', unitId: 'phong-vhxh' },
  police: { by: 'u-police', role: 'standing', unitId: 'cong-an' },
  reviewer: { by: 'u-reviewer', role: 'standing', unitId: 'cong-an' },
  leader: { by: 'u-leader', role: 'leader', unitId: 'ubnd' },
  auditor: { by: 'u-auditor', role: 'auditor', unitId: 'giam-sat' },
  admin: { by: 'u-admin', role: 'admin', unitId: 'quan-tri' },
  system: { by: 'system', role: 'system', unitId: null },
} as const satisfies Record<string, Pick<Entry, 'by' | 'role' | 'unitId'>>;
export type Persona = keyof typeof PEOPLE;

/** Returns an entry received, sent and written at one instant, with a prompt device and a right clock. */
export const entryOf = (
  kind: EntryKind,
  persona: Persona,
  target: string,
  payload: Record<string, unknown>,
  { atMs = msAt('16:00'), ...parts }: Partial<Entry> & { atMs?: number } = {},
): Entry => ({
  id: `${kind}~${persona}~${String(atMs)}`,
  kind,
  campaignId: CAMPAIGN,
  ...PEOPLE[persona],
  target,
  payload,
  texts: {},
  baseVersion: 0,
  capturedAtMs: atMs,
  atMicros: atMs * 1000,
  clientInfo: { app: 'test', sentAtMs: atMs },
  redacted: null,
  ...parts,
});

export interface Told {
  unitId?: string;
  areaId?: string;
  day?: string;
  values?: Record<string, unknown>;
  nothingToday?: boolean;
  difficulties?: Record<string, unknown>;
  confirmed?: string[];
}

/** Returns a daily report of a persona's unit for its first area: ten people guided unless told otherwise. */
export const submitOf = (
  persona: Persona,
  told: Told = {},
  parts: Partial<Entry> & { atMs?: number } = {},
): Entry => {
  const unitId = told.unitId ?? PEOPLE[persona].unitId ?? '';
  const areaId = told.areaId ?? CAT_HAI.units.get(unitId)?.areaIds[0] ?? '';
  const { day = TODAY, nothingToday = false, difficulties = {}, confirmed = [] } = told;
  const values = told.values ?? (nothingToday ? {} : { guided: 10 });
  return entryOf(
    'report.submit',
    persona,
    `reports/${[parts.campaignId ?? CAMPAIGN, unitId, areaId, day].join('~')}`,
    { unitId, areaId, day, values, nothingToday, difficulties, confirmed },
    { atMs: msAt('16:00', day), ...parts },
  );
};

/** Returns a list of the police: every list id → area id → count. */
export const listsOfPolice = (
  lists: Record<string, Record<string, unknown>>,
  told: {
    asOfDay?: string;
    asOfMoment?: string;
    sums?: Record<string, unknown>;
    fileSha256?: string | null;
  } = {},
  parts: Partial<Entry> & { atMs?: number } = {},
): Entry =>
  entryOf(
    'baseline.register',
    'police',
    `baselines/${CAMPAIGN}`,
    {
      asOfDay: told.asOfDay ?? '2026-06-16',
      ...(told.asOfMoment === undefined ? {} : { asOfMoment: told.asOfMoment }),
      documentNumber: '12/BC-CA',
      signer: 'Trưởng Công an đặc khu',
      lists,
      sums: told.sums ?? {},
      fileSha256: told.fileSha256 ?? null,
    },
    parts,
  );

/** The campaign's head with its plan loaded on the day before its first. */
export const CAMPAIGN_HEAD: Campaign = {
  campaignId: CAMPAIGN,
  version: 1,
  sequence: 1,
  lastEntryId: 'plan-load',
  lastEntryAtMicros: msAt('08:00', '2026-06-16') * 1000,
  name: CAT_HAI.plan.shortName,
  timeZone: ZONE,
  plans: [
    {
      version: 1,
      sha256: CAT_HAI.sha256,
      entryId: 'plan-load',
      atMicros: msAt('08:00', '2026-06-16') * 1000,
      fileName: 'cat-hai-vneid-2026.json',
    },
  ],
  clock: [],
};

/** Returns a day's record, locked at that time of its own day. */
export const lockedDay = (day = TODAY, time = '17:00'): DayRecord => ({
  campaignId: CAMPAIGN,
  version: 1,
  sequence: 1,
  lastEntryId: 'lock',
  lastEntryAtMicros: msAt(time, day) * 1000,
  day,
  locked: { atMs: msAt(time, day), entryId: 'lock', by: 'system', atMicros: msAt(time, day) * 1000 },
  reminders: [],
});

/** Returns what a decision may look at when the entry arrived: no demonstration clock, on the emulator. */
export const contextFor = (entry: Entry, parts: Partial<Context> = {}): Context => ({
  campaign: CAMPAIGN_HEAD,
  index: CAT_HAI,
  day: null,
  emulator: true,
  nowMs: Math.floor(entry.atMicros / 1000),
  ruleVersion: RULE_VERSION,
  author: assumedGrant(entry),
  accounts: entry.kind.startsWith('account.') ? { admins: 1, hasLogin: true } : null,
  ...parts,
});
