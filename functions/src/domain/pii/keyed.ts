/**
 * Personal data with a form of its own or a keyword: e-mail, old health-insurance card, passport, bank account.
 * Every quantifier is bounded: an open-ended e-mail pattern once took 20 s on a long text.
 */
import { BANK_NEAR, BANK_TIGHT, COUNTED_AFTER } from './cues.ts';
import type { PiiHit, PiiType } from './hit.ts';
import { textAfter, textBefore } from './reading.ts';
import type { Reading } from './reading.ts';

const EMAIL =
  /[a-z0-9_%+-][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![a-z0-9])/gu;
// "bich75 @ gmail . com", "bich75 (at) gmail.com", "bich75 a còng gmail chấm com"
const EMAIL_DISGUISED =
  /(?<![\p{L}\p{N}])[a-z0-9_%+-][a-z0-9._%+-]{1,63} ?(?:@|[([](?:at|a)[)\]]|a cong|@ cong) ?(?:gmail|yahoo|hotmail|outlook|icloud|mail)(?: ?\. ?| cham | dot )(?:com|vn|net|org)(?!\p{L})/gu;

const CARD =
  /(?<![\p{L}\p{N}])[a-z]{2}[ .-]{0,2}[1-5][ .-]{0,2}\d{2}[ .-]{0,2}(?:\d{10}|\d{2,5}(?:[ .-]\d{2,8}){1,4})(?!\d)/gu;
const CARD_CODES = new Set(
  (
    'dn hx ch nn tk hc xk ht tb no ct xb tn cs xn ms cc ck cb kc hd te bt hn dt dk xd ts tc tq ta ty hg ls cn hs sv gb gd ' +
    'nd qn ca cy px nu dc nc nq tv nl xt xv'
  ).split(' '),
);

const PASSPORT =
  /(?<![\p{L}\p{N}])(?:ho chieu|passport|hc so|pp so)[^0-9\n\uE000]{0,30}?(?<!\p{L})([a-z] ?\d(?:[ .-]?\d){6,7})(?![\p{L}\p{N}])/gu;
const ACCOUNT = /(?<![\p{L}\p{N}])(?:\d{8,19}|\d{3,8}(?:[ .-]\d{2,8}){1,6})(?![\p{L}\p{N}])/gu;

function isCard(reading: Reading, start: number, match: string): boolean {
  if (match.replace(/\D/g, '').length !== 13) return false;
  const written = reading.text.slice(start, start + 2);
  const unbroken = /\d{10}$/.test(match);
  return written === written.toUpperCase() || (unbroken && CARD_CODES.has(match.slice(0, 2)));
}

function isAccount(reading: Reading, start: number, match: string): boolean {
  const digits = match.replace(/\D/g, '').length;
  if (digits < 8 || digits > 19) return false;
  const lead = textBefore(reading, start, 60);
  if (COUNTED_AFTER.test(textAfter(reading, start + match.length, 16))) return false;
  if (/^\d+$/.test(match))
    return BANK_TIGHT.test(lead) || (BANK_NEAR.test(lead) && !/^0[35789]\d{8}$|^0\d{11}$/.test(match));
  // Spaced groups after "số tài khoản" are as often counts per hamlet: three-digit ones stay counts.
  return BANK_TIGHT.test(lead) && (/^0|^\d{4}/.test(match) || /[.-]/.test(match));
}

/** E-mail addresses, insurance cards, passports and accounts. All are of level `block`. */
export function findKeyed(reading: Reading): PiiHit[] {
  const hits: PiiHit[] = [];
  const add = (type: PiiType, start: number, length: number): void => {
    hits.push({ type, level: 'block', start, end: start + length });
  };
  for (const pattern of [EMAIL, EMAIL_DISGUISED]) {
    for (const match of reading.folded.matchAll(pattern)) add('EMAIL', match.index, match[0].length);
  }
  for (const match of reading.folded.matchAll(CARD)) {
    if (isCard(reading, match.index, match[0])) add('BHYT15', match.index, match[0].length);
  }
  for (const match of reading.folded.matchAll(PASSPORT)) {
    const number = match[1] ?? '';
    add('PASSPORT', match.index + match[0].length - number.length, number.length);
  }
  return hits;
}

/** Bank accounts, to be looked for once ordinary numbers are out of sight. Level `block`. */
export function findAccounts(reading: Reading): PiiHit[] {
  return Array.from(reading.folded.matchAll(ACCOUNT))
    .filter((match) => isAccount(reading, match.index, match[0]))
    .map((match) => ({
      type: 'BANK',
      level: 'block',
      start: match.index,
      end: match.index + match[0].length,
    }));
}
