// Two days of the small campaign with everything that can happen to a report, said in order on a clock that never moves
// by itself. The same acts every time; a test that needs another day adds it.
import { instantOf } from '#domain/calendar.ts';
import type { Entry, EntryKind } from '#schema/entry.ts';
import { MemoryDatabase } from './memory-database.ts';
import { fileOf } from './plan-file.ts';
import { SMALL_PLAN, SMALL_PLAN_TEXT } from './small-plan.ts';

export const SMALL = SMALL_PLAN.id;

const PEOPLE = {
  dong: { by: 'u-dong', role: 'reporter', unitId: 'to-dong' },
  tay: { by: 'u-tay', role: 'reporter', unitId: 'to-tay' },
  police: { by: 'u-police', role: 'standing', unitId: 'cong-an' },
  reviewer: { by: 'u-reviewer', role: 'standing', unitId: 'cong-an' },
  system: { by: 'system', role: 'system', unitId: null },
} as const satisfies Record<string, Pick<Entry, 'by' | 'role' | 'unitId'>>;
export type SmallPersona = keyof typeof PEOPLE;

/** `2026-07-01 16:00` of the campaign's own clock, in milliseconds. */
const smallMs = (at: string): number => instantOf(at.slice(0, 10), at.slice(11), 'Asia/Ho_Chi_Minh');

/** Returns an entry said at `at` (`2026-07-01 16:00`); its id tells the time and `tag`, so that ids sort by time. */
export const act = (
  at: string,
  persona: SmallPersona,
  kind: EntryKind,
  target: string,
  payload: Record<string, unknown>,
  { tag = persona, ...parts }: Partial<Entry> & { tag?: string } = {},
): Entry => {
  const atMs = smallMs(at);
  return {
    id: `${at.replace(' ', 'T')}~${kind}~${tag}`,
    kind,
    campaignId: SMALL,
    ...PEOPLE[persona],
    target,
    payload,
    texts: {},
    baseVersion: 0,
    capturedAtMs: atMs,
    atMicros: atMs * 1000 + 7,
    clientInfo: { app: 'test', sentAtMs: atMs },
    redacted: null,
    ...parts,
  };
};

/** Returns a daily report of a team for one area; its own day is the day it is sent unless told otherwise. */
export const reportAct = (
  at: string,
  persona: 'dong' | 'tay' | 'police',
  areaId: string,
  values: Record<string, unknown>,
  parts: Partial<Entry> & { tag?: string; day?: string; difficulties?: Record<string, unknown> } = {},
): Entry => {
  const { day = at.slice(0, 10), difficulties = {}, ...rest } = parts;
  const { unitId } = PEOPLE[persona];
  const nothingToday = Object.keys(values).length === 0;
  const payload = { unitId, areaId, day, values, nothingToday, difficulties, confirmed: [] };
  return act(at, persona, 'report.submit', `reports/${[SMALL, unitId, areaId, day].join('~')}`, payload, {
    tag: areaId,
    ...rest,
  });
};

const planLoad = (at: string, text = SMALL_PLAN_TEXT): Entry =>
  act(at, 'system', 'plan.load', `campaigns/${SMALL}`, fileOf(text, 'nho.json'));

/** Returns the grant of a person's role by the server. */
export const grantOf = (at: string, persona: Exclude<SmallPersona, 'system'>): Entry => {
  const { by, role, unitId } = PEOPLE[persona];
  return act(at, 'system', 'account.grant', `accounts/${SMALL}~${by}`, { role, unitId }, { tag: by });
};

const lists = (at: string, asOfDay: string, counts: Record<string, Record<string, number>>): Entry =>
  act(at, 'police', 'baseline.register', `baselines/${SMALL}`, {
    ...{ asOfDay, documentNumber: '7/BC-CA', signer: 'Trưởng Công an phường', lists: counts, sums: {} },
    fileSha256: null,
  });

const dayOf = (day: string): string => `days/${SMALL}~${day}`;
const DONG_1 = `reports/${SMALL}~to-dong~nho.dong.1~2026-07-01`;

/** What was said before the first report. */
export const beginning = (): Entry[] => [
  planLoad('2026-06-30 08:00'),
  ...(['dong', 'tay', 'police', 'reviewer'] as const).map((persona) => grantOf('2026-06-30 08:05', persona)),
  act('2026-06-30 08:06', 'system', 'account.grant', `accounts/${SMALL}~u-mayor`, {
    role: 'mayor',
    unitId: 'to-tay',
  }),
  lists('2026-07-01 07:00', '2026-06-30', {
    DS1: { 'nho.dong': 40, 'nho.tay': 30 },
    DS2: { 'nho.dong.1': 20, 'nho.dong.2': 21, 'nho.tay.1': 22, 'nho.tay.2': 23 },
  }),
];

