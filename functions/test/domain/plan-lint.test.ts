// Every kind of fault the lint knows, each from a good plan changed in one place: the faults found are exactly
// the ones that change makes.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintPlan } from '#domain/plan-lint.ts';
import { explainFault, type PlanFault } from '#domain/plan-lint/fault.ts';

const GOOD = readFileSync(new URL('../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url), 'utf8');

type Path = readonly (string | number)[];
const REMOVED = Symbol('removed');

/** The good plan with one place changed, added or removed. */
const changed = (path: Path, value: unknown): unknown => {
  const plan: unknown = JSON.parse(GOOD);
  let parent = plan as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === REMOVED) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return plan;
};

const idsOf = (section: string): string[] =>
  ((JSON.parse(GOOD) as Record<string, { id: string }[]>)[section] ?? []).map(({ id }) => id);
const measureAt = (id: string): string => String(idsOf('measures').indexOf(id));
const REACH = measureAt('reach');
const COLLECTED = measureAt('dossiersCollected');
const MEDIA_ONLY = ['broadcasts', 'loudspeakerClusters', 'reach'].map(
  (id) => `measures[${measureAt(id)}] measure.no-unit`,
);
const STANDING_LISTS = idsOf('lists').map(
  (_, index) => `lists[${String(index)}].ownerUnitId list.owner-not-standing`,
);

const named = (faults: readonly PlanFault[]): string[] => faults.map(({ path, code }) => `${path} ${code}`);

type Row = readonly [sentence: string, place: Path, value: unknown, ...found: string[]];
const answers = (rows: readonly Row[]): void => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_, [, path, value, ...found]) => {
    expect(named(lintPlan(changed(path, value)))).toEqual(found);
  });
};

describe('a plan without a fault', () => {
  it('passes', () => {
    expect(lintPlan(JSON.parse(GOOD))).toEqual([]);
  });
});

describe('the five "rõ" of a task', () => {
  answers([
    ['no person', ['tasks', 3, 'person'], REMOVED, 'tasks[3].person task.incomplete-five'],
    ['no position', ['tasks', 3, 'person', 'position'], ' ', 'tasks[3].person.position task.incomplete-five'],
    ['no work', ['tasks', 3, 'work'], '', 'tasks[3].work task.incomplete-five'],
    [
      'no responsibility',
      ['tasks', 3, 'responsibility'],
      null,
      'tasks[3].responsibility task.incomplete-five',
    ],
    [
      'no due day',
      ['tasks', 3, 'progress', 'dueDay'],
      REMOVED,
      'tasks[3].progress.dueDay task.incomplete-five',
    ],
    ['no cadence', ['tasks', 3, 'progress', 'cadence'], '', 'tasks[3].progress.cadence task.incomplete-five'],
    ['no product', ['tasks', 3, 'product', 'text'], '', 'tasks[3].product.text task.incomplete-five'],
  ]);

  it('names each of two that are missing, in Vietnamese', () => {
    const plan = changed(['tasks', 0, 'product'], REMOVED) as { tasks: { work: string }[] };
    if (plan.tasks[0] !== undefined) plan.tasks[0].work = '';
    expect(lintPlan(plan).map(explainFault)).toEqual([
      'Nhiệm vụ thiếu “rõ việc (nội dung công việc)”.',
      'Nhiệm vụ thiếu “rõ sản phẩm (kết quả phải có)”.',
    ]);
  });
});

describe('tasks that point outside the plan', () => {
  answers([
    ['unknown unit', ['tasks', 0, 'person', 'unitId'], 'nobody', 'tasks[0].person.unitId reference.unknown'],
    [
      'unknown partner',
      ['tasks', 0, 'responsibility', 'withUnitIds'],
      ['nobody'],
      'tasks[0].responsibility.withUnitIds[0] reference.unknown',
    ],
    [
      'its own partner',
      ['tasks', 0, 'responsibility', 'withUnitIds'],
      ['cong-an'],
      'tasks[0].responsibility.withUnitIds task.own-partner',
    ],
    [
      'unknown indicator',
      ['tasks', 0, 'product', 'indicatorIds'],
      ['CT9.9'],
      'tasks[0].product.indicatorIds[0] reference.unknown',
    ],
    [
      'due after the end',
      ['tasks', 0, 'progress', 'dueDay'],
      '2026-07-16',
      'tasks[0].progress.dueDay task.due-outside',
    ],
  ]);
});

