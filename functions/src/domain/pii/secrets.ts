/**
 * One-time codes, PINs and passwords. Numbers this short are only secrets when a word says so, and the
 * same words head ordinary counts ("quên mật khẩu, 15 trường hợp"); those must never be refused.
 */
import { COUNTED_AFTER } from './cues.ts';
import type { PiiHit } from './hit.ts';
import { textAfter, textBefore } from './reading.ts';
import type { Reading } from './reading.ts';

const STRONG =
  'otp|passcode|pass code|password|pass|mat khau|mk|ma xac (?:thuc|nhan|minh)|(?:ma|so) pin|ma bao mat|ma mo khoa|ma kich hoat';
const SMALL_WORDS =
  '(?:la|thanh|moi|cu|so|otp|tam|mac dinh|cap(?: 2)?|muc 2|vneid|zalo|app|ung dung|dang nhap|dinh danh|nhan duoc|vua nhan|gui ve|duoc cap|' +
  'smart|cua (?:ong|ba|anh|chi|em|co|chu|bac|chau|toi|minh|nguoi dan)(?: \\p{L}{1,10}){0,4})';
const TAIL = `(?:[ ,]{1,2}${SMALL_WORDS}){0,4}[ :=.,"'(\\-]{0,4}$`;

/** A word for a secret directly before the number, with only linking words between. */
export const SECRET_TIGHT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${STRONG}|pin(?= ?[:=]| la))${TAIL}`, 'u');

const NUMBER =
  /(?<![\p{L}\p{N}])(?<!\d[ .,/:-])(?:\d{4,8}|\d{3}[ .-]\d{3}|\d{2}[ .-]\d{2}[ .-]\d{2}|\d(?:[ .-]\d){3,7})(?![ .,/:-]?\d)(?!\/)(?!\p{L}\p{L})/gu;
const BARE_PIN = /(?<![\p{L}\p{N}])pin [ ]?$/u;
const SERVICE_NEAR =
  /(?:quen|cap lai|lay lai|khoi phuc|dat lai|ho tro|chua nhan|khong nhan(?: duoc)?|loi|khong co|nhan duoc|huong dan|bao ve|chia se|mat)[ \p{L}]{0,25}$/u;
const REVERSED =
  /(?<![\p{L}\p{N}.,/-])\d{4,8}(?= {0,2}(?:chinh )?(?:la|lam) (?:so |ma )?(?:otp|passcode|password|mat khau|ma xac (?:thuc|nhan)|xac (?:thuc|nhan)|pin)(?!\p{L}))/gu;
const WORDED =
  /(?<![\p{L}\p{N}])(?:mat khau|password|passcode|pass|mk)(?: (?:vneid|zalo|cu|moi|tam|mac dinh|duoc cap|cua (?:ong|ba|anh|chi|em|co|chu|bac|toi)(?: \p{L}{1,10}){0,4})){0,2} ?(?::|=| la | )[ "']{0,2}([^\s\uE000,;"']{6,40})/gu;

function isSecretWord(word: string, connector: boolean): boolean {
  const mixed = /\p{L}/u.test(word) && /\d/.test(word) && !/^\d{1,4}\p{L}+$/u.test(word);
  return mixed && !/^\p{L}+\d?$/u.test(word) ? !/[/]/.test(word) || connector : mixed && connector;
}

function isCode(reading: Reading, start: number, end: number): boolean {
  const lead = textBefore(reading, start, 80);
  const tail = textAfter(reading, end, 20);
  const digits = reading.folded.slice(start, end);
  if (COUNTED_AFTER.test(tail)) return false;
  if (BARE_PIN.test(lead)) return /^\d{4,6}$/.test(digits);
  const keyword = SECRET_TIGHT.exec(lead);
  if (!keyword) return false;
  const hasVerb = / (?:la|thanh|moi|cu)[ :]/.test(keyword[0]);
  const grouped = /\D/.test(digits);
  const service = SERVICE_NEAR.test(lead.slice(0, keyword.index));
  // "quên mật khẩu: 1250" is a count; "mật khẩu là 1250" is not.
  if (service && !hasVerb && (grouped || digits.length === 4)) return false;
  return !grouped || !/^(?:mat khau|mk|pass|ma kich hoat)/.test(keyword[0]) || hasVerb;
}

/** Codes and passwords a text gives away. All are of level `block`. */
export function findSecrets(reading: Reading): PiiHit[] {
  const hits: PiiHit[] = [];
  const add = (start: number, end: number): void => {
    hits.push({ type: 'OTP_SECRET', level: 'block', start, end });
  };
  for (const match of reading.folded.matchAll(NUMBER)) {
    const end = match.index + match[0].length;
    if (isCode(reading, match.index, end)) add(match.index, end);
  }
  for (const match of reading.folded.matchAll(REVERSED)) add(match.index, match.index + match[0].length);
  for (const match of reading.folded.matchAll(WORDED)) {
    const word = match[1] ?? '';
    const end = match.index + match[0].length;
    const connector = /[:=]|la $| la /.test(match[0].slice(0, match[0].length - word.length));
    if (isSecretWord(word, connector)) add(end - word.length, end);
  }
  return hits;
}
