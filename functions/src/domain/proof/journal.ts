/**
 * Journal documents read as entries: the one reading that the server, the nightly recount and an auditor share. An
 * instant inside what a person sent is written as it stands in the hashes already stored.
 */
import { Carrier, Entry, EntryKind, type Position } from '#schema/entry.ts';
import { PlanId } from '#schema/ids.ts';
import type { Fields } from './documents.ts';
import { Instant, plainFields } from './plain.ts';

/** Who sent a document that is no entry, and about what: enough to answer them. */
export type Sender = Pick<Entry, 'kind' | 'campaignId' | 'by' | 'unitId' | 'target' | 'carriedBy'>;

/**
 * A journal document that is no entry. `unreadable` names the fields, never the words in them. **Null**: `sender` where
 * it does not say who, `campaignId` where it names none, `position` where it bears no instant: no device can have sent it.
 */
export interface Unreadable {
  id: string;
  unreadable: string;
  sender: Sender | null;
  campaignId: string | null;
  position: Position | null;
}

/** Returns the entry, or why the document is none. */
export function readEntry(id: string, data: Fields): Entry | Unreadable {
  const { at, capturedAt, clientInfo, ...rest } = data;
  const client = (clientInfo ?? {}) as Fields;
  const atMicros = microsOf(at);
  const read = Entry.safeParse({
    ...plainFields(rest, (value) => (value instanceof Instant ? asSent(value) : undefined)),
    id,
    redacted: rest['redacted'] ?? null,
    atMicros,
    capturedAtMs: msOf(capturedAt),
    clientInfo: { app: client['app'], sentAtMs: msOf(client['sentAt']) },
  });
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${fieldOf(issue.path)} ${issue.code}`);
  return {
    id,
    unreadable: faults.join('; ').slice(0, 400),
    sender: senderOf(data),
    campaignId: PlanId.safeParse(data['campaignId']).data ?? null,
    position: Number.isSafeInteger(atMicros) ? { atMicros: Number(atMicros), id } : null,
  };
}

/** Names that every entry has inside its fields; every other is one that somebody chose. */
const MEMBERS = new Set<PropertyKey>(['app', 'sentAtMs']);

function fieldOf([field, ...inside]: readonly PropertyKey[]): string {
  return [field ?? '', ...inside.map((member) => (MEMBERS.has(member) ? member : '…'))].map(String).join('.');
}

function senderOf({ kind, campaignId, by, unitId, target, carriedBy }: Fields): Sender | null {
  const known = EntryKind.safeParse(kind);
  const campaign = PlanId.safeParse(campaignId);
  if (!known.success || !campaign.success) return null;
  if (typeof by !== 'string' || typeof target !== 'string') return null;
  if (unitId !== null && typeof unitId !== 'string') return null;
  const carrier = Carrier.safeParse(carriedBy).data;
  const sender = { kind: known.data, campaignId: campaign.data, by, unitId, target };
  return carrier ? { ...sender, carriedBy: carrier } : sender;
}

function microsOf(value: unknown): number | bigint | undefined {
  if (value === null || typeof value !== 'object' || !('timestampMicros' in value)) return undefined;
  const { timestampMicros: micros } = value;
  return typeof micros === 'number' || typeof micros === 'bigint' ? micros : undefined;
}

/** Whole milliseconds, cut off: as the server's client library always did. */
function msOf(value: unknown): number | undefined {
  const micros = microsOf(value);
  if (micros === undefined) return undefined;
  const { seconds, rest } = parts(micros);
  return seconds * 1000 + Math.floor(rest / 1000);
}

function asSent({ timestampMicros }: Instant): object {
  const { seconds, rest } = parts(timestampMicros);
  return { _seconds: seconds, _nanoseconds: rest * 1000 };
}

function parts(micros: number | bigint): { seconds: number; rest: number } {
  if (typeof micros === 'number') {
    const seconds = Math.floor(micros / 1_000_000);
    return { seconds, rest: micros - seconds * 1_000_000 };
  }
  const rest = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  return { seconds: Number((micros - rest) / 1_000_000n), rest: Number(rest) };
}
