// The wire format of Protocol Buffers with groups, which proto3 libraries no longer read. Strict: one spelling per
// value, no unknown wire type, no byte left over. It must never read past the message that it was given.
import { isUtf8 } from 'node:buffer';

export const VARINT = 0;
const FIXED64 = 1;
export const BYTES = 2;
export const GROUP = 3;
const GROUP_END = 4;
const FIXED32 = 5;

const REPLACEMENT_CHARACTER = '\uFFFD';
const MAX_SKIP_DEPTH = 32;

/** A message that breaks the format, at a position in the bytes of its record. */
export class WireFault extends Error {
  readonly position: number;
  readonly reason: string;

  constructor(position: number, reason: string) {
    super(reason);
    this.name = 'WireFault';
    this.position = position;
    this.reason = reason;
  }
}

/**
 * A cursor over one message. After {@link WireReader.next} the fields `field`, `wire` and `at` (where its tag
 * begins) describe the field whose value is read next.
 */
export class WireReader {
  readonly bytes: Buffer;
  position: number;
  readonly end: number;
  field = 0;
  wire = 0;
  at = 0;

  constructor(bytes: Buffer, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /** Moves to the next field; false at the end of the message. */
  next(): boolean {
    if (this.position >= this.end) return false;
    this.at = this.position;
    const tag = this.varint();
    if (typeof tag !== 'number' || tag < 8 || tag > 0xffffffff) this.fail('nhãn trường không hợp lệ');
    this.field = Math.floor(tag / 8);
    this.wire = tag % 8;
    return true;
  }

  /** Moves to the next field of a group; false at the end of the group, whose end tag must name it. */
  nextInGroup(group: number): boolean {
    if (!this.next()) this.fail('nhóm không có nhãn đóng');
    if (this.wire !== GROUP_END) return true;
    if (this.field !== group) this.fail('nhãn đóng của một nhóm khác');
    return false;
  }

  /** Refuses the current field unless it has this wire type. */
  expect(wire: number): void {
    if (this.wire !== wire) this.fail(`trường ${this.field} có kiểu dây ${this.wire}, phải là ${wire}`);
  }

  /** An unsigned varint: a number while that is exact, else a bigint. **Errors**: {@link WireFault}. */
  varint(): number | bigint {
    const start = this.position;
    let value = 0;
    let scale = 1;
    // Seven groups of seven bits stay exact in a double.
    for (let index = 0; index < 7; index += 1) {
      const byte = this.#byte(start);
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return this.#minimal(start, byte, value);
      scale *= 128;
    }
    let wide = BigInt(value);
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.#byte(start);
      if (shift === 63n && byte > 1) throw new WireFault(start, 'số nguyên dài hơn 64 bit');
      wide += BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) {
        this.#minimal(start, byte, 0);
        return wide <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wide) : wide;
      }
    }
    throw new WireFault(start, 'số nguyên dài hơn 64 bit');
  }

  #byte(start: number): number {
    if (this.position >= this.end) throw new WireFault(start, 'thông điệp bị cắt cụt giữa một số nguyên');
    const byte = this.bytes[this.position] ?? 0;
    this.position += 1;
    return byte;
  }

  #minimal(start: number, last: number, value: number): number {
    if (last === 0 && this.position - start > 1)
      throw new WireFault(start, 'số nguyên viết dài hơn cần thiết');
    return value;
  }

  /** An int64 of two's complement: a number while that is exact, else a bigint. */
  int64(): number | bigint {
    this.expect(VARINT);
    const value = this.varint();
    if (typeof value === 'number') return value;
    const signed = BigInt.asIntN(64, value);
    const exact = Number(signed);
    return Number.isSafeInteger(exact) ? exact : signed;
  }

  /** A bool, written as 0 or 1 and nothing else. */
  bool(): boolean {
    this.expect(VARINT);
    const value = this.varint();
    if (value !== 0 && value !== 1) this.fail('giá trị đúng/sai phải là 0 hoặc 1');
    return value === 1;
  }

  /** A double. */
  double(): number {
    this.expect(FIXED64);
    const start = this.#take(8);
    return this.bytes.readDoubleLE(start);
  }

  /** Where a length-delimited value begins; afterwards `position` is its end. */
  delimited(): number {
    this.expect(BYTES);
    const length = this.varint();
    if (typeof length !== 'number') this.fail('độ dài vượt quá thông điệp');
    return this.#take(length);
  }

  #take(length: number): number {
    const start = this.position;
    if (length > this.end - start) this.fail('giá trị dài hơn thông điệp chứa nó');
    this.position = start + length;
    return start;
  }

  /** A string. **Errors**: {@link WireFault} when it is not UTF-8; a byte order mark is kept. */
  string(): string {
    const start = this.delimited();
    const text = this.bytes.toString('utf8', start, this.position);
    // Decoding never throws; it leaves U+FFFD, which a valid text may hold too.
    if (text.includes(REPLACEMENT_CHARACTER) && !isUtf8(this.bytes.subarray(start, this.position))) {
      this.fail('chuỗi không phải UTF-8 hợp lệ');
    }
    return text;
  }

  /** A reader over a length-delimited message, in the same bytes. */
  message(): WireReader {
    const start = this.delimited();
    return new WireReader(this.bytes, start, this.position);
  }

  /** A reader that stands where this one stands, on the same field: to read a value later, or twice. */
  copyHere(): WireReader {
    const copy = new WireReader(this.bytes, this.position, this.end);
    copy.field = this.field;
    copy.wire = this.wire;
    copy.at = this.at;
    return copy;
  }

  /** Passes over the value of the current field, checking its form. */
  skip(depth = 0): void {
    if (depth > MAX_SKIP_DEPTH) this.fail('nhóm lồng nhau quá sâu');
    if (this.wire === VARINT) this.varint();
    else if (this.wire === FIXED64) this.#take(8);
    else if (this.wire === BYTES) this.delimited();
    else if (this.wire === FIXED32) this.#take(4);
    else if (this.wire === GROUP) {
      const group = this.field;
      while (this.nextInGroup(group)) this.skip(depth + 1);
    } else this.fail(`kiểu dây ${this.wire} không có trong định dạng`);
  }

  /** Refuses the current field: the format does not know it here. */
  unknown(message: string): never {
    return this.fail(`trường ${this.field} không có trong ${message}`);
  }

  /** **Errors**: always a {@link WireFault} at the tag of the current field. */
  fail(reason: string): never {
    throw new WireFault(this.at, reason);
  }
}
