/** A number of a person that begins in one text and ends in another: each half alone says nothing. */
import { findPii, MAX_PII_TEXT_LENGTH, normalisePiiText, type PiiType } from '../pii.ts';
import { DIGIT_AT_END, DIGIT_AT_START } from './scattered.ts';

/** No number of a person is written longer than this on one side. **Units** UTF-16 code units. */
const EDGE = 60;
/** As many texts as the door lets in. */
const MOST_TEXTS = 25;

/** Returns the types of what only shows when texts are read one after the other, in any order; each once. */
export function findSplit(texts: readonly string[], currentYear: number): PiiType[] {
  const read = texts
    .slice(0, MOST_TEXTS)
    .map(normalisePiiText)
    .filter((text) => text.trim() !== '');
  const heads = read.filter((text) => DIGIT_AT_START.test(text));
  const pairs = read
    .filter((text) => DIGIT_AT_END.test(text))
    .flatMap((first) => heads.filter((second) => second !== first).map((second) => [first, second]));
  const rows = [
    ...pairs.map(([a = '', b = '']) => [a.slice(-EDGE), b.slice(0, EDGE)]),
    read,
    [...read].sort(),
  ];
  return [...new Set(rows.flatMap((row) => across(row, currentYear)))];
}

/** What reaches over the end of a text. */
function across(row: readonly string[], currentYear: number): PiiType[] {
  const joined = row.join('\n');
  if (row.length < 2 || joined.length > MAX_PII_TEXT_LENGTH) return [];
  let end = -1;
  const ends = row.slice(0, -1).map((text) => (end += text.length + 1));
  return findPii(joined, currentYear)
    .filter(
      ({ level, start, end: last }) => level === 'block' && ends.some((at) => start < at && last > at + 1),
    )
    .map(({ type }) => type);
}