describe('the shape of the file', () => {
  answers([
    ['a section is missing', ['privacy'], REMOVED, 'privacy schema.missing'],
    ['an unknown key', ['colour'], 'red', '(toàn tệp) schema.unknown-key'],
    ['a number written as text', ['version'], '1', 'version schema.type'],
    ['a fraction', ['version'], 1.5, 'version schema.type'],
    ['a campaign id with capitals', ['id'], 'Cat_Hai', 'id schema.format'],
    ['a separator of keys in an id', ['id'], 'cat~hai', 'id schema.format'],
    ['a day that does not exist', ['period', 'endDay'], '2026-06-31', 'period.endDay schema.format'],
    ['25 hours', ['calendar', 'lock'], '25:00', 'calendar.lock schema.format'],
    ['an unknown role', ['units', 0, 'role'], 'boss', 'units[0].role schema.value'],
    [
      'an unknown cadence',
      ['calendar', 'cadence'],
      { every: 'month' },
      'calendar.cadence.every schema.choice',
    ],
    [
      'an eighth weekday',
      ['calendar', 'cadence'],
      { every: 'week', weekday: 8 },
      'calendar.cadence.weekday schema.most',
    ],
    ['a form without fields', ['forms', 0, 'measureIds'], [], 'forms[0].measureIds schema.least'],
    [
      'a fault deep in an expression',
      ['indicators', 1, 'numerator'],
      { plus: [{ latest: 'not an id' }] },
      'indicators[1].numerator.plus[0].latest schema.format',
    ],
    [
      'an expression of no known form',
      ['indicators', 1, 'numerator'],
      { product: ['C', 'E'] },
      'indicators[1].numerator schema.union',
    ],
    ['counts are not the only data', ['privacy', 'countsOnly'], false, 'privacy.countsOnly schema.value'],
  ]);

  it.each([[null], [7], ['kế hoạch'], [[]]])('content that is no object is one fault: %j', (raw) => {
    expect(named(lintPlan(raw))).toEqual(['(toàn tệp) schema.type']);
  });

  it('does not hide the faults of other sections', () => {
    const plan = changed(['privacy'], REMOVED) as { calendar: { remind: string } };
    plan.calendar.remind = '16:40';
    expect(named(lintPlan(plan))).toEqual(['privacy schema.missing', 'calendar.deadline calendar.order']);
  });

  it('any value in place of any section is answered with faults and never with a crash', () => {
    const keys = Object.keys(JSON.parse(GOOD) as object);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const faults = lintPlan(changed([key], value));
        expect(faults.every((found) => found.path !== '' && !/undefined|^$/.test(explainFault(found)))).toBe(
          true,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('ids that stand twice', () => {
  it.each([
    'groups',
    'areas',
    'units',
    'tasks',
    'lists',
    'measures',
    'forms',
    'targets',
    'indicators',
    'activities',
    'difficultyCategories',
    'ambiguities',
  ])('in %s', (section) => {
    const items = (JSON.parse(GOOD) as Record<string, unknown[]>)[section] ?? [];
    const copy = changed([section, items.length], items.at(-1));
    expect(named(lintPlan(copy))).toEqual([`${section}[${String(items.length)}].id duplicate.id`]);
  });
});

describe('times and days', () => {
  answers([
    ['the reminder after the deadline', ['calendar', 'remind'], '16:31', 'calendar.deadline calendar.order'],
    ['the lock at the second reminder', ['calendar', 'lock'], '16:45', 'calendar.lock calendar.order'],
    ['the digest before the lock', ['calendar', 'digest'], '16:59', 'calendar.digest calendar.order'],
    [
      'a reminder in quiet hours',
      ['calendar', 'quietHours'],
      ['15:00', '16:00'],
      'calendar.remind calendar.quiet-hours',
    ],
    [
      'quiet hours over midnight',
      ['calendar', 'quietHours'],
      ['16:45', '06:30'],
      'calendar.secondReminder calendar.quiet-hours',
    ],
    [
      'a time zone that does not exist',
      ['period', 'timeZone'],
      'Asia/Cat_Hai',
      'period.timeZone period.time-zone',
    ],
    [
      'a range of issue days turned round',
      ['document', 'dateRange'],
      ['2026-06-30', '2026-06-17'],
      'document.dateRange document.date-range',
    ],
  ]);

  it('a period that ends before it begins', () => {
    expect(named(lintPlan(changed(['period', 'endDay'], '2026-06-16')))).toContain(
      'period.endDay period.order',
    );
  });

  it('the sentence names both times', () => {
    expect(lintPlan(changed(['calendar', 'lock'], '16:40')).map(explainFault)).toEqual([
      'Giờ chốt số liệu (16:40) phải sau giờ nhắc lần hai (16:45).',
    ]);
  });
});

describe('the area tree', () => {
  answers([
    [
      'no root',
      ['areas', 0, 'parentId'],
      'nowhere',
      'areas area.no-root',
      'areas[0].parentId reference.unknown',
    ],
    ['two roots', ['areas', 1, 'parentId'], null, 'areas area.many-roots'],
    ['an unknown parent', ['areas', 2, 'parentId'], 'ch.nowhere', 'areas[2].parentId reference.unknown'],
    [
      'a circle',
      ['areas', 1, 'parentId'],
      'ch.cat-ba.tdp-01',
      'areas[1].parentId area.cycle',
      'areas[2].parentId area.cycle',
    ],
    [
      'an end before the beginning',
      ['areas', 2, 'validTo'],
      '2025-06-30',
      'areas[2].validTo area.validity',
      'units[4].areaIds[0] unit.area-not-valid',
    ],
    [
      'ended before the plan began',
      ['areas', 2, 'validTo'],
      '2026-06-16',
      'units[4].areaIds[0] unit.area-not-valid',
    ],
    [
      'valid only after the plan',
      ['areas', 2, 'validFrom'],
      '2026-07-16',
      'units[4].areaIds[0] unit.area-not-valid',
    ],
    [
      'merged and still open',
      ['areas', 2, 'mergedInto'],
      'ch.cat-ba.tdp-02',
      'areas[2].validTo area.merge-open',
    ],
    [
      'merged into nowhere',
      ['areas', 2, 'mergedInto'],
      'ch.nowhere',
      'areas[2].mergedInto reference.unknown',
      'areas[2].validTo area.merge-open',
    ],
    [
      'merged into itself',
      ['areas', 2, 'mergedInto'],
      'ch.cat-ba.tdp-01',
      'areas[2].mergedInto area.merge-cycle',
      'areas[2].validTo area.merge-open',
    ],
  ]);

  it('a bare code of the statistics office is no key', () => {
    expect(named(lintPlan(changed(['areas', 20, 'id'], '11914')))).toContain('areas[20].id area.bare-code');
  });
});

describe('units', () => {
  answers([
    ['an unknown group', ['units', 0, 'groupId'], 'nobody', 'units[0].groupId reference.unknown'],
    ['an unknown area', ['units', 4, 'areaIds'], ['ch.nowhere'], 'units[4].areaIds[0] reference.unknown'],
    ['an unknown form', ['units', 4, 'formId'], 'nothing', 'units[4].formId reference.unknown'],
    ['an unknown lead unit', ['units', 4, 'leadUnitId'], 'nobody', 'units[4].leadUnitId reference.unknown'],
    [
      'leading itself',
      ['units', 4, 'leadUnitId'],
      'cnscd.cat-ba.tdp-01',
      'units[4].leadUnitId unit.lead-cycle',
    ],
    ['must report without a form', ['units', 4, 'formId'], null, 'units[4].formId unit.no-form'],
    ['must report without an area', ['units', 4, 'areaIds'], [], 'units[4].areaIds unit.no-area'],
    ['an area twice', ['units', 4, 'areaIds'], ['cat-hai', 'cat-hai'], 'units[4].areaIds unit.area-twice'],
    ['an auditor with a form', ['units', 4, 'role'], 'auditor', 'units[4].role unit.role-cannot-report'],
    [
      'nobody is the standing agency',
      ['units', 0, 'role'],
      'reporter',
      'units unit.no-standing',
      ...STANDING_LISTS,
    ],
  ]);
});

describe('lists', () => {
  answers([
    ['an unknown owner', ['lists', 0, 'ownerUnitId'], 'nobody', 'lists[0].ownerUnitId reference.unknown'],
    [
      'an owner that is not the standing agency',
      ['lists', 0, 'ownerUnitId'],
      'phong-vhxh',
      'lists[0].ownerUnitId list.owner-not-standing',
    ],
    [
      'bounded by an unknown list',
      ['lists', 0, 'atMost'],
      [{ listId: 'DS9', code: 'V06', level: 'block' }],
      'lists[0].atMost[0].listId reference.unknown',
    ],
    [
      'moved by field work that nobody measures',
      ['lists', 0, 'flows'],
      { out: ['dossiersLost'], in: ['activated', 'dossiersFound'] },
      'lists[0].flows.out[0] reference.unknown',
      'lists[0].flows.in[1] reference.unknown',
    ],
    [
      'bounded by itself',
      ['lists', 0, 'atMost'],
      [{ listId: 'DS1', code: 'V06', level: 'block' }],
      'lists[0].atMost list.bound-cycle',
    ],
  ]);
});

describe('what people type', () => {
  answers([
    [
      'a form asks for an unknown measure',
      ['forms', 4, 'measureIds', 4],
      'smiles',
      'forms[4].measureIds[4] reference.unknown',
    ],
    ['a form asks twice', ['forms', 4, 'measureIds', 4], 'posts', 'forms[4].measureIds form.measure-twice'],
    [
      'a measure on no form',
      ['forms', 4, 'measureIds'],
      ['broadcasts', 'loudspeakerClusters', 'posts'],
      `measures[${REACH}] measure.no-form`,
    ],
    [
      'a measure on a form that nobody uses',
      ['units', 3, 'formId'],
      'activity',
      'forms[4] form.no-unit',
      ...MEDIA_ONLY,
    ],
    [
      'a second unit collects dossiers',
      ['forms', 4, 'measureIds', 4],
      'dossiersCollected',
      `measures[${COLLECTED}].ownerUnitId measure.two-owners`,
    ],
    [
      'an owner that does not exist',
      ['measures', 0, 'ownerUnitId'],
      'nobody',
      'measures[0].ownerUnitId reference.unknown',
    ],
    [
      'a rule about an unknown measure',
      ['rules', 0, 'measureId'],
      'smiles',
      'rules[0].measureId reference.unknown',
    ],
    [
      'a rule that compares a measure with itself',
      ['rules', 0, 'atMostMeasureId'],
      'activated',
      'rules[0] rule.same-measure',
    ],
    [
      'a rule across two forms',
      ['rules', 0, 'atMostMeasureId'],
      'broadcasts',
      'rules[0] rule.no-common-form',
    ],
    [
      'an activity counted by an unknown measure',
      ['activities', 0, 'measureIds'],
      ['smiles'],
      'activities[0].measureIds[0] reference.unknown',
    ],
  ]);

  it('free text needs a policy', () => {
    const forms = idsOf('forms').map((_, index) => `forms[${String(index)}].note privacy.free-text`);
    expect(named(lintPlan(changed(['privacy', 'freeTextMax'], 0)))).toEqual(forms);
  });
});

describe('targets, indicators and the edition', () => {
  answers([
    [
      'an unknown measure',
      ['indicators', 0, 'numerator', 'sum'],
      'smiles',
      'indicators[0].numerator.sum reference.unknown',
    ],
    [
      'an unknown list',
      ['indicators', 0, 'numerator', 'since'],
      'DS9',
      'indicators[0].numerator.since reference.unknown',
    ],
    [
      'an unknown list inside a sum',
      ['indicators', 0, 'denominator', 'plus', 0, 'latest'],
      'DS9',
      'indicators[0].denominator.plus[0].latest reference.unknown',
    ],
    [
      'an unknown first list',
      ['indicators', 1, 'denominator'],
      { minus: [{ initial: 'DS9' }, { latest: 'DS1' }] },
      'indicators[1].denominator.minus[0].initial reference.unknown',
    ],
    [
      'visits counted as persons',
      ['indicators', 13, 'numerator', 'sum'],
      'visits',
      'indicators[13].numerator.sum indicator.visits',
    ],
    [
      'a ratio without a denominator',
      ['indicators', 1, 'denominator'],
      null,
      'indicators[1].denominator indicator.no-denominator',
    ],
    [
      'a count with a denominator',
      ['indicators', 13, 'denominator'],
      { latest: 'U6' },
      'indicators[13].denominator indicator.count-with-denominator',
    ],
    [
      'a count that is ranked',
      ['indicators', 15, 'ranked'],
      true,
      'indicators[15].ranked indicator.ranked-count',
    ],
    ['an unknown target', ['indicators', 1, 'targetId'], 'CT9', 'indicators[1].targetId reference.unknown'],
    [
      'an unknown headline',
      ['targets', 0, 'headlineIndicatorId'],
      'CT9.9',
      'targets[0].headlineIndicatorId reference.unknown',
    ],
    [
      'the headline of another target',
      ['targets', 0, 'headlineIndicatorId'],
      'CT3.1',
      'targets[0].headlineIndicatorId target.foreign-headline',
    ],
    [
      'the edition shows an unknown indicator',
      ['digest', 'indicatorIds', 0],
      'CT9.9',
      'digest.indicatorIds[0] reference.unknown',
    ],
    [
      'the edition counts an unknown measure',
      ['digest', 'activityMeasureIds', 0],
      'smiles',
      'digest.activityMeasureIds[0] reference.unknown',
    ],
    [
      'what is encouraged is ranked',
      ['digest', 'encouragedIndicatorIds', 0],
      'CT3.1',
      'digest.encouragedIndicatorIds[0] digest.encouraged-ranked',
    ],
    [
      'a plan that succeeds itself',
      ['predecessorId'],
      'cat-hai-vneid-2026',
      'predecessorId plan.own-predecessor',
    ],
  ]);
});
