/** Tables as offices really keep them: headings over several lines, two columns for the place, figures as Excel copies them. */
import { readFileSync } from 'node:fs';
import { readCount } from '#domain/count.ts';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import { integer } from '#domain/format.ts';
import { Plan } from '#schema/plan.ts';
import { lists as en } from '../../i18n/en/lists.ts';
import { lists as vi } from '../../i18n/vi/lists.ts';
import { listNamed } from './list-names.ts';
import { readPaste } from './paste.ts';
import { templateRows } from './template.ts';

const plan = Plan.parse(JSON.parse(readFileSync('scripts/plans/cat-hai-vneid-2026.json', 'utf8')));
const index = indexPlan(plan, '');
const read = (...rows: string[]) => readPaste(rows.join('\n'), index);

describe('a count as it is copied', () => {
  it.each([
    ['1\u00a0234', 1234],
    ['\u00a012\u00a0', 12],
    ['1\u202f234', 1234],
    ['1\u2009234', 1234],
    ['１２', 12],
    ['１．２３４', 1234],
    ['1\u3000234', 1234],
    ['\u200b7\ufeff', 7],
    ['1.234.567', 1_234_567],
    ['\t12\r', 12],
    ['12²', null],
    ['½', null],
    ['1.23', null],
    ['1.2345', null],
    ['1,234', null],
    ['1.234 567', null],
    ['１２a', null],
    ['٣', null],
    ['1e3', null],
    ['\u200b', null],
  ])('%j is %s', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it('is read as the product prints it', () => {
    for (const count of [0, 7, 999, 1000, 12_345, 1_234_567]) expect(readCount(integer(count))).toBe(count);
  });
});

describe('the heading of a list', () => {
  it.each([
    ['DS1\n(người)', 'DS1'],
    ['DS1 (người)', 'DS1'],
    ['DS1\r\n(Đơn vị tính: người)', 'DS1'],
    ['DS1 [người]', 'DS1'],
    ['DS1, người', 'DS1'],
    ['DS1\nngười', 'DS1'],
    ['DS1 – ĐVT: người', 'DS1'],
    ['ＤＳ１', 'DS1'],
    ['\u00a0DS1\u00a0', 'DS1'],
    ['DS2: chưa thực hiện\nkích hoạt', 'DS2'],
    ['DS1\nSố người chưa thu nhận\nđịnh danh mức độ 2\n(người)', 'DS1'],
    ['Số người chưa thu nhận định danh\nmức độ 2', 'DS1'],
    ['Hồ sơ đã được phê duyệt (hồ sơ)', 'A'],
    ['E (người)', 'E'],
    ['E (6–<14)', 'E06'],
    ['E (6–<14)\n(người)', 'E06'],
    ['I_BHYT (thẻ)', 'IBHYT'],
    ['DS1 (people)', 'DS1'],
    ['E (từ 20 đến 30)', null],
    ['DS1 (tháng trước)', null],
    ['DS1\nkế hoạch năm sau', null],
    ['DS9 (người)', null],
    ['(người)', null],
    ['người', null],
  ])('%j is %s', (heading, listId) => {
    expect(listNamed(index, heading)).toBe(listId);
  });

  it('is read from a quoted cell over two lines', () => {
    const found = read('Địa bàn\t"DS1\n(người)"\t"DS2\n(người)"', 'Thôn Bến\t4\t5');
    expect(found).toMatchObject({
      faults: [],
      cells: { DS1: { 'ch.tran-chau.ben': 4 }, DS2: { 'ch.tran-chau.ben': 5 } },
    });
  });

  it.each([
    ['units', '\t\t(người)\t(người)'],
    ['the numbers of the columns', 'A\tB\t1\t2'],
    ['the numbers of the columns in brackets', '(1)\t(2)\t(3)\t(4)'],
  ])('may have %s below it', (_, row) => {
    const found = read('Xã\tThôn\tDS1\tDS2', row, 'Trân Châu\tBến\t4\t5', 'Trân Châu\tThôn Bến\t4\t5');
    expect(found.cells['DS1']).toEqual({ 'ch.tran-chau.ben': 4 });
  });

  it('never takes a row of figures for part of it', () => {
    expect(read('Địa bàn\tDS1\tDS2', 'Thôn Bến\t1\t2').cells['DS1']).toEqual({ 'ch.tran-chau.ben': 1 });
  });
});

const TWO = { DS1: { 'ch.nghia-lo.thon-01': 1, 'ch.nghia-lo.thon-02': 2, 'ch.van-phong.thon-01': 3 } };

describe('two columns for the place', () => {
  it.each([
    [
      'written in each row',
      ['Xã\tThôn\tDS1', 'Xã Nghĩa Lộ\tThôn 1\t1', 'Xã Nghĩa Lộ\tThôn 2\t2', 'Xã Văn Phong\tThôn 1\t3'],
    ],
    ['merged down', ['Xã\tThôn\tDS1', 'Xã Nghĩa Lộ\tThôn 1\t1', '\tThôn 2\t2', 'Xã Văn Phong\tThôn 1\t3']],
    [
      'the other way round',
      [
        'Thôn, tổ dân phố\tXã (cũ)\tDS1',
        'Thôn 1\tNghĩa Lộ\t1',
        'Thôn 2\tNghĩa Lộ\t2',
        'Thôn 1\tVăn Phong\t3',
      ],
    ],
    [
      'without the word xã, hamlets by number',
      [
        'STT\tXã/Thị trấn\tThôn/TDP\tDS1',
        '1\tNghĩa Lộ (cũ)\t1\t1',
        '2\tNghĩa Lộ\t02\t2',
        '3\tVăn Phong\tsố 1\t3',
      ],
    ],
    [
      'under one heading',
      ['Địa bàn\t\tDS1', 'Xã Nghĩa Lộ\tThôn 1\t1', '\tThôn 2\t2', 'Xã Văn Phong\tThôn 1\t3'],
    ],
    [
      'with a sum for each commune',
      [
        'Khu vực\tĐịa bàn\tDS1',
        'Xã Nghĩa Lộ\t\t3',
        '\tThôn 1\t1',
        '\tThôn 2\t2',
        'Xã Văn Phong\t\t3',
        '\tThôn 1\t3',
      ],
    ],
    ['with semicolons', ['Xã;Thôn;DS1', 'Xã Nghĩa Lộ;Thôn 1;1', ';Thôn 2;2', 'Xã Văn Phong;Thôn 1;3']],
    ['in English', ['Commune\tHamlet\tDS1', 'NGHIA LO\tThon 1\t1', '\tThon 2\t2', 'VAN PHONG\tThon 1\t3']],
  ])('%s', (_, rows) => {
    expect(read(...rows)).toMatchObject({ faults: [], cells: TWO });
  });

  it('take totals, wherever they stand in the row', () => {
    for (const total of ['Tổng cộng\t\t4', '\tTổng cộng\t4'])
      expect(read('Xã\tThôn\tDS1', 'Trân Châu\tBến\t4', total)).toMatchObject({
        faults: [],
        sums: { DS1: 4 },
      });
    const numbered = read('STT\tXã\tThôn\tDS1', '1\tTrân Châu\tBến\t4', 'Tổng cộng\t\t\t4');
    expect(numbered).toMatchObject({ faults: [], sums: { DS1: 4 } });
  });

  it('never take a hamlet for that of another commune', () => {
    const found = read('Xã\tThôn\tDS1', 'Xã Nào Đó\tThôn 1\t1', '\tThôn 2\t2', 'Xã Nghĩa Lộ\tThôn Bến\t3');
    expect(found.cells).toEqual({ DS1: {} });
    expect(found.faults.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'unknown-area'],
      [3, 'ambiguous-area'],
      [4, 'unknown-area'],
    ]);
  });
});

