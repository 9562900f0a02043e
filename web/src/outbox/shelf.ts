/**
 * The items of one person as the page holds them, with their copies in storage. Memory is what counts: a storage that fails
 * is told, tried again, and never stands in the way of anything else.
 */
import { troubleOf, type StorageTrouble } from '../device-database/trouble.ts';
import { further, isSettled, isUnsent, ownerOf, type Item, type Kept } from './item.ts';
import { othersWorkIn, type OthersWork } from './others-work.ts';
import type { ItemStore } from './store.ts';

/** `browser` is asked where `device` does not take an item. */
export interface Storages {
  device: ItemStore;
  browser?: ItemStore;
}

export interface Shelf {
  list: () => Item[];
  get: (id: string) => Item | undefined;
  /** Shows the items at once and keeps them together, all or none; resolves with where, once that is known. */
  put: (...items: Item[]) => Promise<Kept>;
  /** Shows the item and keeps nothing: for what need not survive the page. */
  show: (item: Item) => void;
  remove: (id: string) => Promise<void>;
  /** Takes over what other pages of this browser did, and keeps what could not be kept before. */
  refresh: () => Promise<void>;
  trouble: () => StorageTrouble | null;
  /** What other people's work waits on this device, as the last refresh found it. */
  others: () => OthersWork | null;
  /** Returns true iff the device keeps this item for somebody else, as the last refresh found it. */
  isOthers: (id: string) => boolean;
}

/** Returns the shelf of one person, empty until it is refreshed. `changed` is called after every change. */
export function openShelf(by: string, { device, browser }: Storages, changed: () => void): Shelf {
  const items = new Map<string, Item>();
  const dropped = new Set<string>();
  let trouble: StorageTrouble | null = null;
  let others: OthersWork | null = null;
  let ofOthers: ReadonlySet<string> = new Set();
  let writing: Promise<unknown> = Promise.resolve();

  const show = (item: Item): void => {
    items.set(item.id, item);
    changed();
  };
  const setTrouble = (now: StorageTrouble | null): void => {
    if (now === trouble) return;
    trouble = now;
    changed();
  };
  /** One write after the other, so that an older state never overtakes a newer one. */
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const mine = writing.then(write);
    writing = mine.catch(() => undefined);
    return mine;
  };

  async function keep(kept: readonly Item[]): Promise<Kept> {
    // What is being sent is stored as waiting: nobody knows after a crash whether it arrived, and once more is harmless.
    const storedAs = (where: Kept): Item[] =>
      kept.map((item) => ({
        ...item,
        state: item.state === 'sending' ? 'queued' : item.state,
        kept: where,
      }));
    try {
      await device.put(...storedAs('device'));
      setTrouble(null);
      for (const { id, kept: before } of kept)
        if (before === 'browser') await browser?.remove(id).catch(() => undefined);
      return 'device';
    } catch (fault) {
      setTrouble(troubleOf(fault));
    }
    try {
      if (!browser) return 'page';
      await browser.put(...storedAs('browser'));
      return 'browser';
    } catch {
      return 'page';
    }
  }

  async function put(...added: Item[]): Promise<Kept> {
    // An item is called kept only once it is; what was kept before still is, in its earlier state.
    const shown = added.map((item): Item => ({ ...item, kept: items.get(item.id)?.kept ?? 'page' }));
    for (const item of shown) items.set(item.id, item);
    changed();
    const kept = await inTurn(() => keep(shown));
    for (const { id } of shown) {
      const now = items.get(id);
      if (now && (now.kept ?? 'device') !== kept && !(kept === 'page' && now.kept === 'device'))
        show({ ...now, kept });
    }
    return kept;
  }

  /** Returns the person's own items; counts those of others. */
  async function stored(): Promise<Map<string, Item>> {
    const inBrowser = (await browser?.all().catch(() => [])) ?? [];
    const onDevice = await device.all().then(
      (items) => {
        setTrouble(null);
        return items.map((item) => ({ ...item, kept: item.kept ?? ('device' as const) }));
      },
      (fault: unknown) => {
        setTrouble(troubleOf(fault));
        return [];
      },
    );
    const all = [...new Map([...inBrowser, ...onDevice].map((item) => [item.id, item])).values()];
    others = othersWorkIn(all, by);
    ofOthers = new Set(all.filter((item) => ownerOf(item) !== by).map(({ id }) => id));
    return new Map(all.filter((item) => ownerOf(item) === by).map((item) => [item.id, item]));
  }

  function takeOver(found: Item): void {
    const mine = items.get(found.id);
    // Nobody knows whether an interrupted sending arrived; delivering again under the same id is safe.
    const resumed: Item = found.state === 'sending' ? { ...found, state: 'queued' } : found;
    if (!mine) show(resumed);
    else if (further(mine, resumed) !== mine) show(resumed);
  }

  return {
    list: () => [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    get: (id) => items.get(id),
    show,
    put,
    async remove(id) {
      items.delete(id);
      dropped.add(id);
      changed();
      await Promise.allSettled([inTurn(() => device.remove(id)), browser?.remove(id)]);
    },
    async refresh() {
      const found = await inTurn(stored);
      const readAll = trouble === null;
      for (const [id, item] of found) if (!dropped.has(id)) takeOver(item);
      for (const mine of items.values()) {
        const copy = found.get(mine.id);
        const isGone = readAll && !copy && mine.kept === 'device';
        // Another page has put it away; a person who cleared the storage meanwhile loses nothing that is still on its way.
        if (isGone && isSettled(mine)) items.delete(mine.id);
        else if (mine.kept !== 'device' || isGone || isBehind(copy, mine)) void put(mine);
      }
      changed();
    },
    trouble: () => trouble,
    others: () => others,
    isOthers: (id) => ofOthers.has(id),
  };
}

/** Returns true iff the stored copy does not say yet what the page knows. */
function isBehind(copy: Item | undefined, mine: Item): boolean {
  if (!copy || isUnsent(mine)) return false;
  return copy.state !== mine.state || copy.decision?.entryId !== mine.decision?.entryId;
}
