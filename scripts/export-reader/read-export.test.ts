// Honest exports of every shape are read in full; a lie about what they hold is named with its file and byte.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportFault } from './export-fault.ts';
import { ExportGeoPoint, ExportReference, ExportTimestamp, ExportVector } from './exported-value.ts';
import type { ExportedDocument, ExportedValue } from './exported-value.ts';
import {
  exportFiles,
  FOLDER,
  FOLDER_METADATA,
  OUTPUT,
  OVERALL,
  withFolder,
  writeExport,
} from './export-writer.ts';
import type { ExportFiles } from './export-writer.ts';
import { readExport, readWholeExport } from './read-export.ts';

const REPORTS: ExportedDocument[] = [
  {
    path: 'journal/a',
    data: { kind: 'report.submit', value: 0, note: null, at: new ExportTimestamp(1_783_506_600_123_456) },
  },
  { path: 'journal/b', data: { kind: 'report.return', problems: [], pinned: ['guided', 'activated'] } },
  { path: 'journal/b/notes/1', data: { text: 'đã trả lại' } },
];

function read(files: ExportFiles) {
  return withFolder((folder) => {
    writeExport(folder, files);
    return readWholeExport(folder);
  });
}

function faultOf(files: ExportFiles): { file: string; offset: number; reason: string } {
  return withFolder((folder) => {
    writeExport(folder, files);
    try {
      readWholeExport(folder);
    } catch (error) {
      if (!(error instanceof ExportFault)) throw error;
      return { file: error.file.slice(folder.length + 1), offset: error.offset, reason: error.reason };
    }
    throw new Error('The reader found no fault.');
  });
}

const segment = fc
  .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
  .filter((text) => !/^\.{1,2}$|\//.test(text));
const path = fc
  .array(fc.tuple(segment, segment), { minLength: 1, maxLength: 3 })
  .map((elements) => elements.flat().join('/'));
const scalar: fc.Arbitrary<ExportedValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }),
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array(),
  fc.maxSafeInteger().map((micros) => new ExportTimestamp(micros)),
  fc
    .tuple(fc.double({ min: -90, max: 90 }), fc.double({ min: -180, max: 180 }))
    .map(([x, y]) => new ExportGeoPoint(x, y)),
  path.map((target) => new ExportReference(target, null)),
  path.map((target) => new ExportReference(target, { app: 'dev~demo-other', databaseId: 'second' })),
);
const fieldName = fc
  .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
  .filter((name) => name !== '__proto__');
const { fields } = fc.letrec<{
  fields: Record<string, ExportedValue>;
  element: ExportedValue;
  value: ExportedValue;
}>((tie) => ({
  fields: fc.dictionary(fieldName, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  element: fc.oneof({ maxDepth: 3 }, scalar, tie('fields')),
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('element'), { maxLength: 4 }),
    fc.array(fc.double(), { minLength: 1, maxLength: 3 }).map((parts) => new ExportVector(parts)),
    tie('fields'),
  ),
}));
const documents = fc.uniqueArray(fc.record({ path, data: fields }, { noNullPrototype: true }), {
  selector: (document) => document.path,
  maxLength: 8,
});

describe('an honest export', () => {
  it('is read back as it was written, whatever its documents, over any number of output files', () => {
    fc.assert(
      fc.property(
        documents,
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(14, 15),
        (written, outputs, propertyField) => {
          const { documents: back, totals } = read(exportFiles(written, { outputs, propertyField }));
          const byPath = (a: ExportedDocument, b: ExportedDocument) => (a.path < b.path ? -1 : 1);
          expect(back.toSorted(byPath)).toStrictEqual(written.toSorted(byPath));
          expect(totals.documents).toBe(written.length);
        },
      ),
    );
  });

  it('is read alike wherever a record falls across the end of a 32 KiB block', () => {
    for (let length = 32_650; length < 32_770; length += 1) {
      const written = [
        { path: 'a/long', data: { text: 'x'.repeat(length) } },
        { path: 'a/longer', data: { text: 'ạ'.repeat(30_000) } },
        { path: 'a/short', data: { done: true } },
      ];
      expect(read(exportFiles(written)).documents).toStrictEqual(written);
    }
  });

  it('may hold one collection only, in a kind_ folder', () => {
    const journal = REPORTS.slice(0, 2);
    expect(read(exportFiles(journal, { kind: 'journal' })).documents).toStrictEqual(journal);
  });

  it('is found from its own folder and from the one above it', () => {
    withFolder((folder) => {
      writeExport(join(folder, 'sample'), exportFiles(REPORTS));
      expect(readWholeExport(folder)).toStrictEqual(readWholeExport(join(folder, 'sample')));
    });
  });

  it('is yielded document by document', () => {
    withFolder((folder) => {
      writeExport(folder, exportFiles(REPORTS));
      expect([...readExport(folder)].map((document) => document.path)).toEqual(
        REPORTS.map(({ path: name }) => name),
      );
    });
  });
});

