/**
 * How far the server's clock is from this device's, from whatever answer told it: a page's `Date`, a decision. Plain state
 * of the page; whoever hears a server time says it here.
 */
import { useEffect, useState } from 'preact/hooks';

let offsetMs: number | null = null;
const watchers = new Set<() => void>();

/** Says what the server's clock showed when the device's showed `deviceMs`. Nonsense is not heard. **Units**: ms. */
export function hearServerTime(serverMs: number, deviceMs: number): void {
  if (!Number.isFinite(serverMs) || !Number.isFinite(deviceMs)) return;
  offsetMs = serverMs - deviceMs;
  for (const changed of watchers) changed();
}

/** Returns the server's time minus the device's; renders again when it changes. **Units**: milliseconds. **Null**: no server has been heard yet. */
export function useServerOffsetMs(): number | null {
  const [, setDrawn] = useState(offsetMs);
  useEffect(() => {
    const changed = (): void => setDrawn(offsetMs);
    watchers.add(changed);
    changed();
    return () => void watchers.delete(changed);
  }, []);
  return offsetMs;
}
