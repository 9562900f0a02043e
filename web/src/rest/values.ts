/** Firestore's values as its REST interface spells them, and back. Knows what entries and records hold; refuses the rest. */

type Json = Record<string, unknown>;

/** An instant to be stored as a timestamp. **Units**: milliseconds. */
export class Instant {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }
}

/** Returns a document's fields as REST spells them. **Errors**: throws for what no entry holds. */
export function encodeFields(fields: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, encode(value)]),
  );
}

function encode(value: unknown): Json {
  if (value === null) return { nullValue: null };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  if (value instanceof Instant) return { timestampValue: new Date(value.ms).toJSON() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } };
  if (typeof value === 'object') return { mapValue: { fields: encodeFields(value as Json) } };
  throw new Error(`no value of an entry: ${typeof value}`);
}

/** Returns a document's fields as data. **Units**: a timestamp becomes milliseconds. */
export function decodeFields(fields: unknown): Json {
  return Object.fromEntries(
    Object.entries((fields ?? {}) as Record<string, Json>).map(([name, value]) => [name, decode(value)]),
  );
}

function decode(value: Json): unknown {
  const [[kind, held] = ['', null]] = Object.entries(value);
  switch (kind) {
    case 'nullValue':
      return null;
    case 'integerValue':
    case 'doubleValue':
      return Number(held);
    case 'timestampValue':
      return Date.parse(String(held));
    case 'arrayValue':
      return ((held as { values?: Json[] }).values ?? []).map(decode);
    case 'mapValue':
      return decodeFields((held as { fields?: unknown }).fields);
    default:
      // Strings and booleans are what they are; nothing else is stored by this product.
      return held;
  }
}
