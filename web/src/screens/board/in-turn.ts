/** Which report comes after which while the desk goes through them, and by which key. Pure. */
import type { DeskRow } from './desk-rows.ts';

/** Returns the nearest report before (-1) or after (1) one; units without a report are passed over. **Null**: none. */
export function besideRow(rows: readonly DeskRow[], id: string, step: -1 | 1): DeskRow | null {
  for (let at = rows.findIndex((row) => row.id === id) + step; at >= 0 && at < rows.length; at += step) {
    const found = rows[at];
    if (found?.row) return found;
  }
  return null;
}

/** A report as it was when the desk answered it: its next version is another one to look at. */
export const answeredKey = ({ id, row }: DeskRow): string => `${id}@${String(row?.report.version)}`;

/** Returns the reports that the viewer may approve, from the one after this on and around. `answered`: as the desk left them. */
export function waitingAfter(
  rows: readonly DeskRow[],
  id: string,
  answered: ReadonlySet<string>,
): readonly DeskRow[] {
  const at = rows.findIndex((row) => row.id === id);
  const around = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return around.filter(
    (one) =>
      one.state === 'waiting' && one.row?.acts.includes('report.approve') && !answered.has(answeredKey(one)),
  );
}

const STEPS: Readonly<Record<string, -1 | 1>> = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 };

/** Returns where a key leads. **Null**: nowhere; somebody who writes is never taken away. */
export function stepOfKey(
  pressed: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  isWriting: boolean,
): -1 | 1 | null {
  if (isWriting || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  return STEPS[pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key] ?? null;
}
