/** Small things remembered on this device (language, campaign, that the purpose was read). Never a word or number of the field. */

const PREFIX = 'so-chien-dich.';

/** Returns what was remembered; null where nothing was, or where the browser keeps nothing. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Remembers a choice. A browser that keeps nothing forgets it with the page. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // In-app browsers may refuse storage; the choice then lasts as long as the page.
  }
}

/** Forgets what was remembered. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept, so nothing has to go.
  }
}
