/**
 * The way to the journal on Firestore. Looks before it writes: an entry that arrived earlier is not written twice, and
 * without a signal nothing waits inside the SDK, where its sending time would grow old.
 */
import { FirebaseError } from 'firebase/app';
import {
  doc,
  getDocFromServer,
  onSnapshot,
  serverTimestamp,
  setDoc,
  Timestamp,
  type Firestore,
} from 'firebase/firestore';
import type { Decision } from '#schema/decision.ts';
import { APP, type Item } from './item.ts';
import type { Delivery, Post } from './outbox.ts';

/** Refusals that another attempt cannot change. */
const FINAL = new Set(['permission-denied', 'invalid-argument', 'failed-precondition']);

/** Returns the post of a signed-in person. `nowMs` is the device's clock. */
export function journalPost(database: Firestore, nowMs: () => number): Post {
  return {
    async deliver(item) {
      const entry = doc(database, 'journal', item.id);
      try {
        const found = await getDocFromServer(entry);
        if (!found.exists()) await setDoc(entry, documentOf(item, nowMs()));
        return { outcome: 'sent' };
      } catch (fault) {
        return deliveryAfter(fault);
      }
    },
    awaitDecision(entryId, decided, lost) {
      return onSnapshot(
        doc(database, 'decisions', entryId),
        (snapshot) => {
          if (snapshot.exists()) decided(snapshot.data() as Decision);
        },
        // The SDK ends a listener for good on any refusal; the outbox opens another one later.
        lost,
      );
    },
  };
}

function deliveryAfter(fault: unknown): Delivery {
  if (fault instanceof FirebaseError && FINAL.has(fault.code))
    return { outcome: 'stopped', reason: fault.code };
  return { outcome: 'again' };
}

/** A device that lost its clock must not lose its report: the door takes instants from 2020 to 2099 only. */
function plausible(atMs: number): number {
  return Math.min(Math.max(atMs, Date.UTC(2020, 0, 2)), Date.UTC(2099, 11, 30));
}

function documentOf({ author, said, capturedAtMs }: Item, sentAtMs: number): Record<string, unknown> {
  return {
    ...said,
    ...author,
    capturedAt: Timestamp.fromMillis(plausible(capturedAtMs)),
    at: serverTimestamp(),
    clientInfo: { app: APP, sentAt: Timestamp.fromMillis(plausible(sentAtMs)) },
    redacted: null,
  };
}
