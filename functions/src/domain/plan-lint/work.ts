/** Checks of times, tasks and lists: the day's clock runs in order, what is named exists, nothing bounds itself. */
import { fault } from './fault.ts';
import { check, faultsOfEach, idsOnCycles, refers, type Check } from './sections.ts';

const ORDER = [
  ['remind', 'Giờ nhắc'],
  ['deadline', 'Hạn gửi'],
  ['secondReminder', 'Giờ nhắc lần hai'],
  ['lock', 'Giờ chốt số liệu'],
  ['digest', 'Giờ phát hành bản tin'],
] as const;
const inside = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const clock = check(['calendar'], ({ calendar }) => {
  const [from, to] = calendar.quietHours;
  const isQuiet = (time: string): boolean =>
    from <= to ? time >= from && time < to : time >= from || time < to;
  const order = ORDER.flatMap(([key, later], index) => {
    const [before, earlier] = ORDER[index - 1] ?? [];
    if (before === undefined || calendar[before] < calendar[key]) return [];
    const times = { at: calendar[key], earlierAt: calendar[before] };
    return [fault(`calendar.${key}`, 'calendar.order', { later, earlier: inside(earlier), ...times })];
  });
  const quiet = (['remind', 'secondReminder'] as const)
    .filter((key) => isQuiet(calendar[key]))
    .map((key) => fault(`calendar.${key}`, 'calendar.quiet-hours', { at: calendar[key], from, to }));
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

const period = check(['period'], ({ period: { startDay: start, endDay: end, timeZone } }) => [
  ...(end < start ? [fault('period.endDay', 'period.order', { end, start })] : []),
  ...(isTimeZone(timeZone) ? [] : [fault('period.timeZone', 'period.time-zone', { timeZone })]),
]);

const issued = check(['document'], ({ document: { dateRange } }) =>
  dateRange !== null && dateRange[1] < dateRange[0]
    ? [fault('document.dateRange', 'document.date-range')]
    : [],
);

const partners = check(['tasks', 'units'], ({ tasks }) =>
  faultsOfEach('tasks', tasks, ({ person, responsibility: { withUnitIds } }, at) => [
    withUnitIds.includes(person.unitId) && fault(at('responsibility.withUnitIds'), 'task.own-partner'),
  ]),
);

const dueDays = check(['tasks', 'period'], ({ tasks, period: { startDay, endDay } }) =>
  faultsOfEach('tasks', tasks, ({ progress: { dueDay: day } }, at) => [
    (day < startDay || day > endDay) && fault(at('progress.dueDay'), 'task.due-outside', { day }),
  ]),
);

const owners = check(['lists', 'units'], ({ lists, units }) => {
  const roles = new Map(units.map(({ id, role }) => [id, role]));
  return faultsOfEach('lists', lists, ({ id, ownerUnitId: unit }, at) => {
    if (!roles.has(unit))
      return [fault(at('ownerUnitId'), 'reference.unknown', { what: 'đơn vị', id: unit })];
    return [
      roles.get(unit) !== 'standing' && fault(at('ownerUnitId'), 'list.owner-not-standing', { id, unit }),
    ];
  });
});

const bounds = check(['lists'], ({ lists }) => {
  const upper = new Map(lists.map((list) => [list.id, list.atMost.map(({ listId }) => listId)]));
  const circles = idsOnCycles(upper.keys(), (id) => upper.get(id) ?? []);
  return faultsOfEach('lists', lists, ({ id }, at) => [
    circles.has(id) && fault(at('atMost'), 'list.bound-cycle', { id }),
  ]);
});

export const TIME_CHECKS: readonly Check[] = [clock, period, issued];

export const WORK_CHECKS: readonly Check[] = [
  refers('tasks.person.unitId', 'units', 'đơn vị'),
  refers('tasks.responsibility.withUnitIds', 'units', 'đơn vị phối hợp'),
  partners,
  refers('tasks.product.indicatorIds', 'indicators', 'chỉ số'),
  dueDays,
  owners,
  refers('lists.atMost.listId', 'lists', 'danh sách'),
  bounds,
  refers('lists.flows', 'measures', 'trường số liệu'),
];
