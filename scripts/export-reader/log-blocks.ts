// A file as its 32 KiB blocks, the unit in which a LevelDB log is written. It reads a mebibyte at a time, so a
// file of any size costs the same memory. It must never hand out a short block before the end of the file.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ExportFault } from './export-fault.ts';

/** **Units**: bytes. **Source**: LevelDB, `doc/log_format.md`. */
export const BLOCK_BYTES = 32_768;

const CHUNK_BLOCKS = 32;

/** One block; its bytes are overwritten when the next one is asked for. */
export interface LogBlock {
  readonly bytes: Buffer;
  /** Where the block begins in the file. */
  readonly offset: number;
}

/**
 * The blocks of a file in order; only the last may be shorter than {@link BLOCK_BYTES}.
 *
 * **Errors**: {@link ExportFault} when the file is missing or cannot be read.
 */
export function* readBlocks(file: string): Generator<LogBlock, void, undefined> {
  const descriptor = open(file);
  try {
    const blocks = Math.floor(fstatSync(descriptor).size / BLOCK_BYTES) + 1;
    const chunk = Buffer.allocUnsafe(Math.min(blocks, CHUNK_BLOCKS) * BLOCK_BYTES);
    for (let offset = 0; ; offset += chunk.length) {
      const filled = fill(file, descriptor, chunk, offset);
      for (let at = 0; at < filled; at += BLOCK_BYTES) {
        yield { bytes: chunk.subarray(at, Math.min(at + BLOCK_BYTES, filled)), offset: offset + at };
      }
      if (filled < chunk.length) return;
    }
  } finally {
    closeSync(descriptor);
  }
}

function open(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    throw new ExportFault(file, 0, 'thiếu tệp, hoặc tệp không mở được', cause);
  }
}

function fill(file: string, descriptor: number, chunk: Buffer, offset: number): number {
  let filled = 0;
  while (filled < chunk.length) {
    const count = readOnce(file, descriptor, chunk, filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

function readOnce(file: string, descriptor: number, chunk: Buffer, at: number, position: number): number {
  try {
    return readSync(descriptor, chunk, at, chunk.length - at, position);
  } catch (cause) {
    throw new ExportFault(file, position, 'không đọc được tệp', cause);
  }
}
