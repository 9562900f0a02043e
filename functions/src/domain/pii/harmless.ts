/**
 * Numbers of ordinary office prose: dates, times, document numbers, grouped thousands, money, links.
 * They are taken out of sight before long numbers are looked for; nothing shaped like a phone may be.
 */
import { isAmount, BANK_TIGHT, CMND_TIGHT, COUNTED_AFTER, ID_TIGHT } from './cues.ts';
import { textAfter, textBefore, blank } from './reading.ts';
import type { Reading, Span } from './reading.ts';
import { SECRET_TIGHT } from './secrets.ts';

const EDGE = '(?<![\\p{L}\\p{N}])(?<!\\d[./-])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';

const PLAIN: readonly RegExp[] = [
  // 15/7/2026, 15-07-2026, 15.7.26; a longer dotted number is left alone
  new RegExp(`${EDGE}${DAY}([./-])${MONTH}\\1(?:${YEAR}|\\d{2})(?![./-]?\\d)(?!\\p{L})`, 'gu'),
  new RegExp(`${EDGE}${YEAR}([./-])${MONTH}\\1${DAY}(?![./-]?\\d)`, 'gu'),
  // "05 07 2026" spelled with spaces
  new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\d[ ./-])${DAY} ${MONTH} 20[1-4]\\d(?! ?\\d{3})(?!\\d)`, 'gu'),
  // month/year, day/month
  new RegExp(`${EDGE}${MONTH}/${YEAR}(?![./-]?\\d)`, 'gu'),
  // 20260715083000
  /(?<![\p{L}\p{N}])20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?![\p{L}\p{N}])/gu,
  // 08:30, 8h, 11h30, 7 giờ 30
  /(?<![\p{L}\p{N}])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)/gu,
  /(?<![\p{L}\p{N}])(?:[01]?\d|2[0-4]) ?(?:h|g|gio)(?!\p{L})(?: ?[0-5]\d)?(?!\d)(?! ?[.-]?\d{3})/gu,
  // 7476/KH-CATP-PC06, 91/2025/QH15, 356/2025/NĐ-CP
  /(?<![\p{L}\p{N}])(?<!\d[ .-])\d{1,6}(?:\/\d{4})?[/-](?:[a-z]{1,8}\d{0,3})(?:[-/.&]{1,2}[a-z]{1,10}\d{0,3}){0,5}(?![\p{L}\p{N}])/gu,
  // 000.00.12.H24-260708-0001 and H24.15-260708-0001: dossier codes of the one-stop office
  /(?<![\p{L}\p{N}])(?:\d{3}\.\d{2}\.\d{2}\.)?h\d{2}(?:\.\d{2}){0,3}-\d{6}-\d{4,6}(?!\d)/gu,
];

/** The head of a number with a leading zero, which a dotted group merely continues. */
const NUMBER_BEFORE = /(?<![\d.,])0\d{2,8}(?:[ .-]\d{1,6}){0,8}[ .-]$/;
const THOUSANDS =
  /(?<![\p{L}\p{N}])(?<!\d[.,-])(?<!\+ ?)[1-9]\d{0,2}(?:(?:\.\d{3}){1,5}|(?:,\d{3}){1,5})(?![.,]?\d)/gu;
const UNBROKEN = /(?<![\p{L}\p{N}])(?<!\d[ .-])[1-9]\d{8,14}(?!\d)/gu;
const LINK = /https?:\/\/[^\s\uE000]{1,300}/gu;
const IDENTITY_IN_LINK = /(?<!\d)(?:0[35789]\d{8}|(?:84|0084)[35789]\d{8}|0\d{11})(?!\d)/;

function thousands(reading: Reading): Span[] {
  const spans: Span[] = [];
  for (const match of reading.folded.matchAll(THOUSANDS)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const lead = textBefore(reading, start, 60);
    const tail = textAfter(reading, end, 16);
    const digits = match[0].replace(/\D/g, '');
    if (/^84[35789]\d{8}$/.test(digits) && !isAmount(reading, end)) continue;
    if (NUMBER_BEFORE.test(lead)) continue;
    if (digits.length === 9 && CMND_TIGHT.test(lead)) continue;
    if (digits.length >= 10 && (ID_TIGHT.test(lead) || BANK_TIGHT.test(lead)) && !COUNTED_AFTER.test(tail))
      continue;
    if (digits.length === 6 && SECRET_TIGHT.test(lead) && !COUNTED_AFTER.test(tail)) continue;
    spans.push({ start, end });
  }
  return spans;
}

function amounts(reading: Reading): Span[] {
  return Array.from(reading.folded.matchAll(UNBROKEN), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter((span) => {
    const digits = reading.folded.slice(span.start, span.end);
    if (/^84[35789]\d{8}$/.test(digits)) return false;
    const lead = textBefore(reading, span.start, 60);
    return isAmount(reading, span.end) && !ID_TIGHT.test(lead) && !BANK_TIGHT.test(lead);
  });
}

/** The reading with ordinary numbers blanked. Links stay when they carry a phone or an identity number. */
export function withoutHarmlessNumbers(reading: Reading): Reading {
  const found = PLAIN.flatMap((pattern) =>
    Array.from(reading.folded.matchAll(pattern))
      .filter((match) => !NUMBER_BEFORE.test(textBefore(reading, match.index, 60)))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  const links = Array.from(reading.folded.matchAll(LINK))
    .filter((match) => !IDENTITY_IN_LINK.test(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const amountsOrThousands = [...thousands(reading), ...amounts(reading)];
  return blank(reading, [...found, ...links, ...amountsOrThousands]);
}
