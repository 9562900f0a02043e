/**
 * What the address says: a screen and what it is asked to show (`#/targets/area/ch.cat-ba`), so that back, reload and
 * a shared link work. Holds ids of the plan, days, and a part of what another device hands over.
 */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Screen } from './roles.ts';

/** `parts` are what follows the screen's name, decoded; empty for the screen itself. */
export interface Address {
  screen: Screen;
  parts: readonly string[];
}

/** Behind area and day of the form: a report that was sent is opened to be changed. */
export const EDIT = 'edit';

/** Returns the address of a screen, as a link's `href`. */
export function addressOf(screen: Screen, ...parts: readonly string[]): string {
  return ['#', screen, ...parts.map(encodeURIComponent)].join('/');
}

/** Returns where the page is; the first of the person's screens where the address names none of them. */
export function useAddress(screens: readonly Screen[]): Address {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => {
      setHash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return useMemo(() => addressIn(hash, screens), [hash, screens]);
}

/** Returns what a hash says; the first of these screens where it names none of them. */
export function addressIn(hash: string, screens: readonly Screen[]): Address {
  const [, name, ...parts] = hash.split('/');
  const screen = screens.find((known) => known === name);
  return screen ? { screen, parts: parts.map(decoded) } : { screen: screens[0] ?? 'targets', parts: [] };
}

/** An address typed by hand may hold anything. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
