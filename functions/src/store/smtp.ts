/**
 * Letters over SMTP, one connection each: the only file that knows the mail library, loaded with the first letter. It tells
 * apart what surely did not leave from what nobody knows: the message is a stream that is read only after the server has
 * said that it takes it, so a connection that breaks before that has handed over nothing.
 */
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Letter, MailAnswer, Mailer } from '#workflows/ports-deliveries.ts';

/** **Units**: milliseconds, far below a function's own time and a lease. `letterMs`: for one letter, whatever the server does. */
export interface MailTimes {
  connectMs: number;
  greetingMs: number;
  silenceMs: number;
  letterMs: number;
}
export const MAIL_TIMES: MailTimes = {
  connectMs: 8_000,
  greetingMs: 8_000,
  silenceMs: 15_000,
  letterMs: 45_000,
};

/** **Shape**: `url` is `smtps://user@host:465` or `smtp://user@host:587`, which must offer STARTTLS. Without a user nobody signs in. */
export interface MailSettings {
  url: string;
  password: string;
  /** `Bản tin <ban-tin@example.vn>` or a bare address. */
  from: string;
  /** True on the emulators only: a server on this machine has no certificate that anybody knows, or no TLS at all. */
  isLocal: boolean;
  times?: MailTimes;
}

interface Fault extends Error {
  code?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  command?: string | undefined;
}

/** Returns the mailer. **Errors**: throws where the address of the server cannot be read. */
export function mailerOn(settings: MailSettings): Mailer {
  const { protocol, hostname, port, username } = new URL(settings.url);
  if (!['smtp:', 'smtps:'].includes(protocol) || hostname === '')
    throw new Error('MAIL_SERVER is no smtp(s):// address');
  const user = decodeURIComponent(username);
  const secure = protocol === 'smtps:';
  const times = settings.times ?? MAIL_TIMES;
  const connectTo = (): SMTPConnection =>
    new SMTPConnection({
      ...{
        host: hostname,
        port: Number(port || (secure ? 465 : 587)),
        secure,
        requireTLS: !secure && !settings.isLocal,
        name: 'so-chien-dich',
      },
      tls: { minVersion: 'TLSv1.2', rejectUnauthorized: !settings.isLocal },
      ...{
        connectionTimeout: times.connectMs,
        greetingTimeout: times.greetingMs,
        socketTimeout: times.silenceMs,
      },
      ...{ dnsTimeout: times.connectMs, socketCloseTimeout: 0, maxResponseSize: 16_384 },
      ...(settings.isLocal && { allowInternalNetworkInterfaces: true }),
    });
  return {
    send: async (letter, isStillOurs) => {
      const { raw, from } = await composed(letter, settings.from);
      const connection = connectTo();
      const login = user === '' ? null : { user, pass: settings.password };
      return conversation(connection, { raw, from, to: letter.to, login, isStillOurs }, times.letterMs);
    },
  };
}

async function composed(letter: Letter, from: string): Promise<{ raw: Buffer; from: string }> {
  const { to, subject, text, html, messageKey, attachments } = letter;
  const composer = new MailComposer({
    ...{ from, to, subject, text, html },
    attachments: attachments.map(({ name, contentType, content }) => ({
      ...{ filename: name, contentType, content: Buffer.from(content) },
    })),
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  const message = composer.compile();
  const envelope = message.getEnvelope();
  const sender = envelope.from === false ? '' : envelope.from;
  message.setHeader('Message-ID', `<${messageKey}@${sender.split('@')[1] ?? 'so-chien-dich.invalid'}>`);
  return { raw: await message.build(), from: sender };
}

interface Said {
  raw: Buffer;
  from: string;
  to: string;
  login: { user: string; pass: string } | null;
  isStillOurs: () => boolean;
}

/** Where the conversation was when it ended. */
type Phase = 'connecting' | 'login' | 'envelope' | 'handed';

function conversation(connection: SMTPConnection, said: Said, letterMs: number): Promise<MailAnswer> {
  return new Promise((resolve) => {
    let phase: Phase = 'connecting';
    const end = (answer: MailAnswer): void => {
      clearTimeout(patience);
      resolve(answer);
      connection.removeAllListeners();
      // What still comes from a connection that is given up is nobody's news.
      connection.on('error', () => undefined);
      connection.close();
    };
    const fail = (fault: Fault): void => {
      end(answerTo(fault, phase));
    };
    const patience = setTimeout(() => {
      fail(Object.assign(new Error('không trả lời trong thời gian cho phép'), { code: 'ETIMEDOUT' }));
    }, letterMs);
    const body = new Readable({
      read() {
        if (phase !== 'handed' && !said.isStillOurs()) {
          fail(Object.assign(new Error('quá thời hạn giữ thư, chưa chuyển'), { code: 'LEASE' }));
          return;
        }
        phase = 'handed';
        this.push(said.raw);
        this.push(null);
      },
      highWaterMark: 0,
    });
    const hand = (): void => {
      phase = 'envelope';
      connection.send({ from: said.from, to: [said.to], size: said.raw.length }, body, (error, info) => {
        if (error) fail(error);
        else end({ event: 'accept', text: info.response });
      });
    };
    connection.on('error', fail);
    connection.on('end', () => {
      fail(Object.assign(new Error('máy chủ ngắt kết nối'), { code: 'ECONNECTION' }));
    });
    connection.connect((error) => {
      if (error) {
        fail(error);
        return;
      }
      if (!said.login) {
        hand();
        return;
      }
      phase = 'login';
      connection.login({ ...said.login, credentials: said.login }, (refused) => {
        if (refused) fail(refused);
        else hand();
      });
    });
  });
}

/** What a fault means for the letter. */
function answerTo(fault: Fault, phase: Phase): MailAnswer {
  const text = fault.response ?? fault.message;
  const status = fault.responseCode ?? 0;
  if (phase === 'handed') {
    if (status >= 500) return { event: 'refuse', text };
    return { event: status >= 400 ? 'defer' : 'lose', text };
  }
  if (phase === 'login') {
    const isWrong = fault.code === 'EAUTH' && status >= 500;
    return { event: 'giveBack', text, fault: isWrong ? 'password' : 'unreachable' };
  }
  if (phase === 'envelope' && status >= 400) {
    const isSender = fault.command === 'MAIL FROM';
    if (isSender && status >= 500) return { event: 'giveBack', text, fault: 'sender' };
    return { event: status >= 500 ? 'refuse' : 'defer', text };
  }
  // A certificate that does not hold comes as any other fault of the socket.
  if (fault.code === 'ETLS' || /certificate|self.signed|\bTLS\b|\bSSL\b/i.test(fault.message))
    return { event: 'giveBack', text, fault: 'not-secure' };
  if (fault.code === 'EPROTOCOL') return { event: 'giveBack', text, fault: 'nonsense' };
  return { event: 'giveBack', text, fault: 'unreachable' };
}
