/**
 * The queue between a person and the journal. What was said is stored first, then sent in order, as often as it takes,
 * always under the same id. Must never lose an item and never send another person's.
 */
import { cleaned } from '#domain/clean-text.ts';
import type { Decision } from '#schema/decision.ts';
import { againId } from '#schema/keys.ts';
import { isSetAside, isSettled, type Author, type Item, type Said } from './item.ts';
import type { ItemStore } from './store.ts';

/** `again`: no signal or no answer, try later. `stopped`: the door refused it, and trying again would not help. */
export type Delivery = { outcome: 'sent' } | { outcome: 'again' } | { outcome: 'stopped'; reason: string };

/** The way to the journal. `deliver` may be called twice for one item and must then write it once. */
export interface Post {
  deliver: (item: Item) => Promise<Delivery>;
  /** Calls `decided` once there is an answer, or `lost` when it can wait no longer. Returns how to stop. */
  awaitDecision: (entryId: string, decided: (decision: Decision) => void, lost: () => void) => () => void;
}

export interface Clerk {
  nowMs: () => number;
  newId: () => string;
}

export interface Outbox {
  /** Stores what the person says, then sends. Resolves with the entry's id (chosen, or new) once it is safe on the device. */
  say: (said: Said, id?: string) => Promise<string>;
  /** Sends whatever waits, oldest first, and asks again for answers that have not come. Harmless at any time. */
  flush: () => Promise<void>;
  items: () => readonly Item[];
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
const cleanSaid = (said: Said): Said => ({
  ...said,
  payload: cleaned(said.payload),
  texts: cleaned(said.texts),
});

const isUnanswered = (item: Item): boolean => item.state === 'sent' && !isSettled(item);

/** Returns the outbox of one person, with everything of theirs that an earlier visit left. */
export async function openOutbox(
  author: Author,
  store: ItemStore,
  post: Post,
  clerk: Clerk,
): Promise<Outbox> {
  const items = new Map<string, Item>();
  const watchers = new Set<(items: readonly Item[]) => void>();
  const awaited = new Map<string, () => void>();
  let flushing: Promise<void> | null = null;
  let closed = false;

  const list = (): Item[] => [...items.values()];

  async function keep(item: Item): Promise<void> {
    await store.put(item);
    items.set(item.id, item);
    for (const changed of watchers) changed(list());
  }

  /** Nothing changes an item any more once it is settled: an answer may overtake what is known of the delivery. */
  async function amend(id: string, change: Partial<Item>): Promise<void> {
    const item = items.get(id);
    if (item && !isSettled(item)) await keep({ ...item, ...change });
  }

  function stopWaiting(id: string): void {
    awaited.get(id)?.();
    awaited.delete(id);
  }

  /** Waits for the answer on a new line: the one before may have gone dead without anybody hearing it. */
  function listen(id: string): void {
    stopWaiting(id);
    if (closed) return;
    const decided = (decision: Decision): void => {
      stopWaiting(id);
      void amend(id, { state: 'sent', decision }).then(() => {
        const item = items.get(id);
        if (item && isSetAside(item)) listenAgain(item);
      });
    };
    const stop = post.awaitDecision(id, decided, () => stopWaiting(id));
    awaited.set(id, stop);
  }

  /** What was set aside may be said once more by the administrator, whenever that is: its answer takes the place. */
  function listenAgain({ id }: Item): void {
    stopWaiting(id);
    if (closed) return;
    const decided = (decision: Decision): void => {
      stopWaiting(id);
      const item = items.get(id);
      if (item) void keep({ ...item, decision });
    };
    const stop = post.awaitDecision(againId(id), decided, () => {
      stopWaiting(id);
    });
    awaited.set(id, stop);
  }

  /** Waits for the answer before the item leaves: a line opened while the server decides might miss it. */
  async function send(item: Item): Promise<Delivery['outcome']> {
    await amend(item.id, { state: 'sending' });
    listen(item.id);
    const delivery = await post.deliver(item).catch((): Delivery => ({ outcome: 'again' }));
    if (delivery.outcome === 'sent') await amend(item.id, { state: 'sent' });
    else stopWaiting(item.id);
    if (delivery.outcome === 'again') await amend(item.id, { state: 'queued' });
    if (delivery.outcome === 'stopped') await amend(item.id, { state: 'stopped', reason: delivery.reason });
    return delivery.outcome;
  }

  /** One at a time: two acts on one record must reach the journal in the order in which they were said. */
  async function sendAll(): Promise<void> {
    for (let next = oldestQueued(); next && !closed; next = oldestQueued()) {
      if ((await send(next)) === 'again') return;
    }
  }

  const oldestQueued = (): Item | undefined => list().find(({ state }) => state === 'queued');

  function flush(): Promise<void> {
    for (const item of list()) {
      if (isUnanswered(item)) listen(item.id);
      else if (isSetAside(item)) listenAgain(item);
    }
    flushing ??= sendAll().finally(() => {
      flushing = null;
    });
    return flushing;
  }

  for (const item of await store.all()) {
    if (item.author.by !== author.by) continue;
    if (isOld(item, clerk.nowMs())) {
      await store.remove(item.id);
      continue;
    }
    // Nobody knows whether an interrupted sending arrived; delivering again under the same id is safe.
    const resumed: Item = item.state === 'sending' ? { ...item, state: 'queued' } : item;
    items.set(item.id, resumed);
    if (isUnanswered(resumed)) listen(resumed.id);
    else if (isSetAside(resumed)) listenAgain(resumed);
  }

  return {
    items: list,
    flush,
    async say(said, id = clerk.newId()) {
      const capturedAtMs = clerk.nowMs();
      await keep({
        id,
        author,
        said: cleanSaid(said),
        capturedAtMs,
        state: 'queued',
        reason: null,
        decision: null,
      });
      void flush();
      return id;
    },
    async forget(id) {
      const item = items.get(id);
      if (!item || !isSettled(item)) return;
      stopWaiting(id);
      await store.remove(id);
      items.delete(id);
      for (const changed of watchers) changed(list());
    },
    watch(changed) {
      watchers.add(changed);
      changed(list());
      return () => watchers.delete(changed);
    },
    close() {
      closed = true;
      for (const stop of awaited.values()) stop();
      awaited.clear();
      watchers.clear();
    },
  };
}
