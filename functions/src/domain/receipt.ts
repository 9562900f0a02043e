/**
 * What a sender can hold the server to: a hash of what was said, and the receipt that a reporter can read over the phone: seven letters and a check character (Crockford's base 32 with
 * its mod-37 check), so that a misheard letter is noticed. It names an entry; it proves nothing by itself.
 */
import type { Entry } from '#schema/entry.ts';
import { hashOf, sha256Hex } from './hash.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Crockford's five extra symbols, for the check character only. */
const CHECK_ALPHABET = ALPHABET + '*~$=U';
const LETTERS = 7;

/** Returns e.g. `7K29-QXDR`: seven characters from the entry's id, then the check character. */
export function receiptOf(entryId: string): string {
  const number = parseInt(sha256Hex(entryId).slice(0, 12), 16) % 32 ** LETTERS;
  let body = '';
  for (let rest = number, i = 0; i < LETTERS; i++, rest = Math.floor(rest / 32)) {
    body = ALPHABET.charAt(rest % 32) + body;
  }
  return `${body.slice(0, 4)}-${body.slice(4)}${CHECK_ALPHABET.charAt(number % 37)}`;
}

/** Returns true iff the text, as typed or read aloud, is a receipt whose check character fits. */
export function isReceipt(typed: string): boolean {
  const plain = typed.toUpperCase().replaceAll(/[-\s]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (plain.length !== LETTERS + 1) return false;
  let number = 0;
  for (const letter of plain.slice(0, LETTERS)) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return false;
    number = number * 32 + digit;
  }
  return CHECK_ALPHABET.charAt(number % 37) === plain.charAt(LETTERS);
}

/** Returns the hash of what the person said: kind, target, numbers and words; never who or when. */
export function contentHashOf({ kind, target, payload, texts }: Entry): string {
  return hashOf({ kind, target, payload, texts });
}
