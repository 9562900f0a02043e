/** Texts that leave for a spreadsheet: what a program might take for a formula. One definition for every file. */

/**
 * A sign that begins a formula, in any width, behind anything that a program passes over: blanks, line breaks, quotes,
 * control and invisible characters.
 */
const FORMULA = /^[\s\p{C}\p{Z}'"\u2800\u115F\u1160\u3164\uFFA0\p{Mn}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

/** Returns the text, with an apostrophe before it where a program might run it or where it begins with a line break. */
export function defused(text: string): string {
  return FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
