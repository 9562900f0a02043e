// An edition is the same whenever it is built: whatever was said after its cut is taken out again, and no order in
// which records, shards or lists are read changes a word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEdition } from '#domain/digest/edition.ts';
import { indexPlan } from '#domain/hierarchy.ts';
import type { Entry } from '#schema/entry.ts';
import {
  CAMPAIGN,
  CAT_HAI,
  entryOf,
  listsOfPolice,
  msAt,
  PEOPLE,
  submitOf,
  type Persona,
} from '#world/entries.ts';
import { inputOf, play } from './played.ts';

const CUT_MICROS = msAt('17:30') * 1000 - 1;
const FIELD = ['team', 'neighbour', 'youth', 'police'] as const satisfies readonly Persona[];
/** Hundreds of entries a run, on a busy machine. */
const SLOW_MS = 60_000;
const DAYS = ['2026-07-06', '2026-07-07', '2026-07-08'];
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
const anyEntries = fc
  .array(anyAct, { minLength: 1, maxLength: 60 })
  .map((acts) => acts.map(entryFrom).sort((a, b) => a.atMicros - b.atMicros));

describe('given any three days of a campaign', () => {
  it(
    'when the edition of 08/07 is built long after, then it is the one that was built at its cut',
    () => {
      let later = 0;
      fc.assert(
        fc.property(anyEntries, (entries) => {
          const before = entries.filter(({ atMicros }) => atMicros <= CUT_MICROS);
          later += play(entries)
            .decisions.slice(before.length)
            .filter(({ status }) => status !== 'refused').length;
          expect(buildEdition(inputOf(play(entries)))).toEqual(buildEdition(inputOf(play(before))));
        }),
        { numRuns: 40 },
      );
      expect(later).toBeGreaterThan(40);
    },
    SLOW_MS,
  );
  it(
    'when everything is read in another order, then every number is the same',
    () => {
      fc.assert(
        fc.property(anyEntries, (entries) => {
          const input = inputOf(play(entries));
          const turned = {
            ...input,
            reports: input.reports.toReversed(),
            shards: input.shards.toReversed(),
            denominators: input.denominators.toReversed(),
            days: input.days.toReversed(),
            tasks: input.tasks.toReversed(),
            difficulties: input.difficulties.toReversed(),
          };
          expect({ ...buildEdition(turned), quality: [] }).toEqual({ ...buildEdition(input), quality: [] });
        }),
        { numRuns: 20 },
      );
    },
    SLOW_MS,
  );
});

it('given two reports with a spike, when they are read in another order, then the warning says the same words', () => {
  const spike = (persona: Persona): Entry[] =>
    DAYS.map((day, index) =>
      submitOf(persona, { day, values: { reviewed: index < 2 ? 1 : 90 } }, { id: `${persona}~${day}` }),
    );
  const input = inputOf(play([...spike('team'), ...spike('neighbour')]));
  const turned = { ...input, reports: input.reports.toReversed() };
  expect(buildEdition(input).quality.map(({ code }) => code)).toEqual(['V10']);
  expect(buildEdition(turned).quality).toEqual(buildEdition(input).quality);
});

it('given an area that moved after the cut, when its report is corrected under the new plan, then the old edition stands', () => {
  const areas = CAT_HAI.plan.areas.map((area) =>
    area.id === 'ch.cat-ba.tdp-01' ? { ...area, parentId: 'ch.cat-hai' } : area,
  );
  const moved = indexPlan({ ...CAT_HAI.plan, version: 2, areas }, 'moved');
  const list = listsOfPolice(
    { DS2: { 'ch.cat-ba': 60, 'ch.cat-hai': 40 } },
    {},
    { atMs: msAt('08:00', '2026-06-17') },
  );
  const first = submitOf('team', { values: { guided: 5, activated: 5 } }, { atMs: msAt('16:00') });
  const again = submitOf(
    'team',
    { values: { guided: 6, activated: 6 } },
    { atMs: msAt('18:00'), id: 'again' },
  );
  const planAt = ({ id }: Entry): typeof CAT_HAI => (id === 'again' ? moved : CAT_HAI);
  expect(buildEdition(inputOf(play([list, first, again], planAt)))).toEqual(
    buildEdition(inputOf(play([list, first]))),
  );
});
