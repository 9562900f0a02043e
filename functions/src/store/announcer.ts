/**
 * Pub/Sub: announcements that follow postings, and those of letters that are due. The library is loaded by its first use: a
 * function that needs it not must not wait for it when it starts.
 */
import type { Topic } from '@google-cloud/pubsub';
import type { Announcer } from '#workflows/ports.ts';

/** Returns what publishes on a topic. */
export function publisherOn(topicName: string): (json: object) => Promise<void> {
  let topic: Promise<Topic> | null = null;
  const opened = async (): Promise<Topic> => {
    const { PubSub } = await import('@google-cloud/pubsub');
    return new PubSub().topic(topicName);
  };
  return async (json) => {
    topic ??= opened();
    await (await topic).publishMessage({ json });
  };
}

/** Returns the port that announces changed totals on a topic. */
export function announcerOn(topicName: string): Announcer {
  const publish = publisherOn(topicName);
  return { totalsChanged: ({ campaignId, nodes }) => publish({ campaignId, nodes }) };
}
