// Entries of every kind as a seed draws them, most of them nearly right: a field missing, of another type, one too many,
// another role, record or version. Must draw the same for the same seed for ever: the decisions on them are kept.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { addDays } from '#domain/calendar.ts';
import type { Context } from '#domain/acts/act.ts';
import { sha256Hex } from '#domain/hash.ts';
import type { StepKind } from '#domain/difficulty-steps.ts';
import type { Entry, EntryKind } from '#schema/entry.ts';
import { CAMPAIGN, CAT_HAI, entryOf, lockedDay, msAt, PEOPLE, type Persona } from '#world/entries.ts';
import type { Random } from '../../faults/random.ts';

interface Right {
  persona: readonly Persona[];
  target: string;
  payload: Record<string, unknown>;
  texts?: Record<string, string>;
}

export interface DrawnCase {
  entry: Entry;
  context: Partial<Context>;
}

/** A plan as it was when the first decisions were kept: a plan file may grow, what is drawn may not change. */
const DRAWN_PLAN = brotliDecompressSync(
  readFileSync(resolve(import.meta.dirname, 'drawn-plan.json.br')),
).toString();
const DAYS = ['2026-07-07', '2026-07-08', '2026-07-09'];
/** For records that an act makes or closes once: enough of them that it happens more than once. */
const MANY = 40;
const REVIEWERS = ['police', 'reviewer'] as const;
const UNITS = ['team', 'neighbour', 'youth'] as const;

/** One more would change what is drawn for all: later kinds have tests of their own (`difficulty-steps.test.ts`). */
export type DrawnKind = Exclude<
  EntryKind,
  StepKind | 'task.accept' | 'task.return' | 'digest.acknowledge' | 'delivery.resend' | 'delivery.bounce'
>;

