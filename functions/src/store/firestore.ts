/** What Firestore itself allows and says, whatever is stored in it. */
import { isLostRace } from '#domain/grpc.ts';

/** Firestore takes this many values in one `in`. */
export const IN_ONE_QUESTION = 30;

/** Returns the values in parts of at most `size`. */
export function parted<T>(values: readonly T[], size: number): T[][] {
  const parts = Math.ceil(values.length / size);
  return Array.from({ length: parts }, (_, part) => values.slice(part * size, (part + 1) * size));
}

/** Returns `conflict` for a write that must be thought over. **Errors**: throws every other error again. */
export function conflictOf(error: unknown): 'conflict' {
  if (isLostRace(error)) return 'conflict';
  throw error;
}
