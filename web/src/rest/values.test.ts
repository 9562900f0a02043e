/** Firestore's values by REST: what an entry or a record holds comes back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFields, encodeFields, Instant } from './values.ts';

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}));

describe('a value', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(value, (sent) => {
        const wire: unknown = JSON.parse(JSON.stringify(encodeFields({ sent })));
        expect(decodeFields(wire)).toEqual({ sent });
      }),
    );
  });

  it('that is an instant goes as a timestamp and comes back in milliseconds', () => {
    const wire = encodeFields({ at: new Instant(1_783_500_000_123) });
    expect(wire).toEqual({ at: { timestampValue: '2026-07-08T08:40:00.123Z' } });
    expect(decodeFields(wire)).toEqual({ at: 1_783_500_000_123 });
  });

  it('that is an empty list or an empty map comes back empty', () => {
    expect(decodeFields({ list: { arrayValue: {} }, map: { mapValue: {} } })).toEqual({ list: [], map: {} });
  });
});
