/** Deliveries on Firestore, and what is kept beside them: wishes of readers, the watch, what is known of the mail server. */
import type { Firestore } from 'firebase-admin/firestore';
import { Delivery, MailServer, ReaderWish, Watch, type DeliveryState } from '#schema/delivery.ts';
import { documentPath, mailServerId } from '#schema/keys.ts';
import { failedWith } from '#domain/grpc.ts';
import type { Deliveries } from '#workflows/ports-deliveries.ts';
import { publisherOn } from './announcer.ts';

/** Where only a person has something left to do. */
const OPEN: readonly DeliveryState[] = ['unclear', 'refused', 'bounced'];

/** Returns the deliveries of a database. `topic` null: nobody is told that something is due. */
export function deliveriesOn(db: Firestore, topic: string | null): Deliveries {
  const deliveries = db.collection('deliveries');
  const publish = topic === null ? null : publisherOn(topic);
  const watch = (id: string) => db.doc(documentPath('watches', id));
  return {
    async create(id, delivery) {
      try {
        await deliveries.doc(id).create(delivery);
        return true;
      } catch (error) {
        if (failedWith(error, 'ALREADY_EXISTS')) return false;
        throw error;
      }
    },
    async due(campaignId, nowMs, most) {
      const found = await deliveries
        .where('campaignId', '==', campaignId)
        .where('nextAtMs', '<=', nowMs)
        .orderBy('nextAtMs')
        .limit(most)
        .get();
      return new Map(found.docs.map((document) => [document.id, Delivery.parse(document.data())]));
    },
    async open(campaignId, most) {
      const found = await deliveries
        .where('campaignId', '==', campaignId)
        .where('state', 'in', OPEN)
        .limit(most)
        .get();
      return found.docs.map((document) => Delivery.parse(document.data()));
    },
    change: (id, change) =>
      db.runTransaction(async (transaction) => {
        const found = await transaction.get(deliveries.doc(id));
        const next = found.exists ? change(Delivery.parse(found.data())) : null;
        if (next) transaction.set(deliveries.doc(id), next);
        return next;
      }),
    async wishes(campaignId) {
      const found = await db.collection('readers').where('campaignId', '==', campaignId).get();
      return new Map(
        found.docs.flatMap((document) => {
          const wish = ReaderWish.safeParse(document.data()).data;
          return wish ? [[wish.by, wish] as const] : [];
        }),
      );
    },
    async mailServer(campaignId) {
      const found = await watch(mailServerId(campaignId)).get();
      return found.exists ? MailServer.parse(found.data()) : null;
    },
    async setMailServer(server) {
      await watch(mailServerId(server.campaignId)).set(server);
    },
    async watch(campaignId) {
      const found = await watch(campaignId).get();
      return found.exists ? Watch.parse(found.data()) : null;
    },
    async setWatch(known) {
      await watch(known.campaignId).set(known);
    },
    async announceDue(campaignId) {
      await publish?.({ campaignId });
    },
  };
}
