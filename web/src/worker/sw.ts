/**
 * The service worker: opens the page without a signal, and sends what waits when the page is closed. It never takes over by
 * itself from a page that is open. What it cannot do, the page does.
 */
import { CacheFirst, NetworkFirst, Serwist, type PrecacheEntry } from 'serwist';
import { sendWhatWaits } from './send-what-waits.ts';

/** What is not in the DOM's types: a worker's own events. */
interface WorkerScope {
  __SW_MANIFEST: PrecacheEntry[];
  addEventListener: (type: 'sync', heard: (event: SyncEvent) => void) => void;
}

interface SyncEvent {
  tag: string;
  waitUntil: (work: Promise<unknown>) => void;
}

declare const self: WorkerScope;

const worker = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  // Serwist itself hears the page's SKIP_WAITING.
  skipWaiting: false,
  clientsClaim: false,
  precacheOptions: {
    cleanupOutdatedCaches: true,
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/(files|logins)\//],
  },
  runtimeCaching: [
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname === '/config.json',
      handler: new NetworkFirst({ cacheName: 'config', networkTimeoutSeconds: 3 }),
    },
    {
      // Parts that few people need are not fetched ahead; once used they are kept.
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
      handler: new CacheFirst({ cacheName: 'parts' }),
    },
  ],
});

worker.addEventListeners();

self.addEventListener('sync', (event) => {
  if (event.tag === 'outbox') event.waitUntil(sendWhatWaits());
});
