// Makes whole exports from plain documents, valid to the byte, as the emulators begin with; or, for the reader's tests,
// with one chosen lie.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32c, maskCrc32c } from './crc32c.ts';
import type { ExportedDocument } from './exported-value.ts';
import { bytesField, encodeEntity, numberField } from './entity-writer.ts';
import type { EntityStyle } from './entity-writer.ts';

const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const START_MICROS = 1_783_500_000_000_000;

/** Path below the export's root to content. */
export type ExportFiles = Record<string, Buffer>;

/** Where an export differs from an honest one of one output file over all collections. */
export interface ExportOptions {
  /** The name of the export and its database, e.g. `dev~demo-sample`. */
  readonly name?: string;
  readonly app?: string;
  readonly outputs?: number;
  readonly kind?: string;
  readonly propertyField?: EntityStyle['propertyField'];
  readonly documentCount?: number;
  readonly byteCount?: number;
  readonly startMicros?: number;
  readonly endMicros?: number;
  readonly exportName?: string;
  /** How the overall metadata spells the path of the folder's metadata. */
  readonly spelling?: (metadataPath: string) => string;
}

export const OVERALL = 'sample.overall_export_metadata';
export const FOLDER = 'all_namespaces/all_kinds';
export const FOLDER_METADATA = `${FOLDER}/all_namespaces_all_kinds.export_metadata`;
export const OUTPUT = `${FOLDER}/output-0`;

/** The files of an export, named `sample` unless told otherwise. */
export function exportFiles(
  documents: readonly ExportedDocument[],
  options: ExportOptions = {},
): ExportFiles {
  const { outputs = 1, kind = '', propertyField = 15, spelling = (path: string) => path } = options;
  const { name = 'sample', app = 'dev~demo-sample' } = options;
  const kinds = kind === '' ? 'all_kinds' : `kind_${kind}`;
  const folder = `all_namespaces/${kinds}`;
  const metadataPath = `${folder}/all_namespaces_${kinds}.export_metadata`;
  const names = Array.from({ length: outputs }, (_, index) => `output-${index}`);
  const logs = names.map((_, index) =>
    encodeLog(
      documents
        .filter((_document, at) => at % outputs === index)
        .map((document) => encodeEntity(document, { app, propertyField })),
    ),
  );
  const pointer = bytesField(
    1,
    bytesField(1, numberField(1, 2), numberField(3, 3)),
    bytesField(2, spelling(metadataPath)),
    numberField(3, options.documentCount ?? documents.length),
    numberField(4, options.byteCount ?? logs.reduce((sum, log) => sum + log.length, 0)),
  );
  return {
    [`${name}.overall_export_metadata`]: encodeLog([Buffer.from('3'), pointer]),
    [metadataPath]: folderMetadata(kind, names, options),
    ...Object.fromEntries(logs.map((log, index) => [`${folder}/output-${index}`, log])),
  };
}

function folderMetadata(kind: string, outputs: readonly string[], options: ExportOptions): Buffer {
  const {
    exportName = options.name ?? 'sample',
    startMicros = START_MICROS,
    endMicros = startMicros + 700_000,
  } = options;
  return Buffer.concat([
    bytesField(1, bytesField(1, exportName), numberField(2, startMicros), numberField(3, endMicros)),
    bytesField(2, bytesField(1, kind), ...outputs.map((output) => bytesField(2, output))),
  ]);
}

/** Records as a LevelDB log. */
function encodeLog(records: readonly Uint8Array[]): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const record of records) {
    let rest = record;
    for (let first = true; first || rest.length > 0; first = false) {
      const data = rest.subarray(0, BLOCK_BYTES - (at % BLOCK_BYTES) - HEADER_BYTES);
      rest = rest.subarray(data.length);
      const fragment = encodeFragment(fragmentType(first, rest.length === 0), data);
      const left = BLOCK_BYTES - ((at + fragment.length) % BLOCK_BYTES);
      const padding = Buffer.alloc(left < HEADER_BYTES ? left : 0);
      parts.push(fragment, padding);
      at += fragment.length + padding.length;
    }
  }
  return Buffer.concat(parts);
}

function fragmentType(first: boolean, last: boolean): number {
  if (first) return last ? 1 : 2;
  return last ? 4 : 3;
}

/** One physical record with a checksum that holds. */
export function encodeFragment(type: number, data: Uint8Array): Buffer {
  const fragment = Buffer.concat([Buffer.alloc(6), Buffer.from([type]), data]);
  fragment.writeUInt32LE(maskCrc32c(crc32c(fragment, 6)), 0);
  fragment.writeUInt16LE(data.length, 4);
  return fragment;
}

/** Writes files below `root`, in place of what is there. */
export function writeExport(root: string, files: ExportFiles): void {
  rmSync(root, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Runs `use` with an empty folder that is gone afterwards. */
export function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'export-reader-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
