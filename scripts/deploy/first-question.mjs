// What a new process of one deployed function does until its first question reaches Firestore: loads the functions as
// Google's runtime does (FUNCTION_TARGET names one), takes an event of that function's kind, and opens Firestore's
// client. Nobody answers there: what follows is the database's time. Prints { ms, cpuMs, mb } and ends. Plain
// JavaScript, as deployed: stripping types would cost 20 MB. `node:http` is loaded, as Google's own server does. Arguments: the built index.js; a floor to measure instead.
import { IncomingMessage, createServer as createHttpServer, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';

const [index = '', floor = ''] = process.argv.slice(2);
const target = process.env.FUNCTION_TARGET ?? '';
const time = new Date().toISOString();

/** Says what this process took so far, as its last act. */
function finish() {
  const { user, system } = process.cpuUsage();
  const result = {
    ms: performance.now(),
    cpuMs: (user + system) / 1000,
    mb: process.memoryUsage().rss / 1e6,
  };
  process.stdout.write(JSON.stringify(result), () => process.exit());
}

const addressOf = (server) =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`127.0.0.1:${String(server.address().port)}`));
  });

/** Hands the handler a request by somebody signed in, as far as it looks at one before it asks Firestore. */
async function request(handle, path, method = 'GET', body = '') {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'https://securetoken.google.com/demo-cold',
    aud: 'demo-cold',
    sub: 'u',
    user_id: 'u',
  };
  const times = { iat: seconds, auth_time: seconds, exp: seconds + 60 };
  const token = `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claims, ...times })}.`;
  // Auth's one answer, without which nobody asks Firestore: this login exists.
  const auth = createHttpServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ users: [{ localId: 'u', validSince: '0' }] }));
  });
  process.env.FIREBASE_AUTH_EMULATOR_HOST = await addressOf(auth);
  const get = () => `Bearer ${token}`;
  const asked = Object.assign(new IncomingMessage(null), { method, path, get, rawBody: Buffer.from(body) });
  await handle(asked, new ServerResponse(asked));
}

/** No card has this code, which Firestore has to say. */
const CARD = JSON.stringify({ code: '0'.repeat(16), claim: '0'.repeat(64) });
const message = { messageId: 'm', json: { campaignId: 'c', nodes: ['area:a'] } };
const FIRST_EVENTS = {
  onEntryCreated: (fn) => fn.run({ params: { entryId: 'e' }, time }),
  onTotalsChanged: (fn) => fn.run({ data: { message }, time }),
  tick: (fn) => fn.run({ scheduleTime: time }),
  deliver: (fn) => fn.run({ data: { message }, time }),
  files: (fn) => request(fn, '/files/editions/c/2026-07-08.1.html'),
  logins: (fn) => request(fn, '/logins/c'),
  signIn: (fn) => request(fn, '/sign-in', 'POST', CARD),
};

const FLOORS = {
  node: finish,
  firestore: () => {
    const installed = createRequire(index);
    installed('firebase-admin/app').initializeApp();
    return installed('firebase-admin/firestore').getFirestore().doc('a/b').get();
  },
};

// Without a mail server the sender has nothing to ask.
process.env.MAIL_SERVER = 'smtps://u@127.0.0.1:1';
process.env.FIRESTORE_EMULATOR_HOST = await addressOf(createServer(finish));
if (floor === '') {
  const functions = await import(pathToFileURL(index).href);
  await FIRST_EVENTS[target](functions[target]);
  throw new Error(`${target} ended without a question to Firestore`);
}
await FLOORS[floor]();
