import { readFileSync } from 'node:fs';
import { readCount } from '#domain/count.ts';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import { Plan } from '#schema/plan.ts';
import { readPaste } from './paste.ts';

const plan = Plan.parse(JSON.parse(readFileSync('scripts/plans/cat-hai-vneid-2026.json', 'utf8')));
const index = indexPlan(plan, '');
const read = (...rows: string[]) => readPaste(rows.join('\n'), index);

describe('a count as people write it', () => {
  it.each([
    ['12', 12],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u00a0234.5', null],
    ['1,5', null],
    ['-3', null],
    ['12a', null],
    ['–', null],
    ['', null],
  ])('%s is %s', (text, count) => {
    expect(readCount(text)).toBe(count);
  });
});

describe('a table pasted from Excel', () => {
  it('finds lists by id, name or symbol and areas without diacritics', () => {
    const found = read('Địa bàn\tDS1\tG2\tda thu nhan ho so', 'to dan pho don luong\t1.234\t0\t5');
    expect(found.faults).toEqual([]);
    expect(found.cells).toEqual({
      DS1: { 'ch.cat-hai.don-luong': 1234 },
      DS2: { 'ch.cat-hai.don-luong': 0 },
      C: { 'ch.cat-hai.don-luong': 5 },
    });
  });

  it('takes semicolons where there is no tab, and a column of row numbers', () => {
    const found = read('STT;Địa bàn;DS1', '1;TDP 2;7', '2;Thôn Chấn;8');
    expect(found).toMatchObject({
      faults: [],
      cells: { DS1: { 'ch.cat-ba.tdp-02': 7, 'ch.dong-bai.chan': 8 } },
    });
  });

  it('tells hamlets of the same name apart by the commune above them or before them', () => {
    const found = read('\tDS1', 'Xã Nghĩa Lộ\t', 'Thôn 1\t1', 'Xã Văn Phong / Thôn 1\t2', 'Thôn 2\t3');
    expect(found.cells).toEqual({ DS1: { 'ch.nghia-lo.thon-01': 1, 'ch.van-phong.thon-01': 2 } });
    expect(found.faults).toEqual([{ row: 5, kind: 'ambiguous-area', what: 'Thôn 2' }]);
  });

  it('never takes a hamlet below an unknown commune for that of the commune before', () => {
    const found = read('\tDS1', 'Xã Nghĩa Lộ\t', 'Xã Nào Đó\t', 'Thôn 1\t1');
    expect(found.cells).toEqual({ DS1: {} });
    expect(found.faults.map(({ kind }) => kind)).toEqual(['unknown-area', 'ambiguous-area']);
  });

  it('says the row of whatever is no whole number', () => {
    const found = read('\tDS1\tDS2', 'Tổ dân phố số 1\t1,5\t-2', 'Tổ dân phố số 2\thai\t3');
    expect(found.faults).toEqual([
      { row: 2, kind: 'not-whole', what: '1,5' },
      { row: 2, kind: 'not-whole', what: '-2' },
      { row: 3, kind: 'not-whole', what: 'hai' },
    ]);
    expect(found.cells).toEqual({ DS1: {}, DS2: { 'ch.cat-ba.tdp-02': 3 } });
  });

  it('takes the total row for the printed sums, once', () => {
    const found = read('\tDS1', 'Thôn Bến\t4', 'Tổng cộng\t4', 'Tổng\t5');
    expect(found.sums).toEqual({ DS1: 4 });
    expect(found.faults).toEqual([{ row: 4, kind: 'total-twice', what: 'Tổng' }]);
  });

  it('checks a commune’s own number against its hamlets and never counts it twice', () => {
    const found = read('\tDS1', 'Xã Trân Châu\t9', 'Thôn Bến\t4', 'Thôn Hải Sơn\t4', 'Xã Việt Hải\t3');
    expect(found.cells).toEqual({ DS1: { 'ch.tran-chau.ben': 4, 'ch.tran-chau.hai-son': 4 } });
    expect(found.faults.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'subtotal-differs'],
      [5, 'count-at-parent'],
    ]);
  });

  it('drops nothing silently', () => {
    const found = read(
      'Biểu 1',
      '\tDS1\tDS9\tDS1\t',
      'Thôn Bến\t4\t1\t1\t6',
      'Thôn Bến\t5',
      '\t7',
      'Thôn Lạ\t8',
    );
    expect(found.cells).toEqual({ DS1: { 'ch.tran-chau.ben': 4 } });
    expect(found.faults.map(({ row, kind }) => [row, kind])).toEqual([
      [1, 'before-header'],
      [2, 'unknown-list'],
      [2, 'list-twice'],
      [3, 'no-list'],
      [4, 'area-twice'],
      [5, 'no-area'],
      [6, 'unknown-area'],
    ]);
    expect(read('xin chào').faults).toEqual([{ row: 1, kind: 'no-header', what: '' }]);
  });
});
