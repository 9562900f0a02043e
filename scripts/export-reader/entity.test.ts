// EntityProtos that a checksum would let through but no honest exporter writes: each is refused at its byte.
import { describe, expect, it } from 'vitest';
import { decodeEntity } from './entity.ts';
import { bytesField, encodeEntity, numberField, varint } from './entity-writer.ts';
import { ExportTimestamp } from './exported-value.ts';
import { WireFault } from './wire.ts';

const STYLE = { app: 'dev~demo-sample', propertyField: 15 } as const;
const PLAIN = encodeEntity({ path: 'journal/a', data: {} }, STYLE);
const GROUP_FIELD_BYTES = 2 + 2 + 9 + 3;
/** The entity group is the last field, so properties are put in before it. */
const GROUP_AT = PLAIN.length - GROUP_FIELD_BYTES - 1;

function withProperty(...property: Buffer[]): Buffer {
  return Buffer.concat([
    PLAIN.subarray(0, GROUP_AT),
    ...property.map((body) => bytesField(15, body)),
    PLAIN.subarray(GROUP_AT),
  ]);
}

function property(name: Uint8Array | string, value: Buffer, meaning = 0, multiple = 0): Buffer {
  return Buffer.concat([
    ...(meaning === 0 ? [] : [numberField(1, meaning)]),
    bytesField(3, name),
    numberField(4, multiple),
    bytesField(5, value),
  ]);
}

const decoded = (bytes: Buffer): ReturnType<typeof decodeEntity> => decodeEntity(bytes, 0, bytes.length);

function reasonOf(bytes: Buffer): string {
  try {
    decodeEntity(bytes, 0, bytes.length);
  } catch (error) {
    if (error instanceof WireFault) return error.reason;
    throw error;
  }
  return 'không có lỗi';
}

const INVALID_UTF8 = Buffer.from([0x61, 0xc3, 0x28]);
const OVERLONG_UTF8 = Buffer.from([0xc0, 0xaf]);
const SURROGATE_UTF8 = Buffer.from([0xed, 0xa0, 0x80]);

