/** By how much the device's clock differs from the server's, as its answers say. */

let offsetMs: number | null = null;

/** Notes the server's time of an answer that was asked for and received at these times of the device. */
export function noteServerTime(serverMs: number, askedAtMs: number, receivedAtMs: number): void {
  if (Number.isFinite(serverMs)) offsetMs = serverMs - (askedAtMs + receivedAtMs) / 2;
}

/** Returns what to add to the device's time to have the server's. **Units**: milliseconds. **Null**: before the first answer. */
export function serverOffsetMs(): number | null {
  return offsetMs;
}
