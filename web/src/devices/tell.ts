/**
 * Tells the server how much of a person's work waits on this device. Bookkeeping: it stands in nobody's way, and a telling that
 * fails changes nothing but that it is tried again. A part of its own, because nobody waits for it.
 */
import type { Device } from '#schema/device.ts';
import { deviceId, documentPath } from '#schema/keys.ts';
import { browserOf } from '../install/which-browser.ts';
import { APP, type Item } from '../outbox/item.ts';
import { plausible } from '../outbox/rest-transport.ts';
import { CallError } from '../rest/call.ts';
import type { Firestore } from '../rest/firestore.ts';
import { serverOffsetMs } from '../server-clock.ts';
import { VERSION } from '../version.ts';
import { isNews, keepTold, NOTHING, toldLast, waitingIn, type Told, type Waiting } from './told.ts';

/** In whose name the device speaks. */
export type Seat = Pick<Device, 'campaignId' | 'by' | 'role' | 'unitId' | 'leadUnitId'>;

export interface TellerTools {
  firestore: Pick<Firestore, 'put'>;
  nowMs: () => number;
  newId: () => string;
}

/** The rules know these and no others. */
const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** After every place was refused: the account's devices fill them all, or its seat is another by now. */
const REFUSED_MS = 10 * 60_000;
/** The rules take no more; nobody has that many. */
const MOST = 1000;

/** Returns how one page tells in one name. It never rejects, and does nothing where there is no news. */
export function openTeller(seat: Seat, { firestore, nowMs, newId }: TellerTools) {
  /** For browsers that keep nothing. */
  let last: Told | null = null;
  let refusedAtMs = -Infinity;
  const keep = (told: Told): void => {
    last = told;
    keepTold(seat, told);
  };

  return async (items: readonly Item[]): Promise<void> => {
    const now = waitingIn(items, seat);
    let told = toldLast(seat) ?? last;
    if (!isNews(now, told, nowMs()) || nowMs() - refusedAtMs < REFUSED_MS) return;
    if (told === null) {
      // Known before it is told: where the answer is lost, the device speaks from the same place again.
      told = { ...NOTHING, device: newId().slice(-8), place: 1, atMs: nowMs() };
      keep(told);
    }
    const { device, place: first } = told;
    const said = { ...seat, ...whichDevice(device), ...countsOf(now, nowMs()) };
    for (const place of [first, ...PLACES.filter((other) => other !== first)]) {
      try {
        await firestore.put(documentPath('devices', deviceId(seat.campaignId, seat.by, place)), said, 'at');
        keep({ ...now, device, place, atMs: nowMs() });
        return;
      } catch (fault) {
        // Refused: another device of the account stands there. Anything else passes.
        if (!(fault instanceof CallError) || fault.trouble !== 'refused') return;
      }
    }
    refusedAtMs = nowMs();
  };
}

function whichDevice(device: string): Pick<Device, 'device' | 'browser' | 'app'> {
  const [version = ''] = VERSION.split(' ');
  return {
    device,
    browser: browserOf(navigator.userAgent, navigator.maxTouchPoints),
    app: /^[0-9.]+$/.test(version) ? `${APP} ${version}` : APP,
  };
}

/** The oldest is dated by the server's clock, as far as it is known: others compare it with theirs. */
function countsOf({ waiting, reports, sinceMs }: Waiting, nowMs: number) {
  const offsetMs = serverOffsetMs() ?? 0;
  return {
    waiting: Math.min(waiting, MOST),
    reports: Math.min(reports, MOST),
    since: sinceMs === null ? null : plausible(Math.min(sinceMs, nowMs) + offsetMs),
  };
}
