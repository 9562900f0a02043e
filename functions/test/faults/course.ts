// Three days of the small campaign as a seed draws them: every kind of act, most of them right, some stale, wrong,
// forbidden or unreadable. Says only what people say; the oracle beside it tells which version they would have seen.
import type { Plan } from '#schema/plan.ts';
import { fileOf } from '#world/plan-file.ts';
import type { Cast } from './cast.ts';
import { closeAside, rearrange, SCENES, seatBySystem, secondAdmin, trespass } from './people.ts';
import { CHANGES, movingCounted } from './plans.ts';
import type { Random } from './random.ts';
import { DAYS, Stage, SYSTEM, type Drawn } from './stage.ts';
import { isStanding, oddReport, otherWork, plainReport, poison, register, rule, submit } from './work.ts';

/** Returns the acts of one campaign in the order in which they are said; the second id is the campaign beside it. */
export function courseOf(
  campaignIds: readonly [string, string],
  cast: Cast,
  random: Random,
  reportsPerDay: number,
): Drawn[] {
  const stage = new Stage(campaignIds, cast, random);
  const { campaignId } = stage;
  const changes = [...CHANGES];
  const load = (next: Plan): void => {
    stage.say(SYSTEM, 'plan.load', `campaigns/${campaignId}`, { ...fileOf(next, 'nho.json') });
  };
  const change = (parts: Partial<Plan>): void => {
    const changed = { ...stage.plan, ...parts, version: stage.plan.version + 1 };
    if (random.chance(0.2)) load({ ...changed, units: changed.units.filter(({ id }) => id !== 'ubnd') });
    load(changed);
    stage.plan = changed;
  };
  const setClock = (day: string, time: string): void => {
    const payload = { offsetMs: offsetTo(day, time) };
    stage.say(SYSTEM, 'clock.set', `campaigns/${campaignId}`, payload, { shows: `${day} ${time}` });
  };

  const counted = (): Partial<Plan> | null =>
    movingCounted(stage.plan, [...stage.oracle.reports.values()], random);

  load(stage.plan);
  for (const seat of cast.seats) seatBySystem(stage, seat);
  DAYS.forEach((day, index) => {
    const days = DAYS.slice(0, index + 1);
    setClock(day, '15:00');
    for (let turn = 0; turn < reportsPerDay; turn++) {
      submit(stage, random.chance(0.85) ? day : random.of(days));
      if (random.chance(0.7)) rule(stage, day);
      if (random.chance(0.2)) register(stage, days);
      if (random.chance(0.1) && changes.length > 0)
        change(changes.splice(random.below(changes.length), 1)[0]?.(stage.plan) ?? {});
      if (random.chance(0.05)) poison(stage);
      if (random.chance(0.3)) rearrange(stage);
      if (random.chance(0.35)) trespass(stage, day);
      if (random.chance(0.12)) oddReport(stage, day);
      for (let more = 0; more < 3; more++) if (random.chance(0.5)) otherWork(stage);
      if (random.chance(0.3)) closeAside(stage);
      if (random.chance(0.1)) lock(stage, random.of(days));
      if (index === 0 && turn === 1 && random.chance(0.5)) secondAdmin(stage);
      if (turn === 1) random.of(SCENES)(stage);
    }
    for (const seat of cast.seats)
      if (stage.oracle.seats.of(seat.by)?.status !== 'active') seatBySystem(stage, seat);
    if (index > 0 && !counted()) plainReport(stage, day, ['to-dong', 'nho.dong.1']);
    setClock(day, '17:01');
    lock(stage, day);
    stage.say(SYSTEM, 'day.lock', `days/${campaignId}~${day}`, {});
    for (let turn = 0; turn < 2; turn++) {
      submit(stage, day);
      rule(stage, day);
      if (random.chance(0.5)) trespass(stage, day);
    }
    stage.say(
      SYSTEM,
      'digest.issue',
      `digests/${campaignId}~${day}.1`,
      { day },
      {
        breaks: random.chance(0.3) ? 'thrice' : 'never',
      },
    );
  });
  // Whatever was drawn, something that counts is moved by a plan after which nobody speaks of it again.
  const moved = counted();
  if (moved) change(moved);
  return stage.acts;
}

/** The standing agency locks a day, at the right time or not. */
function lock(stage: Stage, day: string): void {
  stage.say(stage.seatOf(isStanding), 'day.lock', `days/${stage.campaignId}~${day}`, {});
}

/** Milliseconds from now to a wall clock of the campaign, whose zone is seven hours ahead of UTC. */
const offsetTo = (day: string, time: string): number => Date.parse(`${day}T${time}:00+07:00`) - Date.now();
