// Deliveries in memory, kept the way Firestore keeps them: created once, changed with nobody between reading and writing.
import type { Delivery, MailServer, ReaderWish, Watch } from '#schema/delivery.ts';
import { documentPath, mailServerId } from '#schema/keys.ts';
import type { Deliveries } from '#workflows/ports-deliveries.ts';
import type { MemoryStore } from './memory-store.ts';

const OPEN = ['unclear', 'refused', 'bounced'];

/** Returns the deliveries of a store. `announce` hears of what is due. */
export function memoryDeliveries(
  store: MemoryStore,
  announce: (campaignId: string) => void = () => undefined,
): Deliveries {
  const at = (id: string): string => documentPath('deliveries', id);
  const found = (id: string): Delivery | null => store.get(at(id)) as Delivery | null;
  const idOf = ({ campaignId, edition, uid, channel }: Delivery): string =>
    [campaignId, edition, uid, channel].join('~');
  const all = (campaignId: string): Delivery[] => store.all('deliveries', campaignId) as Delivery[];
  return {
    create: (id, delivery) => {
      if (found(id)) return Promise.resolve(false);
      store.put(at(id), delivery);
      return Promise.resolve(true);
    },
    due: (campaignId, nowMs, most) =>
      Promise.resolve(
        new Map(
          all(campaignId)
            .filter(({ nextAtMs }) => nextAtMs !== null && nextAtMs <= nowMs)
            .sort((a, b) => (a.nextAtMs ?? 0) - (b.nextAtMs ?? 0))
            .slice(0, most)
            .map((delivery) => [idOf(delivery), delivery]),
        ),
      ),
    open: (campaignId, most) =>
      Promise.resolve(
        all(campaignId)
          .filter(({ state }) => OPEN.includes(state))
          .slice(0, most),
      ),
    change: (id, change) => {
      const before = found(id);
      const next = before && change(before);
      if (next) store.put(at(id), next);
      return Promise.resolve(next);
    },
    wishes: (campaignId) =>
      Promise.resolve(
        new Map((store.all('readers', campaignId) as unknown as ReaderWish[]).map((wish) => [wish.by, wish])),
      ),
    mailServer: (campaignId) =>
      Promise.resolve(store.get(documentPath('watches', mailServerId(campaignId))) as MailServer | null),
    setMailServer: (server) => {
      store.put(documentPath('watches', mailServerId(server.campaignId)), server);
      return Promise.resolve();
    },
    watch: (campaignId) => Promise.resolve(store.get(documentPath('watches', campaignId)) as Watch | null),
    setWatch: (watch) => {
      store.put(documentPath('watches', watch.campaignId), watch);
      return Promise.resolve();
    },
    announceDue: (campaignId) => {
      announce(campaignId);
      return Promise.resolve();
    },
  };
}
