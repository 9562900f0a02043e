// What one conversation with a mail server means for its letter: over a real connection, with a server that follows a script,
// and once with one that speaks TLS and asks for a password.
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { mailerOn, type MailSettings } from '#store/smtp.ts';
import type { Letter, MailAnswer } from '#workflows/ports-deliveries.ts';
import { scriptedServer, type Behaviour } from '../faults/mail-server.ts';

const LETTER: Letter = {
  ...{ to: 'pct@cathai.vn', messageKey: 'k1', subject: 'Bản tin số 22 (08/7/2026): 3 việc cần chỉ đạo' },
  ...{ text: 'CẦN CHỈ ĐẠO\n1. Hai đơn vị chưa báo cáo', html: '<p>Cần chỉ đạo</p>' },
  attachments: [
    { name: 'BC_cat-hai.xlsx', contentType: 'application/vnd.ms-excel', content: Buffer.from('PK') },
  ],
};
const SETTINGS: Omit<MailSettings, 'url'> = {
  ...{ password: 'x', from: 'Bản tin <ban-tin@cathai.vn>', isLocal: true },
  times: { connectMs: 2000, greetingMs: 200, silenceMs: 200, letterMs: 500 },
};

async function met(behaviour: Behaviour, isOurs = true): Promise<{ answer: MailAnswer; kept: number }> {
  const server = await scriptedServer(() => behaviour);
  try {
    const answer = await mailerOn({ ...SETTINGS, url: server.url }).send(LETTER, () => isOurs);
    return { answer, kept: server.kept.size };
  } finally {
    await server.close();
  }
}

const ANSWERS: readonly [Behaviour, MailAnswer['event'], MailAnswer['fault'] | undefined, number][] = [
  ['fine', 'accept', undefined, 1],
  ['cut-at-once', 'giveBack', 'unreachable', 0],
  ['hang-before-greeting', 'giveBack', 'unreachable', 0],
  ['nonsense', 'giveBack', 'nonsense', 0],
  ['drip', 'giveBack', 'unreachable', 0],
  ['wrong-password', 'giveBack', 'password', 0],
  ['cut-before-data', 'giveBack', 'unreachable', 0],
  ['put-off-recipient', 'defer', undefined, 0],
  ['refuse-recipient', 'refuse', undefined, 0],
  ['put-off-data', 'defer', undefined, 0],
  ['over-quota', 'defer', undefined, 0],
  ['refuse-letter', 'refuse', undefined, 0],
  ['cut-in-data', 'lose', undefined, 0],
  ['cut-after-data-lost', 'lose', undefined, 0],
  ['cut-after-data-kept', 'lose', undefined, 1],
  ['hang-after-data-kept', 'lose', undefined, 1],
  ['nonsense-after-data-kept', 'lose', undefined, 1],
];

describe('a server', () => {
  it.each(ANSWERS)('that does “%s” leaves the letter: %s', async (behaviour, event, fault, kept) => {
    const found = await met(behaviour);
    expect({ event: found.answer.event, fault: found.answer.fault, kept: found.kept }).toEqual({
      event,
      fault,
      kept,
    });
  });

  it('is handed nothing once the lease of the letter is over', async () => {
    const { answer, kept } = await met('fine', false);
    expect({ event: answer.event, kept }).toEqual({ event: 'giveBack', kept: 0 });
  });

  it('that nobody listens at is unreachable', async () => {
    const server = await scriptedServer(() => 'fine');
    await server.close();
    const answer = await mailerOn({ ...SETTINGS, url: server.url }).send(LETTER, () => true);
    expect(answer).toMatchObject({ event: 'giveBack', fault: 'unreachable' });
  });

  it.each(['http://mx.vn', 'mx.vn', ''])('is no address: %j', (url) => {
    expect(() => mailerOn({ ...SETTINGS, url })).toThrow();
  });
});

interface Told {
  answer: MailAnswer;
  raw: string;
  secure: boolean;
}

/** A server with the certificate that its library brings along, which nobody knows. */
async function overTls(settings: Partial<MailSettings>, offersTls = true): Promise<Told> {
  const told = { raw: '', secure: false };
  const server = new SMTPServer({
    authOptional: true,
    ...(!offersTls && { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }),
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'ban-tin' && password === 'đúng') done(null, { user: username });
      else done(new Error('Wrong user or password'));
    },
    onData: (stream, { secure }, done) => {
      const parts: Buffer[] = [];
      told.secure = secure;
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        told.raw = Buffer.concat(parts).toString('utf8');
        done(null, 'queued as 7');
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  try {
    const url = `smtp://ban-tin@127.0.0.1:${String(port)}`;
    const mailer = mailerOn({ ...SETTINGS, url, password: 'đúng', ...settings });
    return { answer: await mailer.send(LETTER, () => true), ...told };
  } finally {
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  }
}

describe('over TLS', () => {
  it('a letter arrives whole, with its Message-ID and its attachment', async () => {
    const { answer, raw, secure } = await overTls({});
    expect(answer).toMatchObject({ event: 'accept', text: expect.stringContaining('queued as 7') as string });
    expect(secure).toBe(true);
    const mail = await PostalMime.parse(raw);
    expect(mail).toMatchObject({
      ...{
        messageId: '<k1@cathai.vn>',
        subject: LETTER.subject,
        html: expect.stringContaining('Cần chỉ đạo') as string,
      },
      from: { name: 'Bản tin', address: 'ban-tin@cathai.vn' },
      to: [{ address: 'pct@cathai.vn' }],
    });
    expect(mail.text).toContain('Hai đơn vị chưa báo cáo');
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['BC_cat-hai.xlsx']);
  });

  it('a wrong password is named', async () => {
    expect((await overTls({ password: 'sai' })).answer).toMatchObject({
      event: 'giveBack',
      fault: 'password',
    });
  });

  it('a certificate that nobody knows is refused anywhere but on this machine', async () => {
    const { answer, raw } = await overTls({ isLocal: false });
    expect(answer).toMatchObject({ event: 'giveBack', fault: 'not-secure' });
    expect(raw).toBe('');
  });

  it('a server without TLS gets neither password nor letter', async () => {
    const { answer, raw } = await overTls({ isLocal: false }, false);
    expect(answer).toMatchObject({ event: 'giveBack', fault: 'not-secure' });
    expect(raw).toBe('');
  });

  it('nothing is fetched for a letter, neither from a file nor from an address', async () => {
    const evil = {
      name: 'x',
      contentType: 'text/plain',
      content: Buffer.from('<link href="file:///etc/passwd">'),
    };
    const server = await scriptedServer(() => 'fine');
    const letter = { ...LETTER, html: '<img src="file:///etc/passwd">', attachments: [evil] };
    expect((await mailerOn({ ...SETTINGS, url: server.url }).send(letter, () => true)).event).toBe('accept');
    await server.close();
  });
});
