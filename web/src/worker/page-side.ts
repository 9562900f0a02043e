/**
 * The page's side of the service worker: it is registered once the page has settled, asked to send in the background, and
 * replaced by a newer one only when the person says so. A browser without workers, or one that fails, changes nothing.
 */

/** `waiting`: a newer version is here. `open` lets it take over and loads the page again. */
export interface Update {
  waiting: boolean;
  open: () => void;
}

const SCRIPT = '/sw.js';
const LOOK_AGAIN_MS = 60 * 60_000;
/** The worker's tag for sending what waits. */
export const SYNC_TAG = 'outbox';
export const TAKE_OVER = { type: 'SKIP_WAITING' };

const watchers = new Set<() => void>();
let registration: ServiceWorkerRegistration | null = null;
let asked = false;

const workers = (): ServiceWorkerContainer | undefined =>
  (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;

const changed = (): void => {
  for (const watcher of watchers) watcher();
};

/** Registers the worker, if it is not yet; looks for a newer one now and then. Returns false where there can be none. */
export async function registerWorker(): Promise<boolean> {
  const container = workers();
  if (!container) return false;
  if (registration) return true;
  try {
    registration = await container.register(SCRIPT, { updateViaCache: 'none' });
  } catch {
    return false;
  }
  const had = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    // The first worker of all takes over nothing; a newer one belongs to another version of the page.
    if (had && asked) location.reload();
    else changed();
  });
  const follow = (): void => {
    registration?.installing?.addEventListener('statechange', changed);
    changed();
  };
  registration.addEventListener('updatefound', follow);
  follow();
  setInterval(() => void registration?.update().catch(() => undefined), LOOK_AGAIN_MS);
  return true;
}

/** Returns whether a newer version waits, and how to open it. */
export function update(): Update {
  return {
    waiting: Boolean(workers()?.controller && registration?.waiting),
    open() {
      asked = true;
      registration?.waiting?.postMessage(TAKE_OVER);
    },
  };
}

/** Calls back when the answer of {@link update} may have changed. Returns how to stop. */
export function watchUpdate(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Asks the browser to have the worker send what waits as soon as there is a signal, also when the page is closed. */
export function syncInBackground(): void {
  const sync = (registration as { sync?: { register: (tag: string) => Promise<void> } } | null)?.sync;
  sync?.register(SYNC_TAG).catch(() => undefined);
}

/** Returns true iff the page is kept on this device and opens without a signal. */
export function opensOffline(): boolean {
  return Boolean(registration?.active ?? workers()?.controller);
}
