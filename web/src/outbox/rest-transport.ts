/**
 * The way to the journal by Firestore's REST interface. An entry is created under its own id, so that a second delivery
 * writes nothing; what a refusal means is found out by looking whether the entry is there, and whose it is.
 */
import { documentPath } from '#schema/keys.ts';
import type { Decision } from '#schema/decision.ts';
import { canonicalJson } from '#domain/hash.ts';
import { CallError } from '../rest/call.ts';
import type { Firestore } from '../rest/firestore.ts';
import { Instant } from '../rest/values.ts';
import type { Batch } from '../rest/batch.ts';
import { APP, type EntryDraft, type Item } from './item.ts';
import type { Delivery, Transport } from './transport.ts';

/** When the answer to an entry is asked for. Decisions take a second or two; what takes longer is asked for when the outbox looks. */
const ASK_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** Returns the transport of a signed-in person. `nowMs` is the device's clock; `read` reads documents together. */
export function restTransport(firestore: Firestore, read: Batch, nowMs: () => number): Transport {
  async function isThere({ id, author, said }: Item): Promise<boolean> {
    const entry = await read(documentPath('journal', id)).catch((fault: unknown) => {
      // Somebody else's entry under this id may not be read.
      if (fault instanceof CallError && fault.trouble === 'refused') return null;
      throw fault;
    });
    return entry?.['by'] === author.by && isAsWritten(entry, said);
  }
  return {
    async deliver(item) {
      try {
        await firestore.create(documentPath('journal', item.id), fieldsOf(item, nowMs()), 'at');
        return { outcome: 'sent' };
      } catch (fault) {
        if (!(fault instanceof CallError)) throw fault;
        if (fault.trouble !== 'refused') return { outcome: 'again', trouble: fault.trouble };
        return isThere(item)
          .then((there): Delivery => (there ? { outcome: 'sent' } : stoppedBy(fault)))
          .catch((looking: unknown): Delivery => ({
            outcome: 'again',
            trouble:
              looking instanceof CallError && looking.trouble !== 'refused' ? looking.trouble : 'server',
          }));
      }
    },
    awaitDecision(entryId, decided, lost) {
      let timer: ReturnType<typeof setTimeout>;
      let stopped = false;
      const askAt = (turn: number): void => {
        const afterMs = ASK_AFTER_MS[turn];
        if (afterMs === undefined) {
          lost();
          return;
        }
        timer = setTimeout(() => {
          void read(documentPath('decisions', entryId))
            .catch(() => null)
            .then((found) => {
              if (stopped) return;
              if (found) decided(found as unknown as Decision);
              else askAt(turn + 1);
            });
        }, afterMs);
      };
      askAt(0);
      return () => {
        stopped = true;
        clearTimeout(timer);
      };
    },
  };
}

const stoppedBy = ({ code }: CallError): Delivery => ({
  outcome: 'stopped',
  reason: code.toLowerCase().replaceAll('_', '-'),
});

/** A device that lost its clock must not lose its report: the door takes instants from 2020 to 2099 only. */
export function plausible(atMs: number): Instant {
  return new Instant(Math.min(Math.max(atMs, Date.UTC(2020, 0, 2)), Date.UTC(2099, 11, 30)));
}

/** What somebody else brought must say what was written here; words that the server blanked say nothing any more. */
function isAsWritten(entry: Readonly<Record<string, unknown>>, said: EntryDraft): boolean {
  if (!entry['carriedBy'] || entry['redacted'] !== null) return true;
  const there = Object.fromEntries(Object.keys(said).map((field) => [field, entry[field]]));
  return canonicalJson(there) === canonicalJson(said);
}

function fieldsOf(
  { author, carriedBy, said, capturedAtMs }: Item,
  sentAtMs: number,
): Record<string, unknown> {
  return {
    ...said,
    ...author,
    capturedAt: plausible(capturedAtMs),
    clientInfo: { app: APP, sentAt: plausible(sentAtMs) },
    redacted: null,
    ...(carriedBy && { carriedBy }),
  };
}
