/** Something that somebody of the demonstration says, and when. */
import type { Decision } from '#schema/decision.ts';
import type { Entry } from '#schema/entry.ts';

/**
 * **Units**: milliseconds of campaign time. `writtenAtMs` differs from `atMs` where there was no signal between; `skewMs` is how
 * far the device's clock is ahead. `answer`: what the server must answer, so that a story that no longer fits the rules is found.
 */
export interface Saying extends Pick<Entry, 'kind' | 'target' | 'payload'> {
  atMs: number;
  unitId: string;
  texts?: Record<string, string>;
  writtenAtMs?: number;
  skewMs?: number;
  answer?: Decision['status'];
}
