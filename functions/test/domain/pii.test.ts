/**
 * Personal data in free text: the labelled corpus, the laws of masking, and that no input makes the search slow.
 * Never asserts on time; all numbers are invented.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DOOR_PATTERNS,
  findPii,
  MAX_PII_TEXT_LENGTH,
  maskPii,
  normalisePiiText,
  piiLabel,
} from '#domain/pii.ts';
import { CLEAN, KNOWN_WRONG, PERSONAL } from './pii-corpus.ts';

const YEAR = 2026;
// The share of false alarms is a published figure, so its sample stays the same from run to run.
const SEED = 20260708;
const RUNS = { numRuns: 1500 } as const;
const typesIn = (text: string): string[] => findPii(text, YEAR).map((hit) => hit.type);
const blockingIn = (text: string): string[] =>
  findPii(text, YEAR)
    .filter((hit) => hit.level === 'block')
    .map((hit) => hit.type);
const doorsFor = (text: string): string[] =>
  DOOR_PATTERNS.filter((pattern) => new RegExp(pattern, 's').test(text));

describe('labelled field texts', () => {
  it.each(PERSONAL)('a text holding %s is recognised: %s', (type, text) => {
    expect(typesIn(text)).toContain(type);
  });

  it.each(CLEAN.map((text) => [text]))('an ordinary text raises nothing: %s', (text) => {
    expect(findPii(text, YEAR)).toEqual([]);
  });

  it.each(PERSONAL)('typed with separate accents, %s is recognised all the same: %s', (type, text) => {
    expect(typesIn(text.normalize('NFD'))).toContain(type);
  });

  it.each(CLEAN.map((text) => [text]))(
    'in an ordinary text typed with separate accents nothing is raised: %s',
    (text) => {
      expect(findPii(text.normalize('NFD'), YEAR)).toEqual([]);
    },
  );
});

it('how often the search is wrong on labelled texts is printed', () => {
  const labelled = [...PERSONAL, ...CLEAN.map((text) => [null, text] as const), ...KNOWN_WRONG];
  const missed = labelled.filter(([type, text]) => type !== null && !typesIn(text).includes(type));
  const alarms = labelled.filter(([type, text]) => type === null && typesIn(text).length > 0);
  const [personal, clean] = [true, false].map(
    (is) => labelled.filter(([type]) => (type !== null) === is).length,
  );
  console.info(
    `labelled texts: ${String(missed.length)} of ${String(personal)} missed, ${String(alarms.length)} of ${String(clean)} false alarms`,
    [...missed, ...alarms],
  );
  expect([...missed, ...alarms].sort()).toEqual([...KNOWN_WRONG].sort());
});

describe('levels', () => {
  it('an identity card number alone asks for confirmation, with its keyword it is refused', () => {
    expect(findPii('031234567', YEAR)).toMatchObject([{ type: 'CMND', level: 'confirm' }]);
    expect(findPii('CMND 031234567', YEAR)).toMatchObject([{ type: 'CMND', level: 'block' }]);
  });

  it('names, plates, births, addresses and landlines only ask for confirmation', () => {
    for (const text of [
      'ông Nguyễn Văn Hùng',
      'xe 15A-123.45',
      'sinh năm 1975',
      'số nhà 12',
      '0225 3842123',
    ]) {
      expect(findPii(text, YEAR)).toMatchObject([{ level: 'confirm' }]);
    }
  });

  it('a citizen number may name no year of birth that has yet to come', () => {
    expect(typesIn('031226001234')).toEqual(['CCCD']);
    expect(typesIn('031227001234')).toEqual(['ID12']);
    expect(findPii('031227001234', YEAR + 1)).toMatchObject([{ type: 'CCCD' }]);
  });

  it('twelve digits of an unknown province are an unknown paper', () => {
    expect(typesIn('003099001234')).toEqual(['ID12']);
  });
});

describe('masking', () => {
  it('puts the kind in place of the number and leaves the rest', () => {
    const text = 'Bà Trần Thị Bích, CCCD 031.099.001.234, gọi (+84)912345678 nhé';
    expect(maskPii(text, findPii(text, YEAR))).toBe(
      '[đã ẩn: họ tên người], CCCD [đã ẩn: số CCCD], gọi [đã ẩn: số điện thoại] nhé',
    );
  });

  it('uses offsets of the normal form, whatever was typed', () => {
    const text = 'goi\u200b\u0323 ０９１２\u200b３４５６７８';
    const [hit] = findPii(text, YEAR);
    expect(normalisePiiText(text).slice(hit?.start, hit?.end)).toBe('0912345678');
  });

  it('refuses a text over the cap as a whole and masks all of it', () => {
    const text = 'a'.repeat(MAX_PII_TEXT_LENGTH + 1);
    const hits = findPii(text, YEAR);
    expect(hits).toEqual([{ type: 'TOO_LONG', level: 'block', start: 0, end: text.length }]);
    expect(maskPii(text, hits)).toBe(`[đã ẩn: ${piiLabel('TOO_LONG')}]`);
    expect(findPii('a'.repeat(MAX_PII_TEXT_LENGTH), YEAR)).toEqual([]);
  });

  it('does not trust a made-up mask', () => {
    expect(blockingIn('[đã ẩn: 0912345678]')).toEqual(['PHONE']);
  });
});

const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PERSONAL.map(([, text]) => text)) },
  { weight: 2, arbitrary: fc.constantFrom(...CLEAN) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'theo thôn',
      'mật khẩu',
      'mã OTP',
      'CMND số',
      'STK',
      'sđt',
      '0',
      '84',
      '+',
      'người',
      '1 2 3',
      '[đã ẩn: số CCCD]',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 . - / , : + ( ) a o A Đ'.split(' '), ' ', '\n'),
      maxLength: 30,
    }),
  },
);
const glue = fc.constantFrom(' ', ', ', '. ', '-', '', '\n', ' là ', ': ');
const messyText = fc
  .array(fc.tuple(pieces, glue), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(''))
  .filter((text) => text.length <= 3000);

describe('laws', () => {
  it('a masked text holds nothing that is refused, whether all hits or only the refused ones were masked', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const hits = findPii(text, YEAR);
        const blocking = hits.filter((hit) => hit.level === 'block');
        expect(blockingIn(maskPii(text, hits)), `all of ${text}`).toEqual([]);
        expect(blockingIn(maskPii(text, blocking)), `refused of ${text}`).toEqual([]);
      }),
      RUNS,
    );
  });

  it('hits lie inside the normal form, in order and without overlaps', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        let end = 0;
        for (const hit of findPii(text, YEAR)) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          end = hit.end;
        }
        expect(end).toBeLessThanOrEqual(normalisePiiText(text).length);
      }),
      RUNS,
    );
  });

  it('the normal form of a normal form is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const normal = normalisePiiText(text);
        expect(normalisePiiText(normal)).toBe(normal);
      }),
      RUNS,
    );
  });

  const prose = fc
    .array(
      fc.constantFrom(
        ...'người dân thôn hỗ trợ kích hoạt định danh chưa có sóng yếu tại điểm lưu động cần hướng dẫn thêm hồ sơ tổ công nghệ'.split(
          ' ',
        ),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((list) => list.join(' '));
  const digits = (length: number): fc.Arbitrary<string> =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((list) => list.join(''));
  const mobile = fc
    .tuple(
      fc.constantFrom('032', '038', '056', '058', '070', '079', '081', '088', '090', '091', '098'),
      digits(7),
    )
    .map((parts) => parts.join(''));
  const citizen = fc
    .tuple(fc.constantFrom('001', '030', '031', '022', '096'), fc.constantFrom('0', '1'), digits(8))
    .map((parts) => parts.join(''));
  const spaced = (
    number: fc.Arbitrary<string>,
    shapes: readonly (readonly number[])[],
  ): fc.Arbitrary<string> =>
    fc
      .tuple(
        number,
        fc.constantFrom(...shapes),
        fc.constantFrom('', ' ', '.', '-', '\u00a0', '–', '·', '\u200b'),
      )
      .map(([value, shape, separator]) => {
        let at = 0;
        return shape.map((length) => value.slice(at, (at += length))).join(separator);
      });

  it('a mobile number in any usual spacing is found in any prose', () => {
    const shapes = [
      [10],
      [4, 3, 3],
      [3, 3, 4],
      [3, 4, 3],
      [4, 6],
      [5, 5],
      [4, 2, 2, 2],
      [2, 4, 4],
      [1, 3, 3, 3],
    ];
    fc.assert(
      fc.property(prose, spaced(mobile, shapes), prose, (lead, number, tail) => {
        expect(blockingIn(`${lead} ${number} ${tail}`)).toHaveLength(1);
      }),
      RUNS,
    );
  });

  it('a mobile number spelled in pairs or single digits is found where a telephone is spoken of', () => {
    const shapes = [[2, 2, 2, 2, 2], Array<number>(10).fill(1)];
    fc.assert(
      fc.property(
        prose,
        fc.constantFrom('gọi', 'sđt', 'Zalo:', 'liên hệ'),
        spaced(mobile, shapes),
        (lead, cue, number) => {
          expect(blockingIn(`${lead} ${cue} ${number}`)).toEqual(['PHONE']);
        },
      ),
      RUNS,
    );
  });

  it('a mobile number broken anywhere by dots, dashes or spaces is found when its first group is whole', () => {
    fc.assert(
      fc.property(
        prose,
        mobile,
        fc.array(fc.constantFrom('', '', '.', '-', ' '), { minLength: 6, maxLength: 6 }),
        (lead, number, gaps) => {
          const text = number.slice(0, 4) + gaps.map((gap, index) => gap + number.charAt(4 + index)).join('');
          expect(blockingIn(`${lead} ${text}.`)).toEqual(['PHONE']);
        },
      ),
      RUNS,
    );
  });

  it('a citizen number in any usual spacing is found in any prose', () => {
    const shapes = [[12], [3, 3, 3, 3], [4, 4, 4], [3, 1, 2, 6], [6, 6], [3, 3, 6], [3, 9], [8, 4]];
    fc.assert(
      fc.property(prose, spaced(citizen, shapes), prose, (lead, number, tail) => {
        expect(blockingIn(`${lead} ${number} ${tail}`)).toEqual(['CCCD']);
      }),
      RUNS,
    );
  });

  const STRANGE = [
    '/',
    '|',
    '\n',
    '\n\n',
    ' | ',
    ' / ',
    ';',
    ':',
    '~',
    '#',
    '\r\n',
    '➖',
    '…',
    '\u200b|',
    '\u0301/',
    '"',
  ];
  it.each(STRANGE)('numbers of persons with %j between their digits are found in any prose', (separator) => {
    const apart = (value: string, shape: readonly number[]): string => {
      let at = 0;
      return shape.map((length) => value.slice(at, (at += length))).join(separator);
    };
    const shapes = [[4, 3, 3], [3, 3, 4], [4, 6], Array<number>(10).fill(1)];
    const cards = [[3, 3, 3, 3], [6, 6], [3, 9], Array<number>(12).fill(1)];
    fc.assert(
      fc.property(
        prose,
        mobile,
        citizen,
        fc.constantFrom(...shapes),
        fc.constantFrom(...cards),
        (lead, phone, card, shape, other) => {
          expect(blockingIn(`${lead} ${apart(phone, shape)} nhé`), apart(phone, shape)).not.toEqual([]);
          expect(blockingIn(`${lead} ${apart(card, other)} nhé`), apart(card, other)).not.toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('lists of counts are hardly ever taken for a number of a person', () => {
    const samples = fc.sample(
      fc.tuple(
        fc.constantFrom('theo thôn: ', 'số lượt ', '', 'kết quả: ', 'Tổ 1 '),
        fc.array(fc.integer({ min: 0, max: 350 }), { minLength: 3, maxLength: 12 }),
        fc.constantFrom(' ', ', ', '; ', ' - ', ' / ', '/', '|', ' | ', '\n', ': '),
      ),
      { seed: SEED, numRuns: 20_000 },
    );
    const wrong = samples
      .map(([lead, counts, separator]) => lead + counts.join(separator))
      .filter((text) => findPii(text, YEAR).length > 0);
    console.info(
      `lists of counts: ${wrong.length} of ${samples.length} raised, seed ${SEED}`,
      wrong.slice(0, 5),
    );
    expect(wrong.length / samples.length).toBeLessThan(0.001);
  });
});

describe('patterns at the database door', () => {
  it('are plain enough for RE2', () => {
    for (const pattern of DOOR_PATTERNS) expect(pattern).not.toMatch(/\(\?|\\/);
  });

  it('pass every ordinary text', () => {
    expect(CLEAN.filter((text) => doorsFor(text).length > 0)).toEqual([]);
  });

  it('stop plain phones, citizen numbers and e-mail addresses', () => {
    for (const text of [
      'gọi 0912345678',
      '0912 345 678',
      '+84 912 345 678',
      '+84912345678',
      'CCCD 031099001234.',
      '031.099.001.234',
      'a.b@c.vn',
    ]) {
      expect(doorsFor(text), text).not.toEqual([]);
    }
  });

  it.each(['Thông tư 17/2024/TT-BCA022.145.003.217', '+ 001 203 004 567 theo thôn'])(
    'stop nothing that the search lets pass, however a number is glued to its neighbours: %s',
    (text) => {
      expect(doorsFor(text)).not.toEqual([]);
      expect(blockingIn(text)).not.toEqual([]);
    },
  );

  it('stop nothing that the search would let a person confirm', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        if (doorsFor(text).length > 0) expect(blockingIn(text), text).not.toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('hostile texts of full length', () => {
  const units = [
    '1|',
    '0\n',
    'zero ',
    '⓪',
    'one|',
    '1 ',
    '0 ',
    '09 ',
    'a',
    'a.',
    'a@',
    'a@a.',
    '1.',
    '12.345.',
    '1/a-',
    'Trần ',
    'bà Trần Thị ',
    'không ',
    'không chín ',
    '(',
    '+84 ',
    'mật khẩu của bà a a a ',
    'OTP 1234 5',
    'HT 2 31 ',
    'số nhà 1/',
    'STK 1 ',
    '01/',
    'https://',
    '0-',
    'ho chieu ',
    'e\u0301\u0301',
    '①',
    'mk a1b2c3/',
    '15A-',
    '\u200b',
    '😀',
    'ｏ',
    'theo thôn 09 12 34 56 78 ',
    '031099001234 ',
    '[đã ẩn: số CCCD]',
    '\u0000',
    '\n',
  ];

  it.each(units.map((unit) => [unit]))('repeating %j is searched to its end', (unit) => {
    const text = unit.repeat(MAX_PII_TEXT_LENGTH).slice(0, MAX_PII_TEXT_LENGTH - 12);
    const withPhone = `${text}\n0912345678`;
    expect(blockingIn(withPhone).at(-1)).toBe('PHONE');
  });
});
