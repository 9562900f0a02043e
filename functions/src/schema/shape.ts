/** A shape that can be tried on a value: what the domain needs to know of the schema library. */
import type * as z from 'zod/mini';

export type Shape<T> = Pick<z.ZodMiniType<T>, 'safeParse'>;