describe('the template', () => {
  it.each([
    ['Vietnamese', vi],
    ['English', en],
  ])('in %s is read back without a fault once it is filled in, every list and area of it', (_, words) => {
    const lists = plan.lists.map(({ id }) => id);
    const [head = [], ...rows] = templateRows(index, lists, words);
    const filled = rows.map((cells) => cells.map((cell, column) => (column < 2 ? cell : '1')));
    const sums = filled
      .slice(-1)
      .map((cells) => cells.map((cell, at) => (at < 2 ? cell : String(rows.length - 1))));
    const text = [head.map((cell) => `"${cell}"`), ...filled.slice(0, -1), ...sums]
      .map((cells) => cells.join('\t'))
      .join('\n');
    const found = readPaste(text, index);
    expect(found.faults).toEqual([]);
    expect(found.lists).toEqual(lists);
    for (const id of lists) {
      expect(Object.keys(found.cells[id] ?? {})).toHaveLength(51);
      expect(found.sums[id]).toBe(51);
    }
  });

  it('left empty says nothing about any list', () => {
    const text = templateRows(index, ['DS1'], vi)
      .map((cells) => cells.map((cell) => `"${cell}"`).join('\t'))
      .join('\n');
    expect(readPaste(text, index)).toMatchObject({ faults: [], cells: { DS1: {} }, sums: {} });
  });
});