/** One right entry of each kind; `random` picks among a few records, so that some of them meet one. */
const RIGHT: Readonly<Record<DrawnKind, (random: Random) => Right>> = {
  'report.submit': (random) => {
    const persona = random.of(UNITS);
    const { unitId } = PEOPLE[persona];
    const areaId = CAT_HAI.units.get(unitId)?.areaIds[0] ?? '';
    const day = random.of(DAYS);
    const nothingToday = random.chance(0.1);
    const values = nothingToday ? {} : { guided: random.below(40), activated: random.below(30) };
    const difficulties = random.chance(0.2) ? { KK02: 1 + random.below(4) } : {};
    const reasoned = random.chance(0.5);
    return {
      persona: [persona],
      target: `reports/${[CAMPAIGN, unitId, areaId, day].join('~')}`,
      payload: {
        unitId,
        areaId,
        day,
        values,
        nothingToday,
        difficulties,
        confirmed: reasoned ? ['V03', 'V15'] : [],
      },
      texts: reasoned ? { 'reason.V03': 'Hướng dẫn từ hôm trước', note: 'Trời mưa' } : {},
    };
  },
  'report.return': (random) => ({
    persona: REVIEWERS,
    target: reportTarget(random),
    payload: { fields: ['guided'], dueAtMs: random.chance(0.5) ? null : msAt('18:00') },
    texts: { reason: 'Số chưa khớp' },
  }),
  'report.approve': (random) => ({ persona: REVIEWERS, target: reportTarget(random), payload: {} }),
  'report.void': (random) => ruling(random),
  'report.restore': (random) => ruling(random),
  'report.take-in': (random) => ruling(random),
  'report.recount': (random) => ({
    persona: ['system'],
    target: reportTarget(random),
    payload: { planVersion: 1 },
  }),
  'totals.recount': (random) => {
    const day = aDay(random);
    const found = { values: 3, count: 0, differences: [], restored: [] };
    const change = { node: 'area:ch', month: '2026-07', shard: 0, day, measure: 'guided', change: -2 };
    return {
      persona: ['system'],
      target: `recounts/${CAMPAIGN}~${day}`,
      payload: { day, ...found, corrections: random.chance(0.5) ? [change] : [] },
    };
  },
  'baseline.register': (random) => {
    const counts = { 'ch.cat-ba.tdp-01': random.below(60), 'ch.cat-ba.tdp-02': random.below(60) };
    return {
      persona: ['police'],
      target: `baselines/${CAMPAIGN}`,
      payload: {
        asOfDay: random.of(['2026-06-16', '2026-06-30', '2026-07-07']),
        ...(random.chance(0.5) ? { asOfMoment: random.of(['day-start', 'day-end']) } : {}),
        documentNumber: '12/BC-CA',
        signer: 'Trưởng Công an đặc khu',
        lists: { [random.of(['DS1', 'DS2', 'E', 'K'])]: counts },
        sums: {},
        fileSha256: null,
      },
      texts: random.chance(0.6) ? { reason: 'Rà soát lại' } : {},
    };
  },
  'day.lock': (random) => ({
    persona: ['police', 'system'],
    target: `days/${CAMPAIGN}~${aDay(random)}`,
    payload: {},
  }),
  'reminder.send': (random) => ({
    persona: ['system'],
    target: `days/${CAMPAIGN}~${aDay(random)}`,
    payload: { level: 1, unitIds: ['doan-thanh-nien'] },
  }),
  'task.issue': (random) => {
    const id = random.chance(0.1) ? 'a1.oversee' : `viec-${String(random.below(MANY))}`;
    const [definition] = CAT_HAI.plan.tasks;
    return {
      persona: ['police', 'leader'],
      target: `tasks/${CAMPAIGN}~${id}`,
      payload: {
        definition: { ...definition, id, person: { unitId: 'doan-thanh-nien', position: 'Bí thư' } },
      },
    };
  },
  'task.progress': (random) => ({
    persona: ['youth'],
    target: taskTarget(random),
    payload: { percent: random.of([null, 40, 100]) },
    texts: { progress: 'Đang làm' },
  }),
  'task.complete': (random) => ({
    persona: ['youth'],
    target: taskTarget(random),
    payload: {
      productUrl: random.of([null, 'https://example.vn/a', 'https://a:b@example.vn/', 'javascript:1']),
    },
    texts: { product: 'Biên bản' },
  }),
  'difficulty.raise': (random) => ({
    persona: UNITS,
    target: `difficulties/${CAMPAIGN}~§`,
    payload: {
      categoryId: random.of(['KK01', 'KK02']),
      areaId: 'ch.cat-ba.tdp-01',
      cases: 1 + random.below(4),
    },
    texts: { description: 'Mất sóng' },
  }),
  'account.grant': (random) => ({
    persona: ['admin', 'system'],
    target: accountTarget(random),
    payload: random.of([
      { role: 'reporter', unitId: 'cnscd.cat-ba.tdp-01' },
      { role: 'standing', unitId: 'cong-an' },
      { role: 'admin', unitId: 'quan-tri' },
    ]),
    texts: { displayName: 'Nguyễn Văn An' },
  }),
  'account.confirm': (random) => grantStep(random),
  'account.suspend': (random) => grantStep(random),
  'account.resume': (random) => grantStep(random),
  'account.revoke': (random) => grantStep(random),
  'entry.close': (random) => ({
    persona: ['admin'],
    target: `asides/${CAMPAIGN}~e${String(random.below(3))}`,
    payload: { again: random.chance(0.5) },
    texts: { reason: 'Đã gọi cho đơn vị' },
  }),
  'plan.load': (random) => {
    const text = DRAWN_PLAN.replace('"version": 1,', `"version": ${String(1 + random.below(60))},`);
    return {
      persona: ['system'],
      target: `campaigns/${CAMPAIGN}`,
      payload: { text, sha256: sha256Hex(text), fileName: 'plan.json' },
    };
  },
  'clock.set': () => ({
    persona: ['system'],
    target: `campaigns/${CAMPAIGN}`,
    payload: { offsetMs: 3_600_000 },
  }),
  'digest.issue': (random) => ({
    persona: ['system'],
    target: `digests/${CAMPAIGN}~${random.of(DAYS)}.1`,
    payload: { day: random.of(DAYS) },
  }),
};

export const KINDS = Object.keys(RIGHT) as DrawnKind[];

const reportTarget = (random: Random): string => RIGHT['report.submit'](random).target;
const taskTarget = (random: Random): string => `tasks/${CAMPAIGN}~viec-${String(random.below(MANY))}`;
const aDay = (random: Random): string => addDays('2026-06-17', random.below(29));
const accountTarget = (random: Random): string =>
  `accounts/${CAMPAIGN}~u-${random.chance(0.1) ? 'admin' : String(random.below(12))}`;
