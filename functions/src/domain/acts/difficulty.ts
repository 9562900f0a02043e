/** A difficulty raised apart from a report: received at once, so that its age counts from now. */
import type { Difficulty } from '#schema/difficulty.ts';
import { difficultyId, firstId, documentPath } from '#schema/keys.ts';
import { DifficultyRaise } from '#schema/payloads.ts';
import type { Problem } from '#schema/problem.ts';
import { wallClock } from '../calendar.ts';
import { problem } from '../problem.ts';
import { FIELD_ROLES, wordsAt, type Act, type Given } from './act.ts';
import { accept, refuse, type Outcome } from './outcome.ts';
import { isCount, MAX_CASES } from './payload.ts';

/** **Source**: plan lines L51, L101. */
export const difficultyRaise: Act<DifficultyRaise, Difficulty> = {
  kind: 'difficulty.raise',
  payload: DifficultyRaise,
  subject: 'difficulties',
  roles: FIELD_ROLES,
  versioned: true,
  size: 'form',
  hasWords: wordsAt('description'),
  // The record is named after the entry: nobody chooses what stands in an id. One that is said again keeps its record.
  fits: ({ target, campaignId, id }, ruleVersion) =>
    target === documentPath('difficulties', difficultyId(campaignId, ruleVersion < 3 ? id : firstId(id))),
  decide: decideRaise,
};

function decideRaise({
  record,
  sent,
  entry,
  context,
  index,
}: Given<DifficultyRaise, Difficulty>): Outcome<Difficulty> {
  const { categoryId, areaId, cases } = sent;
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
