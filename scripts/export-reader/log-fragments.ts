// The physical records of a LevelDB log: header, checksum and padding of each are checked here, and nothing else.
// It must never skip over what it does not understand: a log reader that resynchronises hides a loss.
import { crc32c, maskCrc32c } from './crc32c.ts';
import { ExportFault } from './export-fault.ts';
import { BLOCK_BYTES, readBlocks } from './log-blocks.ts';
import type { LogBlock } from './log-blocks.ts';

/** A record that is complete in itself, or the part of one that lies in this block. */
export const FULL = 1;
export const FIRST = 2;
const MIDDLE = 3;
export const LAST = 4;

/** **Units**: bytes: checksum 4, length 2, type 1. */
export const HEADER_BYTES = 7;

/** One physical record. `bytes` is the block, which is overwritten when the next fragment is asked for. */
export interface LogFragment {
  readonly type: number;
  readonly bytes: Buffer;
  /** Where the data lies in `bytes`. */
  readonly start: number;
  readonly end: number;
  /** Where the header lies in the file. */
  readonly offset: number;
}

/**
 * The physical records of a file in order, each with a checksum that holds. The generator returns the length of
 * the file.
 *
 * **Errors**: {@link ExportFault} at the header of the first record that does not hold.
 * **Source**: LevelDB, `doc/log_format.md`.
 */
export function* readFragments(file: string): Generator<LogFragment, number, undefined> {
  let fileBytes = 0;
  for (const block of readBlocks(file)) {
    fileBytes = block.offset + block.bytes.length;
    let at = 0;
    while (at < block.bytes.length) {
      if (BLOCK_BYTES - at < HEADER_BYTES) {
        checkPadding(file, block, at);
        break;
      }
      const fragment = readFragment(file, block, at);
      yield fragment;
      at = fragment.end;
    }
  }
  return fileBytes;
}

function checkPadding(file: string, block: LogBlock, at: number): void {
  const dirty = block.bytes.subarray(at).findIndex((byte) => byte !== 0);
  if (dirty !== -1)
    throw new ExportFault(file, block.offset + at + dirty, 'phần đệm cuối khối phải toàn byte 0');
  if (block.bytes.length < BLOCK_BYTES) {
    throw new ExportFault(file, block.offset + at, 'phần đệm cuối khối bị cắt cụt');
  }
}

function readFragment(file: string, { bytes, offset: blockOffset }: LogBlock, at: number): LogFragment {
  const offset = blockOffset + at;
  const start = at + HEADER_BYTES;
  if (start > bytes.length) throw new ExportFault(file, offset, 'tệp bị cắt cụt giữa phần đầu bản ghi');
  const end = start + bytes.readUInt16LE(at + 4);
  if (end > BLOCK_BYTES) throw new ExportFault(file, offset, 'độ dài bản ghi vượt quá khối 32 KiB của nó');
  if (end > bytes.length) throw new ExportFault(file, offset, 'tệp bị cắt cụt giữa bản ghi');
  const stored = bytes.readUInt32LE(at);
  const computed = maskCrc32c(crc32c(bytes, start - 1, end));
  if (stored !== computed) {
    throw new ExportFault(
      file,
      offset,
      `mã kiểm CRC-32C không khớp: ghi ${hex(stored)}, tính ra ${hex(computed)}`,
    );
  }
  const type = bytes.readUInt8(at + 6);
  if (type < FULL || type > LAST)
    throw new ExportFault(file, offset, `loại bản ghi ${type} không có trong định dạng`);
  if ((type === FIRST || type === MIDDLE) && end !== BLOCK_BYTES) {
    throw new ExportFault(file, offset, 'mảnh bản ghi còn tiếp nhưng không lấp đầy khối của nó');
  }
  return { type, bytes, start, end, offset };
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}
