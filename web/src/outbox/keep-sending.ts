/**
 * When the outbox looks: at the start, when the browser says that there is a signal or that somebody looks at the page, and
 * otherwise after a while that grows. What the browser says of the signal is never relied on.
 */
import { isUnanswered, isUnsent } from './item.ts';
import type { Outbox } from './outbox.ts';

const FIRST_MS = 5_000;
const MOST_MS = 60_000;

/** Returns how long to wait after so many attempts: doubled each time, and not the same for a whole island. `chance` is 0–1. */
export function backoffMs(attempts: number, chance: number): number {
  return Math.round(Math.min(FIRST_MS * 2 ** attempts, MOST_MS) * (0.7 + 0.6 * chance));
}

/** Keeps the outbox sending while the page is open; `onWaiting` is called when something still waits after an attempt. Returns how to stop. */
export function keepSending(outbox: Outbox, onWaiting: () => void): () => void {
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const waits = (): boolean => outbox.items().some((item) => isUnsent(item) || isUnanswered(item));

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    await outbox.flush().catch(() => undefined);
    if (outbox.items().some(isUnsent)) onWaiting();
    schedule();
  };
  const schedule = (): void => {
    if (stopped || timer !== undefined || !waits()) return;
    timer = setTimeout(
      () => {
        attempts += 1;
        void look();
      },
      backoffMs(attempts, Math.random()),
    );
  };
  const wake = (): void => {
    if (document.visibilityState === 'hidden') return;
    attempts = 0;
    void look();
  };
  const unwatch = outbox.watch(schedule);
  for (const event of ['online', 'focus', 'pageshow']) addEventListener(event, wake);
  document.addEventListener('visibilitychange', wake);
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
    unwatch();
    for (const event of ['online', 'focus', 'pageshow']) removeEventListener(event, wake);
    document.removeEventListener('visibilitychange', wake);
  };
}
