// Cells that a spreadsheet program could run, whatever stands before the sign and however wide it is.
import { describe, expect, it } from 'vitest';
import { defused } from '#domain/formula.ts';

const BEFORE = [
  '',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u0000',
  '"',
  "'",
  ' \n\u200b ',
];
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];

describe('a text that leaves as a cell', () => {
  it.each(BEFORE.flatMap((lead) => SIGNS.map((sign) => [`${lead}${sign}1+1`])))('%j is defused', (text) => {
    expect(defused(text)).toBe(`'${text}`);
  });
  it.each(['\tx', '\rx', '\nx'])('%j begins with a break and is defused', (text) => {
    expect(defused(text)).toBe(`'${text}`);
  });
  it.each(['Tổ 2', 'a=b', '', '12', '–', '(=1)', 'Thôn - xã', '#1', '120 + 5'])(
    '%j stays as it is',
    (text) => {
      expect(defused(text)).toBe(text);
    },
  );
});
