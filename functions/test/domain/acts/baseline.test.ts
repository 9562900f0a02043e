// The lists of the police: what a version must hold, what it may never claim, and what each node divides by after it.
import { describe, expect, it } from 'vitest';
import { answer, postingOf } from '#world/answers.ts';
import { CAMPAIGN, entryOf, listsOfPolice, msAt } from '#world/entries.ts';

const BA = 'ch.cat-ba';
const HAI = 'ch.cat-hai';

describe('given no list yet, when the police register', () => {
  it.each([
    [
      'a list with its printed sum',
      listsOfPolice({ DS1: { [BA]: 3, [HAI]: 4 } }, { sums: { DS1: 7 } }),
      'accepted',
    ],
    ['a list of zeros: nobody is left', listsOfPolice({ DS1: { [BA]: 0 } }), 'accepted'],
    [
      'a list the plan does not have',
      listsOfPolice({ DS9: { [BA]: 1 } }),
      'refused: baseline.unknown-list @ lists.DS9',
    ],
    [
      'an area the plan does not have',
      listsOfPolice({ DS1: { atlantis: 1 } }),
      'refused: baseline.unknown-area @ lists.DS1.atlantis',
    ],
    [
      'a negative count',
      listsOfPolice({ DS1: { [BA]: -1 } }),
      `refused: baseline.value-not-whole @ lists.DS1.${BA}`,
    ],
    [
      'half a person',
      listsOfPolice({ DS1: { [BA]: 0.5 } }),
      `refused: baseline.value-not-whole @ lists.DS1.${BA}`,
    ],
    [
      'text in a count',
      listsOfPolice({ DS1: { [BA]: '5' } }),
      `refused: baseline.value-not-whole @ lists.DS1.${BA}`,
    ],
    ['no list at all', listsOfPolice({}), 'refused: baseline.empty @ lists'],
    ['a list without areas', listsOfPolice({ DS1: {} }), 'refused: baseline.empty @ lists.DS1'],
    [
      'a lost row: the areas do not add up to the printed sum (V16)',
      listsOfPolice({ DS1: { [BA]: 3, [HAI]: 4 } }, { sums: { DS1: 8 } }),
      'refused: baseline.sum-differs @ sums.DS1',
    ],
    [
      'a printed sum that is not a number',
      listsOfPolice({ DS1: { [BA]: 3 } }, { sums: { DS1: 'ba' } }),
      'refused: baseline.sum-differs @ sums.DS1',
    ],
    [
      'an area and a hamlet inside it: counted twice',
      listsOfPolice({ DS1: { [BA]: 30, 'ch.cat-ba.tdp-01': 3 } }),
      'refused: baseline.area-overlap @ lists.DS1.ch.cat-ba.tdp-01',
    ],
    [
      'tomorrow’s list',
      listsOfPolice({ DS1: { [BA]: 3 } }, { asOfDay: '2026-07-09' }),
      'refused: baseline.day-in-future @ asOfDay',
    ],
    [
      'today’s list, as the day began',
      listsOfPolice({ DS1: { [BA]: 3 } }, { asOfDay: '2026-07-08', asOfMoment: 'day-start' }),
      'accepted',
    ],
    [
      'today’s list with the whole day in it',
      listsOfPolice({ DS1: { [BA]: 3 } }, { asOfDay: '2026-07-08', asOfMoment: 'day-end' }),
      'refused: baseline.day-not-over @ asOfMoment',
    ],
    [
      'today’s list that does not say, which means the whole day',
      listsOfPolice({ DS1: { [BA]: 3 } }, { asOfDay: '2026-07-08' }),
      'refused: baseline.day-not-over @ asOfMoment',
    ],
    [
      'the whole day, half a minute before it ends in Cát Hải',
      listsOfPolice({ DS1: { [BA]: 3 } }, { asOfDay: '2026-07-08' }, { atMs: msAt('23:59') + 30_000 }),
      'refused: baseline.day-not-over @ asOfMoment',
    ],
    [
      'the whole day, as the next one begins there',
      listsOfPolice({ DS1: { [BA]: 3 } }, { asOfDay: '2026-07-08' }, { atMs: msAt('00:00', '2026-07-09') }),
      'accepted',
    ],
    [
      'a day written the Vietnamese way: no order of days would hold any more',
      listsOfPolice({ DS1: { [BA]: 3 } }, { asOfDay: '16/06/2026' }),
      'refused: entry.malformed @ asOfDay',
    ],
    ['no day', listsOfPolice({ DS1: { [BA]: 3 } }, { asOfDay: '' }), 'refused: entry.malformed @ asOfDay'],
    [
      'more activated than approved: K > A (V05)',
      listsOfPolice({ K: { [BA]: 11 }, A: { [BA]: 10 } }),
      `refused: baseline.exceeds-parent-list @ lists.K.${BA}`,
    ],
    [
      'more approved than collected: A > C (V06)',
      listsOfPolice({ A: { [BA]: 11 }, C: { [BA]: 10 } }),
      `refused: baseline.exceeds-parent-list @ lists.A.${BA}`,
    ],
    [
      'more integrated than activated: I > K (V07)',
      listsOfPolice({ ISKDT: { [BA]: 11 }, K: { [BA]: 10 } }),
      `refused: baseline.exceeds-parent-list @ lists.ISKDT.${BA}`,
    ],
    [
      'more collected than eligible, without a reason: C > E (V06)',
      listsOfPolice({ C: { [BA]: 11 }, E: { [BA]: 10 } }),
      `refused: baseline.exceeds-parent-list @ lists.C.${BA}`,
    ],
    [
      'more collected than eligible, with a reason: an old denominator',
      listsOfPolice({ C: { [BA]: 11 }, E: { [BA]: 10 } }, {}, { texts: { reason: 'E tính đến tháng 5' } }),
      'accepted',
    ],
    [
      'K > A with a reason: no reason makes that possible',
      listsOfPolice({ K: { [BA]: 11 }, A: { [BA]: 10 } }, {}, { texts: { reason: 'vẫn đúng' } }),
      `refused: baseline.exceeds-parent-list @ lists.K.${BA}`,
    ],
    ['equal lists', listsOfPolice({ K: { [BA]: 10 }, A: { [BA]: 10 } }), 'accepted'],
  ])('%s', (_, entry, found) => {
    expect(answer(entry)).toBe(found);
  });

  it('then V05 names the list, its limit, both counts and the area', () => {
    const { decision } = postingOf(listsOfPolice({ K: { [BA]: 11 }, A: { [BA]: 10 } }));
    expect(decision.problems[0]?.params).toEqual({
      list: 'K',
      count: 11,
      parent: 'A',
      parentCount: 10,
      area: BA,
      rule: 'V05',
    });
  });
});

it('given today’s list with the whole day in it, under rules 2, then it was taken', () => {
  const entry = listsOfPolice({ DS1: { [BA]: 3 } }, { asOfDay: '2026-07-08', asOfMoment: 'day-end' });
  expect(answer(entry, null, { ruleVersion: 2 })).toBe('accepted');
});

it('given a paper without its number and signer, then each is asked for at its field', () => {
  const { lists, sums, asOfDay, fileSha256 } = listsOfPolice({ DS1: { [BA]: 1 } }).payload;
  const payload = { lists, sums, asOfDay, fileSha256 };
  expect(answer(entryOf('baseline.register', 'police', `baselines/${CAMPAIGN}`, payload))).toBe(
    'refused: entry.malformed @ documentNumber, entry.malformed @ signer',
  );
});
