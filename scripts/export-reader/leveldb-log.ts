// The logical records of a LevelDB log, put together from their fragments. It must never pass on a record whose
// fragments came in another order than FULL or FIRST MIDDLE* LAST.
import { ExportFault } from './export-fault.ts';
import { FIRST, FULL, HEADER_BYTES, LAST, readFragments } from './log-fragments.ts';
import type { LogFragment } from './log-fragments.ts';

/** Firestore's documents end at 1 MiB; nothing in an export is longer than this. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;

/** One logical record. Its bytes are only valid until the next record is asked for. */
export interface LogRecord {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** The byte of the file that holds `bytes[position]`. */
  offsetOf(position: number): number;
}

class WholeRecord implements LogRecord {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly #shift: number;

  constructor(fragment: LogFragment) {
    this.bytes = fragment.bytes;
    this.start = fragment.start;
    this.end = fragment.end;
    this.#shift = fragment.offset + HEADER_BYTES - fragment.start;
  }

  offsetOf(position: number): number {
    return position + this.#shift;
  }
}

interface Part {
  readonly data: Buffer;
  readonly offset: number;
}

class JoinedRecord implements LogRecord {
  readonly bytes: Buffer;
  readonly start = 0;
  readonly end: number;
  readonly #parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    this.bytes = Buffer.concat(parts.map((part) => part.data));
    this.end = this.bytes.length;
    this.#parts = parts;
  }

  offsetOf(position: number): number {
    let left = position;
    let offset = 0;
    for (const part of this.#parts) {
      offset = part.offset + left;
      if (left < part.data.length) return offset;
      left -= part.data.length;
    }
    return offset;
  }
}

/**
 * The records of a log in order. The generator returns the length of the file in bytes.
 *
 * What the format cannot show: a checksum covers one fragment, not its place. Two MIDDLE fragments of one record (a
 * document above 96 KiB) or two whole records may change places unnoticed. The second is harmless, as documents have
 * no order; the first is for the seals to find.
 *
 * **Errors**: {@link ExportFault} at the first fragment that does not hold, comes out of turn, or is missing.
 */
export function* readLog(file: string): Generator<LogRecord, number, undefined> {
  const fragments = readFragments(file);
  let parts: Part[] = [];
  let length = 0;
  for (;;) {
    const next = fragments.next();
    if (next.done === true) {
      if (parts.length > 0)
        throw new ExportFault(file, next.value, 'tệp hết khi bản ghi nhiều mảnh chưa xong');
      return next.value;
    }
    const fragment = next.value;
    checkTurn(file, fragment, parts.length > 0);
    if (fragment.type === FULL) {
      yield new WholeRecord(fragment);
      continue;
    }
    length += fragment.end - fragment.start;
    if (length > MAX_RECORD_BYTES)
      throw new ExportFault(file, fragment.offset, 'bản ghi dài hơn mọi tài liệu có thể có');
    parts.push({
      data: Buffer.from(fragment.bytes.subarray(fragment.start, fragment.end)),
      offset: fragment.offset + HEADER_BYTES,
    });
    if (fragment.type === LAST) {
      yield new JoinedRecord(parts);
      parts = [];
      length = 0;
    }
  }
}

function checkTurn(file: string, { type, offset }: LogFragment, within: boolean): void {
  const opens = type === FULL || type === FIRST;
  if (opens && within) throw new ExportFault(file, offset, 'bản ghi mới bắt đầu khi bản ghi trước chưa xong');
  if (!opens && !within) throw new ExportFault(file, offset, 'mảnh giữa hoặc cuối không có mảnh đầu');
}
