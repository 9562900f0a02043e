/**
 * Numbers dictated in words: "không chín một hai ba bốn năm sáu bảy tám".
 * Only long rows count; "hai ba tổ", "năm 2026" and counting aloud must never be hits.
 */
import type { PiiHit, PiiType } from './hit.ts';
import { isMobileInUse, numberType } from './identity-number.ts';
import type { Reading } from './reading.ts';

const DIGIT_WORDS: Readonly<Record<string, string>> = {
  khong: '0',
  hong: '0',
  mot: '1',
  hai: '2',
  ba: '3',
  bon: '4',
  tu: '4',
  nam: '5',
  lam: '5',
  sau: '6',
  bay: '7',
  bảy: '7',
  tam: '8',
  chin: '9',
};
const WORD = Object.keys(DIGIT_WORDS).join('|');
const ROW = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WORD}|\\d{1,6})(?:[ ,.-]{1,3}(?:${WORD}|\\d{1,6})(?![\\p{L}\\p{N}])){3,24}`,
  'gu',
);

const COUNTING = '1234567890';

function spokenType(digits: string, words: number, currentYear: number): PiiType | null {
  const type = numberType(digits, false, currentYear);
  if (words === digits.length) {
    if (digits.length < 9 || COUNTING.startsWith(digits)) return null;
    return type === 'LANDLINE' || type === null ? (digits.startsWith('0') ? 'PHONE' : 'ID12') : type;
  }
  // Half in words, half in figures: only numbers with an unmistakable form.
  const sure = type === 'CCCD' || (type === 'PHONE' && (isMobileInUse(digits) || digits.startsWith('84')));
  return sure ? type : null;
}

/** Phones and identity numbers spelled out in words. All are of level `block`. */
export function findSpokenNumbers(reading: Reading, currentYear: number): PiiHit[] {
  const hits: PiiHit[] = [];
  for (const match of reading.folded.matchAll(ROW)) {
    const tokens = Array.from(match[0].matchAll(/[^ ,.-]+/g));
    const digits = tokens.map((token) => DIGIT_WORDS[token[0]] ?? token[0]);
    const words = tokens.filter((token) => token[0] in DIGIT_WORDS).length;
    if (words === 0) continue;
    for (const [from, to] of windows(digits)) {
      const row = digits.slice(from, to).join('');
      const spoken = tokens.slice(from, to).filter((token) => token[0] in DIGIT_WORDS).length;
      const type = spoken > 0 ? spokenType(row, spoken, currentYear) : null;
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (!type || !first || !last) continue;
      hits.push({
        type,
        level: 'block',
        start: match.index + first.index,
        end: match.index + last.index + last[0].length,
      });
      break;
    }
  }
  return hits;
}

/** The whole row first; then, for words that merely run into a number ("số ba không chín một…"), its tails and heads. */
function windows(digits: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [[0, digits.length]];
  for (let from = 0; from < digits.length; from += 1) {
    if (digits[from]?.startsWith('0') === true || digits[from]?.startsWith('8') === true) {
      for (let to = digits.length; to > from + 3; to -= 1) pairs.push([from, to]);
    }
  }
  return pairs;
}
