/** What is handed over arrives whole or not at all: split and joined, cut, mixed, made elsewhere, sealed and opened. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HAND_OVER_VERSION } from '#schema/hand-over.ts';
import type { Handed } from '../outbox/item.ts';
import { readHandOver, textOf } from './handed.ts';
import { belongs, joined, MOST_PARTS, missingFrom, partsOf, readPart, type Gathered } from './parts.ts';
import { newPassphrase, opened, readSealed, sealed } from './sealed-file.ts';

const PLACE = { project: 'du-an', campaignId: 'cat-hai' };
const AT_MS = Date.UTC(2026, 6, 8, 9);

const entry = (n: number, note: string, values: Record<string, number> = { guided: 3 }): Handed => ({
  id: `018f3c5a-0000-7000-8000-${String(n).padStart(12, '0')}`,
  author: { by: 'u-lan', role: 'reporter', unitId: 'to-1' },
  said: {
    ...{ kind: 'report.submit', campaignId: 'cat-hai', target: 'reports/cat-hai~to-1~a~2026-07-08' },
    payload: { unitId: 'to-1', areaId: 'a', day: '2026-07-08', values, nothingToday: false },
    texts: { note },
    baseVersion: 0,
  },
  capturedAtMs: AT_MS,
});

/** A whole form, as long as the largest one is. */
const LONG = entry(
  1,
  'Ghi chú có dấu: đã rà soát hết xóm 4, còn hai hộ đi biển.',
  Object.fromEntries(Array.from({ length: 39 }, (_, at) => [`measure${String(at)}`, at * 37])),
);

const gather = (codes: readonly string[]): Gathered => {
  const gathered = new Map<number, ReturnType<typeof valueOf>>();
  for (const code of codes) {
    const part = valueOf(code);
    if (belongs(part, gathered)) gathered.set(part.at, part);
  }
  return gathered;
};
const valueOf = (code: string) => {
  const read = readPart(code);
  if (!read.ok) throw new Error(read.fault);
  return read.value;
};

/** Texts of the field, with what breaks encodings: marks, lone halves of pairs, quotes. */
const entries = fc.array(
  fc.tuple(fc.nat(999), fc.string({ unit: 'grapheme', maxLength: 300 })).map(([n, note]) => entry(n, note)),
  { minLength: 1, maxLength: 12 },
);

