/** What the phone finds before anything is stored, with the plan’s own rules; and what the plan makes of the form. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import type { Campaign } from '#schema/campaign.ts';
import { Plan } from '#schema/plan.ts';
import type { Person } from '../../person.ts';
import { EMPTY, saidOf, type Draft } from './draft.ts';
import { faultsOf, faultsStillThere, isAtField, reasonsAsked } from './draft-faults.ts';
import { storable } from './drafts.ts';
import { measuresOf, usedFirst } from './measures.ts';
import { unusualIn } from '../../report-view/unusual.ts';
import { askedFor, nextWaiting, reportingDayBefore } from './asked.ts';

const file = new URL('../../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url);
const plan = Plan.parse(JSON.parse(readFileSync(file, 'utf8')));
const index = indexPlan(plan, '');
const UNIT = 'cnscd.cat-ba.tdp-02';
const PLACE = { campaignId: plan.id, unitId: UNIT, areaId: 'ch.cat-ba.tdp-02', day: '2026-07-08' };
const campaign = { campaignId: plan.id, clock: [], plans: [] } as unknown as Campaign;
const person: Person = {
  ...{ uid: 'u', name: '', role: 'reporter', unitId: UNIT },
  token: () => Promise.resolve(''),
};
const writer = { person, campaign, index, nowMs: Date.UTC(2026, 6, 8, 8) };
const CARD = 'Ông có số 031085012345';

function communityForm() {
  const found = index.forms.get('community-team');
  if (!found) throw new Error('the plan has lost its form');
  return found;
}
const form = communityForm();

const saying = (part: Partial<Draft>) => saidOf({ ...EMPTY, ...part }, PLACE, 0);
const faults = (part: Partial<Draft>) => faultsOf(saying(part), writer).map(({ code, path }) => [code, path]);

describe('before a report is stored', () => {
  it('every field answers for itself', () => {
    expect(faults({ values: { guided: '1,5', activated: '123456' } })).toEqual([
      ['report.value-not-whole', 'values.guided'],
      ['report.value-too-large', 'values.activated'],
    ]);
    expect(faults({ values: { guided: '2' }, difficulties: { KK02: { cases: 'hai', text: '' } } })).toEqual([
      ['report.value-not-whole', 'difficulties.KK02'],
    ]);
    expect(faults({})).toEqual([['report.empty', null]]);
  });

  it('takes what a person sees as a number, and says of one that is too long to be read that it is too large', () => {
    expect(saying({ values: { guided: '     120', activated: '1.632' } }).payload['values']).toEqual({
      guided: 120,
      activated: 1632,
    });
    expect(faults({ values: { guided: '     120', activated: '１２０' } })).toEqual([]);
    expect(faults({ values: { guided: '   10.000' } })).toEqual([
      ['report.value-too-large', 'values.guided'],
    ]);
    expect(faults({ values: { guided: '5'.repeat(40) } })).toContainEqual([
      'report.value-too-large',
      'values.guided',
    ]);
    expect(faults({ values: { guided: '1' }, difficulties: { KK02: { cases: '1.000', text: '' } } })).toEqual(
      [],
    );
  });

  it('a citizen’s number is found wherever it is written', () => {
    const found = faults({
      values: { guided: '2' },
      difficulties: { KK02: { cases: '1', text: CARD } },
      note: CARD,
    });
    expect(found).toContainEqual(['text.personal-data', 'texts.note']);
    expect(found).toContainEqual(['text.personal-data', 'texts.difficulty.KK02']);
  });

  it('an unusual number asks for its reason at once, and goes on asking while the reason is written', () => {
    const unusual = { values: { guided: '2', activated: '5' } };
    const asked = (reason: string) =>
      reasonsAsked(saying({ ...unusual, reasons: { V03: reason } }), form, index).map(({ path }) => path);
    expect(asked('')).toEqual(['values.activated']);
    expect(asked('Hướng dẫn hôm trước')).toEqual(['values.activated']);
    expect(faults(unusual)).toEqual([['report.reason-needed', 'values.activated']]);
    expect(faults({ ...unusual, reasons: { V03: 'Hướng dẫn hôm trước' } })).toEqual([]);
  });

  it('a number far above the unit’s own can be sent once its reason is given', () => {
    const { code, params } =
      unusualIn({ guided: '40' }, { guided: [8, 10, 12] }, plan.digest, String)[0] ?? {};
    expect(code).toBe('report.reason-needed');
    const rule = String(params?.['rule']);
    expect(faults({ values: { guided: '40' }, reasons: { [rule]: 'Ra quân cả thôn' } })).toEqual([]);
  });

  it('a changed field is not wrong until it is judged again; the others stay marked', () => {
    const said = saying({ values: { guided: '1,5', activated: '9,9' } });
    const judged = { said, problems: faultsOf(said, writer) };
    const now = saying({ values: { guided: '1', activated: '9,9' } });
    expect(faultsStillThere(judged, now).map(({ path }) => path)).toEqual(['values.activated']);
    expect(judged.problems.every(isAtField)).toBe(true);
  });
});

describe('a draft on the device', () => {
  it('is kept without what a citizen’s data was found in', () => {
    const draft = { ...EMPTY, values: { guided: '3' }, note: CARD, reasons: { V03: 'Từ hôm trước' } };
    expect(storable(draft, 2026)).toEqual({ ...draft, note: '' });
  });
});

describe('the form that the plan makes', () => {
  it('shows at most eight numbers: its own first one, then those of the edition and the lists, and drops none', () => {
    for (const each of plan.forms) {
      const { first, groups } = measuresOf(each, index);
      const all = [...first, ...groups.flatMap(({ measureIds }) => measureIds)];
      expect(all.sort()).toEqual([...each.measureIds].sort());
      expect(first[0]).toBe(each.measureIds[0]);
      expect(first.length).toBeLessThanOrEqual(8);
    }
    expect(measuresOf(form, index).first).toEqual(expect.arrayContaining(['reviewed', 'welfareIntegrated']));
  });

  it('groups the others by what was done that day, as the plan names it', () => {
    const { groups } = measuresOf(form, index);
    expect(groups.map(({ title }) => title)).toEqual(['Rà soát', 'Hướng dẫn', 'Tích hợp', 'Tuyên truyền']);
    expect(groups.find(({ measureIds }) => measureIds.includes('sessions'))?.measureIds).toContain('visits');
  });

  it('goes by the activities of the plan where the form says nothing of its layout', () => {
    const { mainMeasureIds, groups: laidOut, ...bare } = form;
    expect([mainMeasureIds?.length, laidOut?.length]).toEqual([6, 4]);
    const { first, groups, difficultyIds } = measuresOf(bare, index);
    expect(first[0]).toBe('reviewed');
    expect(groups[0]).toMatchObject({ title: 'Rà soát danh sách được giao', difficultyIds: [] });
    expect(difficultyIds).toHaveLength(plan.difficultyCategories.length);
  });

  it('offers each difficulty once, in its group or behind them', () => {
    const { groups, difficultyIds } = measuresOf(form, index);
    const all = [...groups.flatMap((group) => group.difficultyIds), ...difficultyIds];
    expect(all.sort()).toEqual(plan.difficultyCategories.map(({ id }) => id).sort());
    expect(difficultyIds).toEqual(['KK13', 'KK99']);
  });

  it('puts the groups of the last report first', () => {
    const { groups } = measuresOf(form, index);
    const order = usedFirst(groups, ({ id }) => id === 'tuyen-truyen').map(({ title }) => title);
    expect(order).toEqual(['Tuyên truyền', 'Rà soát', 'Hướng dẫn', 'Tích hợp']);
  });

  it('is for the area and day of the address, as far as they are the unit’s and the plan’s', () => {
    const unit = { areaIds: ['a', 'b'] };
    const today = '2026-07-08';
    expect(askedFor([], unit, plan, today)).toEqual({ areaId: 'a', day: today });
    expect(askedFor(['b', '2026-07-07'], unit, plan, today)).toEqual({ areaId: 'b', day: '2026-07-07' });
    expect(askedFor(['elsewhere', '2026-07-09'], unit, plan, today)).toEqual({ areaId: 'a', day: today });
    expect(askedFor(['b', '2026-07-09'], unit, plan, today, '2026-07-09')?.day).toBe('2026-07-09');
    expect(askedFor([], { areaIds: [] }, plan, today)).toBeNull();
  });

  it('leads on to the next area that waits, going round', () => {
    const done = new Set(['a', 'c']);
    expect(nextWaiting(['a', 'b', 'c'], 'c', (id) => done.has(id))).toBe('b');
    expect(nextWaiting(['a', 'c'], 'a', (id) => done.has(id))).toBeNull();
  });

  it('looks back to the reporting day before, which the first day does not have', () => {
    expect(reportingDayBefore(plan, '2026-07-08')).toBe('2026-07-07');
    expect(reportingDayBefore(plan, plan.period.startDay)).toBeNull();
  });
});
