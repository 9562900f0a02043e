/** Between Firestore's documents and our shapes: the only file that knows what an instant looks like on each side. */
import { Timestamp, type DocumentData, type DocumentSnapshot } from 'firebase-admin/firestore';
import { Entry } from '../schema/entry.ts';
import type { Unreadable } from '../workflows/ports.ts';
import type { Fields } from '../domain/proof/documents.ts';

/** Returns microseconds since the epoch. */
export function microsOf(stamp: Timestamp): number {
  return stamp.seconds * 1_000_000 + Math.floor(stamp.nanoseconds / 1000);
}

/** Returns the timestamp of an instant in microseconds. */
export function stampOf(micros: number): Timestamp {
  const seconds = Math.floor(micros / 1_000_000);
  return new Timestamp(seconds, (micros - seconds * 1_000_000) * 1000);
}

/** Returns the entry, or why the document is none. Its words are never part of the reason. */
export function entryOf(snapshot: DocumentSnapshot): Entry | Unreadable {
  const data: DocumentData = snapshot.data() ?? {};
  const { at, capturedAt, clientInfo, ...rest } = data;
  const client = clientInfo as { app?: unknown; sentAt?: unknown } | undefined;
  const sentAt = client?.sentAt;
  const read = Entry.safeParse({
    ...rest,
    id: snapshot.id,
    redacted: (rest['redacted'] as unknown) ?? null,
    atMicros: at instanceof Timestamp ? microsOf(at) : undefined,
    capturedAtMs: capturedAt instanceof Timestamp ? capturedAt.toMillis() : undefined,
    clientInfo: {
      app: client?.app,
      sentAtMs: sentAt instanceof Timestamp ? sentAt.toMillis() : undefined,
    },
  });
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.map(String).join('.')} ${issue.code}`);
  return { id: snapshot.id, unreadable: faults.join('; ').slice(0, 400) };
}

/** An instant as an export holds it. A class, so that nobody takes a map that a person sent for one. */
class Instant {
  readonly timestampMicros: number;
  constructor(timestampMicros: number) {
    this.timestampMicros = timestampMicros;
  }
}

/** Returns a document's data as an export of it would be read. */
export function exported(data: DocumentData): Fields {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, exportedValue(value)]));
}

function exportedValue(value: unknown): unknown {
  if (value instanceof Timestamp) return new Instant(microsOf(value));
  if (Array.isArray(value)) return value.map(exportedValue);
  const isMap =
    value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
  return isMap ? exported(value) : value;
}
