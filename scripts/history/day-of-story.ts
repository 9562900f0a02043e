/** One day of the demonstration: what its units report, as the story bends it, and what the police say to it. */
import { addDays, instantOf } from '#domain/calendar.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import { reportsOf, type Course } from './reports.ts';
import type { Saying } from './saying.ts';
import { AFTER_THE_LOCK, FERRY_DAY, LAST_MORNING, RETURNS, SLIP } from './story.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** The tick that locks the day comes a moment after the hour. */
const LOCK_TICK_MS = 20_000;
/** When the police look at what came in. */
const LOOKS = ['11:40', '15:58', '16:50', '17:03'] as const;

/** Returns everything said about the reports of a day, whenever it is said. */
export function reportsAndReviews(day: string, course: Course): Saying[] {
  const at = (time: string, on = day): number => instantOf(on, time, course.plan.period.timeZone);
  const sayings = reportsOf(day, course);
  if (day === LAST_MORNING.day) return lastMorning(sayings, at);
  const bent = sayings.flatMap((saying) => withStory(saying, day, at));
  return [...bent, ...reviews(bent, at)];
}

type At = (time: string, on?: string) => number;
const isOf = (saying: Saying, day: string, unitId: string): boolean =>
  saying.kind === 'report.submit' && saying.unitId === unitId && saying.target.endsWith(`~${day}`);
const numbers = ({ payload }: Saying): ReportSubmit => payload as unknown as ReportSubmit;

/** Returns the same report with one number written otherwise; a day without work becomes one with it. */
function typed(saying: Saying, values: Record<string, number>): Saying {
  const told = numbers(saying);
  return { ...saying, payload: { ...told, nothingToday: false, values: { ...told.values, ...values } } };
}

function withStory(saying: Saying, day: string, at: At): Saying[] {
  const back = RETURNS.find(({ unitId, ...known }) => known.day === day && isOf(saying, day, unitId));
  if (back) {
    const { measureId } = back;
    // Written again from the start: what the unit had meant.
    const right = { ...saying, atMs: saying.atMs + 31 * MINUTE_MS };
    return [
      typed(saying, {
        [measureId]: back.typed,
        ...(measureId === 'guided' ? { reviewed: back.typed + 2 } : {}),
      }),
      police('report.return', saying, saying.atMs + 12 * MINUTE_MS, back.reason, [measureId]),
      numbers(right).nothingToday ? typed(right, { [measureId]: 0 }) : right,
    ];
  }
  if (isOf(saying, SLIP.day, SLIP.unitId)) {
    const next = addDays(day, 1);
    const again = { ...saying, atMs: at(SLIP.againAt, next), answer: 'held' as const };
    return [
      typed(saying, { [SLIP.measureId]: SLIP.typed }),
      police('report.void', saying, at(SLIP.voidedAt, next), SLIP.voidReason),
      numbers(again).nothingToday ? typed(again, { [SLIP.measureId]: 0 }) : again,
      police('report.take-in', saying, at(SLIP.takenInAt, next), SLIP.takeInReason),
    ];
  }
  const found = day === FERRY_DAY.day ? offTheMast(saying, at) : [saying];
  return found.length > 1 ? found : afterTheLock(found[0] ?? saying, day, at);
}

/** What comes after the lock is held; the police take it in the next morning, but that of the last evening still waits. */
function afterTheLock(saying: Saying, day: string, at: At): Saying[] {
  if (saying.atMs <= at('17:00') + LOCK_TICK_MS) return [saying];
  const held = { ...saying, answer: 'held' as const };
  const next = addDays(day, 1);
  if (next === LAST_MORNING.day) return [held];
  return [
    held,
    police('report.take-in', saying, at('08:04', next) + (saying.atMs % MINUTE_MS), AFTER_THE_LOCK),
  ];
}

