/**
 * The code of a sign-in card as people read and type it: 15 random symbols and one that checks them, in groups of four.
 * Some 73 random bits: nobody finds one by trying, not even with its hash in hand. And the address of a card's login. Needs
 * no library: the page that signs in carries it.
 */

/** No I, L, O, S, Z, B, U: read as the digit or letter that they look like. 29 symbols, a prime: the check needs it. */
const SYMBOLS = '0123456789ACDEFGHJKMNPQRTVWXY';
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ I: '1', L: '1', O: '0' },
  ...{ S: '5', Z: '2', B: '8', U: 'V' },
};

export const CARD_SYMBOLS = SYMBOLS.length;
export const CARD_RANDOM = 15;
const LENGTH = CARD_RANDOM + 1;

/** Returns the code of these random numbers, each below {@link CARD_SYMBOLS}. */
export function cardCodeOf(drawn: readonly number[]): string {
  const check = (CARD_SYMBOLS - weighed(drawn)) % CARD_SYMBOLS;
  return [...drawn, check].map((value) => SYMBOLS[value] ?? '').join('');
}

/**
 * Returns the code that somebody typed: in either case, with blanks and hyphens anywhere, lookalikes taken for what they
 * look like. **Null**: no code of a card; one wrong symbol and two that changed places are always found.
 */
export function readCardCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '');
  const code = Array.from(plain, (symbol) => LOOKS_LIKE[symbol] ?? symbol).join('');
  const values = Array.from(code, (symbol) => SYMBOLS.indexOf(symbol));
  if (values.length !== LENGTH || values.includes(-1) || weighed(values) !== 0) return null;
  return code;
}

/** Returns `K7QM-2XWP-9HTD-4RVN`. */
export const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');

/** Every place weighs something else, so that a wrong symbol or a swap changes the sum. The last one weighs 1. */
function weighed(values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (LENGTH - at), 0) % CARD_SYMBOLS;
}

/** Reserved for ever (RFC 2606): no mail can be sent to such an address. */
const NOBODYS_DOMAIN = '@phieu.invalid';

/** Returns the address of a login that has none. */
export const cardAddress = (uid: string): string => uid + NOBODYS_DOMAIN;

/** Returns true iff the login was made for a card: it has no e-mail, and nobody knows a password of it. */
export const isCardAddress = (email: string | null | undefined): boolean =>
  email?.endsWith(NOBODYS_DOMAIN) ?? false;
