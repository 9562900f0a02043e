/** The JSON body of a question from the web: bounded before it is read, and of one shape. */

/** **Units**: bytes. More than the largest question of ours. */
const MOST_BYTES = 32_768;

/** A shape of the schema, as far as it is needed here. */
interface Shape<T> {
  safeParse: (value: unknown) => { data?: T | undefined };
}

/** Returns the body; null for one that is too large, no JSON, or of another shape. */
export function bodyOf<T>({ rawBody }: { rawBody?: Buffer }, shape: Shape<T>): T | null {
  if (!rawBody || rawBody.length > MOST_BYTES) return null;
  try {
    return shape.safeParse(JSON.parse(rawBody.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}
