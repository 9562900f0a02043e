// Changed totals are announced to the real Pub/Sub emulator, on a topic of the test's own.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { announcerOn } from '#store/announcer.ts';

const PROJECT = `http://${process.env['PUBSUB_EMULATOR_HOST'] ?? ''}/v1/projects/demo-announcer`;
const decision = { entryId: 'e1', campaignId: 'cat-hai', nodes: ['area:root', 'unit:to-hai-loc'] };

async function asked<T>(method: string, url: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

it('what changed reaches whoever listens to the topic', async () => {
  const id = randomUUID();
  const topic = `projects/demo-announcer/topics/t-${id}`;
  const subscription = `${PROJECT}/subscriptions/s-${id}`;
  await asked('PUT', `${PROJECT}/topics/t-${id}`, {});
  await asked('PUT', subscription, { topic });
  await announcerOn(`${PROJECT}/topics/t-${id}`).totalsChanged(decision);
  const { receivedMessages } = await asked<{ receivedMessages: { message: { data: string } }[] }>(
    'POST',
    `${subscription}:pull`,
    { maxMessages: 10 },
  );
  const heard = receivedMessages.map(
    ({ message }) => JSON.parse(Buffer.from(message.data, 'base64').toString()) as unknown,
  );
  expect(heard).toEqual([{ campaignId: 'cat-hai', nodes: ['area:root', 'unit:to-hai-loc'] }]);
});

it('an announcement that no topic took is a fault, so that the event comes again', async () => {
  const announcer = announcerOn(`${PROJECT}/topics/none-${randomUUID()}`);
  await expect(announcer.totalsChanged(decision)).rejects.toThrow('Pub/Sub answered 404');
});

it('an announcement that nobody answers is a fault too', async () => {
  const announcer = announcerOn('http://127.0.0.1:1/v1/projects/demo-announcer/topics/none');
  await expect(announcer.totalsChanged(decision)).rejects.toThrow('fetch failed');
});