const ruling = (random: Random): Right => ({
  persona: REVIEWERS,
  target: reportTarget(random),
  payload: {},
  texts: { reason: 'Nhập nhầm' },
});
const grantStep = (random: Random): Right => ({
  persona: ['admin', 'admin', 'police'],
  target: accountTarget(random),
  payload: {},
  texts: { reason: 'Đổi người' },
});

const STRANGE: readonly unknown[] = [
  ...[null, true, -1, 1.5, 1e15, '', '12', 'atlantis', '079090012345', '=1+1', 'a\u202Eb', [], ['x', 1], {}],
  { guided: -1, khách: 2, note: 'Lê Thị Hoa 0912345678' },
];

/** Returns one case. `place` makes its id and time; `versionOf` says which version its record has now. */
export function drawCase(
  kind: DrawnKind,
  index: number,
  versionOf: (target: string) => number,
  random: Random,
): DrawnCase {
  const { persona, target, payload, texts = {} } = RIGHT[kind](random);
  const id = `${kind}~${String(index)}`;
  const atMs = msAt('16:00', random.of(DAYS)) + index;
  const right = target.replace('§', id);
  const entry = entryOf(kind, random.of(persona), right, structuredClone(payload), {
    ...{ id, atMs, texts: { ...texts }, baseVersion: versionOf(right) },
  });
  const faults = random.of([0, 0, 0, 1, 1, 2, 3]);
  for (let fault = 0; fault < faults; fault++) spoil(entry, random);
  if (kind.startsWith('account.') && random.chance(0.7)) {
    if (random.chance(0.5)) entry.by = `${entry.by}-2`;
    return { entry, context: { accounts: { admins: 1 + random.below(3), hasLogin: true } } };
  }
  const held = kind === 'report.submit' && random.chance(0.3);
  if (held) return { entry, context: { day: lockedDay() } };
  return { entry, context: random.chance(0.7) ? {} : surroundings(random) };
}

function spoil(entry: Entry, random: Random): void {
  const keys = Object.keys(entry.payload);
  const spoils: (() => void)[] = [
    () => void Object.assign(entry, PEOPLE[random.of(Object.keys(PEOPLE) as Persona[])]),
    () => void Object.assign(entry, { baseVersion: entry.baseVersion + random.of([1, 7]) }),
    () =>
      void Object.assign(entry, {
        target: random.of([`${entry.target}x`, 'nowhere', 'reports/other~x', 'tasks/a/b']),
      }),
    () => void (entry.payload[random.of(['extra', 'confirmed', 'khách hàng'])] = random.of(STRANGE)),
    () =>
      void (entry.texts[random.of(['reason', 'note', 'lạ', 'difficulty.KK02', 'reason.V03', 'product'])] =
        random.of([...['', 'một lời', 'số căn cước 031090012345', 'ẩn\u200Bchữ', 'dài '.repeat(200)]])),
    () => void Object.assign(entry, { texts: {} }),
    () => void Object.assign(entry, { capturedAtMs: entry.capturedAtMs + random.of([-9e8, 9e8, 5e12]) }),
    () => void Object.assign(entry, { redacted: ['CCCD'], payload: {}, texts: {} }),
  ];
  if (keys.length > 0) {
    const key = random.of(keys);
    spoils.push(
      () => void Reflect.deleteProperty(entry.payload, key),
      () => void (entry.payload[key] = random.of(STRANGE)),
      () => void (entry.payload[key] = random.of(STRANGE)),
    );
    const inner = entry.payload[key];
    if (inner !== null && typeof inner === 'object')
      spoils.push(
        () =>
          void Object.assign(inner, { [random.of(['guided', 'atlantis', 'unitId'])]: random.of(STRANGE) }),
      );
  }
  random.of(spoils)();
}

function surroundings(random: Random): Partial<Context> {
  return random.of<Partial<Context>>([
    { day: lockedDay() },
    { campaign: null, index: null },
    { index: null },
    { author: null },
    { emulator: false },
    { sentWithinMinute: 301 },
    { accounts: { admins: 1, hasLogin: false } },
    { nowMs: msAt('10:00', '2026-06-01') },
    { nowMs: msAt('10:00', '2026-10-01') },
  ]);
}
