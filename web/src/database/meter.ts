/**
 * Counts what a screen costs: one User Timing mark per document that came from the server, as the bill counts them; and
 * one for each question that the doors refused, which no screen should ask.
 */

/** The name of the marks, which `npm run measure` counts. */
export const READ_MARK = 'document-read';

/** Marks `count` reads from the server. */
export function meterReads(count: number): void {
  for (let read = 0; read < count; read += 1) performance.mark(READ_MARK);
}

/** The name of the marks for refused questions; their detail says what was asked. */
export const REFUSED_MARK = 'question-refused';

/** Marks that a question was refused. */
export function meterRefusal(asked: string): void {
  performance.mark(REFUSED_MARK, { detail: asked });
}
