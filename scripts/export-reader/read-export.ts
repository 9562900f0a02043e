// A Firestore managed export as its documents, read strictly and without a network: what `npm run verify` stands
// on. It must never yield less than the export holds and end quietly: only a reading that comes to its end, where
// the counts are compared, has shown that the export is whole.
import { statSync } from 'node:fs';
import { decodeEntity } from './entity.ts';
import type { DecodedEntity } from './entity.ts';
import { ExportFault, withOffset } from './export-fault.ts';
import { openExportFolder } from './export-folder.ts';
import type { ExportFolder } from './export-folder.ts';
import type { ExportDatabase, ExportedDocument } from './exported-value.ts';
import { readLog } from './leveldb-log.ts';
import type { LogRecord } from './leveldb-log.ts';
import { WireFault } from './wire.ts';

/** What was read, and agrees with the metadata. **Null**: `database` when there is no document to name it. */
export interface ExportTotals {
  readonly name: string;
  readonly documents: number;
  /** **Units**: bytes of all output files. */
  readonly bytes: number;
  readonly database: ExportDatabase | null;
}

/**
 * The documents of the export in `dir` (the folder of the overall metadata, or the one above it), each once, in the
 * order of the files. The generator returns the totals; take them with {@link readWholeExport} or by hand.
 *
 * **Errors**: {@link ExportFault} for the first thing that does not hold, which may come after documents were
 * yielded. A consumer that stops early has verified nothing.
 */
export function* readExport(dir: string): Generator<ExportedDocument, ExportTotals, undefined> {
  const { name, overallFile, folders } = openExportFolder(dir);
  for (const folder of folders) checkByteCount(overallFile, folder);
  const identity = new IdentityCheck();
  let documents = 0;
  let bytes = 0;
  for (const folder of folders) {
    let inFolder = 0;
    for (const file of folder.outputFiles) {
      for (const record of readLog(file)) {
        yield decode(file, record, identity);
        inFolder += 1;
      }
    }
    const { pointer } = folder;
    if (inFolder !== pointer.documents) {
      throw new ExportFault(
        overallFile,
        pointer.at,
        `siêu dữ liệu kể ${pointer.documents} tài liệu, đọc được ${inFolder}`,
      );
    }
    documents += inFolder;
    bytes += pointer.bytes;
  }
  return { name, documents, bytes, database: identity.database };
}

/** Reads an export to its end into memory. **Errors**: as {@link readExport}. */
export function readWholeExport(dir: string): { documents: ExportedDocument[]; totals: ExportTotals } {
  const reading = readExport(dir);
  const documents: ExportedDocument[] = [];
  for (;;) {
    const next = reading.next();
    if (next.done === true) return { documents, totals: next.value };
    documents.push(next.value);
  }
}

function checkByteCount(overallFile: string, { pointer, outputFiles }: ExportFolder): void {
  const bytes = outputFiles.reduce((sum, file) => sum + statSync(file).size, 0);
  if (bytes !== pointer.bytes) {
    throw new ExportFault(
      overallFile,
      pointer.at,
      `siêu dữ liệu kể ${pointer.bytes} byte, các tệp có ${bytes}`,
    );
  }
}

function decode(file: string, record: LogRecord, identity: IdentityCheck): ExportedDocument {
  return withOffset(
    file,
    (position) => record.offsetOf(position),
    () => {
      const { key, data } = decodeEntity(record.bytes, record.start, record.end);
      const path = key.segments.join('/');
      identity.check(key, path, record.start);
      return { path, data };
    },
  );
}

/** All documents of an export come from one database, and none comes twice. */
class IdentityCheck {
  database: ExportDatabase | null = null;
  readonly #paths = new Set<string>();

  check({ app, databaseId }: DecodedEntity['key'], path: string, at: number): void {
    this.database ??= { app, databaseId };
    if (app !== this.database.app || databaseId !== this.database.databaseId) {
      throw new WireFault(at, `tài liệu ${path} thuộc một cơ sở dữ liệu khác`);
    }
    if (this.#paths.has(path)) throw new WireFault(at, `tài liệu ${path} xuất hiện hai lần`);
    this.#paths.add(path);
  }
}
