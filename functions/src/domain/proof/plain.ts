/**
 * What a document holds, as plain values: null, true, false, numbers, strings, lists and maps. A server and an export
 * reader each know their own classes; both hand them over through here, so that one stored document has one reading.
 */
import type { Fields } from './documents.ts';

/** An instant as an export holds it. A class, so that nobody takes a map that a person sent for one. */
export class Instant {
  /** **Units**: microseconds since the epoch; a bigint where a number cannot hold them (before 1684, after 2255). */
  readonly timestampMicros: number | bigint;
  constructor(timestampMicros: number | bigint) {
    this.timestampMicros = timestampMicros;
  }
}

/** Returns the instant of whole seconds and the microseconds behind them. */
export function instantOf(seconds: number, micros: number): Instant {
  const exact = BigInt(seconds) * 1_000_000n + BigInt(micros);
  const near = Number(exact);
  return new Instant(Number.isSafeInteger(near) ? near : exact);
}

/** How a value of each type that JSON lacks is written. The names are those of the hashes already stored. */
export const FORMS = {
  bytes: (bytes: Uint8Array) => ({ type: 'Buffer', data: [...bytes] }),
  point: (latitude: number, longitude: number) => ({ _latitude: latitude, _longitude: longitude }),
  reference: (path: string) => ({ reference: path }),
  vector: (components: readonly number[]) => ({ _values: [...components] }),
  unknown: () => ({ unknown: true }),
} as const;

/** Documents nest 20 deep; what is deeper is no document, and is cut off rather than walked. */
const MOST_DEPTH = 64;

/**
 * Returns the fields as plain values. `foreign` is asked about every object that is not a list: it returns an
 * {@link Instant} or a form for a class of its own, and undefined for a map.
 */
export function plainFields(fields: object, foreign: (value: object) => object | undefined): Fields {
  const walk = (value: unknown, depth: number): unknown => {
    if (typeof value === 'bigint') return Number(value);
    // -0 and 0 are one number, and JSON knows only 0.
    if (typeof value === 'number') return value === 0 ? 0 : value;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value !== 'object' || depth > MOST_DEPTH) return FORMS.unknown();
    if (Array.isArray(value)) return value.map((item) => walk(item, depth + 1));
    const form = foreign(value);
    if (form instanceof Instant) return form;
    return map(form ?? value, depth + 1);
  };
  // Keys in one order, because a database and its export each have their own, and faults are named in it. A field called
  // `__proto__` is left out: the server's client library cannot show it.
  const map = (of: object, depth: number): Fields =>
    Object.fromEntries(
      Object.entries(of)
        .filter(([key]) => key !== '__proto__')
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, walk(value, depth)]),
    );
  return map(fields, 0);
}
