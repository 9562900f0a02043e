/**
 * How a text is read before it is searched: one normal form that offsets refer to, and beside it a
 * lower-case, accent-free copy of the same length for keywords. Must never change the length between the two.
 */
import { PII_MASKS } from './hit.ts';

/** Stands for text already explained; no pattern can cross it. A private-use character, removed from input. */
export const BLANK = '\uE000';

/** A text being searched. `folded` has exactly the length of `text`, so offsets hold in both. */
export interface Reading {
  text: string;
  folded: string;
}

export interface Span {
  start: number;
  end: number;
}

/** Digits of every script come in runs of ten code points, so the value is the distance from the run's start. */
function digitValue(char: string): string {
  const codePoint = char.codePointAt(0) ?? 0;
  let below = 0;
  while (below < 60 && /\p{Nd}/u.test(String.fromCodePoint(Math.max(codePoint - below - 1, 0)))) below += 1;
  return String(below % 10);
}

/**
 * The form in which texts are searched and masked: NFC, without invisible characters, control characters
 * and marks stacked on digits, with the digits of every script written 0–9. Idempotent.
 */
export function normalisePiiText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\uFE00-\uFE0F\u034F\u115F\u1160\u3164\uFFA0]|(?![\n\t])\p{Cc}/gu, '')
    .replace(/(\p{Nd})[\p{Mn}\p{Me}]{1,40}/gu, '$1')
    .replace(/[^\P{Nd}0-9]/gu, digitValue)
    .normalize('NFC');
}

const FOLDED_PUNCTUATION: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\u00AD\uFE58\uFE63\u30FC]/g, '-'],
  [/[\p{Zs}\u2800]/gu, ' '],
  [/[\u00B7\u2022\u2027\u2219\u22C5\u30FB\u3002\u2024\u06D4]/g, '.'],
];

function foldUnit(unit: string): string {
  if (unit < '\u0080' || unit === BLANK) return unit.toLowerCase();
  if (unit === 'đ' || unit === 'Đ') return 'd';
  const base = unit.normalize('NFKC').normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : unit;
}

function fold(text: string): string {
  let folded = text;
  for (const [pattern, plain] of FOLDED_PUNCTUATION) folded = folded.replace(pattern, plain);
  folded = folded.replace(/[^\0-\x7F]/g, foldUnit).toLowerCase();
  if (folded.length !== text.length)
    folded = Array.from({ length: text.length }, (_, i) => foldUnit(text.charAt(i))).join('');
  // The letters o, i and l among seven or more digits are typed or recognised in place of 0 and 1.
  folded = folded.replace(/(?<![\p{L}\p{N}])[0-9oil]{9,13}(?![\p{L}\p{N}])/gu, (token) =>
    token.replace(/[^0-9]/g, '').length >= 7 ? token.replace(/o/g, '0').replace(/[il]/g, '1') : token,
  );
  return folded.replace(/(?<![\p{L}\p{N}])o(?=[ .-]?[35789](?:[ .-]?\d){8}(?![\p{L}\p{N}]))/gu, '0');
}

/** Reads a text that is already in the normal form; masks it holds are blanked. */
export function read(normalised: string): Reading {
  let text = normalised;
  for (const mask of PII_MASKS) text = text.replaceAll(mask, BLANK.repeat(mask.length));
  return { text, folded: fold(text) };
}

/** The same reading with the given spans taken out of sight; lengths and offsets stay as they were. */
export function blank(reading: Reading, spans: readonly Span[]): Reading {
  if (spans.length === 0) return reading;
  let text = '';
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= at) continue;
    const start = Math.max(span.start, at);
    text += reading.text.slice(at, start) + BLANK.repeat(span.end - start);
    at = span.end;
  }
  text += reading.text.slice(at);
  return { text, folded: fold(text) };
}

/** Up to `length` folded characters before a place, not reaching over anything blanked or a line's start. */
export function textBefore(reading: Reading, start: number, length: number): string {
  const reach = reading.folded.slice(Math.max(0, start - length), start);
  return reach.slice(Math.max(reach.lastIndexOf(BLANK), reach.lastIndexOf('\n')) + 1);
}

/** Up to `length` folded characters after a place, with the same limits as `textBefore`. */
export function textAfter(reading: Reading, end: number, length: number): string {
  return reading.folded.slice(end, end + length).split(/[\n\uE000]/, 1)[0] ?? '';
}
