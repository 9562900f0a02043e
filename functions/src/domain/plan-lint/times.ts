/**
 * Checks of time: the day's clock runs remind → deadline → second reminder → lock → digest, the period has a
 * beginning before its end in a time zone that exists. Knows no "now".
 */
import { Plan } from '#schema/plan.ts';
import { check, fault, type PlanFault } from './fault.ts';

const ORDER = [
  ['remind', 'giờ nhắc'],
  ['deadline', 'hạn gửi'],
  ['secondReminder', 'giờ nhắc lần hai'],
  ['lock', 'giờ chốt số liệu'],
  ['digest', 'giờ phát hành bản tin'],
] as const;

const clock = check(Plan.pick({ calendar: true }).strip(), ({ calendar }) => {
  const [quietFrom, quietTo] = calendar.quietHours;
  const isQuiet = (time: string): boolean =>
    quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
  const order = ORDER.flatMap(([key, name], index) => {
    const before = ORDER[index - 1];
    if (before === undefined || calendar[before[0]] < calendar[key]) return [];
    return [
      fault(
        `calendar.${key}`,
        'calendar.order',
        `${name[0]?.toUpperCase() ?? ''}${name.slice(1)} (${calendar[key]}) phải sau ${before[1]} (${calendar[before[0]]}).`,
      ),
    ];
  });
  const quiet = (['remind', 'secondReminder'] as const).flatMap((key) =>
    isQuiet(calendar[key])
      ? [
          fault(
            `calendar.${key}`,
            'calendar.quiet-hours',
            `Giờ nhắc ${calendar[key]} rơi vào giờ yên lặng ${quietFrom}–${quietTo}.`,
          ),
        ]
      : [],
  );
  return [...order, ...quiet];
});

const isTimeZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
};

const period = check(Plan.pick({ period: true }).strip(), ({ period: { startDay, endDay, timeZone } }) => {
  const found: PlanFault[] = [];
  if (endDay < startDay)
    found.push(
      fault('period.endDay', 'period.order', `Ngày kết thúc ${endDay} trước ngày bắt đầu ${startDay}.`),
    );
  if (!isTimeZone(timeZone))
    found.push(fault('period.timeZone', 'period.time-zone', `Không có múi giờ “${timeZone}”.`));
  return found;
});

const issued = check(Plan.pick({ document: true }).strip(), ({ document: { dateRange } }) =>
  dateRange !== null && dateRange[1] < dateRange[0]
    ? [
        fault(
          'document.dateRange',
          'document.date-range',
          'Khoảng ngày ban hành: ngày sau phải không trước ngày đầu.',
        ),
      ]
    : [],
);

/** Returns the faults of calendar and period. */
export const timeFaults = (raw: unknown): PlanFault[] => [clock, period, issued].flatMap((run) => run(raw));
