/**
 * The server's Firestore library for the benchmark: the very one that the functions use, on a plain emulator. Must never
 * open a client that could reach a real project.
 */
import { createRequire } from 'node:module';
import type { database } from '#store/ports.ts';

export type Firestore = ReturnType<typeof database>;

type Aggregate = Parameters<ReturnType<Firestore['collection']>['aggregate']>[0][string];

/** The parts of the library that the benchmark uses beside a client. */
interface Library {
  FieldValue: { increment: (by: number) => unknown; serverTimestamp: () => unknown };
  AggregateField: {
    count: () => Aggregate;
    sum: (field: string) => Aggregate;
  };
  Firestore: new (settings: { projectId: string }) => Firestore;
}

// Only functions/ has the package, because only functions/ is uploaded.
const fromFunctions = createRequire(new URL('../../functions/package.json', import.meta.url));
export const { FieldValue, AggregateField, Firestore } = fromFunctions('firebase-admin/firestore') as Library;

/** The prefix keeps every client off the network. */
export const BENCH_PROJECT = 'demo-bench';

/** Returns a client of its own on the emulator at `host` (`name:port`). */
export function openClient(host: string): Firestore {
  // The library reads the address when a client is made, and only from here.
  process.env['FIRESTORE_EMULATOR_HOST'] = host;
  process.env['METADATA_SERVER_DETECTION'] = 'none';
  return new Firestore({ projectId: BENCH_PROJECT });
}

/** Empties the emulator's database. **Errors**: throws when the emulator refuses. */
export async function empty(host: string): Promise<void> {
  const all = `http://${host}/emulator/v1/projects/${BENCH_PROJECT}/databases/(default)/documents`;
  const answer = await fetch(all, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`Không xóa được dữ liệu giả lập: HTTP ${String(answer.status)}`);
}
