/**
 * The reminder as a text for the units' own group: neutral, factual, short enough for one message. Always Vietnamese,
 * whatever the screen speaks, because the units read it. **Source**: context 3.7.
 */
import type { Unit } from '#schema/plan.ts';
import type { BoardDay } from './board-of.ts';
import { dayInWords, integer } from '#domain/format.ts';

/** Returns the units that must have reported and did not. */
export function missingIn({ lines }: BoardDay): Unit[] {
  return lines.filter(({ status }) => status === 'missing').map(({ unit }) => unit);
}

/** **Units**: characters of one message. */
export const MOST_CHARACTERS = 900;

export interface Reminder {
  /** As it signs. */
  sender: string;
  day: string;
  /** The plan's time of day, `16:30`. */
  deadline: string;
  isOver: boolean;
  missingUnits: readonly string[];
}

/** Returns the text; as many units by name as one message holds, the rest by number. */
export function reminderText({ sender, day, deadline, isOver, missingUnits }: Reminder): string {
  const until = isOver ? `ngay (hạn ${deadline} đã qua)` : `trước ${deadline}`;
  const before = `Đề nghị ${integer(missingUnits.length)} đơn vị sau gửi báo cáo ngày ${dayInWords(day)} ${until}: `;
  const after = `. ${sender}.`;
  return before + namesWithin(missingUnits, MOST_CHARACTERS - before.length - after.length) + after;
}

function namesWithin(names: readonly string[], most: number): string {
  for (let shown = names.length; shown > 0; shown -= 1) {
    const left = names.length - shown;
    const text = names.slice(0, shown).join('; ') + (left > 0 ? ` và ${integer(left)} đơn vị khác` : '');
    if (text.length <= most) return text;
  }
  return `${integer(names.length)} đơn vị`;
}
