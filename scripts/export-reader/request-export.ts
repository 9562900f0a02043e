// Asks a running Firestore emulator for a managed export, for tests and scripts. It must never write over an older
// export: leftovers of two exports in one folder are what the reader refuses.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** **Shape**: `firestoreHost` is `host:port`; the export lands in `<directory>/<name>`. */
export interface ExportRequest {
  readonly firestoreHost: string;
  readonly projectId: string;
  readonly directory: string;
  readonly name: string;
}

/**
 * Exports the default database of a project; returns the absolute folder of the export once it is written.
 *
 * **Errors**: when the folder exists, the emulator cannot be reached, or it refuses.
 */
export async function requestExport({
  firestoreHost,
  projectId,
  directory,
  name,
}: ExportRequest): Promise<string> {
  const parent = resolve(directory);
  const folder = join(parent, name);
  if (existsSync(folder)) throw new Error(`Thư mục ${folder} đã có; hãy chọn tên bản xuất khác.`);
  mkdirSync(parent, { recursive: true });
  const response = await fetch(`http://${firestoreHost}/emulator/v1/projects/${projectId}:export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      database: `projects/${projectId}/databases/(default)`,
      export_directory: parent,
      export_name: name,
    }),
  });
  if (!response.ok) {
    throw new Error(
      `Trình giả lập Firestore không xuất được (HTTP ${response.status}): ${await response.text()}`,
    );
  }
  return folder;
}
