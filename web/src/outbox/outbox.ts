/**
 * The queue between a person and the journal. What was said is stored first, then sent in order, as often as it takes,
 * always under the same id. Must never lose an item and never send another person's. Storage that fails stands in nobody's
 * way: what is in memory leaves all the same.
 */
import { cleaned } from '#domain/clean-text.ts';
import type { StorageTrouble } from '../device-database/trouble.ts';
import { openAnswers } from './answers.ts';
import { isSettled, isUnsent, type Author, type EntryDraft, type Handed, type Item } from './item.ts';
import type { OthersWork } from './others-work.ts';
import { openShelf, type Storages } from './shelf.ts';
import type { Delivery, DeliveryTrouble, Transport } from './transport.ts';

/** `alone` runs an act while no other page of this browser runs one of the same name. */
export interface OutboxTools {
  nowMs: () => number;
  newId: () => string;
  alone?: (name: string, act: () => Promise<void>) => Promise<void>;
}

/**
 * **Null**: `storage` while the device keeps everything; `delivery` while nothing failed; `lastContactAtMs` before the first
 * answer; `others` where nobody else's work waits on this device.
 */
export interface OutboxStatus {
  storage: StorageTrouble | null;
  delivery: DeliveryTrouble | null;
  lastContactAtMs: number | null;
  others: OthersWork | null;
}

export interface Outbox {
  /**
   * Stores what the person says, then sends. Resolves with the entry's id (chosen, or new) once it is known where it is
   * kept: the item says so itself, and is sent in any case.
   */
  say: (said: EntryDraft, id?: string) => Promise<string>;
  /** The same for several that belong together: all of them are kept in one step, or none is. Ids in the order given. */
  sayAll: (said: readonly EntryDraft[]) => Promise<string[]>;
  /** Sends whatever waits, oldest first, and asks again for answers that have not come. Harmless at any time. */
  flush: () => Promise<void>;
  items: () => readonly Item[];
  /**
   * Takes in what another device handed over, to be sent like everything else, in its author's name. Resolves with the ids
   * that were taken: what is here already, the person's or somebody else's, stays as it is.
   */
  carry: (handed: readonly Handed[]) => Promise<string[]>;
  /** Returns true iff this device keeps the entry for somebody else, who sends it from here. */
  isOthers: (id: string) => boolean;
  /** Notes that another device has a copy of these. They stay here, and are sent from here too. */
  noteHandedOver: (ids: readonly string[]) => Promise<void>;
  status: () => OutboxStatus;
  /** Takes a settled item off the device: the journal has it, or the door refused it and the person has read why. */
  forget: (id: string) => Promise<void>;
  /** Calls back at once and on every change. Returns how to stop. */
  watch: (changed: (items: readonly Item[]) => void) => () => void;
  close: () => void;
}

const KEEP_ACCEPTED_MS = 14 * 24 * 60 * 60_000;

/** What was accepted long ago stands in the record; a refusal stays until somebody has dealt with it. */
const isOld = ({ decision, capturedAtMs }: Item, nowMs: number): boolean =>
  decision?.status === 'accepted' && nowMs - capturedAtMs > KEEP_ACCEPTED_MS;

/** What is stored and sent is what everybody sees: nothing hidden, one normal form. */
const cleanSaid = (said: EntryDraft): EntryDraft => ({
  ...said,
  payload: cleaned(said.payload),
  texts: cleaned(said.texts),
});

