/** A shape that can be tried on a value: what the domain needs to know of the schema library. */
import type { z } from 'zod';

export type Shape<T> = z.ZodType<T>;
