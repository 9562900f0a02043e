// Damage of every kind to a valid export: each flipped bit, each cut, each block out of place. What no strictness
// can find is pinned here too: the low bits of the two times in export_metadata, which has no checksum, and which
// no result depends on.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportFault } from './export-fault.ts';
import type { ExportedDocument } from './exported-value.ts';
import {
  encodeFragment,
  exportFiles,
  FOLDER,
  FOLDER_METADATA,
  OUTPUT,
  OVERALL,
  withFolder,
  writeExport,
} from './export-writer.ts';
import type { ExportFiles } from './export-writer.ts';
import { readWholeExport } from './read-export.ts';

const BLOCK_BYTES = 32_768;
const WEEK_MICROS = 7 * 86_400_000_000;

const SMALL: ExportedDocument[] = [
  {
    path: 'journal/a',
    data: { kind: 'report.submit', value: 5, ratio: 0.5, flags: [true, null], empty: [] },
  },
  { path: 'journal/b/notes/1', data: { text: 'Xã Cát Hải', map: { deep: [{ n: 1 }] } } },
];

const LARGE: ExportedDocument[] = [
  { path: 'a/filler', data: { text: 'x'.repeat(32_700) } },
  ...Array.from({ length: 1500 }, (_, index) => ({
    path: `journal/entry-${index}`,
    data: { index, text: 'đã nộp' },
  })),
];

function content(files: ExportFiles, name: string): Buffer {
  return files[name] ?? Buffer.alloc(0);
}

/** The fault that the reader finds in a folder, or what it reads there. */
function outcome(folder: string): ExportFault | ReturnType<typeof readWholeExport> {
  try {
    return readWholeExport(folder);
  } catch (error) {
    if (error instanceof ExportFault) return error;
    throw error;
  }
}

function faultOf(files: ExportFiles): ExportFault {
  return withFolder((folder) => {
    writeExport(folder, files);
    const result = outcome(folder);
    if (result instanceof ExportFault) return result;
    throw new Error('The reader found no fault.');
  });
}

/** Every single-bit flip of one file that the reader does not find, as [byte, bit]. */
function silentFlips(files: ExportFiles, name: string): [number, number][] {
  const original = content(files, name);
  const silent: [number, number][] = [];
  withFolder((folder) => {
    writeExport(folder, files);
    for (let at = 0; at < original.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(original);
        flipped[at] = (original[at] ?? 0) ^ (1 << bit);
        writeFileSync(join(folder, name), flipped);
        if (!(outcome(folder) instanceof ExportFault)) silent.push([at, bit]);
      }
    }
  });
  return silent;
}

describe('one flipped bit', () => {
  const files = exportFiles(SMALL);

  it.each([OUTPUT, OVERALL])('is found at every place of %s', (name) => {
    expect(silentFlips(files, name)).toEqual([]);
  });

  it('is found in the padding of a block', () => {
    const paddingBytes = 6;
    const long = (length: number): ExportedDocument => ({
      path: 'a/long',
      data: { text: 'x'.repeat(length) },
    });
    const overheadBytes = content(exportFiles([long(30_000)]), OUTPUT).length - 30_000;
    const padded = exportFiles([long(BLOCK_BYTES - paddingBytes - overheadBytes), ...SMALL]);
    const output = content(padded, OUTPUT);
    expect(output.subarray(BLOCK_BYTES - paddingBytes, BLOCK_BYTES)).toEqual(Buffer.alloc(paddingBytes));
    for (let at = BLOCK_BYTES - paddingBytes; at < BLOCK_BYTES; at += 1) {
      const dirty = Buffer.from(output);
      dirty[at] = 1;
      expect(faultOf({ ...padded, [OUTPUT]: dirty })).toMatchObject({
        offset: at,
        reason: 'phần đệm cuối khối phải toàn byte 0',
      });
    }
  });

  it('is found everywhere in export_metadata except where it leaves a start and an end at most a week apart', () => {
    // Tag and length of the first message, tag and length of the name, the name.
    const startsAt = 4 + 'sample'.length;
    const timeBytes = 8;
    const starts = { first: startsAt + 1, micros: 1_783_500_000_000_000n, sign: -1n };
    const ends = { first: startsAt + 2 + timeBytes, micros: 1_783_500_000_700_000n, sign: 1n };
    const expected = [starts, ends].flatMap(({ first, micros, sign }) =>
      Array.from({ length: 7 * timeBytes }, (_, power) => power).flatMap((power): [number, number][] => {
        const moved = ((micros ^ (1n << BigInt(power))) - micros) * sign;
        const apart = Number(moved) + 700_000;
        return apart >= 0 && apart <= WEEK_MICROS ? [[first + Math.floor(power / 7), power % 7]] : [];
      }),
    );
    expect(silentFlips(files, FOLDER_METADATA)).toEqual(expected);
  });

  it('that cannot be found changes no document and no total', () => {
    const moved = exportFiles(SMALL, {
      startMicros: 1_783_499_999_999_999,
      endMicros: 1_783_500_000_700_000,
    });
    const read = (from: ExportFiles) =>
      withFolder((folder) => {
        writeExport(folder, from);
        return readWholeExport(folder);
      });
    expect(read(moved)).toStrictEqual(read(files));
  });
});

