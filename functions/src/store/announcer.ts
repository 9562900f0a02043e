/**
 * Pub/Sub: announcements that follow postings. The library is loaded by its first use: a function that needs it not must
 * not wait for it when it starts.
 */
import type { Topic } from '@google-cloud/pubsub';
import type { Announcer } from '#workflows/ports.ts';

/** Returns the port that announces changed totals on a topic. */
export function announcerOn(topicName: string): Announcer {
  let topic: Promise<Topic> | null = null;
  const opened = async (): Promise<Topic> => {
    const { PubSub } = await import('@google-cloud/pubsub');
    return new PubSub().topic(topicName);
  };
  return {
    async totalsChanged({ campaignId, nodes }) {
      topic ??= opened();
      await (await topic).publishMessage({ json: { campaignId, nodes } });
    },
  };
}
