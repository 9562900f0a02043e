/** What can be wrong with the device's storage, by the browser's own errors, and the limit on every wait for it. */

/**
 * `refused`: this browser keeps nothing. `full`: no space left. `slow`: no answer in time. `closed`: the browser closed the
 * connection. `broken`: anything else.
 */
export type StorageTrouble = 'refused' | 'full' | 'slow' | 'closed' | 'broken';

const BY_NAME: Readonly<Record<string, StorageTrouble>> = {
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  NotSupportedError: 'refused',
  ReferenceError: 'refused',
  TypeError: 'refused',
  QuotaExceededError: 'full',
  TimeoutError: 'slow',
  InvalidStateError: 'closed',
};

/** Returns what an error of the storage means. An aborted transaction says why in its own error. */
export function troubleOf(fault: unknown): StorageTrouble {
  return BY_NAME[(fault as { name?: string } | null)?.name ?? ''] ?? 'broken';
}

/** Returns the answer. **Errors**: rejects with a `TimeoutError` where there is none within the limit. */
export function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(Object.assign(new Error('the device does not answer'), { name: 'TimeoutError' }));
    }, limitMs);
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
