/**
 * Journal entries as an honest phone writes them, one per kind, and how to make one dishonest. Payloads are those
 * that the schema accepts: a test parses each of them.
 */
import { serverTimestamp, Timestamp } from 'firebase/firestore';
import type { EntryKind } from '#schema/entry.ts';
import { PERSONAS, seatIn, type PersonaName } from './personas.ts';

export type Document = Record<string, unknown>;

/** The instant on the device of every entry here. */
const CAPTURED = Timestamp.fromMillis(Date.UTC(2026, 6, 8, 8, 30));

export const unitOf = (name: PersonaName): string | null => seatIn(name, 'cat-hai').unitId;

const DIFFICULTY = 'difficulties/cat-hai~018f3c5a-0000-7000-8000-000000000009';
const stepOf = (): { target: string; payload: Document } => ({ target: DIFFICULTY, payload: {} });

const letterOf = (): { target: string; payload: Document } => ({
  target: 'receptions/cat-hai~2026-07-08.1~u-leader',
  payload: { channel: 'email' },
});

const DIFFICULTY_STEPS = {
  'difficulty.receive': stepOf,
  'difficulty.ask': stepOf,
  'difficulty.add': stepOf,
  'difficulty.guide': stepOf,
  'difficulty.submit': stepOf,
  'difficulty.direct': stepOf,
  'difficulty.answer': stepOf,
  'difficulty.solve': stepOf,
  'difficulty.close': stepOf,
  'difficulty.reopen': stepOf,
  'difficulty.merge': () => ({
    target: DIFFICULTY,
    payload: { into: '018f3c5a-0000-7000-8000-000000000001' },
  }),
  'difficulty.petition': () => ({
    target: DIFFICULTY,
    payload: { sentDay: '2026-07-08', dueDay: null },
  }),
};

/** Target and payload of each kind; a report is of the unit of the person who sends it. */
export const HONEST_ACTS = {
  'digest.acknowledge': (_unitId: string | null, uid: string | null) => ({
    target: `receptions/cat-hai~2026-07-08.1~${uid ?? 'null'}`,
    payload: {},
  }),
  'delivery.resend': letterOf,
  'delivery.bounce': letterOf,
  'report.submit': (unitId: string | null) => ({
    target: `reports/cat-hai~${unitId ?? 'null'}~hai-loc~2026-07-08`,
    payload: {
      unitId,
      areaId: 'hai-loc',
      day: '2026-07-08',
      values: { activated: 12 },
      nothingToday: false,
      difficulties: { KK02: 3 },
      confirmed: [],
    },
  }),
  'report.return': () => ({
    target: 'reports/cat-hai~to-hai-loc~hai-loc~2026-07-08',
    payload: { fields: ['activated'], dueAtMs: 1_783_500_000_000 },
  }),
  'report.approve': () => ({ target: 'reports/cat-hai~to-hai-loc~hai-loc~2026-07-08', payload: {} }),
  'report.void': () => ({ target: 'reports/cat-hai~to-hai-loc~hai-loc~2026-07-08', payload: {} }),
  'report.restore': () => ({ target: 'reports/cat-hai~to-hai-loc~hai-loc~2026-07-08', payload: {} }),
  'report.take-in': () => ({ target: 'reports/cat-hai~to-hai-loc~hai-loc~2026-07-08', payload: {} }),
  'baseline.register': () => ({
    target: 'baselines/cat-hai',
    payload: {
      asOfDay: '2026-06-30',
      documentNumber: '7476/KH-CATP-PC06',
      signer: 'Phó Trưởng Công an đặc khu',
      lists: { DS1: { 'hai-loc': 120 } },
      sums: { DS1: 120 },
      fileSha256: null,
    },
  }),
  'day.lock': () => ({ target: 'days/cat-hai~2026-07-08', payload: {} }),
  'reminder.send': () => ({
    target: 'days/cat-hai~2026-07-08',
    payload: { level: 2, unitIds: ['to-hai-loc'] },
  }),
  'task.issue': () => ({ target: 'tasks/cat-hai~ra-soat', payload: { definition: { id: 'ra-soat' } } }),
  'task.progress': () => ({ target: 'tasks/cat-hai~ra-soat', payload: { percent: 40 } }),
  'task.complete': () => ({
    target: 'tasks/cat-hai~ra-soat',
    payload: { productUrl: 'https://example.vn/bai-viet' },
  }),
  'task.accept': () => ({ target: 'tasks/cat-hai~ra-soat', payload: {} }),
  'task.return': () => ({ target: 'tasks/cat-hai~ra-soat', payload: {} }),
  'difficulty.raise': () => ({
    target: 'difficulties/cat-hai~018f3c5a-0000-7000-8000-000000000009',
    payload: { categoryId: 'KK02', areaId: 'hai-loc', cases: 4 },
  }),
  ...DIFFICULTY_STEPS,
  'entry.close': () => ({
    target: 'asides/cat-hai~018f3c5a-0000-7000-8000-000000000009',
    payload: { again: true },
  }),
  'account.grant': () => ({
    target: 'accounts/cat-hai~u-new',
    payload: { role: 'reporter', unitId: 'to-hai-loc' },
  }),
  'account.confirm': () => ({ target: 'accounts/cat-hai~u-new', payload: {} }),
  'account.suspend': () => ({ target: 'accounts/cat-hai~u-new', payload: {} }),
  'account.resume': () => ({ target: 'accounts/cat-hai~u-new', payload: {} }),
  'account.revoke': () => ({ target: 'accounts/cat-hai~u-new', payload: {} }),
} satisfies Partial<
  Record<EntryKind, (unitId: string | null, uid: string | null) => { target: string; payload: Document }>
>;
export type PersonKind = keyof typeof HONEST_ACTS;
export const PERSON_KINDS = Object.keys(HONEST_ACTS) as PersonKind[];

/** Returns the entry that this person writes on an honest phone. */
export function honestEntry(kind: PersonKind, name: PersonaName): Document & { payload: Document } {
  const { uid } = PERSONAS[name];
  return {
    kind,
    campaignId: 'cat-hai',
    by: uid,
    role: seatIn(name, 'cat-hai').role,
    unitId: unitOf(name),
    ...HONEST_ACTS[kind](unitOf(name), uid),
    texts: { note: 'Thu nhận 12 hồ sơ, kích hoạt 45; số người theo thôn: 120 150 180 200' },
    baseVersion: 0,
    capturedAt: CAPTURED,
    at: serverTimestamp(),
    clientInfo: { app: 'web 0.1.0', sentAt: CAPTURED },
    redacted: null,
  };
}

/** Returns a copy without one field. */
export function without(document: Document, field: string): Document {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== field));
}

/** Returns a map of `count` keys. */
export function mapOf(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]));
}

export const NOT_SERVER_TIME = CAPTURED;
