/** The code of a card: what people make of it on the way from paper to phone, and what the check symbol catches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_RANDOM, CARD_SYMBOLS, cardCodeOf, inGroups, readCardCode } from '#domain/card-code.ts';

const drawn = fc.array(fc.nat(CARD_SYMBOLS - 1), { minLength: CARD_RANDOM, maxLength: CARD_RANDOM });
const CODE = cardCodeOf([18, 7, 14, 20, 2, 26, 22, 23, 9, 16, 24, 13, 4, 21, 27]);

describe('the code of a card', () => {
  it('is printed in four groups of four', () => {
    expect(inGroups(CODE)).toMatch(/^[0-9A-Y]{4}(-[0-9A-Y]{4}){3}$/);
  });

  it('is read back as it was printed, whatever was drawn', () => {
    fc.assert(
      fc.property(drawn, (values) => readCardCode(inGroups(cardCodeOf(values))) === cardCodeOf(values)),
    );
  });

  it.each([
    ['in lower case', inGroups(CODE).toLowerCase()],
    ['without hyphens', CODE],
    [
      'with blanks, also those of a copied text',
      ` ${CODE.slice(0, 4)} ${CODE.slice(4, 9)}\u00a0${CODE.slice(9)}\n`,
    ],
    ['with the hyphens that a phone makes of them', inGroups(CODE).replaceAll('-', '–')],
    [
      'in full width',
      Array.from(CODE, (symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join(''),
    ],
  ])('is read %s', (_, typed) => {
    expect(readCardCode(typed)).toBe(CODE);
  });

  it('takes letters for what they look like', () => {
    const code = cardCodeOf([1, 0, 5, 2, 8, 24, 1, 0, 5, 2, 8, 24, 1, 0, 5]);
    const typed = code
      .replaceAll('1', 'l')
      .replaceAll('0', 'o')
      .replaceAll('5', 's')
      .replaceAll('2', 'z')
      .replaceAll('8', 'b')
      .replaceAll('V', 'u');
    expect(readCardCode(typed)).toBe(code);
  });

  it('with one wrong symbol is none', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.nat(CARD_RANDOM),
        fc.integer({ min: 1, max: CARD_SYMBOLS - 1 }),
        (values, at, by) => {
          const code = cardCodeOf(values);
          const all = '0123456789ACDEFGHJKMNPQRTVWXY';
          const wrong = all[(all.indexOf(code[at] ?? '') + by) % CARD_SYMBOLS] ?? '';
          return readCardCode(code.slice(0, at) + wrong + code.slice(at + 1)) === null;
        },
      ),
    );
  });

  it('with two neighbours that changed places is none', () => {
    fc.assert(
      fc.property(drawn, fc.nat(CARD_RANDOM - 1), (values, at) => {
        const code = cardCodeOf(values);
        const [one = '', two = ''] = code.slice(at, at + 2);
        const swapped = code.slice(0, at) + two + one + code.slice(at + 2);
        return one === two || readCardCode(swapped) === null;
      }),
    );
  });

  it.each([
    '',
    'ABC',
    CODE.slice(1),
    `${CODE}0`,
    CODE.replace(/.$/, '?'),
    'x'.repeat(10_000),
    '٠'.repeat(16),
  ])('is not %j', (typed) => {
    expect(readCardCode(typed)).toBeNull();
  });
});
