// Which files an export consists of: the overall metadata, the folders it points to, the output files they name.
// Every file below the root must be one of them, so a file can neither be missing nor stand by unread; only what a file
// manager leaves behind is passed over.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { ExportFault, withOffset } from './export-fault.ts';
import { parseFolderMetadata, parsePointers } from './export-metadata.ts';
import type { ExportPointer, FolderMetadata } from './export-metadata.ts';
import { isTrace, isTraceFolder } from './file-manager-traces.ts';
import { readLog } from './leveldb-log.ts';
import type { LogRecord } from './leveldb-log.ts';

const OVERALL_SUFFIX = '.overall_export_metadata';
/** The one version of the format that was seen, as record 1 of the overall metadata. */
const FORMAT_VERSION = '3';

/** One folder of an export, with its output files in the order in which they are named. */
export interface ExportFolder {
  readonly pointer: ExportPointer;
  readonly metadata: FolderMetadata;
  readonly metadataFile: string;
  readonly outputFiles: readonly string[];
}

/** An export whose metadata holds; its output files are not yet read. */
export interface ExportLayout {
  readonly name: string;
  /** The overall metadata, and the byte of it where a pointer lies: where a wrong count is reported. */
  readonly overallFile: string;
  readonly folders: readonly ExportFolder[];
}

/**
 * Finds and checks an export's metadata in `dir` or in exactly one folder directly below it.
 *
 * **Errors**: {@link ExportFault} when there is none or more than one, or when anything in it does not hold.
 */
export function openExportFolder(dir: string): ExportLayout {
  const overallFile = findOverall(dir);
  const root = dirname(overallFile);
  const name = basename(overallFile).slice(0, -OVERALL_SUFFIX.length);
  const folders = readPointers(overallFile).map((pointer) => openFolder(root, name, overallFile, pointer));
  const known = folders.flatMap(({ metadataFile, outputFiles }) => [metadataFile, ...outputFiles]);
  checkNothingElse(root, overallFile, known);
  return { name, overallFile, folders };
}

function findOverall(dir: string): string {
  const entries = list(dir);
  const folders = entries.filter((entry) => entry.isDirectory() && !isTraceFolder(entry));
  const below = folders.map((entry) => join(dir, entry.name));
  const found = [dir, ...below].flatMap((folder) =>
    list(folder)
      .filter((entry) => entry.name.endsWith(OVERALL_SUFFIX) && !isTrace(entry))
      .map((entry) => join(folder, entry.name)),
  );
  const [only, second] = found;
  if (only === undefined)
    throw new ExportFault(dir, 0, `không thấy tệp *${OVERALL_SUFFIX} nào: đây không phải một bản xuất`);
  if (second !== undefined)
    throw new ExportFault(
      dir,
      0,
      `có ${found.length} bản xuất, hãy chỉ rõ một: ${found.slice(0, 3).join(', ')}`,
    );
  return only;
}

function list(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw new ExportFault(dir, 0, 'thư mục không có hoặc không mở được', cause);
  }
}

function readPointers(file: string): ExportPointer[] {
  const log = readLog(file);
  const version = nextRecord(file, log, 'thiếu bản ghi phiên bản');
  if (version.bytes.toString('latin1', version.start, version.end) !== FORMAT_VERSION) {
    throw new ExportFault(file, version.offsetOf(version.start), 'phiên bản định dạng khác 3');
  }
  const record = nextRecord(file, log, 'thiếu bản ghi nội dung');
  const pointers = withOffset(
    file,
    (position) => record.offsetOf(position),
    () =>
      parsePointers(record.bytes, record.start, record.end).map((pointer) => ({
        ...pointer,
        at: record.offsetOf(pointer.at),
      })),
  );
  const extra = log.next();
  if (extra.done !== true)
    throw new ExportFault(file, extra.value.offsetOf(extra.value.start), 'thừa bản ghi');
  return pointers;
}

function nextRecord(file: string, log: Generator<LogRecord, number, undefined>, missing: string): LogRecord {
  const next = log.next();
  if (next.done === true) throw new ExportFault(file, next.value, missing);
  return next.value;
}

function openFolder(root: string, name: string, overallFile: string, pointer: ExportPointer): ExportFolder {
  const [namespaces = '', kinds = '', fileName = '', ...rest] = partsOf(pointer.metadataPath);
  if (
    rest.length > 0 ||
    ![namespaces, kinds].every(isPlainName) ||
    fileName !== `${namespaces}_${kinds}.export_metadata`
  ) {
    throw new ExportFault(overallFile, pointer.at, 'đường dẫn tới export_metadata không đúng quy ước');
  }
  const folder = join(root, namespaces, kinds);
  const file = join(folder, fileName);
  const metadata = withOffset(
    file,
    (position) => position,
    () => parseFolderMetadata(readWhole(file)),
  );
  if (metadata.exportName !== name)
    throw new ExportFault(file, 0, `tên bản xuất là "${metadata.exportName}", phải là "${name}"`);
  const expected = metadata.kind === '' ? 'all_kinds' : `kind_${metadata.kind}`;
  if (kinds !== expected) throw new ExportFault(file, 0, `thư mục là ${kinds}, phải là ${expected}`);
  const outputFiles = metadata.outputs.map((output) => join(folder, output));
  return { pointer, metadata, metadataFile: file, outputFiles };
}

/** An export made on Windows joins its paths with `\`, and may be read on any machine. */
function partsOf(path: string): string[] {
  return path.split(path.includes('/') ? '/' : '\\');
}

function isPlainName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !part.includes(sep) && !part.includes('\0');
}

function readWhole(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ExportFault(file, 0, 'thiếu tệp, hoặc tệp không mở được', cause);
  }
}

function checkNothingElse(root: string, overallFile: string, known: readonly string[]): void {
  const expected = new Set([overallFile, ...known]);
  if (expected.size !== known.length + 1) throw new ExportFault(overallFile, 0, 'một tệp được kể hai lần');
  for (const file of expected) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
      throw new ExportFault(file, 0, 'thiếu tệp');
  }
  for (const file of filesBelow(root)) {
    if (!expected.has(file)) throw new ExportFault(file, 0, 'tệp không được siêu dữ liệu nào kể tên');
  }
}

function filesBelow(dir: string): string[] {
  return list(dir).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (isTrace(entry)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