/** No signal until the mast is up again: written in time, received late, or the next morning and then taken in. */
function offTheMast(saying: Saying, at: At): Saying[] {
  const place = FERRY_DAY.communes.findIndex((commune) => saying.unitId.startsWith(`cnscd.${commune}.`));
  if (place < 0) return [saying];
  const writtenAtMs = Math.min(saying.atMs, at('16:05'));
  const turn = (saying.unitId.charCodeAt(saying.unitId.length - 1) % 7) * 2 + place;
  if (FERRY_DAY.sameDay.some((unitId) => unitId === saying.unitId))
    return [{ ...saying, writtenAtMs, atMs: at(FERRY_DAY.backAt) + turn * 40 * SECOND_MS }];
  const next = addDays(FERRY_DAY.day, 1);
  const atMs = at(FERRY_DAY.nextMorning, next) + turn * MINUTE_MS;
  return [
    { ...saying, writtenAtMs, atMs, answer: 'held' },
    police('report.take-in', saying, at('07:40', next) + turn * 20 * SECOND_MS, FERRY_DAY.reason),
  ];
}

function police(
  kind: 'report.return' | 'report.void' | 'report.take-in' | 'report.approve',
  { target }: Saying,
  atMs: number,
  reason?: string,
  fields: readonly string[] = [],
): Saying {
  const payload = kind === 'report.return' ? { fields, dueAtMs: null } : {};
  return {
    ...{ kind, target, payload, atMs, unitId: 'cong-an' },
    texts: reason === undefined ? {} : { reason },
  };
}

/** The police approve what came in since they last looked, one after another; nobody approves their own. */
function reviews(said: readonly Saying[], at: At): Saying[] {
  const last = new Map(
    said
      .filter(
        ({ kind, unitId, answer }) => kind === 'report.submit' && unitId !== 'cong-an' && answer !== 'held',
      )
      .map((saying) => [saying.target, saying]),
  );
  return LOOKS.flatMap((look, place) => {
    const before = LOOKS[place - 1];
    const from = before === undefined ? 0 : at(before);
    return [...last.values()]
      .filter(({ atMs }) => atMs > from - MINUTE_MS && atMs <= at(look) - MINUTE_MS)
      .sort((a, b) => a.atMs - b.atMs)
      .map((saying, turn) => police('report.approve', saying, at(look) + turn * 9 * SECOND_MS));
  });
}

/** The last morning: some approved, some wait, some of them with something to look at. */
function lastMorning(all: readonly Saying[], at: At): Saying[] {
  const came = all
    .filter(({ atMs, unitId }) => atMs <= at(LAST_MORNING.until) && unitId !== 'cong-an')
    .sort((a, b) => a.atMs - b.atMs);
  const early = came.filter(({ atMs }) => atMs <= at('10:00'));
  const [returned, ...approved] = early;
  const open = came.slice(early.length).filter((saying) => !numbers(saying).nothingToday);
  const bent = new Map(open.slice(0, 3).map((saying, place) => [saying, flagged(saying, place)]));
  return [
    ...came.map((saying) => bent.get(saying) ?? (saying === returned ? lowReviewed(saying) : saying)),
    ...approved.map((saying, turn) =>
      police('report.approve', saying, at(LAST_MORNING.reviewedFrom) + turn * 11 * SECOND_MS),
    ),
    ...(returned
      ? [
          police('report.return', returned, at('10:20'), LAST_MORNING.returned.reason, [
            LAST_MORNING.returned.measureId,
          ]),
        ]
      : []),
  ];
}

function lowReviewed(saying: Saying): Saying {
  return typed(saying, { guided: 6, activated: 5, reviewed: 4, reviewedDone: 4 });
}

function flagged(saying: Saying, place: number): Saying {
  const { reasoned, skewMs, unusual } = LAST_MORNING;
  const told = numbers(saying);
  const confirm = (code: string, reason: string, values: Record<string, number>, codes = [code]): Saying => ({
    ...typed(saying, values),
    payload: { ...typed(saying, values).payload, confirmed: [...told.confirmed, ...codes] },
    texts: { ...saying.texts, [`reason.${code}`]: reason },
  });
  const guided = Number(told.values['guided'] ?? 0);
  if (place === 0) {
    const activated = guided + reasoned.more;
    return confirm(reasoned.code, reasoned.reason, {
      activated,
      reviewedDone: activated,
      reviewed: activated + 3,
    });
  }
  if (place === 1) return { ...saying, skewMs };
  const usual = Number(told.values[unusual.measureId] ?? 0);
  const many = Math.max(unusual.atLeast, usual * unusual.times);
  return confirm(`V10.${unusual.measureId}`, unusual.reason, { [unusual.measureId]: many }, []);
}
