/** A count as people write it: `1234`, `1.234` or `1 234`. Anything else is no count; never rounded. */

const PLAIN = /^\d+$/;
const GROUPED = /^\d{1,3}([. ])\d{3}(?:\1\d{3})*$/;
/** What copying leaves between and around figures and nobody sees. */
const UNSEEN = /[\p{Cf}]/gu;

/** Returns the text with full-width letters, digits and signs as everybody types them. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Returns the whole number from 0. **Null**: `1,5`, `−3`, `12a`, or nothing at all. */
export function wholeIn(text: string): number | null {
  const plain = narrow(text).replace(UNSEEN, '').replace(/\s/gu, ' ').trim();
  if (!PLAIN.test(plain) && !GROUPED.test(plain)) return null;
  const count = Number(plain.replace(/[. ]/g, ''));
  return Number.isSafeInteger(count) ? count : null;
}
