/** Plain counts in an edition: activities, difficulties, tasks. Never ratios, never ranked. */
import type { CountLine, Edition } from '#schema/digest.ts';
import { wallClock } from '../calendar.ts';
import { difficultyKey } from '../contribution.ts';
import { statusAt, UNANSWERED } from '../difficulty-steps.ts';
import { daysBetween } from '../calendar.ts';
import type { PlanIndex } from '../hierarchy.ts';
import type { NodeFigures } from '../indicators.ts';
import { taskStanding } from '../task-state.ts';
import type { EditionInput } from './input.ts';

/** Returns one measure's sums at a node: on the day, and through the day. */
function countLine(id: string, label: string, key: string, figures: NodeFigures, day: string): CountLine {
  const cumulative = Object.entries(figures.totals)
    .filter(([known]) => known <= day)
    .reduce((total, [, sums]) => total + (sums[key] ?? 0), 0);
  return { id, label, onDay: figures.totals[day]?.[key] ?? 0, cumulative };
}

/** Returns the plan's activity measures at a node. */
export function activityLines(index: PlanIndex, figures: NodeFigures, day: string): CountLine[] {
  return index.plan.digest.activityMeasureIds.map((id) =>
    countLine(id, index.measures.get(id)?.shortLabel ?? id, id, figures, day),
  );
}

/** Returns the cases that reports and separate notices named: how many, the most frequent, and how old. */
export function difficultyCounts(input: EditionInput, root: NodeFigures): Edition['difficulties'] {
  const raised = input.difficulties.filter(({ raisedAtMicros }) => raisedAtMicros <= input.cutAtMicros);
  const lines = input.index.plan.difficultyCategories.map(({ id, name }) => {
    const line = countLine(id, name, difficultyKey(id), root, input.day);
    const own = raised.filter(
      (difficulty) => difficulty.categoryId === id && difficulty.raisedDay <= input.day,
    );
    const today = own.filter((difficulty) => difficulty.raisedDay === input.day);
    const cases = (known: typeof own): number => known.reduce((sum, difficulty) => sum + difficulty.cases, 0);
    return { ...line, onDay: line.onDay + cases(today), cumulative: line.cumulative + cases(own) };
  });
  const thresholdDays = input.index.plan.digest.thresholds.difficultyAgeDays;
  const today = wallClock(input.issuedAtMs, input.index.plan.period.timeZone).day;
  return {
    onDay: lines.reduce((sum, line) => sum + line.onDay, 0),
    cumulative: lines.reduce((sum, line) => sum + line.cumulative, 0),
    top: lines
      .filter((line) => line.cumulative > 0)
      .sort((a, b) => b.cumulative - a.cumulative || (a.id < b.id ? -1 : 1))
      .slice(0, 3),
    olderThanThreshold: raised.filter(
      (difficulty) =>
        daysBetween(difficulty.raisedDay, today) > thresholdDays &&
        UNANSWERED.includes(statusAt(difficulty, input.cutAtMicros)),
    ).length,
    thresholdDays,
  };
}

/** Returns tasks in the four official buckets, and of how many a product waits to be judged (since rules 7). */
export function taskCounts(input: EditionInput): Edition['tasks'] {
  const counts = { onTime: 0, late: 0, running: 0, overdue: 0 };
  let waiting = 0;
  const dayOf = (ms: number): string => wallClock(ms, input.index.plan.period.timeZone).day;
  const records = new Map(input.tasks.map((task) => [task.taskId, task]));
  const issued = input.tasks
    .filter(({ taskId }) => !input.index.tasks.has(taskId))
    .map(({ definition }) => definition);
  for (const definition of [...input.index.plan.tasks, ...issued]) {
    const steps = (records.get(definition.id)?.steps ?? []).filter(
      (step) => step.atMicros <= input.cutAtMicros,
    );
    const known = input.index.tasks.has(definition.id) || steps.length > 0;
    if (!known) continue;
    const { dueDay } = definition.progress;
    const standing = taskStanding(steps, dueDay, input.day, dayOf, input.ruleVersion);
    counts[standing.bucket] += 1;
    if (standing.waits) waiting += 1;
  }
  return input.ruleVersion < 7 ? counts : { ...counts, waiting };
}
