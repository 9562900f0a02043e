// Three days of a campaign, drawn: reports sent, corrected, returned and approved, lists, locks, tasks. Half of it comes after the
// cut of 08/07 at 17:30.
import fc from 'fast-check';
import type { Entry } from '#schema/entry.ts';
import { CAMPAIGN, entryOf, listsOfPolice, msAt, PEOPLE, submitOf, type Persona } from '#world/entries.ts';

export const CUT_MICROS = msAt('17:30') * 1000 - 1;
const FIELD = ['team', 'neighbour', 'youth', 'police'] as const satisfies readonly Persona[];
/** Hundreds of entries a run, on a busy machine. */
export const SLOW_MS = 60_000;
export const DAYS = ['2026-07-06', '2026-07-07', '2026-07-08'];
const KINDS = [
  'submit',
  'submit',
  'submit',
  'return',
  'approve',
  'list',
  'lock',
  'remind',
  'raise',
  'progress',
  'complete',
] as const;
const anyAct = fc.record({
  kind: fc.constantFrom(...KINDS),
  persona: fc.constantFrom(...FIELD),
  day: fc.constantFrom(...DAYS),
  /** From 06/07 08:00 on: half of it lies after the cut on 08/07 at 17:30. */
  minutes: fc.integer({ min: 0, max: 115 * 60 }),
  value: fc.nat(60),
});
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

const entryFrom = ({ kind, persona, day, minutes, value }: Act, index: number): Entry => {
  const at = { id: `e${String(index)}`, atMs: msAt('08:00', '2026-07-06') + minutes * 60_000 + index };
  const report = submitOf(persona, { day }).target;
  const values = value === 0 ? {} : { guided: value, activated: value % 7 };
  switch (kind) {
    case 'submit':
      return submitOf(
        persona,
        { day, values, nothingToday: value === 0, difficulties: value > 50 ? { KK01: 2 } : {} },
        at,
      );
    case 'return':
      return entryOf(
        'report.return',
        'reviewer',
        report,
        { fields: [], dueAtMs: null },
        { ...at, texts: { reason: 'xem lại' } },
      );
    case 'approve':
      return entryOf('report.approve', 'reviewer', report, {}, at);
    case 'list':
      return listsOfPolice(
        { DS2: { 'ch.cat-ba': 100 - value, 'ch.cat-hai': 40 } },
        { asOfDay: '2026-07-06' },
        at,
      );
    case 'lock':
      return entryOf('day.lock', 'system', `days/${CAMPAIGN}~${day}`, {}, at);
    case 'remind':
      return entryOf(
        'reminder.send',
        'system',
        `days/${CAMPAIGN}~${day}`,
        { level: 1, unitIds: [PEOPLE[persona].unitId] },
        at,
      );
    case 'raise':
      return entryOf(
        'difficulty.raise',
        'team',
        `difficulties/${CAMPAIGN}~${at.id}`,
        { categoryId: 'KK05', areaId: 'ch.cat-ba.tdp-01', cases: 1 + value },
        at,
      );
    case 'progress':
      return entryOf(
        'task.progress',
        'youth',
        `tasks/${CAMPAIGN}~a3.support`,
        { percent: value },
        { ...at, texts: { progress: 'đang làm' } },
      );
    case 'complete':
      return entryOf(
        'task.complete',
        'youth',
        `tasks/${CAMPAIGN}~a3.teams`,
        { productUrl: null },
        { ...at, texts: { product: 'xong' } },
      );
  }
};
export const anyEntries = fc
  .array(anyAct, { minLength: 1, maxLength: 60 })
  .map((acts) => acts.map(entryFrom).sort((a, b) => a.atMicros - b.atMicros));
