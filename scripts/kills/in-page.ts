/** Runs in the page before its own scripts: kills it at a chosen moment, makes its storage full, its clock wrong, and tells what its screen says. */

/** The names under which a run and its pages speak to each other, in the browser's small storage and as a function. */
export const KEYS = {
  killAt: 'kills.at',
  full: 'kills.full',
  clockMs: 'kills.clock',
  saw: 'killsSaw',
  kill: 'kill this page',
} as const;

/** What a screen says. `fresh`: it said something else since the last report was sent from it. */
export interface Seen {
  text: string;
  receipt: string | null;
  fresh: boolean;
}

/** What a run may do in a page. */
export interface Handle {
  killAt: (moments: number) => void;
  closeDatabases: () => void;
}

/** Refers to nothing outside of itself: it is sent to the browser as text. */
export function inPage([keys, campaignId]: readonly [typeof KEYS, string]): void {
  localStorage.setItem('so-chien-dich.campaign', campaignId);
  localStorage.setItem('so-chien-dich.language', 'vi');
  const offsetMs = Number(localStorage.getItem(keys.clockMs) ?? 0);
  const Real = Date;
  class Shifted extends Real {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(Real.now() + offsetMs);
      else super(...(parts as [number]));
    }
    static override now(): number {
      return Real.now() + offsetMs;
    }
  }
  if (offsetMs !== 0) globalThis.Date = Shifted as DateConstructor;

  let left = Number(localStorage.getItem(keys.killAt) ?? 0);
  localStorage.removeItem(keys.killAt);
  // A question that nobody answers: the page stands still here until it is gone.
  const moment = (): void => {
    left -= 1;
    if (left === 0) alert(keys.kill);
  };
  const open: IDBDatabase[] = [];
  const handle: Handle = {
    killAt: (moments) => {
      left = moments;
    },
    closeDatabases: () => {
      for (const database of open) database.close();
    },
  };
  Object.assign(globalThis, { kills: handle });

  const ask = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    moment();
    const answer = await ask(...asked);
    moment();
    return answer;
  };
  const fullness = (): string => localStorage.getItem(keys.full) ?? 'no';
  type Acts = Record<string, (...asked: unknown[]) => unknown>;
  const around = (
    proto: object,
    name: string,
    wrap: (before: () => unknown, asked: unknown[]) => unknown,
  ) => {
    const before = (proto as Acts)[name];
    if (!before) return;
    (proto as Acts)[name] = function (...asked: unknown[]) {
      return wrap(() => before.apply(this, asked), asked);
    };
  };
  around(IDBFactory.prototype, 'open', (before) => {
    const request = before() as IDBOpenDBRequest;
    request.addEventListener('success', () => open.push(request.result));
    return request;
  });
  around(IDBObjectStore.prototype, 'put', (before) => {
    if (fullness() !== 'no') throw new DOMException('full', 'QuotaExceededError');
    const request = before();
    moment();
    return request;
  });
  around(IDBDatabase.prototype, 'transaction', (before, [, mode]) => {
    const transaction = before() as IDBTransaction;
    if (mode === 'readwrite') transaction.addEventListener('complete', moment);
    return transaction;
  });
  around(Storage.prototype, 'setItem', (before, [key]) => {
    if (String(key).startsWith('so-chien-dich.') && fullness() === 'all')
      throw new DOMException('full', 'QuotaExceededError');
    return before();
  });

  let last = '';
  let atClick: string | null = null;
  let fresh = false;
  const textNow = (): string => {
    const screen = document.querySelector('main.screen');
    const told = screen?.querySelectorAll('form .notice, .chip') ?? [];
    return [...told].map(({ textContent }) => textContent).join(' | ');
  };
  const look = (): void => {
    const text = textNow();
    if (atClick !== null && text !== atClick) fresh = true;
    const said = `${text}${String(fresh)}`;
    if (said === last) return;
    last = said;
    const receipt = document.querySelector('main.screen .receipt')?.textContent ?? null;
    const tell = (globalThis as unknown as Record<string, ((seen: Seen) => void) | undefined>)[keys.saw];
    tell?.({ text, receipt, fresh });
  };
  addEventListener(
    'click',
    ({ target }) => {
      if (!(
        target instanceof Element && target.closest('dialog button.primary, [role=dialog] button.primary')
      ))
        return;
      atClick = textNow();
      fresh = false;
    },
    true,
  );
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}
