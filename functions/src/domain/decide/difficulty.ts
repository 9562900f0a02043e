/** A difficulty raised apart from a report: received at once, so that its age counts from now. */
import type { Difficulty } from '#schema/difficulty.ts';
import { DifficultyRaise, type Entry } from '#schema/entry.ts';
import { difficultyId } from '#schema/keys.ts';
import type { Problem } from '#schema/problem.ts';
import { wallClock } from '../calendar.ts';
import type { PlanIndex } from '../hierarchy.ts';
import { problem } from '../problem.ts';
import { accept, refuse, type Context, type Outcome } from './outcome.ts';
import { isCount, MAX_CASES, readPayload } from './payload.ts';

/** Returns the answer to `difficulty.raise`. Its record is named after the entry: nobody chooses what stands in an id. **Source**: plan lines L51, L101. */
export function decideRaise(
  record: Difficulty | null,
  entry: Entry,
  context: Context,
  index: PlanIndex,
): Outcome<Difficulty> {
  if (entry.target !== `difficulties/${difficultyId(entry.campaignId, entry.id)}`) {
    return refuse(problem('entry.wrong-target'));
  }
  const read = readPayload(DifficultyRaise, entry.payload);
  if (!read.ok) return refuse(...read.problems);
  const { categoryId, areaId, cases } = read.value;
  const unit = entry.unitId === null ? undefined : index.units.get(entry.unitId);
  const problems: Problem[] = [];
  if (record) problems.push(problem('difficulty.exists'));
  if (!unit) problems.push(problem('report.unit-unknown', 'unitId'));
  else if (!unit.areaIds.includes(areaId)) problems.push(problem('report.area-not-assigned', 'areaId'));
  if (!index.categories.has(categoryId)) {
    problems.push(problem('report.unknown-category', 'categoryId', { category: categoryId }));
  }
  if (!isCount(cases) || cases < 1) problems.push(problem('report.value-not-whole', 'cases'));
  else if (cases > MAX_CASES)
    problems.push(problem('report.value-too-large', 'cases', { value: cases, max: MAX_CASES }));
  if (!unit || !isCount(cases) || problems.length > 0) return refuse(...problems);
  return accept({
    categoryId,
    unitId: unit.id,
    areaId,
    cases,
    text: entry.texts['description'] ?? null,
    status: 'new',
    raisedAtMs: context.nowMs,
    raisedDay: wallClock(context.nowMs, index.plan.period.timeZone).day,
    raisedAtMicros: entry.atMicros,
    by: entry.by,
  });
}
