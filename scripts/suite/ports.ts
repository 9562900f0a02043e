// The doors the suite listens on: their default numbers, whether they are free, and what to tell a person
// when one is not. It must never close or kill what holds a port.

import { createServer } from 'node:net';

export const SERVICES = ['functions', 'firestore', 'pubsub', 'auth', 'hosting'] as const;
export type Service = (typeof SERVICES)[number];
export type Ports = Readonly<Record<Service, number>>;

/** The same numbers as in firebase.json, which is what people and other tools expect. */
export const DEFAULT_PORTS: Ports = {
  functions: 5001,
  firestore: 8080,
  pubsub: 8085,
  auth: 9099,
  hosting: 5000,
};

/** Everything listens here and nowhere else: demonstration data is not for the network. */
export const HOST = '127.0.0.1';

const NAMES: Readonly<Record<Service, string>> = {
  functions: 'Functions',
  firestore: 'Firestore',
  pubsub: 'Pub/Sub',
  auth: 'Authentication',
  hosting: 'Hosting (trang web)',
};

/** The sentence for one busy port: which port, for which service, what to do. */
export function busyPortSentence(service: Service, port: number): string {
  const number = port.toFixed(0);
  return (
    `Cổng ${number} mà ${NAMES[service]} cần đang bị chương trình khác dùng: ` +
    `hãy tắt chương trình đó (tìm bằng: lsof -i :${number} hoặc ss -ltnp) rồi chạy lại.`
  );
}

async function tryListen(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(null);
    });
    server.listen({ host: HOST, port, exclusive: true }, () => {
      const address = server.address();
      const taken = address === null || typeof address === 'string' ? port : address.port;
      server.close(() => {
        resolve(taken);
      });
    });
  });
}

/** One sentence per port that something else holds; empty when all are free. */
export async function busyPorts(ports: Partial<Ports>): Promise<string[]> {
  const sentences: string[] = [];
  for (const service of SERVICES) {
    const port = ports[service];
    if (port !== undefined && (await tryListen(port)) === null) {
      sentences.push(busyPortSentence(service, port));
    }
  }
  return sentences;
}

/**
 * `count` different ports that are free now, chosen by the operating system.
 * **Errors** throws when the system gives none.
 */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = await tryListen(0);
    if (port === null) throw new Error('Máy không còn cổng mạng nào trống cho bộ giả lập.');
    found.add(port);
  }
  return [...found];
}
