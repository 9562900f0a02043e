/** What Firestore itself allows and says, whatever is stored in it. */

/** Firestore takes this many values in one `in`. */
export const IN_ONE_QUESTION = 30;

/** Returns the values in parts of at most `size`. */
export function parted<T>(values: readonly T[], size: number): T[][] {
  const parts = Math.ceil(values.length / size);
  return Array.from({ length: parts }, (_, part) => values.slice(part * size, (part + 1) * size));
}

/** gRPC codes after which the truth is unknown or somebody was faster: re-read, never assume. */
const LOST_RACE = new Set([4, 5, 6, 9, 10, 14]);

/** Returns `conflict` for a write that must be thought over. **Errors**: throws every other error again. */
export function conflictOf(error: unknown): 'conflict' {
  if (LOST_RACE.has((error as { code?: number }).code ?? -1)) return 'conflict';
  throw error;
}
