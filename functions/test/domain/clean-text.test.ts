// Texts as everybody sees them: whatever was typed or pasted, what is stored hides nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, cleanText, isClean } from '#domain/clean-text.ts';

describe('a text that was typed or pasted', () => {
  it.each([
    ['Rà\u0000 soát\u0007', 'Rà soát'],
    ['một\r\nhai\rba\u2028bốn', 'một\nhai\nba\nbốn'],
    ['abc\u202edef\u2066', 'abcdef'],
    ['Rà soát'.normalize('NFD'), 'Rà soát'],
    ['nửa \ud83d cặp', 'nửa  cặp'],
    ['❤\ufe0f 👍', '❤ 👍'],
    ['tab\there', 'tab\there'],
    ['e\u200b\u0301', 'é'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(cleanText(typed)).toBe(stored);
    expect(isClean(stored)).toBe(true);
  });

  it('is clean once it was cleaned, and stays as it is then', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const clean = cleanText(`${a}\u200d${b}\ud800`);
        expect(isClean(clean)).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 2000 },
    );
  });

  it('is cleaned wherever it stands in a payload; numbers, nothing and keys stay', () => {
    const payload = { a: ['x\u200b', 1, null, { b: 'y\u0000' }], 'k\u200b': true };
    expect(cleaned(payload)).toEqual({ a: ['x', 1, null, { b: 'y' }], 'k\u200b': true });
  });
});
