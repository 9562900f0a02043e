/** The command line says what was typed: every figure of it, or the text itself. */
import { describe, expect, it } from 'vitest';
import { plan } from '#web/testing/documents.ts';
import { countOption } from './count-option.ts';
import { reportOf } from './spoken.ts';

const UNIT = 'cnscd.cat-ba.tdp-02';
const sent = (...values: string[]) => reportOf(plan, UNIT, '2026-07-08', { values }).payload['values'];

describe('a report on the command line', () => {
  it('reads counts in the forms that the product prints', () => {
    expect(sent('guided=1.632', 'activated= 12', 'visits=１２')).toEqual({
      guided: 1632,
      activated: 12,
      visits: 12,
    });
  });

  it.each(['1e3', '0x10', '12.5', '1,5', '-3', '٣', '', ' '])('sends “%s” as it was typed', (typed) => {
    expect(sent(`guided=${typed}`)).toEqual({ guided: typed });
  });

  it('keeps everything after the first sign of equality', () => {
    expect(sent('guided=5=3')).toEqual({ guided: '5=3' });
    const { texts } = reportOf(plan, UNIT, '2026-07-08', { values: [], reasons: ['V03=hôm trước = 2'] });
    expect(texts).toMatchObject({ 'reason.V03': 'hôm trước = 2' });
  });

  it('refuses a figure that is given twice: one of the two would be lost', () => {
    expect(() => sent('guided=5', 'guided=7')).toThrow('guided');
  });
});

describe('a number as an option', () => {
  it('is whole, or the option is named', () => {
    expect(countOption('days', '1.000')).toBe(1000);
    for (const text of ['1e3', '-1', '2.5', '', 'ba'])
      expect(() => countOption('days', text)).toThrow('--days');
  });
});
