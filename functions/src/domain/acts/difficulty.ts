/** A difficulty raised apart from a report, so that its age counts from now, and the steps that follow, by their table. */
import type { Difficulty, DifficultyTurn, Petition } from '#schema/difficulty.ts';
import type { Entry } from '#schema/entry.ts';
import { difficultyId, firstId, documentPath } from '#schema/keys.ts';
import { DifficultyMerge, DifficultyPetition, DifficultyRaise, DifficultyStep } from '#schema/payloads.ts';
import type { Problem } from '#schema/problem.ts';
import type { Shape } from '#schema/shape.ts';
import { Day } from '#schema/time.ts';
import { daysBetween, wallClock } from '../calendar.ts';
import { DIFFICULTY_STEPS, isMatterOf, type StepKind } from '../difficulty-steps.ts';
import { problem } from '../problem.ts';
import { FIELD_ROLES, wordsAt, type Act, type Given } from './act.ts';
import { accept, refuse, type Body, type Outcome } from './outcome.ts';
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
    ...(context.ruleVersion < 7 ? {} : { leadUnitId: unit.leadUnitId }),
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

/** A year, and the day itself. */
const MOST_DAYS_TO_ANSWER = 366;

/** What a step may say beside its words: a merge `into`, a petition the rest. */
type Said = Partial<DifficultyStep & DifficultyMerge & DifficultyPetition>;

/** Returns the act of one step. */
function stepAct(kind: StepKind, payload: Shape<Said>): Act<Said, Difficulty> {
  const rule = DIFFICULTY_STEPS[kind];
  return {
    ...{ kind, payload, subject: 'difficulties', roles: rule.roles, versioned: true, size: 'form' },
    hasWords: wordsAt(...rule.words),
    decide: (given) => decideStep(kind, given),
  };
}

/** The act of every step. **Source**: the table in `difficulty-steps.ts`. */
export const STEP_ACTS: Readonly<Record<StepKind, Act<Said, Difficulty>>> = {
  'difficulty.receive': stepAct('difficulty.receive', DifficultyStep),
  'difficulty.ask': stepAct('difficulty.ask', DifficultyStep),
  'difficulty.add': stepAct('difficulty.add', DifficultyStep),
  'difficulty.guide': stepAct('difficulty.guide', DifficultyStep),
  'difficulty.merge': stepAct('difficulty.merge', DifficultyMerge),
  'difficulty.submit': stepAct('difficulty.submit', DifficultyStep),
  'difficulty.direct': stepAct('difficulty.direct', DifficultyStep),
  'difficulty.petition': stepAct('difficulty.petition', DifficultyPetition),
  'difficulty.answer': stepAct('difficulty.answer', DifficultyStep),
  'difficulty.solve': stepAct('difficulty.solve', DifficultyStep),
  'difficulty.close': stepAct('difficulty.close', DifficultyStep),
  'difficulty.reopen': stepAct('difficulty.reopen', DifficultyStep),
};

function decideStep(
  kind: StepKind,
  { record, sent, entry, context, index }: Given<Said, Difficulty>,
): Outcome<Difficulty> {
  if (!record) return refuse(problem('difficulty.unknown'));
  const rule = DIFFICULTY_STEPS[kind];
  const problems: Problem[] = [];
  const leadUnitId = index.units.get(record.unitId)?.leadUnitId ?? null;
  if (!isMatterOf(rule, record, entry, leadUnitId)) problems.push(problem('difficulty.not-yours'));
  if (!rule.from.includes(record.status))
    problems.push(problem('record.wrong-state', null, { status: record.status }));
  const said = rule.words.map((place) => entry.texts[place]?.trim() ?? '');
  for (const [at, place] of rule.words.entries())
    if (said[at] === '') problems.push(problem('text.required', `texts.${place}`));
  const into = kind === 'difficulty.merge' ? (sent.into ?? '') : null;
  if (into !== null && !isOlder(into, entry)) problems.push(problem('difficulty.merge-older', 'into'));
  const petition = kind === 'difficulty.petition' ? petitionOf(said, sent) : null;
  const today = wallClock(context.nowMs, index.plan.period.timeZone).day;
  if (petition) problems.push(...daysFaults(petition, record.raisedDay, today));
  if (problems.length > 0) return refuse(...problems);
  const { id, by, role, unitId, atMicros } = entry;
  const turn: DifficultyTurn = {
    ...{ kind, status: rule.to, entryId: id, atMicros, atMs: context.nowMs, by, role, unitId },
    ...{ text: petition ? null : (said[0] ?? null), into, petition },
  };
  return accept({ ...bodyOf(record), status: rule.to, steps: [...(record.steps ?? []), turn] });
}

/**
 * Returns true iff this names a difficulty that sorts before the entry's own. Names begin with the moment they were made:
 * whatever is merged is merged into something older, so that no chain of merges is a circle.
 */
function isOlder(into: string, { target, campaignId }: Pick<Entry, 'target' | 'campaignId'>): boolean {
  return (
    /^[0-9a-f-]{36}$/.test(into) && documentPath('difficulties', difficultyId(campaignId, into)) < target
  );
}

const petitionOf = (
  [authority = '', documentNumber = '']: readonly string[],
  { sentDay = '', dueDay = null }: Said,
): Petition => ({ authority, documentNumber, sentDay, dueDay });

/** A letter is sent between the day on which its matter was raised and today, and answered within a year. */
function daysFaults({ sentDay, dueDay }: Petition, raisedDay: string, today: string): Problem[] {
  const isSent = isDay(sentDay) && sentDay >= raisedDay && sentDay <= today;
  if (!isSent) return [problem('difficulty.sent-day', 'sentDay', { start: raisedDay, end: today })];
  if (dueDay === null) return [];
  const days = isDay(dueDay) ? daysBetween(sentDay, dueDay) : -1;
  return days < 0 || days > MOST_DAYS_TO_ANSWER ? [problem('difficulty.due-day', 'dueDay')] : [];
}

const isDay = (text: string): boolean => Day.safeParse(text).success;

function bodyOf(record: Difficulty): Body<Difficulty> {
  const { categoryId, unitId, leadUnitId, areaId, cases, text } = record;
  const { status, raisedAtMs, raisedDay, raisedAtMicros, by } = record;
  const led = leadUnitId === undefined ? {} : { leadUnitId };
  return {
    categoryId,
    unitId,
    ...led,
    areaId,
    cases,
    text,
    status,
    raisedAtMs,
    raisedDay,
    raisedAtMicros,
    by,
  };
}
