/** What devices said of the work that waits on them, for those who look after it: in order, and old words as old words. */
import type { Device } from '#schema/device.ts';

/** **Units**: `sinceMs`, `heardAtMs` real time; `minutesAgo` since it was heard. `place` tells devices of one account apart. */
export interface UnsentDevice {
  id: string;
  device: string;
  place: string;
  unitId: string | null;
  role: Device['role'];
  browser: string;
  waiting: number;
  reports: number;
  sinceMs: number;
  heardAtMs: number;
  minutesAgo: number;
  /** Not heard of for so long that nobody knows what is on it now. */
  silent: boolean;
}

const SILENT_MS = 7 * 24 * 60 * 60_000;

/** Returns the devices on which something waits: those that were heard of, longest waiting first; then the silent ones. */
export function unsentDevices(found: ReadonlyMap<string, Device>, nowMs: number): UnsentDevice[] {
  return [...found]
    .filter(([, { waiting }]) => waiting > 0)
    .map(([id, { device, unitId, role, browser, waiting, reports, since, at }]): UnsentDevice => {
      const agoMs = Math.max(0, nowMs - at);
      return {
        ...{ id, device, place: id.slice(id.lastIndexOf('~') + 1) },
        ...{ unitId, role, browser, waiting, reports },
        ...{ sinceMs: since ?? at, heardAtMs: at, minutesAgo: Math.floor(agoMs / 60_000) },
        silent: agoMs > SILENT_MS,
      };
    })
    .sort((a, b) => Number(a.silent) - Number(b.silent) || a.sinceMs - b.sinceMs || (a.id < b.id ? -1 : 1));
}
