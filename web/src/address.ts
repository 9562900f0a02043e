/** The screen in the address (`#/targets`), so that back, reload and a shared link work. Nothing else stands in it. */
import { useEffect, useState } from 'preact/hooks';
import type { Screen } from './roles.ts';

/** Returns the address of a screen. */
export function addressOf(screen: Screen): string {
  return `#/${screen}`;
}

/** Returns the screen that the address names; the first of the person's screens where it names none of them. */
export function useScreen(screens: readonly Screen[]): Screen {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => {
      setHash(location.hash);
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, []);
  return screens.find((screen) => addressOf(screen) === hash) ?? screens[0] ?? 'targets';
}
