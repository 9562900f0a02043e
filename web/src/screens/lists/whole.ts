/** A count as people write it: `1234`, `1.234` or `1 234`. Anything else is no count; never rounded. */

const PLAIN = /^\d+$/;
const GROUPED = /^\d{1,3}([. ])\d{3}(?:\1\d{3})*$/;

/** Returns the whole number from 0. **Null**: `1,5`, `−3`, `12a`, or nothing at all. */
export function wholeIn(text: string): number | null {
  const plain = text.replace(/[\u00a0\u2009\u202f]/g, ' ').trim();
  if (!PLAIN.test(plain) && !GROUPED.test(plain)) return null;
  const count = Number(plain.replace(/[. ]/g, ''));
  return Number.isSafeInteger(count) ? count : null;
}
