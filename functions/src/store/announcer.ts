/**
 * Pub/Sub: announcements that follow postings, over its REST interface. Google's client would add some 20 MB and 0.2 s to
 * the first posting of every instance, for one kind of message. Must never wait and try again: the event does.
 */
import { applicationDefault } from 'firebase-admin/app';
import type { Announcer } from '#workflows/ports.ts';

/**
 * Returns the port that announces changed totals. `topicUrl` is the topic's address, the emulator's over plain http.
 * **Errors**: throws where the topic did not take the message.
 * **Source**: https://docs.cloud.google.com/pubsub/docs/reference/rest/v1/projects.topics/publish
 */
export function announcerOn(topicUrl: string): Announcer {
  return {
    async totalsChanged({ campaignId, nodes }) {
      const data = Buffer.from(JSON.stringify({ campaignId, nodes })).toString('base64');
      const request = async (): Promise<Response> =>
        fetch(`${topicUrl}:publish`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...(await authorization(topicUrl)) },
          body: JSON.stringify({ messages: [{ data }] }),
        });
      // A connection that slept with its instance may be dead: once more, on a new one.
      const response = await request().catch(request);
      const answer = await response.text();
      if (!response.ok) throw new Error(`Pub/Sub answered ${String(response.status)}: ${answer}`);
    },
  };
}

/** The credential keeps its token until it ends. The emulator asks for none. */
async function authorization(topicUrl: string): Promise<Record<string, string>> {
  if (!topicUrl.startsWith('https:')) return {};
  const { access_token: token } = await applicationDefault().getAccessToken();
  return { Authorization: `Bearer ${token}` };
}
