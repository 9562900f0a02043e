// An edition is the same whenever it is built: whatever was said after its cut is taken out again, and no order in
// which records, shards or lists are read changes a word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEdition } from '#domain/digest/edition.ts';
import { indexPlan } from '#domain/hierarchy.ts';
import type { Entry } from '#schema/entry.ts';
import { CAT_HAI, listsOfPolice, msAt, submitOf, type Persona } from '#world/entries.ts';
import { anyEntries, CUT_MICROS, DAYS, SLOW_MS } from './drawn-days.ts';
import { inputOf, play } from './played.ts';

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
