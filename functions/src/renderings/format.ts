/**
 * Dates, hours, rates and statuses as the renderings write them; plain numbers come from `domain/format.ts`. Never
 * reads the machine's time zone, never divides in floating point, never turns a missing value into 0.
 * **Source**: context 3.2–3.4.
 */
import { addDays, wallClock, weekdayOf } from '#domain/calendar.ts';
import { dayInWords, integer, percentTenths } from '#domain/format.ts';
import type { Edition, IndicatorLine, TargetLine, UnitDayStatus } from '#schema/digest.ts';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** Returns `Thứ Tư`. */
export function weekdayInWords(day: string): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? '';
}

/** Day and month as papers write them: a leading zero for days below 10 and for January and February only. */
function administrativeParts(day: string): { date: string; month: string; year: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { date, month: Number(month) < 3 ? month : String(Number(month)), year };
}

/** Returns `08/7/2026`. **Source**: Decree 30/2020, appendix I. */
export function administrativeDay(day: string): string {
  const { date, month, year } = administrativeParts(day);
  return `${date}/${month}/${year}`;
}

/** Returns `ngày 08 tháng 7 năm 2026`. **Source**: Decree 30/2020, appendix I. */
export function administrativeDate(day: string): string {
  const { date, month, year } = administrativeParts(day);
  return `ngày ${date} tháng ${month} năm ${year}`;
}

/** Returns `17:00`, campaign time. */
export function hour(atMs: number, timeZone: string): string {
  return wallClock(atMs, timeZone).time;
}

/** Returns `17 giờ 00 ngày 08/07/2026`, campaign time. */
export function instantInWords(atMs: number, timeZone: string): string {
  const { day, time } = wallClock(atMs, timeZone);
  return `${time.replace(':', ' giờ ')} ngày ${dayInWords(day)}`;
}

/** Returns the instant the numbers are of: the lock, or the issue where the day was still open. */
export function asOfMs(edition: Edition): number {
  return edition.lockedAtMs ?? edition.issuedAtMs;
}

/** Returns the first day of the campaign, on which pace is reckoned. */
export function firstDay(edition: Edition): string {
  return addDays(edition.day, 1 - edition.daysPassed);
}

/** Returns the rate a target should have reached by now. **Units**: tenths of a percent. **Null** without a target. */
export function paceTenths(
  line: Pick<TargetLine, 'targetRatio' | 'better'>,
  edition: Edition,
): number | null {
  if (line.targetRatio === null) return null;
  const thousandths = Math.round(line.targetRatio * 1000);
  if (line.better === 'lower') return thousandths;
  return percentTenths({
    numerator: thousandths * edition.daysPassed,
    denominator: 1000 * edition.daysTotal,
  });
}

/** Returns how the shown rate moved since the edition before. **Units**: tenths of a point. **Null** when unknown. */
export function changeTenths({ ratio, previous }: IndicatorLine): number | null {
  const now = percentTenths(ratio);
  const before = previous === null ? null : percentTenths(previous);
  return now === null || before === null ? null : now - before;
}

/** Returns `2026-07-08.2` as 2: which issue of its day an edition is. */
export function issueNumber(edition: Edition): number {
  return Number(/\.(\d+)$/.exec(edition.edition)?.[1] ?? 1);
}

/** Returns a text of at most `most` characters, cut at a word and closed with "…". */
export function shortened(text: string, most: number): string {
  const clean = text.normalize('NFC').trim();
  if (clean.length <= most) return clean;
  const space = clean.slice(0, most).lastIndexOf(' ');
  return `${clean.slice(0, space > most / 2 ? space : most - 1).replace(/[\s,;:.]+$/, '')}…`;
}

/** Returns the first texts that fit, and how many more there are: nothing is dropped in silence. **Units**: characters. */
export function fitting(texts: readonly string[], most: number, noun: string): string {
  let length = 0;
  const fit = texts.filter((text, at) => (length += text.length + 2) <= most || at === 0);
  const more = texts.length - fit.length;
  return fit.join('; ') + (more > 0 ? `; và ${integer(more)} ${noun} khác, xem phụ lục Excel` : '');
}

/** One letter per status for the submission table, and the words behind it. */
export const STATUS: Record<UnitDayStatus, { code: string; words: string }> = {
  'on-time': { code: 'Đ', words: 'Đúng hạn' },
  late: { code: 'C', words: 'Chậm' },
  'late-no-signal': { code: 'M', words: 'Chậm do mất mạng' },
  nothing: { code: 'K', words: 'Không phát sinh (tính là đã báo cáo)' },
  missing: { code: 'X', words: 'Chưa báo cáo' },
  returned: { code: 'T', words: 'Bị trả lại' },
  held: { code: 'H', words: 'Đến sau giờ chốt, chờ xử lý' },
  exempt: { code: '–', words: 'Không phải báo cáo' },
};

const ROLE_WORDS: Readonly<Record<string, string>> = {
  reporter: 'Đơn vị báo cáo',
  'digital-lead': 'Chủ trì các tổ',
  collector: 'Thu nhận hồ sơ',
  standing: 'Cơ quan thường trực',
  leader: 'Lãnh đạo',
  recipient: 'Nhận bản tin',
  auditor: 'Giám sát',
  admin: 'Quản trị',
};

/** Returns what a role is called; anything else, a unit's name, as it is. */
export function roleInWords(role: string): string {
  return ROLE_WORDS[role] ?? role;
}
