// How a plan lays its forms out: what stands in front and in groups is asked by the form, and each stands in one place.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '#domain/plan-lint.ts';
import { Plan } from '#schema/plan.ts';

const GOOD = readFileSync(new URL('../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url), 'utf8');
const GROUP = { id: 'viec', name: 'Việc', measureIds: ['sessions'], difficultyIds: ['KK01'] };

/** The faults of the good plan whose first form is laid out like this. */
function faultsWith(layout: Record<string, unknown>): string[] {
  const plan = JSON.parse(GOOD) as { forms: Record<string, unknown>[] };
  Object.assign(plan.forms[0] ?? {}, { mainMeasureIds: ['guided'], groups: [GROUP] }, layout);
  return checkPlan(plan).map(({ path, code }) => `${path} ${code}`);
}

describe('the layout of a form', () => {
  it('may be left out, and is sound in the plans that are here', () => {
    expect(faultsWith({})).toEqual([]);
    expect(faultsWith({ mainMeasureIds: undefined, groups: undefined })).toEqual([]);
    expect(checkPlan(JSON.parse(GOOD))).toEqual([]);
    expect(Plan.parse(JSON.parse(GOOD)).forms[0]?.groups?.map(({ name }) => name)).toEqual([
      ...['Rà soát', 'Hướng dẫn', 'Tích hợp', 'Tuyên truyền'],
    ]);
  });

  it('names what the form does not ask', () => {
    expect(faultsWith({ mainMeasureIds: ['broadcasts'] })).toEqual([
      'forms[0].mainMeasureIds[0] form.not-asked',
    ]);
    expect(faultsWith({ groups: [{ ...GROUP, measureIds: ['broadcasts'] }] })).toEqual([
      'forms[0].groups[0].measureIds[0] form.not-asked',
    ]);
    expect(faultsWith({ groups: [{ ...GROUP, difficultyIds: ['KK77'] }] })).toEqual([
      'forms[0].groups[0].difficultyIds[0] reference.unknown',
    ]);
  });

  it('names what stands in two places', () => {
    expect(faultsWith({ mainMeasureIds: ['guided', 'sessions'] })).toEqual([
      'forms[0].groups[0].measureIds[0] form.placed-twice',
    ]);
    expect(faultsWith({ groups: [GROUP, { ...GROUP, measureIds: ['visits'], difficultyIds: [] }] })).toEqual([
      'forms[0].groups[1].id form.placed-twice',
    ]);
    expect(faultsWith({ groups: [GROUP, { ...GROUP, id: 'khac', measureIds: ['visits'] }] })).toEqual([
      'forms[0].groups[1].difficultyIds[0] form.placed-twice',
    ]);
  });

  it('names a group that holds nothing', () => {
    expect(faultsWith({ groups: [{ ...GROUP, measureIds: [], difficultyIds: [] }] })).toEqual([
      'forms[0].groups[0] form.group-empty',
    ]);
  });
});
