/**
 * Letters are due: the only function that knows the mail server's password and loads the mail library. One at a time, in a
 * process of its own, so that a slow server keeps no lock and no edition waiting.
 */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { onMessagePublished } from 'firebase-functions/pubsub';
import {
  DELIVERIES_TOPIC,
  MAIL_FROM,
  MAIL_PASSWORD,
  MAIL_SERVER,
  onEmulator,
  pageAddress,
  REGION,
} from '../config.ts';
import { log } from '../log.ts';
import { letterOfAlarm, letterOfEdition } from '#renderings/letter.ts';
import { editionFile, MAY_READ_EDITIONS } from '#workflows/edition-file.ts';
import type { Letter, Mailer } from '#workflows/ports-deliveries.ts';
import { sendDue, type SenderPorts } from '#workflows/send-deliveries.ts';
import type { Digest } from '#schema/digest.ts';
import { ports } from './deps.ts';
import { guarded } from './guard.ts';
import { renderings } from './renderings.ts';

export const deliver = onMessagePublished(
  {
    ...{ topic: DELIVERIES_TOPIC, region: REGION, retry: false, memory: '1GiB' },
    // Less than a lease: a letter whose lease is over belongs to a process that is gone.
    ...{ timeoutSeconds: 180, concurrency: 1, maxInstances: 1, secrets: [MAIL_PASSWORD] },
  },
  async (event) => {
    await guarded(DELIVERIES_TOPIC, event.data.message.messageId, event.time, async () => {
      const { campaignId } = event.data.message.json as { campaignId?: unknown };
      if (typeof campaignId !== 'string' || MAIL_SERVER.value() === '') return;
      await sendDue(campaignId, senderPorts());
    });
  },
);

function senderPorts(): SenderPorts {
  return {
    ...ports(),
    mailer: lazyMailer,
    words: { ofEdition: letterOfEdition, ofAlarm: letterOfAlarm },
    workbook,
    page: pageAddress(),
    heard: log,
  };
}

let made: Promise<Mailer> | null = null;

/** The library comes with the first letter. */
const lazyMailer: Mailer = {
  send: async (letter, isStillOurs) => {
    made ??= import('#store/smtp.ts').then(({ mailerOn }) =>
      mailerOn({
        ...{ url: MAIL_SERVER.value(), password: MAIL_PASSWORD.value(), from: MAIL_FROM.value() },
        isLocal: onEmulator(),
      }),
    );
    return (await made).send(letter, isStillOurs);
  },
};

/** The workbook holds the reports that its reader may read. */
async function workbook(digest: Digest, uid: string): Promise<Letter['attachments'][number] | null> {
  const { campaignId, edition } = digest.edition;
  const account = await ports().accounts.account(campaignId, uid);
  if (account?.status !== 'active' || !MAY_READ_EDITIONS.has(account.role)) return null;
  const { role, unitId } = account;
  const file = await editionFile(campaignId, edition, 'xlsx', { role, unitId }, ports(), renderings);
  if (!file) return null;
  const out = new PassThrough();
  const content = buffer(out);
  await file.write(out);
  return { name: file.name, contentType: file.contentType, content: await content };
}
