// The checksum against published vectors; a wrong table would otherwise agree with itself everywhere.
import { describe, expect, it } from 'vitest';
import { crc32c, maskCrc32c } from './crc32c.ts';

const ascending = Uint8Array.from({ length: 32 }, (_, index) => index);

describe('CRC-32C', () => {
  it.each([
    ['32 zero bytes', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['32 ascending bytes', ascending, 0x46dd794e],
    ['32 descending bytes', ascending.toReversed(), 0x113fdb5c],
    ['the digits 1 to 9', Buffer.from('123456789'), 0xe3069283],
    ['nothing', new Uint8Array(0), 0],
  ])('agrees with RFC 3720 on %s', (_name, bytes, expected) => {
    expect(crc32c(bytes)).toBe(expected);
  });

  it('sums only the bytes between start and end', () => {
    expect(crc32c(Buffer.from('..123456789..'), 2, 11)).toBe(0xe3069283);
  });

  it('is masked as LevelDB does, and the masked form differs from the sum', () => {
    expect(maskCrc32c(0)).toBe(0xa282ead8);
    expect(maskCrc32c(0xe3069283)).toBe(0xc78ab0e5);
  });
});
