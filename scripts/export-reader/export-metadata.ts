// The two kinds of metadata of an export, parsed from their bytes. The overall metadata lies in a log with
// checksums; a folder's export_metadata is bare, so all that stands between it and a flipped bit is the strictness
// here and what can be compared with the folder. It must never fill in what is missing.
import { BYTES, WireReader } from './wire.ts';

/** What the overall metadata says about one folder of output files. */
export interface ExportPointer {
  /** Path of the folder's export_metadata, relative to the overall metadata. */
  readonly metadataPath: string;
  readonly documents: number;
  readonly bytes: number;
  /** Where this pointer lies in the parsed bytes. */
  readonly at: number;
}

/**
 * What a folder's export_metadata says.
 *
 * **Units**: microseconds since 1970. Nothing covers the low bits of the two times: they may be shown, and nothing
 * may be decided by them.
 */
export interface FolderMetadata {
  readonly exportName: string;
  readonly startMicros: number;
  readonly endMicros: number;
  /** '' for all collections, else the collection's id. */
  readonly kind: string;
  readonly outputs: readonly string[];
}

const OUTPUT_NAME = /^output-(0|[1-9][0-9]*)$/;
/** The day of Firestore's first beta: no export is older. 2017-10-03T00:00:00Z. */
const EARLIEST_MICROS = 1_506_988_800_000_000;
/** The longest that one export may have run: a week. */
const LONGEST_MICROS = 7 * 86_400_000_000;

/** Record 2 of the overall metadata: one pointer per folder, none for an export without documents. */
export function parsePointers(bytes: Buffer, start: number, end: number): ExportPointer[] {
  const reader = new WireReader(bytes, start, end);
  const pointers: ExportPointer[] = [];
  while (reader.next()) {
    if (reader.field !== 1) reader.unknown('OverallExportMetadata');
    pointers.push(readPointer(reader));
  }
  return pointers;
}

function readPointer(parent: WireReader): ExportPointer {
  const reader = parent.message();
  const order = new Ascending(reader);
  let metadataPath: string | undefined;
  let documents: number | undefined;
  let bytes: number | undefined;
  while (reader.next()) {
    order.check();
    if (reader.field === 1) checkWellFormed(reader);
    else if (reader.field === 2) metadataPath = reader.string();
    else if (reader.field === 3) documents = count(reader);
    else if (reader.field === 4) bytes = count(reader);
    else reader.unknown('SingleExportMetadataPointer');
  }
  if (metadataPath === undefined || documents === undefined || bytes === undefined) {
    return parent.fail('thiếu đường dẫn, số tài liệu hoặc số byte');
  }
  return { metadataPath, documents, bytes, at: parent.at };
}

/** The whole of a folder's export_metadata. **Errors**: WireFault. */
export function parseFolderMetadata(file: Buffer): FolderMetadata {
  const reader = new WireReader(file);
  let info: Pick<FolderMetadata, 'exportName' | 'startMicros' | 'endMicros'> | undefined;
  let files: Pick<FolderMetadata, 'kind' | 'outputs'> | undefined;
  while (reader.next()) {
    if (reader.field === 1 && info === undefined) info = readBackupInfo(reader);
    else if (reader.field === 2 && info !== undefined && files === undefined) files = readKindInfo(reader);
    else reader.unknown('export_metadata ở vị trí này');
  }
  if (info === undefined || files === undefined) return reader.fail('thiếu phần tên hoặc phần tệp');
  return { ...info, ...files };
}

function readBackupInfo(
  parent: WireReader,
): Pick<FolderMetadata, 'exportName' | 'startMicros' | 'endMicros'> {
  const reader = parent.message();
  const order = new Ascending(reader);
  let exportName: string | undefined;
  let startMicros: number | undefined;
  let endMicros: number | undefined;
  while (reader.next()) {
    order.check();
    if (reader.field === 1) exportName = reader.string();
    else if (reader.field === 2) startMicros = count(reader);
    else if (reader.field === 3) endMicros = count(reader);
    else reader.unknown('BackupInfo');
  }
  if (exportName === undefined || startMicros === undefined || endMicros === undefined) {
    return parent.fail('thiếu tên, giờ bắt đầu hoặc giờ kết thúc');
  }
  if (startMicros < EARLIEST_MICROS || endMicros < startMicros || endMicros - startMicros > LONGEST_MICROS) {
    return parent.fail('giờ bắt đầu và giờ kết thúc không thể có thật');
  }
  return { exportName, startMicros, endMicros };
}

function readKindInfo(parent: WireReader): Pick<FolderMetadata, 'kind' | 'outputs'> {
  const reader = parent.message();
  let kind: string | undefined;
  const outputs: string[] = [];
  while (reader.next()) {
    if (reader.field === 1 && kind === undefined && outputs.length === 0) kind = reader.string();
    else if (reader.field === 2 && kind !== undefined) outputs.push(outputName(reader, outputs));
    else reader.unknown('KindBackupInfo ở vị trí này');
  }
  if (kind === undefined) return parent.fail('thiếu tên bộ sưu tập');
  return { kind, outputs };
}

function outputName(reader: WireReader, before: readonly string[]): string {
  const name = reader.string();
  if (!OUTPUT_NAME.test(name)) reader.fail('tên tệp dữ liệu không có dạng output-N');
  if (before.includes(name)) reader.fail(`tệp ${name} được kể hai lần`);
  return name;
}

function count(reader: WireReader): number {
  const value = reader.int64();
  if (typeof value !== 'number' || value < 0) return reader.fail('số âm hoặc quá lớn');
  return value;
}

function checkWellFormed(parent: WireReader): void {
  parent.expect(BYTES);
  const reader = parent.message();
  while (reader.next()) reader.skip();
}

/** Every field once, in ascending order: the one spelling that protobuf writers use. */
class Ascending {
  readonly #reader: WireReader;
  #last = 0;

  constructor(reader: WireReader) {
    this.#reader = reader;
  }

  check(): void {
    if (this.#reader.field <= this.#last)
      this.#reader.fail(`trường ${this.#reader.field} viết hai lần hoặc sai thứ tự`);
    this.#last = this.#reader.field;
  }
}
