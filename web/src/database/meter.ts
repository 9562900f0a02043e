/** Counts what a screen costs: one User Timing mark per document that came from the server, as the bill counts them. */

/** The name of the marks, which `npm run measure` counts. */
export const READ_MARK = 'document-read';

/** Marks `count` reads, unless the snapshot came from the device itself. */
export function meterReads({ fromCache }: { fromCache: boolean }, count: number): void {
  if (fromCache) return;
  for (let read = 0; read < count; read += 1) performance.mark(READ_MARK);
}
