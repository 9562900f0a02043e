/** Values as Firestore's REST API writes them, drawn from a seed: every type, depth, size and key that a client may send. */

/** One value on the wire, e.g. `{ integerValue: '7' }`. */
export type Wire = Record<string, unknown>;
export type Random = () => number;

export const pick = <T>(random: Random, of: readonly T[]): T => {
  const one = of[Math.floor(random() * of.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

export const mapOf = (fields: Record<string, Wire>): Wire => ({ mapValue: { fields } });
export const textOf = (text: string): Wire => ({ stringValue: text });
export const wholeOf = (number: number | string): Wire => ({ integerValue: String(number) });

const KEYS = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'guided',
  'a.b',
  'a/b',
  '`',
  '\u0000',
  'ằ',
  '~',
  '😀',
];
const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\u202Eabc',
  'ằ'.repeat(300),
  '__proto__',
  '[object Object]',
  '😀',
  '2026-07-08',
];
const NUMBERS = ['0', '-1', '1', '9007199254740993', '9223372036854775807', '-9223372036854775808'];
const DOUBLES = [0.5, -0, 1e308, 5e-324, 'NaN', 'Infinity', '-Infinity'];
const INSTANTS = [
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '1969-12-31T23:59:59.999999Z',
  '2026-07-08T00:00:00.000001Z',
];

/** Returns any value, at most `depth` maps deep. `database` is the name that references begin with. */
export function anyValue(random: Random, database: string, depth = 6): Wire {
  const inner = (): Wire => anyValue(random, database, depth - 1);
  const simple: (() => Wire)[] = [
    () => ({ nullValue: null }),
    () => ({ booleanValue: random() < 0.5 }),
    () => wholeOf(pick(random, NUMBERS)),
    () => ({ doubleValue: pick(random, DOUBLES) }),
    () => textOf(pick(random, TEXTS)),
    () => textOf('x'.repeat(Math.floor(random() * 3_000))),
    () => ({ timestampValue: pick(random, INSTANTS) }),
    () => ({ bytesValue: Buffer.from([0, 255, 7]).toString('base64') }),
    () => ({ geoPointValue: { latitude: 20.7, longitude: -180 } }),
    () => ({
      referenceValue: `${database}/documents/${pick(random, ['reports/x', 'a/b/c/d', 'journal/😀'])}`,
    }),
    () => vectorOf([1, 0.25, -3]),
  ];
  const nested: (() => Wire)[] = [
    () => ({ arrayValue: { values: [0, 1, 2].slice(Math.floor(random() * 4)).map(() => inMap(inner())) } }),
    () => ({ arrayValue: {} }),
    () => mapOf({}),
    () =>
      mapOf(
        Object.fromEntries([
          [pick(random, KEYS), inner()],
          [`k${String(Math.floor(random() * 99))}`, inner()],
        ]),
      ),
    () => mapOf(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`k${String(at)}`, wholeOf(at)]))),
    () => deep(Math.floor(random() * 18), inner()),
  ];
  return pick(random, depth > 0 && random() < 0.4 ? nested : simple)();
}

/** A list holds no list. */
const inMap = (value: Wire): Wire => ('arrayValue' in value ? mapOf({ list: value }) : value);

const vectorOf = (components: readonly number[]): Wire =>
  mapOf({
    __type__: textOf('__vector__'),
    value: { arrayValue: { values: components.map((doubleValue) => ({ doubleValue })) } },
  });

function deep(levels: number, value: Wire): Wire {
  return levels <= 0 ? value : mapOf({ d: deep(levels - 1, value) });
}
