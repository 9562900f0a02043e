/** What a paste leaves in a field of one count. */
import { describe, expect, it } from 'vitest';
import { readCount } from '#domain/count.ts';
import { pastedCells, withFault } from './use-count.ts';
import { problem } from '#domain/problem.ts';

const empty = { value: '', start: 0, end: 0 };

describe('a paste into one count', () => {
  it('of one cell stays with the browser, blanks and the end of its line included', () => {
    for (const one of ['120', '     120', '120\r\n', '\t1.632\n', '1 632'])
      expect(pastedCells(empty, one)).toBeNull();
  });

  it.each(['12\t34', '12\n34', '1\r\n632', '12\u202834'])('of several cells is no number: %j', (several) => {
    const text = pastedCells(empty, several) ?? '';
    expect(text).toContain('; ');
    expect(readCount(text)).toBeNull();
  });

  it('goes where the cursor stood', () => {
    expect(pastedCells({ value: '1579', start: 1, end: 3 }, '2\n3')).toBe('12; 39');
  });
});

describe('the faults of a field', () => {
  it('name each reason once', () => {
    const whole = problem('report.value-not-whole', 'a');
    expect(withFault([whole], whole)).toEqual([whole]);
    expect(withFault([], whole)).toEqual([whole]);
    expect(withFault([whole], null)).toEqual([whole]);
  });
});
