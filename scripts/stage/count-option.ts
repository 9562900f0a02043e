/** A whole number given as an option of a command, read like every other count. */
import { readCount } from '#domain/count.ts';

/** Returns the number. **Errors**: throws a sentence that names the option where it is no whole number from 0. */
export function countOption(name: string, text: string): number {
  const count = readCount(text);
  if (count === null) throw new Error(`--${name} phải là số nguyên từ 0 trở lên, không phải “${text}”.`);
  return count;
}
