// CRC-32C (Castagnoli), the checksum of every record of a LevelDB log; node:zlib has only the other polynomial.
// Eight table look-ups per eight bytes, because an audit sums every byte of an export. It must never be used as
// proof against a forger: it finds accidents, the seals find intent.

const POLYNOMIAL = 0x82f63b78;
const MASK_DELTA = 0xa282ead8;
const LANES = 8;

/** Lane k answers: what does a byte do to the checksum when k more bytes follow it? */
const TABLE = buildTable();

function buildTable(): Uint32Array {
  const table = new Uint32Array(256 * LANES);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    table[byte] = crc;
  }
  for (let index = 256; index < table.length; index += 1) {
    const before = look(table, index - 256);
    table[index] = look(table, before & 0xff) ^ (before >>> 8);
  }
  return table;
}

function look(table: Uint32Array, index: number): number {
  return table[index] ?? 0;
}

/**
 * The CRC-32C of `bytes[start, end)`, as an unsigned 32-bit integer.
 *
 * **Source**: RFC 3720, appendix B.4 (polynomial 0x1EDC6F41, reflected; test vectors).
 */
export function crc32c(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let crc = 0xffffffff;
  let at = start;
  for (; at + LANES <= end; at += LANES) {
    const low = crc ^ littleEndian(bytes, at);
    const high = littleEndian(bytes, at + 4);
    crc =
      look(TABLE, 1792 + (low & 0xff)) ^
      look(TABLE, 1536 + ((low >>> 8) & 0xff)) ^
      look(TABLE, 1280 + ((low >>> 16) & 0xff)) ^
      look(TABLE, 1024 + (low >>> 24)) ^
      look(TABLE, 768 + (high & 0xff)) ^
      look(TABLE, 512 + ((high >>> 8) & 0xff)) ^
      look(TABLE, 256 + ((high >>> 16) & 0xff)) ^
      look(TABLE, high >>> 24);
  }
  for (; at < end; at += 1) crc = look(TABLE, (crc ^ (bytes[at] ?? 0)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function littleEndian(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)) >>>
    0
  );
}

/**
 * The form in which a log stores a checksum, so that a log inside a log does not sum to itself.
 *
 * **Source**: LevelDB, `util/crc32c.h`: rotate right by 15 bits, add 0xa282ead8.
 */
export function maskCrc32c(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}
