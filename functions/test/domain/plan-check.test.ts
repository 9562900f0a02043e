// What is asked of a plan that is about to be loaded, beyond what decisions in journals were taken by: names that tell
// things apart, and advice that fits the text that is wrong.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlan, lintPlan } from '#domain/plan-lint.ts';
import { explainFault } from '#domain/plan-lint/fault.ts';
import { nameFaults } from '#domain/plan-lint/twice.ts';

const GOOD = readFileSync(new URL('../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url), 'utf8');

type Item = Record<string, unknown>;
type Sections = Record<string, Item[]>;

/** The good plan with keys of one item set; returns what is found. */
const withItem = (section: string, index: number, change: Item): unknown => {
  const plan = JSON.parse(GOOD) as Sections;
  Object.assign(plan[section]?.[index] ?? {}, change);
  return plan;
};
const item = (section: string, index: number): Item => (JSON.parse(GOOD) as Sections)[section]?.[index] ?? {};
const named = (raw: unknown): string[] => checkPlan(raw).map(({ path, code }) => `${path} ${code}`);

/** Ways of writing a name that a reader does not tell from the first. */
const ALIKE: readonly [string, (name: string) => string][] = [
  ['letter by letter', (name) => name],
  ['in decomposed letters', (name) => name.normalize('NFD')],
  ['in capitals', (name) => name.toUpperCase()],
  ['with blanks around and doubled', (name) => `  ${name.replace(/ /g, '  ')}\t`],
  ['with a no-break space', (name) => name.replace(/ /g, '\u00a0')],
  ['with a letter that nobody sees', (name) => `${name}\u200b`],
];

const SECTIONS: readonly [string, string][] = [
  ['groups', 'name'],
  ['units', 'name'],
  ['units', 'shortName'],
  ['tasks', 'work'],
  ['lists', 'name'],
  ['lists', 'symbol'],
  ['measures', 'label'],
  ['measures', 'shortLabel'],
  ['forms', 'name'],
  ['targets', 'name'],
  ['indicators', 'name'],
  ['indicators', 'shortName'],
  ['activities', 'name'],
  ['difficultyCategories', 'name'],
];

describe('two things of one name', () => {
  it.each(SECTIONS.flatMap((section) => ALIKE.map(([how, write]) => [...section, how, write] as const)))(
    'in %s, by %s, %s, are found at the second',
    (section, key, _how, write) => {
      const name = item(section, 0)[key];
      const plan = withItem(section, 1, { [key]: write(typeof name === 'string' ? name : '') });
      expect(named(plan)).toEqual([`${section}[1].${key} duplicate.name`]);
    },
  );

  it('are found among areas side by side, and not below different parents', () => {
    const [first, second] = [item('areas', 2), item('areas', 3)];
    expect(first['parentId']).toBe(second['parentId']);
    expect(named(withItem('areas', 3, { name: first['name'] }))).toEqual(['areas[3].name duplicate.name']);
    const elsewhere = (JSON.parse(GOOD) as Sections)['areas']?.findIndex(
      ({ parentId }) => parentId !== first['parentId'] && parentId !== null && parentId !== 'cat-hai',
    );
    expect(named(withItem('areas', elsewhere ?? 0, { name: first['name'] }))).toEqual([]);
  });

  it('are no fault where one area ended before the other began', () => {
    const { name } = item('areas', 2);
    const plan = withItem('areas', 3, { name, validFrom: '2026-07-01' }) as Sections;
    expect(nameFaults(plan)).toHaveLength(1);
    Object.assign(plan['areas']?.[2] ?? {}, { validTo: '2026-06-30' });
    expect(nameFaults(plan)).toEqual([]);
  });

  it('are each found, and looked for even where the shape is wrong', () => {
    const { name } = item('lists', 0);
    const plan = withItem('lists', 1, { name, kind: 'odd' }) as Sections;
    Object.assign(plan['lists']?.[2] ?? {}, { name });
    expect(nameFaults(plan).map(({ path }) => path)).toEqual(['lists[1].name', 'lists[2].name']);
    expect(nameFaults({ areas: [null, 7, { name: 3 }, {}], units: 'x' })).toEqual([]);
  });

  it('do not change what a journal decides', () => {
    const plan = withItem('areas', 3, { name: item('areas', 2)['name'] });
    expect(lintPlan(plan)).toEqual([]);
  });
});

/** Sets one place of the good plan, along keys and indexes. */
const at = (path: string, value: unknown): unknown => {
  const plan = JSON.parse(GOOD) as Item;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Item>((from, key) => from[key] as Item, plan);
  parent[last] = value;
  return plan;
};
const adviceAt = (path: string, value: unknown): string =>
  checkPlan(at(path, value))
    .filter(({ code }) => code === 'schema.format')
    .map(explainFault)
    .join('|');

describe('advice about a text that has not its form', () => {
  it.each(
    [
      'period.startDay',
      'period.endDay',
      'document.date',
      'areas.2.validFrom',
      'areas.2.validTo',
      'tasks.0.progress.dueDay',
    ].flatMap((path) => ['8/7/2026', '2026-02-30', '2026-7-8', '', '17:00'].map((value) => [path, value])),
  )('%s, a day, written “%s”, speaks of days', (path, value) => {
    const advice = adviceAt(path, value);
    if (value !== '') expect(advice).toBe('Phải là ngày có thật, dạng yyyy-MM-dd (ví dụ: 2026-07-08).');
    expect(advice).not.toContain('Giờ');
  });

  it.each([
    ['document.dateRange', ['2026-06-01', '31/6/2026'], 'ngày có thật'],
    ['calendar.lock', '25:00', 'Giờ phải có dạng HH:mm'],
    ['calendar.lock', '2026-07-08', 'Giờ phải có dạng HH:mm'],
    ['calendar.quietHours', ['21:00', '6:00'], 'Giờ phải có dạng HH:mm'],
    ['areas.2.id', 'Thôn 1', 'Mã chỉ gồm chữ thường không dấu'],
    ['measures.0.id', 'Số người', 'Mã trường số liệu'],
    ['lists.0.id', 'ds1', 'Mã bắt đầu bằng chữ hoa'],
    ['document.source', { file: 'x', sha256: 'AB' }, 'Mã SHA-256'],
    ['tasks.0.sourceLine', 'dòng 57', 'Dòng nguồn phải có dạng'],
  ])('%s written %j speaks of “%s…”', (path, value, advice) => {
    expect(adviceAt(path, value)).toContain(advice);
    expect(adviceAt(path, value)).not.toContain('Không đúng quy cách');
  });
});

describe('faults that no rule of one section finds', () => {
  it('an area that goes into one below it would be sought for ever', () => {
    const plan = withItem('areas', 1, { validTo: '2026-07-05', mergedInto: 'ch.cat-ba.tdp-01' });
    expect(named(plan)).toContain('areas[1].mergedInto area.merge-below');
    expect(lintPlan(plan).map(({ code }) => code)).not.toContain('area.merge-below');
  });

  it('an area that goes into its neighbour, or into one of another parent, is none', () => {
    const at = (index: number, mergedInto: unknown): unknown =>
      withItem('areas', index, { validTo: '2026-07-05', mergedInto });
    expect(named(at(2, 'ch.cat-ba.tdp-02'))).toEqual([]);
    expect(named(at(2, 'cat-hai'))).toEqual([]);
  });

  it('a group that a unit was in before must exist', () => {
    const former = [{ groupId: 'nobody', throughDay: '2026-07-01' }];
    expect(named(withItem('units', 4, { formerGroups: former }))).toEqual([
      'units[4].formerGroups[0].groupId reference.unknown',
    ]);
  });
});

describe('each fault of shape, in the words of the person who writes the plan', () => {
  it.each<[string, string, unknown, string]>([
    [
      'an unknown key',
      'digest.colour',
      'red',
      'digest: Quy cách tệp kế hoạch không có mục colour. Kiểm tra lại tên mục, hoặc bỏ đi.',
    ],
    ['a section left out', 'privacy', undefined, 'privacy: Thiếu mục này.'],
    [
      'a number deep in a list',
      'forms.2.measureIds.1',
      7,
      'forms[2].measureIds[1]: Phải là chữ trong ngoặc kép "…".',
    ],
    [
      'a list that is a text',
      'units.4.areaIds',
      'ch',
      'units[4].areaIds: Phải là danh sách trong ngoặc vuông […].',
    ],
    [
      'an object that is a list',
      'digest.thresholds',
      [],
      'digest.thresholds: Phải là đối tượng trong ngoặc nhọn {…}.',
    ],
    ['a fraction', 'version', 1.5, 'version: Phải là số nguyên.'],
    ['a yes that is a number', 'forms.0.note', 1, 'forms[0].note: Phải là true hoặc false.'],
    ['an empty text', 'scope', ' ', 'scope: Không được để trống.'],
    ['an empty list', 'forms.0.measureIds', [], 'forms[0].measureIds: Ít nhất phải là 1 mục.'],
    ['a number too small', 'version', 0, 'version: Ít nhất phải là 1.'],
    [
      'a number too large',
      'measures.0.maxPerReport',
      100_000,
      'measures[0].maxPerReport: Nhiều nhất là 99999.',
    ],
    ['a factor of nought', 'rules.0.times', 0, 'rules[0].times: Phải lớn hơn 0.'],
    ['a very long text', 'scope', 'x'.repeat(2001), 'scope: Nhiều nhất là 2000 ký tự.'],
    [
      'a role that is none',
      'units.0.role',
      'boss',
      'units[0].role: Giá trị được phép: reporter, digital-lead, collector, standing, leader, recipient, auditor, admin.',
    ],
    ['a fixed value', 'privacy.gps', true, 'privacy.gps: Giá trị được phép: false.'],
    [
      'a cadence that is none',
      'calendar.cadence',
      { every: 'month' },
      'calendar.cadence.every: Giá trị được phép: day, week.',
    ],
    [
      'an expression of no form',
      'indicators.1.numerator',
      { product: ['C'] },
      'indicators[1].numerator: Không đúng dạng nào trong các dạng được phép ở mục này.',
    ],
    [
      'a range turned round',
      'document.dateRange',
      ['2026-06-30', '2026-06-17'],
      'document.dateRange: Khoảng ngày ban hành ghi ngược: ngày cuối không được trước ngày đầu.',
    ],
  ])('%s', (_, place, value, words) => {
    expect(checkPlan(at(place, value)).map((found) => `${found.path}: ${explainFault(found)}`)).toContain(
      words,
    );
  });
});