/** The first day: refusals, a return, a correction, an approval, a stale report, the lock, a held report, the edition. */
export const firstDay = (): Entry[] => [
  reportAct('2026-07-01 09:00', 'dong', 'nho.dong.1', { unknown: 3 }),
  reportAct('2026-07-01 15:00', 'dong', 'nho.dong.1', { guided: 10, activated: 6, sessions: 1 }),
  reportAct(
    '2026-07-01 15:05',
    'dong',
    'nho.dong.2',
    { guided: 4, activated: 5 },
    { difficulties: { KK01: 2 } },
  ),
  reportAct('2026-07-01 15:10', 'tay', 'nho.tay.1', { guided: 8, activated: 8, sessions: 2 }),
  reportAct(
    '2026-07-01 15:11',
    'tay',
    'nho.tay.2',
    { guided: 1 },
    { texts: { note: 'số căn cước 031090012345' } },
  ),
  act('2026-07-01 15:30', 'system', 'reminder.send', dayOf('2026-07-01'), { level: 1, unitIds: ['cong-an'] }),
  act(
    '2026-07-01 15:40',
    'reviewer',
    'report.return',
    DONG_1,
    { fields: ['guided'], dueAtMs: null },
    {
      ...{ baseVersion: 1, texts: { reason: 'Kiểm tra lại số hướng dẫn' } },
    },
  ),
  reportAct(
    '2026-07-01 15:50',
    'dong',
    'nho.dong.1',
    { guided: 11, activated: 6, sessions: 1 },
    { baseVersion: 2 },
  ),
  reportAct('2026-07-01 15:51', 'dong', 'nho.dong.1', { guided: 99 }, { baseVersion: 1 }),
  act('2026-07-01 16:00', 'reviewer', 'report.approve', DONG_1, {}, { baseVersion: 3 }),
  reportAct(
    '2026-07-01 16:40',
    'police',
    'nho.dong',
    { dossiers: 5 },
    { capturedAtMs: smallMs('2026-07-01 16:20') },
  ),
  act('2026-07-01 17:00', 'system', 'day.lock', dayOf('2026-07-01'), {}),
  reportAct('2026-07-01 17:10', 'tay', 'nho.tay.2', { guided: 3, activated: 1 }),
  act('2026-07-01 17:30', 'system', 'digest.issue', `digests/${SMALL}~2026-07-01.1`, { day: '2026-07-01' }),
];

/** The second day: nothing to report, a difficulty, tasks, a new list, the second edition. */
export const secondDay = (): Entry[] => [
  act(
    ...(['2026-07-02 08:00', 'dong', 'difficulty.raise', `difficulties/${SMALL}~raised`] as const),
    { categoryId: 'KK02', areaId: 'nho.dong.1', cases: 3 },
    { id: 'raised' },
  ),
  act(
    '2026-07-02 08:30',
    'police',
    'task.progress',
    `tasks/${SMALL}~lap-danh-sach`,
    { percent: 50 },
    { texts: { progress: 'Đang rà soát' } },
  ),
  act(
    '2026-07-02 09:00',
    'police',
    'task.complete',
    `tasks/${SMALL}~lap-danh-sach`,
    { productUrl: null },
    {
      ...{ baseVersion: 1, texts: { product: 'Danh sách giao' } },
    },
  ),
  lists('2026-07-02 10:00', '2026-07-01', { DS1: { 'nho.dong': 36, 'nho.tay': 30 } }),
  reportAct('2026-07-02 15:00', 'dong', 'nho.dong.1', { guided: 7, activated: 7 }),
  reportAct('2026-07-02 15:01', 'dong', 'nho.dong.2', {}),
  reportAct('2026-07-02 15:02', 'tay', 'nho.tay.1', { guided: 8, activated: 8, sessions: 2 }),
  reportAct('2026-07-02 16:00', 'police', 'nho.tay', { dossiers: 4 }),
  act('2026-07-02 17:00', 'system', 'day.lock', dayOf('2026-07-02'), {}),
  act('2026-07-02 17:30', 'system', 'digest.issue', `digests/${SMALL}~2026-07-02.1`, { day: '2026-07-02' }),
  reportAct(
    '2026-07-02 18:00',
    'dong',
    'nho.dong.1',
    { guided: 9 },
    { baseVersion: 1, tag: 'after-the-edition' },
  ),
];

/** Returns the database after both days, with what jobs and the guard leave beside it. */
export const smallDatabase = (): MemoryDatabase => {
  const database = new MemoryDatabase();
  for (const entry of [...beginning(), ...firstDay(), ...secondDay()]) database.say(entry);
  database.put(`jobs/${SMALL}~2026-07-01~lock`, {
    campaignId: SMALL,
    day: '2026-07-01',
    job: 'lock',
    status: 'done',
  });
  database.put('journal/broken', { kind: 'report.submit', campaignId: SMALL });
  database.put('quarantine/journal~broken', {
    source: 'journal',
    sourceId: 'broken',
    detail: 'id invalid_type',
    atMs: 1,
  });
  return database;
};
