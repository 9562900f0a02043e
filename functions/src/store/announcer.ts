/** Pub/Sub: announcements that follow postings. */
import { PubSub } from '@google-cloud/pubsub';
import type { Announcer } from '../workflows/ports.ts';

/** Returns the port that announces changed totals on a topic. */
export function announcerOn(topicName: string): Announcer {
  const topic = new PubSub().topic(topicName);
  return {
    async totalsChanged({ campaignId, nodes }) {
      await topic.publishMessage({ json: { campaignId, nodes } });
    },
  };
}
