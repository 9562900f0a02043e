/**
 * Numbers of persons whose digits are kept apart by what nobody puts into a number: strokes, line breaks, signs, digits
 * in circles, English words. The text is rewritten the way people space a number, and searched again.
 * Only what is refused is looked for: a doubt about such a row would be raised by half of all tables.
 */
import { ID_TIGHT, PHONE_NEAR } from './cues.ts';
import { withoutHarmlessNumbers } from './harmless.ts';
import type { PiiHit } from './hit.ts';
import { textBefore, BLANK, read, type Reading } from './reading.ts';

/** A text in other words, and for every character of it where it stood. */
interface Rewritten {
  text: string;
  from: number[];
  to: number[];
}

/** English digits as the search for dictated numbers knows them. */
const ENGLISH: Readonly<Record<string, string>> = {
  zero: 'không',
  oh: 'không',
  one: 'một',
  two: 'hai',
  three: 'ba',
  four: 'bốn',
  five: 'năm',
  six: 'sáu',
  seven: 'bảy',
  eight: 'tám',
  nine: 'chín',
};
const VIETNAMESE =
  'không|hông|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|khong|mot|bon|tu|nam|lam|sau|bay|tam|chin';
const ROUND = /[⓪⓿①-⑨⓵-⓽❶-❾➀-➈➊-➒]/u;
/** First characters of the runs 1 … 9; the two zeros stand alone. */
const ROUND_ONES = ['①', '⓵', '❶', '➀', '➊'];

const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
const EDGE_AFTER = '(?![\\p{L}\\p{N}])';
const TOKEN = new RegExp(
  `${EDGE_BEFORE}(?:${Object.keys(ENGLISH).join('|')}|${VIETNAMESE})${EDGE_AFTER}|\\d+|${ROUND.source}`,
  'giu',
);
const PART = `(?:\\p{N}|${EDGE_BEFORE}(?:${Object.keys(ENGLISH).join('|')}|${VIETNAMESE})${EDGE_AFTER})`;
/** A text that begins or ends with a digit, in figures or in words. */
export const DIGIT_AT_START = new RegExp(`^[^\\p{L}\\p{N}]{0,12}${PART}`, 'iu');
export const DIGIT_AT_END = new RegExp(`${PART}[^\\p{L}\\p{N}]{0,12}$`, 'iu');
/** What may stand between two parts of one number: anything but letters, digits and what is explained already. */
const GAP = /^[^\p{L}\p{N}\uE000]{0,12}$/u;
/** The gaps that the plain search knows; they stay, and with them how it tells lists from numbers. */
const KNOWN_GAP = /^(?:[ .,/_*\t-]| {2,3}| ?[._-] ?|[._-]{2,3}|[ .-]?[()][ .-]?)?$/;
const SLASH = '/';

function digitOf(round: string): string {
  if (round === '⓪' || round === '⓿') return '0';
  const code = round.codePointAt(0) ?? 0;
  const first = ROUND_ONES.map((one) => one.codePointAt(0) ?? 0).find((one) => code >= one && code < one + 9);
  return String(code - (first ?? code) + 1);
}

function wordOf(token: string): string {
  return ROUND.test(token) ? digitOf(token) : (ENGLISH[token.toLowerCase()] ?? token);
}

/** Returns the text with strange gaps as one blank; null where it holds none, and no English or round digit. */
function rewrite(text: string): Rewritten | null {
  const out: Rewritten = { text: '', from: [], to: [] };
  let strange = false;
  let at = 0;
  const put = (words: string, from: number, to: number): void => {
    for (let i = 0; i < words.length; i += 1) {
      out.from.push(words.length === to - from ? from + i : from);
      out.to.push(words.length === to - from ? from + i + 1 : to);
    }
    out.text += words;
  };
  let first = true;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const gap = text.slice(at, match.index);
    const joins = !first && GAP.test(gap) && (!KNOWN_GAP.test(gap) || gap === SLASH);
    if (joins) put(' ', at, match.index);
    else put(gap, at, match.index);
    const word = wordOf(token);
    put(word, match.index, match.index + token.length);
    strange ||= joins || word !== token;
    at = match.index + token.length;
    first = false;
  }
  put(text.slice(at), at, text.length);
  return strange ? out : null;
}

/** A row that stands in a list or counts on is none: "01|02|03|04|05|06", "các ngày 08/12/15/20/25". */
function isList(reading: Reading, { start, end }: PiiHit): boolean {
  const lead = textBefore(reading, start, 60);
  if (PHONE_NEAR.test(lead) || ID_TIGHT.test(lead)) return false;
  const groups = reading.folded.slice(start, end).match(/\d+/g) ?? [];
  if (groups.length < 3) return false;
  const numbers = groups.map(Number);
  const rises = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  if (rises && groups.every((group) => group.length === 2) && numbers.every((number) => number <= 31))
    return true;
  const plus = reading.folded.slice(Math.max(0, start - 1), start + 1).includes('+');
  const [head = ''] = groups;
  // Counts may begin with 0 or 84; beside strokes and line breaks they are far more often counts.
  if (head === '0' && groups.some((group) => group.length > 1)) return true;
  return head === '84' && !plus;
}

/**
 * Returns what `search` refuses in the rewritten text, at its place in the text as given. `search` looks through a
 * reading once; `reading` holds no plain find any more.
 */
export function findScattered(reading: Reading, search: (reading: Reading) => readonly PiiHit[]): PiiHit[] {
  const written = rewrite(withoutHarmlessNumbers(reading).text);
  if (!written) return [];
  const again = read(written.text);
  return search(again)
    .filter((hit) => hit.level === 'block' && !isList(again, hit))
    .map((hit) => ({
      ...hit,
      start: written.from[hit.start] ?? 0,
      end: written.to[hit.end - 1] ?? reading.text.length,
    }))
    .filter((hit) => !reading.text.slice(hit.start, hit.end).includes(BLANK));
}
