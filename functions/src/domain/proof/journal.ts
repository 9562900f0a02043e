/**
 * Journal documents of an export, read as the server reads them. A value that no form can send (an instant, bytes, a
 * number beyond 2^53) is turned into what the server's client library shows, so that its hash comes out the same.
 */
import { Entry } from '../../schema/entry.ts';
import type { Fields } from './documents.ts';

/** A journal document that is no entry. `fault` names the fields, never the words in them. */
export interface Unreadable {
  id: string;
  fault: string;
}

/** Returns the entry, or why the document is none. */
export function readEntry(id: string, data: Fields): Entry | Unreadable {
  const { at, capturedAt, clientInfo, ...rest } = data;
  const client = (clientInfo ?? {}) as Fields;
  const read = Entry.safeParse({
    ...(seen(rest) as Fields),
    id,
    redacted: rest['redacted'] ?? null,
    atMicros: microsOf(at),
    capturedAtMs: msOf(capturedAt),
    clientInfo: { app: client['app'], sentAtMs: msOf(client['sentAt']) },
  });
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.map(String).join('.')} ${issue.code}`);
  return { id, fault: faults.join('; ').slice(0, 400) };
}

function microsOf(value: unknown): number | undefined {
  if (value === null || typeof value !== 'object' || !('timestampMicros' in value)) return undefined;
  return typeof value.timestampMicros === 'number' ? value.timestampMicros : undefined;
}

function msOf(value: unknown): number | undefined {
  const micros = microsOf(value);
  return micros === undefined ? undefined : Math.floor(micros / 1000);
}

/** Returns a value as the server's client library shows it. */
function seen(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(seen);
  if (value instanceof Uint8Array) return { type: 'Buffer', data: [...value] };
  const micros = microsOf(value);
  if (micros !== undefined && Object.getPrototypeOf(value) !== Object.prototype) {
    const seconds = Math.floor(micros / 1_000_000);
    return { _seconds: seconds, _nanoseconds: (micros - seconds * 1_000_000) * 1000 };
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, seen(member)]));
}