describe('one changed byte', () => {
  it('of a real export is found, whatever it becomes', () => {
    const root = join(import.meta.dirname, 'fixtures/real');
    const names = [OUTPUT, 'real.overall_export_metadata'];
    const files: ExportFiles = Object.fromEntries(
      [...names, FOLDER_METADATA].map((name) => [name, readFileSync(join(root, name))]),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (name, index, change) => {
          const bytes = Buffer.from(content(files, name));
          const at = index % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ change;
          const fault = faultOf({ ...files, [name]: bytes });
          expect(fault.file.endsWith(name)).toBe(true);
          // The fault is named at the fragment that holds the byte: never after it, never a block before.
          expect(fault.offset).toBeLessThanOrEqual(at);
          expect(fault.offset).toBeGreaterThan(at - BLOCK_BYTES);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a cut', () => {
  it.each([OUTPUT, OVERALL, FOLDER_METADATA])('is found at every length of %s', (name) => {
    const files = exportFiles(SMALL);
    for (let length = 0; length < content(files, name).length; length += 1) {
      expect(faultOf({ ...files, [name]: content(files, name).subarray(0, length) })).toBeInstanceOf(
        ExportFault,
      );
    }
  });

  it.each([
    ['inside a header', 3, 'tệp bị cắt cụt giữa phần đầu bản ghi'],
    ['inside a record', 20, 'tệp bị cắt cụt giữa bản ghi'],
  ])('%s is named as such even when the byte count agrees', (_where, length, reason) => {
    const output = content(exportFiles(SMALL), OUTPUT).subarray(0, length);
    expect(faultOf({ ...exportFiles(SMALL, { byteCount: length }), [OUTPUT]: output })).toMatchObject({
      offset: 0,
      reason,
    });
  });

  it('between two parts of a document is found', () => {
    const output = content(exportFiles(LARGE), OUTPUT).subarray(0, 2 * BLOCK_BYTES);
    const fault = faultOf({ ...exportFiles(LARGE, { byteCount: output.length }), [OUTPUT]: output });
    expect(fault).toMatchObject({
      offset: output.length,
      reason: 'tệp hết khi bản ghi nhiều mảnh chưa xong',
    });
  });

  it.each([OUTPUT, OVERALL, FOLDER_METADATA])(
    'is no more allowed than bytes behind the end of %s',
    (name) => {
      const files = exportFiles(SMALL);
      const longer = Buffer.concat([content(files, name), Buffer.alloc(1)]);
      const byteCount = content(files, OUTPUT).length + (name === OUTPUT ? 1 : 0);
      expect(faultOf({ ...exportFiles(SMALL, { byteCount }), [name]: longer })).toBeInstanceOf(ExportFault);
    },
  );
});

describe('parts out of place', () => {
  it('are found when two blocks change places', () => {
    const files = exportFiles(LARGE);
    const output = content(files, OUTPUT);
    const block = (index: number) => output.subarray(index * BLOCK_BYTES, (index + 1) * BLOCK_BYTES);
    const swapped = Buffer.concat([block(1), block(0), output.subarray(2 * BLOCK_BYTES)]);
    expect(faultOf({ ...files, [OUTPUT]: swapped }).file.endsWith(OUTPUT)).toBe(true);
  });

  it('are found when a record is left out and the byte count is forged with it', () => {
    const [first] = SMALL;
    const shorter = content(exportFiles(first === undefined ? [] : [first]), OUTPUT);
    const fault = faultOf({ ...exportFiles(SMALL, { byteCount: shorter.length }), [OUTPUT]: shorter });
    expect(fault.reason).toBe('siêu dữ liệu kể 2 tài liệu, đọc được 1');
  });

  it.each([
    ['an unknown type of record', 0, 'loại bản ghi 0 không có trong định dạng'],
    ['a middle without a beginning', 3, 'mảnh bản ghi còn tiếp nhưng không lấp đầy khối của nó'],
    ['an end without a beginning', 4, 'mảnh giữa hoặc cuối không có mảnh đầu'],
    [
      'a beginning that stops before the end of its block',
      2,
      'mảnh bản ghi còn tiếp nhưng không lấp đầy khối của nó',
    ],
  ])('%s is refused though its checksum holds', (_what, type, reason) => {
    const output = encodeFragment(type, Buffer.from('data'));
    const files = { ...exportFiles(SMALL, { byteCount: output.length }), [`${FOLDER}/output-0`]: output };
    expect(faultOf(files)).toMatchObject({ offset: 0, reason });
  });
});
