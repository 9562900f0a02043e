// A plan as the file that loads it.
import { sha256Hex } from '#domain/hash.ts';

/** Returns what `plan.load` carries: a plan, or its text as it is. */
export const fileOf = (
  plan: object | string,
  fileName = 'plan.json',
): { text: string; sha256: string; fileName: string } => {
  const text = typeof plan === 'string' ? plan : JSON.stringify(plan);
  return { text, sha256: sha256Hex(text), fileName };
};
