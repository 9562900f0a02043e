/** A number means what the person sees: read whole in every accepted form, or refused in words; never cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFault, readCount, stepped } from '#domain/count.ts';
import { integer } from '#domain/format.ts';

const LIMITS = { path: 'values.guided', max: 9_999 };
const wide = (text: string): string =>
  text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('a count as typed or pasted', () => {
  it.each([
    ['     120', 120],
    ['   9999', 9999],
    ['1.632', 1632],
    ['1 632', 1632],
    ['1\u00a0632', 1632],
    ['1\u202f632', 1632],
    ['\u3000１２０', 120],
    ['１．６３２', 1632],
    ['1.234.567', 1_234_567],
    ['12\u200b', 12],
    ['007', 7],
    ['0', 0],
    ['120\r\n', 120],
    ['\t120', 120],
  ])('“%s” is %i', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it.each([
    ...[
      '',
      '  ',
      '12.5',
      '1.2.3',
      '1,5',
      '1,632',
      '-3',
      '−3',
      '+3',
      '1e3',
      '٣',
      '½',
      '0x10',
      '²',
      '十',
      'ba',
    ],
    ...['1.6322', '1632.000', '0.120', '.632', '1.632 000', '1..632', '12 34', '1\t632', '1\n632', '12a'],
    ...['\u202e21', '1\u200f632', '99999999999999999999', 'Infinity', 'NaN', '1_000', "1'632"],
  ])('“%s” is no count', (text) => {
    expect(readCount(text)).toBeNull();
  });

  it('is read back from every form in which the product prints it, whatever stands around it', () => {
    const blanks = fc.stringMatching(/^[ \u00a0\u202f\u3000]{0,12}$/);
    fc.assert(
      fc.property(fc.maxSafeNat(), blanks, blanks, fc.boolean(), (count, before, after, isWide) => {
        for (const form of [String(count), integer(count), integer(count).replaceAll('.', '\u202f')]) {
          expect(readCount(before + (isWide ? wide(form) : form) + after)).toBe(count);
        }
      }),
    );
  });

  it('never means another number than its figures say: any text is read with all of its figures or not at all', () => {
    const text = fc.stringMatching(/^[0-9., \-+eEx\u0663½\u200b\u202e\t\n]*$/);
    fc.assert(
      fc.property(text, (typed) => {
        const count = readCount(typed);
        if (count !== null) expect(count).toBe(Number(typed.replace(/\P{Nd}/gu, '')));
      }),
    );
  });
});

describe('what is wrong with a count', () => {
  it('is said at its field: no whole number, or more than is allowed, however much more', () => {
    expect(countFault('12.5', LIMITS)).toMatchObject({
      code: 'report.value-not-whole',
      path: 'values.guided',
    });
    expect(countFault('   10.000', LIMITS)).toMatchObject({ params: { value: 10_000, max: 9_999 } });
    expect(countFault('9'.repeat(30), LIMITS)).toMatchObject({ code: 'report.value-too-large' });
    expect(countFault('', LIMITS)).toBeNull();
    expect(countFault('9.999', LIMITS)).toBeNull();
  });
});

describe('a step', () => {
  it('goes on from what the text says, in whatever form it says it', () => {
    for (const twelve of ['12', ' 12', '１２', '12\u00a0', '0012'])
      expect(stepped(twelve, 1, LIMITS)).toEqual({ text: '13' });
    expect(stepped('1.632', 1, LIMITS)).toEqual({ text: '1633' });
    expect(stepped('', 1, LIMITS)).toEqual({ text: '1' });
    expect(stepped('', -1, LIMITS)).toEqual({ text: '0' });
    expect(stepped('1 000', -1, LIMITS)).toEqual({ text: '999' });
    expect(stepped('20000', -1, LIMITS)).toEqual({ text: '19999' });
  });

  it('does nothing to what is no count, nor past the most, and says why', () => {
    expect(stepped('1,5', 1, LIMITS)).toMatchObject({ fault: { code: 'report.value-not-whole' } });
    expect(stepped('9.999', 1, LIMITS)).toMatchObject({ fault: { code: 'report.value-too-large' } });
  });
});