describe('an export that lies', () => {
  it.each([
    ['one document too many', { documentCount: 4 }, 'siêu dữ liệu kể 4 tài liệu, đọc được 3'],
    ['one document too few', { documentCount: 2 }, 'siêu dữ liệu kể 2 tài liệu, đọc được 3'],
    ['another number of bytes', { byteCount: 1 }, 'siêu dữ liệu kể 1 byte'],
  ])('about its size (%s) is refused at the count', (_lie, options, reason) => {
    const fault = faultOf(exportFiles(REPORTS, options));
    // Behind the header of record 1, its one byte, and the header of record 2.
    expect(fault).toMatchObject({ file: OVERALL, offset: 15 });
    expect(fault.reason).toContain(reason);
  });

  it.each([
    ['its name', { exportName: 'other' }, 'tên bản xuất là "other"'],
    [
      'times that run backwards',
      { startMicros: 1_783_500_000_000_000, endMicros: 1_783_499_999_999_999 },
      'không thể có thật',
    ],
    ['a time before Firestore', { startMicros: 1_000_000 }, 'không thể có thật'],
    [
      'a run of more than a week',
      { startMicros: 1_783_500_000_000_000, endMicros: 1_784_200_000_000_000 },
      'không thể có thật',
    ],
  ])('about %s is refused', (_lie, options, reason) => {
    const fault = faultOf(exportFiles(REPORTS, options));
    expect(fault.file).toBe(FOLDER_METADATA);
    expect(fault.reason).toContain(reason);
  });

  it('by holding one document twice is refused at the second', () => {
    const [first, second, third] = REPORTS;
    const twice = [first, second, third, second].filter((document) => document !== undefined);
    expect(faultOf(exportFiles(twice))).toMatchObject({
      file: OUTPUT,
      reason: 'tài liệu journal/b xuất hiện hai lần',
    });
  });

  it('by a folder of another collection is refused', () => {
    const honest = exportFiles(REPORTS, { kind: 'journal' });
    const other = exportFiles(REPORTS, { kind: 'reports' });
    const metadata = (kind: string) =>
      `all_namespaces/kind_${kind}/all_namespaces_kind_${kind}.export_metadata`;
    const fault = faultOf({
      ...honest,
      [metadata('journal')]: other[metadata('reports')] ?? Buffer.alloc(0),
    });
    expect(fault.reason).toBe('thư mục là kind_journal, phải là kind_reports');
  });
});

describe('a folder that is no whole export', () => {
  it.each([FOLDER_METADATA, OUTPUT])('is refused without its file %s', (missing) => {
    const files = Object.fromEntries(
      Object.entries(exportFiles(REPORTS)).filter(([name]) => name !== missing),
    );
    const fault = faultOf(files);
    expect(fault).toMatchObject({ file: missing, offset: 0 });
    expect(fault.reason).toContain('thiếu tệp');
  });

  it('is refused without its overall metadata, or with two of them', () => {
    expect(faultOf({ [OUTPUT]: Buffer.alloc(0) }).reason).toContain(
      'không thấy tệp *.overall_export_metadata',
    );
    const files = exportFiles(REPORTS);
    expect(
      faultOf({ ...files, 'other.overall_export_metadata': files[OVERALL] ?? Buffer.alloc(0) }).reason,
    ).toContain('có 2 bản xuất');
  });

  it('is refused when it does not exist', () => {
    withFolder((folder) => {
      expect(() => readWholeExport(join(folder, 'nowhere'))).toThrow('thư mục không có hoặc không mở được');
    });
  });

  it('is refused when a file lies in it that no metadata names', () => {
    const stray = `${FOLDER}/output-1`;
    expect(faultOf({ ...exportFiles(REPORTS), [stray]: Buffer.alloc(0) })).toEqual({
      file: stray,
      offset: 0,
      reason: 'tệp không được siêu dữ liệu nào kể tên',
    });
  });
});
