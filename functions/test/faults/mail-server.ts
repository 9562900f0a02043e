// A mail server that follows a script, and remembers what it truly kept: the oracle of the letters. Plain TCP on this
// machine; it never sends anything on.
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the server does with one connection. `kept`: the letter is in the mailbox, whatever the client heard. */
export type Behaviour =
  | 'fine'
  | 'cut-at-once'
  | 'hang-before-greeting'
  | 'nonsense'
  | 'busy'
  | 'wrong-password'
  | 'drip'
  | 'cut-before-data'
  | 'put-off-recipient'
  | 'refuse-recipient'
  | 'put-off-data'
  | 'cut-in-data'
  | 'cut-after-data-kept'
  | 'cut-after-data-lost'
  | 'hang-after-data-kept'
  | 'over-quota'
  | 'refuse-letter'
  | 'nonsense-after-data-kept';

export interface ScriptedServer {
  url: string;
  /** Message-ID → how often it was kept. */
  kept: ReadonlyMap<string, number>;
  /** Sign-ins that were answered with "wrong password". */
  wrongPasswords: () => number;
  close: () => Promise<void>;
}

/** Starts a server. `next` says what it does with the next connection; `ofRecipient` what it does with a mailbox, if anything. */
export async function scriptedServer(
  next: () => Behaviour,
  ofRecipient: (address: string) => Behaviour | null = () => null,
): Promise<ScriptedServer> {
  const kept = new Map<string, number>();
  const sockets = new Set<Socket>();
  let wrong = 0;
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, next(), {
      ofRecipient,
      keep: (messageId) => kept.set(messageId, (kept.get(messageId) ?? 0) + 1),
      refusePassword: () => {
        wrong += 1;
      },
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://sender@127.0.0.1:${String(port)}`,
    kept,
    wrongPasswords: () => wrong,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

interface Seen {
  ofRecipient: (address: string) => Behaviour | null;
  keep: (messageId: string) => void;
  refusePassword: () => void;
}

function converse(socket: Socket, first: Behaviour, { ofRecipient, keep, refusePassword }: Seen): void {
  let behaviour = first;
  let inData = false;
  let text = '';
  const say = (line: string): void => {
    if (behaviour === 'drip') drip(socket, line);
    else socket.write(`${line}\r\n`);
  };
  if (behaviour === 'cut-at-once') {
    socket.destroy();
    return;
  }
  if (behaviour === 'hang-before-greeting') return;
  say(
    behaviour === 'nonsense'
      ? 'HTTP/1.1 400 Bad Request'
      : behaviour === 'busy'
        ? '421 4.3.2 Too busy'
        : '220 mx ESMTP',
  );
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') say('250-mx\r\n250-AUTH PLAIN\r\n250 SIZE 50000000');
    else if (verb === 'AUTH') {
      if (behaviour === 'wrong-password') {
        refusePassword();
        say('535 5.7.8 Wrong user or password');
      } else say('235 2.7.0 In');
    } else if (verb === 'MAIL') say('250 2.1.0 Sender');
    else if (verb === 'RCPT') {
      behaviour = ofRecipient(/<([^>]*)>/.exec(line)?.[1] ?? '') ?? behaviour;
      if (behaviour === 'put-off-recipient') say('450 4.2.1 Try later');
      else if (behaviour === 'refuse-recipient') say('550 5.1.1 <nobody@mx.vn>: no such user');
      else if (behaviour === 'cut-before-data') socket.destroy();
      else say('250 2.1.5 Recipient');
    } else if (verb === 'DATA') {
      if (behaviour === 'put-off-data') say('451 4.3.0 Not now');
      else {
        inData = true;
        say('354 Go on');
      }
    } else if (verb === 'QUIT') socket.end('221 Bye\r\n');
    else say('250 Fine');
  };
  const letter = (message: string): void => {
    const messageId = /^Message-ID: <([^@>]+)/im.exec(message)?.[1] ?? '';
    switch (behaviour) {
      case 'cut-after-data-lost':
        socket.destroy();
        return;
      case 'over-quota':
        say('452 4.2.2 Mailbox full');
        return;
      case 'refuse-letter':
        say('554 5.7.1 Refused');
        return;
      case 'cut-after-data-kept':
        keep(messageId);
        socket.destroy();
        return;
      case 'hang-after-data-kept':
        keep(messageId);
        return;
      case 'nonsense-after-data-kept':
        keep(messageId);
        say('hello');
        return;
      default:
        keep(messageId);
        say('250 2.0.0 Queued as 1');
    }
  };
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    text += chunk;
    if (inData && behaviour === 'cut-in-data') {
      socket.destroy();
      return;
    }
    for (;;) {
      const end = inData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n');
      if (end < 0) return;
      const whole = text.slice(0, end);
      text = text.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        letter(whole);
      } else command(whole);
    }
  });
}

/** One character at a time, so that no silence is ever long, and no answer ever whole. */
function drip(socket: Socket, line: string): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (sent >= line.length || socket.destroyed) clearInterval(timer);
    else socket.write(line.charAt(sent));
    sent += 1;
  }, 15);
  socket.on('close', () => {
    clearInterval(timer);
  });
}
