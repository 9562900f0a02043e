// Exports that were made on another kind of machine, or carried by hand: what a file manager leaves behind is passed
// over, and nothing else is.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExportFault } from './export-fault.ts';
import type { ExportedDocument } from './exported-value.ts';
import { exportFiles, FOLDER, OUTPUT, OVERALL, withFolder, writeExport } from './export-writer.ts';
import type { ExportOptions } from './export-writer.ts';
import { readWholeExport } from './read-export.ts';

const REPORTS: ExportedDocument[] = [
  { path: 'journal/a', data: { value: 5 } },
  { path: 'reports/x', data: { text: 'Thôn Bến' } },
];

/** What the reader answers for an export that something was done to. */
function read(change: (root: string) => void, options: ExportOptions = {}): string | number {
  return withFolder((folder) => {
    const root = join(folder, 'sample');
    writeExport(root, exportFiles(REPORTS, options));
    change(root);
    try {
      return readWholeExport(folder).documents.length;
    } catch (error) {
      if (error instanceof ExportFault) return error.reason;
      throw error;
    }
  });
}

function withFile(name: string): (root: string) => void {
  return (root) => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), 'đã xem');
  };
}

const untouched = (): void => undefined;
const backslashes = (path: string): string => path.replaceAll('/', '\\');

describe('an export made on Windows', () => {
  it.each([
    ['of all collections', {}],
    ['of one collection', { kind: 'journal' }],
    ['with several files', { outputs: 2 }],
  ])('%s is read', (_, options) => {
    expect(read(untouched, { ...options, spelling: backslashes })).toBe(2);
  });

  it.each([
    ['leads out of the folder', () => '..\\sample\\all_namespaces\\all_kinds\\x.export_metadata'],
    ['climbs', (path: string) => backslashes(path).replace('all_kinds\\', '..\\')],
    ['starts at the drive', (path: string) => `C:\\${backslashes(path)}`],
    ['starts at the root', (path: string) => `\\${backslashes(path)}`],
    ['mixes both strokes', (path: string) => path.replace('/', '\\')],
    ['has a stroke twice', (path: string) => backslashes(path).replace('\\', '\\\\')],
  ])('is refused where its path %s', (_, spelling) => {
    expect(read(untouched, { spelling })).toBe('đường dẫn tới export_metadata không đúng quy ước');
  });
});

describe('a folder that a person looked into', () => {
  it.each([
    '.DS_Store',
    `${FOLDER}/.DS_Store`,
    `${FOLDER}/._output-0`,
    `._${OVERALL}`,
    'Thumbs.db',
    `${FOLDER}/thumbs.db`,
    'desktop.ini',
    `${FOLDER}/Desktop.ini`,
    `__MACOSX/${FOLDER}/._output-0`,
    `__MACOSX/._${OVERALL}`,
    '../.DS_Store',
    '../desktop.ini',
    `../__MACOSX/sample/._${OVERALL}`,
  ])('is read in spite of %s', (name) => {
    expect(read(withFile(name))).toBe(2);
  });

  it.each([
    `${FOLDER}/output-1`,
    `${FOLDER}/output-0.bak`,
    `${FOLDER}/DS_Store`,
    `${FOLDER}/.DS_Store.txt`,
    `${FOLDER}/.hidden`,
    `${FOLDER}/._`,
    `${FOLDER}/Thumbs.db/output-0`,
    `${FOLDER}/.DS_Store/x`,
    '__MACOSX/output-0',
    '__macosx/output-0',
    'desktop.ini.lnk',
  ])('is refused because of %s', (name) => {
    expect(read(withFile(name))).toBe('tệp không được siêu dữ liệu nào kể tên');
  });

  it('is refused where a link has the name of such a file', () => {
    const linked = (root: string): void => {
      symlinkSync(join(root, OUTPUT), join(root, '.DS_Store'));
    };
    expect(read(linked)).toBe('tệp không được siêu dữ liệu nào kể tên');
  });
});
