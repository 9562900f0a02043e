// What the reader says when an export cannot be trusted: which file, which byte, and why, in the auditor's
// language. It must never be caught and turned into a warning: an export with one fault proves nothing.
import { WireFault } from './wire.ts';

/**
 * The first thing in an export that does not hold.
 *
 * **Shape**: `file` is the path as it was opened, `offset` the byte in that file where the faulty part begins
 * (0 for a file that is missing or a folder that is wrong), `reason` a Vietnamese sentence without the place.
 */
export class ExportFault extends Error {
  readonly file: string;
  readonly offset: number;
  readonly reason: string;

  constructor(file: string, offset: number, reason: string, cause?: unknown) {
    super(`${file}, byte ${offset}: ${reason}`, cause === undefined ? undefined : { cause });
    this.name = 'ExportFault';
    this.file = file;
    this.offset = offset;
    this.reason = reason;
  }
}

/** Runs a parser over bytes of a file and turns a {@link WireFault} in them into an {@link ExportFault}. */
export function withOffset<T>(file: string, offsetOf: (position: number) => number, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof WireFault)
      throw new ExportFault(file, offsetOf(error.position), error.reason, error);
    throw error;
  }
}
