/** The demonstration's morning: a third of the units have reported when the first visitor looks. */
import type { Plan } from '#schema/plan.ts';
import type { Crew } from './play-day.ts';
import { reportersOf } from './play-day.ts';
import { draftReport, seeded, submission } from './reports.ts';
import { eachOf } from './wait.ts';

/** Always the same morning, so that a walk through the demonstration can name its numbers. */
const SEED = 20260708;
const AT_ONCE = 3;

/** Sends every third unit's report. Returns how many were accepted. */
export async function playMorning(plan: Plan, day: string, crew: Crew): Promise<number> {
  const random = seeded(SEED);
  const drafts = reportersOf(plan, random)
    .filter((_, index) => index % 3 === 0)
    .map(({ unit, areaId }) => draftReport(plan, unit, areaId, day, random));
  let accepted = 0;
  await eachOf(drafts, AT_ONCE, async (draft) => {
    const person = await crew.of(draft.unit.id);
    const { status } = await person.decision(await person.say(submission(plan, draft)));
    if (status === 'accepted') accepted += 1;
  });
  return accepted;
}
