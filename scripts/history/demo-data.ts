/** The folder that the emulators of the demonstration begin with: the recorded history, and a login for every unit. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredDocument } from '#domain/proof/documents.ts';
import type { Plan } from '#schema/plan.ts';
import { exportFiles, writeExport } from '../export-reader/export-writer.ts';
import {
  ExportTimestamp,
  type ExportedDocument,
  type ExportedValue,
} from '../export-reader/exported-value.ts';
import { DEMO_PASSWORD, emailOf, uidOf } from '../stage/accounts.ts';

const EXPORT = 'firestore_export';

/** Writes the folder, whole or not at all. */
export function writeDemoData(
  folder: string,
  projectId: string,
  plan: Plan,
  documents: readonly StoredDocument[],
): void {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const options = { name: EXPORT, app: `dev~${projectId}` };
  writeExport(join(unfinished, EXPORT), exportFiles(documents.map(asExported), options));
  mkdirSync(join(unfinished, 'auth_export'));
  const write = (path: string, data: object): void => {
    writeFileSync(join(unfinished, path), JSON.stringify(data));
  };
  write('auth_export/accounts.json', {
    kind: 'identitytoolkit#DownloadAccountResponse',
    users: plan.units.map(loginOf),
  });
  write('auth_export/config.json', { signIn: { allowDuplicateEmails: false } });
  const version = toolsVersion();
  write('firebase-export-metadata.json', {
    version,
    firestore: { version, path: EXPORT, metadata_file: `${EXPORT}/${EXPORT}.overall_export_metadata` },
    auth: { version, path: 'auth_export' },
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

/** A login as the Auth emulator keeps it: a password in plain sight, which is the demonstration's anyway. */
function loginOf({ id, shortName }: Plan['units'][number]): object {
  const salt = `fakeSalt${createHash('sha256').update(id).digest('hex').slice(0, 20)}`;
  return {
    ...{ localId: uidOf(id), email: emailOf(id), emailVerified: true, displayName: shortName },
    ...{ salt, passwordHash: `fakeHash:salt=${salt}:password=${DEMO_PASSWORD}` },
    ...{ createdAt: '1781571600000', validSince: '1781571600', passwordUpdatedAt: 1_781_571_600_000 },
    providerUserInfo: [
      {
        ...{ providerId: 'password', email: emailOf(id), federatedId: emailOf(id), rawId: emailOf(id) },
        displayName: shortName,
      },
    ],
  };
}

/** An export keeps instants apart from maps; of our documents only the journal holds any. */
export function asExported({ path, data }: StoredDocument): ExportedDocument {
  const fields = data as ExportedDocument['data'];
  if (!path.startsWith('journal/')) return { path, data: fields };
  const { at, capturedAt, clientInfo, ...rest } = fields;
  const { sentAt, ...client } = clientInfo as Record<string, ExportedValue>;
  return {
    path,
    data: {
      ...rest,
      at: stamp(at),
      capturedAt: stamp(capturedAt),
      clientInfo: { ...client, sentAt: stamp(sentAt) },
    },
  };
}

function stamp(value: unknown): ExportTimestamp {
  return new ExportTimestamp((value as { timestampMicros: number }).timestampMicros);
}

function toolsVersion(): string {
  const file = join(import.meta.dirname, '../../node_modules/firebase-tools/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