/** Returns the outbox of one person, with everything of theirs that an earlier visit left. Never fails for want of storage. */
export async function openOutbox(
  author: Author,
  storages: Storages,
  transport: Transport,
  { nowMs, newId, alone = (_name, act) => act() }: OutboxTools,
): Promise<Outbox> {
  const watchers = new Set<(items: readonly Item[]) => void>();
  const changed = (): void => {
    for (const watcher of watchers) watcher(shelf.list());
  };
  const shelf = openShelf(author.by, storages, changed);
  const answers = openAnswers(shelf, transport);
  let flushing: Promise<void> | null = null;
  let wanted = false;
  let closed = false;
  let delivery: DeliveryTrouble | null = null;
  let lastContactAtMs: number | null = null;

  /** That it is being sent is shown and not stored: nothing may stand between a report and the journal. */
  async function send(item: Item): Promise<Delivery['outcome']> {
    shelf.show({ ...item, state: 'sending' });
    const delivered = await transport
      .deliver(item)
      .catch((): Delivery => ({ outcome: 'again', trouble: 'server' }));
    const now = shelf.get(item.id);
    delivery = delivered.outcome === 'again' ? delivered.trouble : null;
    if (delivered.outcome !== 'again') lastContactAtMs = nowMs();
    if (now && !isSettled(now)) take(now, delivered);
    changed();
    return delivered.outcome;
  }

  function take(item: Item, delivered: Delivery): void {
    switch (delivered.outcome) {
      case 'again':
        shelf.show({ ...item, state: 'queued' });
        return;
      case 'stopped':
        void shelf.put({ ...item, state: 'stopped', reason: delivered.reason });
        return;
      case 'sent': {
        const sent: Item = { ...item, state: 'sent', reason: null };
        void shelf.put(sent);
        answers.listen(sent);
      }
    }
  }

  /** One at a time: two acts on one record must reach the journal in the order in which they were said. */
  async function sendAll(): Promise<void> {
    await shelf.refresh();
    answers.listenToAll();
    for (let next = oldestQueued(); next && !closed; next = oldestQueued()) {
      if ((await send(next)) === 'again') return;
    }
  }

  const oldestQueued = (): Item | undefined => shelf.list().find(({ state }) => state === 'queued');

  /** What is asked for while a sending ends is not forgotten: nothing is awaited between the last look and the end. */
  async function sendWhileWanted(): Promise<void> {
    try {
      while (wanted && !closed) {
        wanted = false;
        await alone(`so-chien-dich.outbox.${author.by}`, sendAll);
      }
    } finally {
      // Also after a fault that nobody foresaw: the next look begins anew.
      flushing = null;
    }
  }

  function flush(): Promise<void> {
    wanted = true;
    flushing ??= sendWhileWanted();
    return flushing;
  }

  const itemOf = (said: EntryDraft, id: string): Item => ({
    ...{ id, author, said: cleanSaid(said), capturedAtMs: nowMs() },
    ...{ state: 'queued', reason: null, decision: null, kept: 'page' },
  });

  async function queue(items: readonly Item[]): Promise<void> {
    await shelf.put(...items);
    flush().catch(() => undefined);
  }

  await shelf.refresh();
  for (const item of shelf.list()) if (isOld(item, nowMs())) await shelf.remove(item.id);
  answers.listenToAll();

  return {
    items: shelf.list,
    status: () => ({ storage: shelf.trouble(), delivery, lastContactAtMs, others: shelf.others() }),
    flush,
    async say(said, id = newId()) {
      await queue([itemOf(said, id)]);
      return id;
    },
    async sayAll(said) {
      const items = said.map((one) => itemOf(one, newId()));
      await queue(items);
      return items.map(({ id }) => id);
    },
    async carry(handed) {
      await shelf.refresh();
      const unknown = handed.filter(({ id }) => !shelf.get(id) && !shelf.isOthers(id));
      for (const one of unknown) {
        const isOwn = one.author.by === author.by;
        await shelf.put({
          ...{
            ...one,
            said: cleanSaid(one.said),
            state: 'queued',
            reason: null,
            decision: null,
            kept: 'page',
          },
          ...(isOwn ? {} : { carriedBy: author }),
        });
      }
      flush().catch(() => undefined);
      return unknown.map(({ id }) => id);
    },
    isOthers: shelf.isOthers,
    async noteHandedOver(ids) {
      for (const id of ids) {
        const item = shelf.get(id);
        if (item && isUnsent(item)) await shelf.put({ ...item, handedOverAtMs: nowMs() });
      }
    },
    async forget(id) {
      const item = shelf.get(id);
      if (!item || !isSettled(item)) return;
      answers.stop(id);
      await shelf.remove(id);
    },
    watch(watcher) {
      watchers.add(watcher);
      watcher(shelf.list());
      return () => watchers.delete(watcher);
    },
    close() {
      closed = true;
      answers.close();
      watchers.clear();
    },
  };
}