describe('an entity', () => {
  it.each([
    ['a text that is not UTF-8', property('a', bytesField(3, INVALID_UTF8)), 'chuỗi không phải UTF-8 hợp lệ'],
    ['an overlong text', property('a', bytesField(3, OVERLONG_UTF8)), 'chuỗi không phải UTF-8 hợp lệ'],
    ['half a surrogate pair', property('a', bytesField(3, SURROGATE_UTF8)), 'chuỗi không phải UTF-8 hợp lệ'],
    [
      'a field name that is not UTF-8',
      property(INVALID_UTF8, numberField(1, 1)),
      'chuỗi không phải UTF-8 hợp lệ',
    ],
    [
      'a value of two types',
      property('a', Buffer.concat([numberField(1, 1), numberField(2, 1)])),
      'một giá trị mang hai kiểu',
    ],
    ['a value of an unknown type', property('a', numberField(6, 1)), 'trường 6 không có trong PropertyValue'],
    ['a truth value of 2', property('a', numberField(2, 2)), 'giá trị đúng/sai phải là 0 hoặc 1'],
    ['an unknown meaning', property('a', numberField(1, 1), 99), 'ý nghĩa 99 không đi với giá trị loại 1'],
    [
      'a timestamp that is a text',
      property('a', bytesField(3, 'x'), 7),
      'ý nghĩa 7 không đi với giá trị loại 3',
    ],
    ['an empty array with a value', property('a', numberField(1, 1), 24), 'mảng rỗng lại mang giá trị'],
    ['a map without content', property('a', numberField(1, 1), 19), 'bản đồ không có nội dung'],
    [
      'a map that is a document',
      property('a', bytesField(3, PLAIN), 19),
      'bản đồ mang khoá của một tài liệu',
    ],
    [
      'a whole number in a vector',
      property('a', numberField(1, 1), 31, 1),
      'thành phần véc-tơ không phải số thực',
    ],
    ['a property without a value', bytesField(3, 'a'), 'thuộc tính thiếu tên, dấu mảng hoặc giá trị'],
    [
      'a number spelled too long',
      property('a', Buffer.from([8, 0x81, 0])),
      'số nguyên viết dài hơn cần thiết',
    ],
    ['a number cut short', property('a', Buffer.from([8, 0x81])), 'thông điệp bị cắt cụt giữa một số nguyên'],
    [
      'a text longer than its value',
      property('a', Buffer.from([26, 9, 65])),
      'giá trị dài hơn thông điệp chứa nó',
    ],
    ['a field number of 0', property('a', Buffer.from([0, 1])), 'nhãn trường không hợp lệ'],
    [
      'a number of more than 64 bits',
      property('a', Buffer.concat([varint(8), Buffer.alloc(9, 0xff), varint(2)])),
      'số nguyên dài hơn 64 bit',
    ],
  ])('with %s is refused', (_what, body, reason) => {
    expect(reasonOf(withProperty(body))).toBe(reason);
  });

  it('with a field of any name is read: __proto__ and a name without a character too', () => {
    const { data } = decoded(withProperty(property('', numberField(1, 1))));
    expect(Object.entries(data)).toEqual([['', 1]]);
    const odd = decoded(withProperty(property('__proto__', numberField(1, 2)))).data;
    expect(Object.entries(odd)).toEqual([['__proto__', 2]]);
  });

  it.each([
    ['0001', -62_135_596_800_000_000n],
    ['9999', 253_402_300_799_999_999n],
  ])('with an instant of the year %s keeps every microsecond', (_year, micros) => {
    const { data } = decoded(withProperty(property('a', numberField(1, micros), 7)));
    expect(data).toEqual({ a: new ExportTimestamp(micros) });
  });

  it('with one field twice is refused, side by side or apart', () => {
    const one = property('a', numberField(1, 1));
    const item = property('a', numberField(1, 1), 0, 1);
    const other = property('b', numberField(1, 1));
    const reason = 'trường "a" xuất hiện hai lần';
    expect(reasonOf(withProperty(one, one))).toBe(reason);
    expect(reasonOf(withProperty(one, item))).toBe(reason);
    expect(reasonOf(withProperty(item, one))).toBe(reason);
    expect(reasonOf(withProperty(item, other, item))).toBe(reason);
  });

  it('with an unknown field, a key twice, or no key is refused', () => {
    expect(reasonOf(Buffer.concat([PLAIN, numberField(17, 1)]))).toBe('trường 17 không có trong EntityProto');
    expect(reasonOf(Buffer.concat([PLAIN.subarray(0, GROUP_AT), PLAIN]))).toBe(
      'trường 13 viết hai lần hoặc sai thứ tự',
    );
    expect(reasonOf(PLAIN.subarray(GROUP_AT))).toBe('thực thể không bắt đầu bằng khoá');
    expect(reasonOf(PLAIN.subarray(0, GROUP_AT))).toBe('thực thể thiếu khoá hoặc nhóm thực thể');
  });

  it('whose entity group is another document is refused', () => {
    const other = encodeEntity({ path: 'journal/b', data: {} }, STYLE);
    expect(reasonOf(Buffer.concat([PLAIN.subarray(0, GROUP_AT), other.subarray(GROUP_AT)]))).toBe(
      'nhóm thực thể không khớp với khoá tài liệu',
    );
  });

  it('whose path could be read as another path is refused', () => {
    const slashed = Buffer.from(PLAIN.toString('latin1').replaceAll('journal', 'jou/nal'), 'latin1');
    expect(reasonOf(slashed)).toBe('mã rỗng, "." hoặc ".." hoặc có dấu "/" trong đường dẫn');
  });

  it('keeps a byte order mark and the replacement character, which are text', () => {
    const data = { text: '\uFEFFa\uFFFD' };
    const bytes = encodeEntity({ path: 'journal/a', data }, STYLE);
    expect(decodeEntity(bytes, 0, bytes.length).data).toEqual(data);
  });

  it('reads texts and bytes under the meanings 15 and 16 as what they are', () => {
    const bytes = withProperty(property('a', bytesField(3, 'x'), 15), property('b', bytesField(3, 'x'), 16));
    expect(decodeEntity(bytes, 0, bytes.length).data).toEqual({ a: 'x', b: Uint8Array.of(120) });
  });
});