describe('codes', () => {
  it('give back what was split, in any order and with repeats', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.infiniteStream(fc.nat(1000)), async (handed, random) => {
        const text = textOf(handed, PLACE, AT_MS);
        const codes = await partsOf(text);
        const shown = [...codes, ...codes].map((code) => ({ code, at: random.next().value as number }));
        const read = gather(shown.sort((a, b) => a.at - b.at).map(({ code }) => code));
        expect(missingFrom(read)).toEqual([]);
        expect(await joined(read)).toEqual({ ok: true, value: text });
      }),
      { numRuns: 60 },
    );
  });

  it('of a whole form are few, and each fits the screen of a phone', async () => {
    const codes = await partsOf(textOf([LONG], PLACE, AT_MS));
    expect(codes.length).toBeLessThanOrEqual(4);
    for (const code of codes) expect(code.length).toBeLessThanOrEqual(360);
  });

  it('are read as they are, or at the end of an address', async () => {
    const [code = ''] = await partsOf('x');
    expect(readPart(`https://example.vn/#/me/take-in/${code}\n`)).toEqual(readPart(code));
  });

  it('that are missing are named, and nothing is made of the rest', async () => {
    const codes = await partsOf(textOf([LONG], PLACE, AT_MS));
    expect(missingFrom(new Map())).toBeNull();
    const some = gather(codes.slice(1));
    expect(missingFrom(some)).toEqual([1]);
    expect(await joined(some)).toEqual({ ok: false, fault: 'cut' });
  });

  it('of two hand-overs do not mix', async () => {
    const one = gather((await partsOf(textOf([LONG], PLACE, AT_MS))).slice(0, 1));
    const [other = ''] = await partsOf(textOf([LONG], PLACE, AT_MS + 1));
    expect(belongs(valueOf(other), one)).toBe(false);
  });

  it('of which anything is cut or changed give nothing', async () => {
    const codes = await partsOf(textOf([LONG], PLACE, AT_MS));
    const lengths = codes.map(({ length }) => length);
    await fc.assert(
      fc.asyncProperty(fc.nat(codes.length - 1), fc.double({ min: 0.2, max: 0.99 }), async (which, kept) => {
        const cut = codes.map((code, at) => (at === which ? code.slice(0, (lengths[at] ?? 0) * kept) : code));
        const reads = cut.map(readPart);
        if (reads.some(({ ok }) => !ok)) return;
        expect(await joined(gather(cut))).toEqual({ ok: false, fault: 'cut' });
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['the address of another page', 'https://example.vn/#/today', 'not-ours'],
    ['a code of another product', '00020101021138540010A000000727', 'not-ours'],
    ['a newer version', `9z.0123456789abcdef.1.1.AAAA`, 'newer'],
    ['a place that cannot be', `1z.0123456789abcdef.3.2.AAAA`, 'not-ours'],
    ['more parts than anybody shows', `1z.0123456789abcdef.1.${String(MOST_PARTS + 1)}.AAAA`, 'not-ours'],
    ['nothing', '', 'not-ours'],
  ])('that say %s are answered', (_, code, fault) => {
    expect(readPart(code)).toEqual({ ok: false, fault });
  });
});

describe('what is read', () => {
  const text = textOf([entry(2, 'hai'), entry(1, 'một'), entry(2, 'hai')], PLACE, AT_MS);

  it('is in the order in which it was said, each once', () => {
    const read = readHandOver(text, PLACE);
    expect(read.ok && read.value.map(({ said }) => said.texts['note'])).toEqual(['một', 'hai']);
  });

  it.each([
    ['another project', text, { ...PLACE, project: 'khac' }, 'other-project'],
    ['another campaign', text, { ...PLACE, campaignId: 'khac' }, 'other-campaign'],
    [
      'a newer version',
      text.replace('"version":1', `"version":${String(HAND_OVER_VERSION + 1)}`),
      PLACE,
      'newer',
    ],
    ['what nobody may bring', text.replaceAll('report.submit', 'report.approve'), PLACE, 'not-ours'],
    [
      'a field too many',
      text.replaceAll('"baseVersion"', '"redacted":null,"baseVersion"'),
      PLACE,
      'not-ours',
    ],
    ['an id that is none', text.replaceAll('018f3c5a', '../../..'), PLACE, 'not-ours'],
    ['half of it', text.slice(0, 200), PLACE, 'not-ours'],
    ['nothing', 'null', PLACE, 'not-ours'],
  ])('of %s is answered', (_, said, place, fault) => {
    expect(readHandOver(said, place)).toEqual({ ok: false, fault });
  });
});

describe('a sealed file', () => {
  const text = textOf([LONG], PLACE, AT_MS);

  it('gives back what it holds for its passphrase, however that is typed, and for no other', async () => {
    const passphrase = newPassphrase();
    const file = await sealed(text, passphrase);
    const read = readSealed(file);
    expect(file).not.toContain(passphrase);
    expect(file).not.toContain('guided');
    if (!read.ok) throw new Error(read.fault);
    const typed = ` ${passphrase.toUpperCase().replaceAll('-', ' ')} `;
    expect(await opened(read.value, typed)).toEqual({ ok: true, value: text });
    expect(await opened(read.value, newPassphrase())).toEqual({ ok: false, fault: 'wrong-passphrase' });
  });

  it('that was cut, changed or made by others says so before anybody types', async () => {
    const file = await sealed(text, 'abc');
    expect(readSealed(file.slice(0, -40))).toEqual({ ok: false, fault: 'cut' });
    expect(readSealed(file.slice(0, 50))).toEqual({ ok: false, fault: 'cut' });
    expect(readSealed(file.replace(/\n./, '\n_'))).toEqual({ ok: false, fault: 'cut' });
    expect(readSealed(file.replace(' 1 ', ' 2 '))).toEqual({ ok: false, fault: 'newer' });
    expect(readSealed('{"version":1}')).toEqual({ ok: false, fault: 'not-ours' });
    expect(readSealed('')).toEqual({ ok: false, fault: 'not-ours' });
    // A message that breaks long lines changes nothing.
    expect(readSealed(`\uFEFF${file.replace(/(.{60})/g, '$1\r\n')}`).ok).toBe(true);
  });

  it('has a passphrase of letters that nobody confuses, another one each time', () => {
    const made = Array.from({ length: 200 }, newPassphrase);
    for (const one of made) expect(one).toMatch(/^[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}$/);
    expect(new Set(made).size).toBe(made.length);
  });
});
