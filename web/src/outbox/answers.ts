/** Waiting for the server's answers: one line for each entry that has none, opened again whenever the outbox looks. */
import type { Decision } from '#schema/decision.ts';
import { againId } from '#schema/keys.ts';
import { isSetAside, isSettled, isUnanswered, type Item } from './item.ts';
import type { Shelf } from './shelf.ts';
import type { Transport } from './transport.ts';

export interface Answers {
  /** Waits for what this item still lacks, on a new line: the one before may have gone dead unheard. */
  listen: (item: Item) => void;
  /** The same for every item of the shelf. */
  listenToAll: () => void;
  stop: (id: string) => void;
  close: () => void;
}

/** Returns the answers for the items of a shelf. */
export function openAnswers(shelf: Shelf, transport: Transport): Answers {
  const lines = new Map<string, () => void>();
  let closed = false;

  const stop = (id: string): void => {
    lines.get(id)?.();
    lines.delete(id);
  };

  function wait(id: string, entryId: string, take: (decision: Decision) => void): void {
    stop(id);
    if (closed) return;
    const decided = (decision: Decision): void => {
      stop(id);
      take(decision);
    };
    lines.set(
      id,
      transport.awaitDecision(entryId, decided, () => {
        stop(id);
      }),
    );
  }

  function take(id: string, decision: Decision): void {
    const item = shelf.get(id);
    if (!item) return;
    const answered: Item = { ...item, state: 'sent', reason: null, decision };
    void shelf.put(answered);
    listen(answered);
  }

  function listen(item: Item): void {
    const { id } = item;
    // An answer may overtake what is known of the delivery; nothing changes an item any more once it is settled.
    if (isUnanswered(item)) {
      wait(id, id, (decision) => {
        const now = shelf.get(id);
        if (now && !isSettled(now)) take(id, decision);
      });
    } else if (isSetAside(item)) {
      // What was set aside may be said once more by the administrator, whenever that is: its answer takes the place.
      wait(id, againId(id), (decision) => take(id, decision));
    }
  }

  return {
    listen,
    listenToAll: () => {
      for (const item of shelf.list()) listen(item);
    },
    stop,
    close() {
      closed = true;
      for (const id of [...lines.keys()]) stop(id);
    },
  };
}
