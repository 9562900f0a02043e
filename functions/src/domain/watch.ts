/**
 * What is wrong with the running of a campaign, told apart from what is wrong with its numbers. Pure: what the tick found in,
 * alarms out. A page that hears nothing of a tick for {@link SILENT_MS} raises that alarm by itself.
 */
import type { Alarm, AlarmCode, Delivery, MailServer, Watch } from '#schema/delivery.ts';
import type { Plan } from '#schema/plan.ts';
import { momentOf, wallClock } from './calendar.ts';
import { dayInWords } from './format.ts';
import { openDays } from './schedule.ts';

const MINUTE_MS = 60_000;
/** An edition that is not there this long after its hour is late. */
export const EDITION_LATE_MS = 10 * MINUTE_MS;
export const SILENT_MS = 5 * MINUTE_MS;
/** A letter on which a machine should have done something this long ago is stuck. */
export const STUCK_MS = 10 * MINUTE_MS;
/** How long a silence that is over is still told. */
const TOLD_MS = 60 * MINUTE_MS;

/** **Units**: server time. **Null**: `editionDay` where none should be there by now, `before` at the first tick. */
export interface Seen {
  nowMs: number;
  before: Watch | null;
  /** The newest day whose edition should be there, since when, and whether it is. */
  edition: { day: string; dueAtMs: number; isThere: boolean } | null;
  stuck: readonly Delivery[];
  open: readonly Delivery[];
  mailServer: MailServer | null;
  /** The campaign's time zone and that of the schedule. */
  zone: string;
  scheduleZone: string;
}

/** Returns the alarms, each with the instant since which it holds. */
export function alarmsOf(seen: Seen): Alarm[] {
  const { nowMs, before, edition, mailServer, stuck, open, zone, scheduleZone } = seen;
  const found: (Omit<Alarm, 'sinceMs'> & { sinceMs?: number })[] = [];
  if (edition && !edition.isThere && nowMs - edition.dueAtMs > EDITION_LATE_MS)
    found.push({ code: 'edition-late', sinceMs: edition.dueAtMs, params: { day: dayInWords(edition.day) } });
  if (before && nowMs - before.checkedAtMs > SILENT_MS)
    found.push({
      ...{ code: 'tick-silent', sinceMs: nowMs },
      params: { minutes: Math.round((nowMs - before.checkedAtMs) / MINUTE_MS) },
    });
  else {
    const told = before?.alarms.find(({ code }) => code === 'tick-silent');
    if (told && nowMs - told.sinceMs < TOLD_MS) found.push(told);
  }
  if (mailServer?.fault)
    found.push({
      ...{ code: 'mail-server', sinceMs: mailServer.sinceMs ?? nowMs },
      params: { fault: mailServer.fault, text: mailServer.text ?? '' },
    });
  // While the server is the trouble, every letter waits for it.
  else if (stuck.length > 0) found.push({ code: 'delivery-stuck', params: { letters: stuck.length } });
  if (open.length > 0) found.push({ code: 'delivery-open', params: { letters: open.length } });
  if (zone !== scheduleZone) found.push({ code: 'zone-differs', params: { zone, schedule: scheduleZone } });
  return found.map((alarm) => ({
    ...alarm,
    sinceMs: alarm.sinceMs ?? sinceBefore(before, alarm.code) ?? nowMs,
  }));
}

function sinceBefore(before: Watch | null, code: AlarmCode): number | null {
  return before?.alarms.find((alarm) => alarm.code === code)?.sinceMs ?? null;
}

/** Returns the newest day whose edition is due at this campaign time; null before the first since `sinceMs`. */
export function editionDue(
  plan: Plan,
  nowMs: number,
  sinceMs: number,
): { day: string; dueAtMs: number } | null {
  const due = openDays(plan, nowMs)
    .map((day) => ({ day, dueAtMs: momentOf(plan, day, 'digest') }))
    .filter(({ dueAtMs }) => dueAtMs <= nowMs && dueAtMs >= sinceMs);
  return due.at(-1) ?? null;
}

/** Returns the alarms that were not there before: each is told once by letter and log. */
export function newAlarms(alarms: readonly Alarm[], before: Watch | null): Alarm[] {
  return alarms.filter(
    ({ code, sinceMs }) => !before?.alarms.some((told) => told.code === code && told.sinceMs === sinceMs),
  );
}

const FAULTS: Readonly<Record<string, string>> = {
  unreachable: 'không kết nối được',
  'not-secure': 'không mã hóa được đường truyền',
  password: 'sai tài khoản hoặc mật khẩu',
  nonsense: 'trả lời không đúng giao thức',
  sender: 'không chấp nhận địa chỉ gửi',
};

const VI: Readonly<Record<AlarmCode, (params: Alarm['params']) => string>> = {
  'edition-late': ({ day }) => `Bản tin ngày ${String(day)} đã đến giờ nhưng chưa phát hành.`,
  'tick-silent': ({ minutes }) => `Bộ hẹn giờ đã im ${String(minutes)} phút.`,
  'delivery-stuck': ({ letters }) => `${String(letters)} thư quá giờ chưa được gửi tiếp.`,
  'delivery-open': ({ letters }) =>
    `${String(letters)} thư cần người xử lý (bị từ chối, trả lại hoặc chưa rõ).`,
  'mail-server': ({ fault, text }) =>
    `Máy chủ thư ${FAULTS[String(fault)] ?? 'gặp lỗi'}; mọi thư đang chờ. Máy chủ nói: “${String(text)}”.`,
  'zone-differs': ({ zone, schedule }) =>
    `Kế hoạch theo múi giờ ${String(zone)}, bộ hẹn giờ theo ${String(schedule)}.`,
};

/** Returns an alarm as a Vietnamese sentence, for a letter. */
export function alarmInWords({ code, params, sinceMs }: Alarm, timeZone: string): string {
  return `${VI[code](params)} (từ ${wallClock(sinceMs, timeZone).time})`;
}
