/** The other pages of this browser: only one of them sends at a time, and each is told what the others did. */

/** How long to wait for another page that is sending. After it both send, which is harmless: an entry is created once. */
const LIMIT_MS = 30_000;

/** Runs an act while no other page runs one of this name; at once where the browser has no locks. */
export async function alone(name: string, act: () => Promise<void>): Promise<void> {
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) return act();
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), LIMIT_MS);
  const begun: true[] = [];
  try {
    await locks.request(name, { signal: waiting.signal }, () => {
      begun.push(true);
      clearTimeout(timer);
      return act();
    });
  } catch (fault) {
    if (begun.length > 0) throw fault;
    await act();
  } finally {
    clearTimeout(timer);
  }
}

export interface OtherPages {
  tell: () => void;
  close: () => void;
}

/** Returns how to tell other pages that something changed; `told` is called when one of them says so. */
export function otherPages(name: string, told: () => void): OtherPages {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = told;
  return { tell: () => channel.postMessage(null), close: () => channel.close() };
}
