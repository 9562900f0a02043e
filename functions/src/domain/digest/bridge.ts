/**
 * The bridge from what the edition before printed to what this one prints: which reports came, which changed, which were taken
 * back, and what newer lists moved. An expression is a sum of measures and lists, so each report adds its own part and the parts
 * add up; what remains is the work of another plan. Since rules 7.
 */
import type { Bridge, Edition, TargetLine } from '#schema/digest.ts';
import type { Expression, IndicatorDefinition } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { areaNode } from '#schema/keys.ts';
import type { DaySums } from '#schema/totals.ts';
import { RECEIVED, vectorOf } from '../contribution.ts';
import { stateAt } from '../discipline.ts';
import { rootArea } from '../hierarchy.ts';
import { evaluate, listsAsOf, listsOf, type NodeFigures } from '../indicators.ts';
import type { EditionInput } from './input.ts';

type Kind = 'added' | 'late' | 'corrected' | 'withdrawn';

/** What one report put into the edition before, and puts into this one. */
interface Step {
  day: string;
  kind: Kind;
  before: DaySums;
  after: DaySums;
}

/** Returns what makes the bridge of one line. `root`: the sums and lists of the whole at this edition's cut. */
export function bridgesOf(
  input: EditionInput,
  root: NodeFigures,
): (line: TargetLine, definition: IndicatorDefinition) => TargetLine {
  const { before, day } = input;
  if (before === null) return (line) => line;
  const printed = new Map(
    [...before.targets, ...before.encouraged, ...before.others].map((line) => [line.indicatorId, line.ratio]),
  );
  const steps = input.reports.flatMap((report) => stepOf(report, before, input));
  const then = listsAsOf(listsThen(input, before), before.day);
  const now = listsAsOf(root.lists, day);
  const bridge = (expression: Expression | null, from?: number | null, to?: number | null): Bridge | null => {
    if (expression === null || typeof from !== 'number' || typeof to !== 'number') return null;
    const withOldLists = evaluate(expression, { totals: root.totals, lists: then }, day);
    const withNewLists = evaluate(expression, { totals: root.totals, lists: now }, day);
    if (withOldLists === null || withNewLists === null) return null;
    const part = (sums: DaySums, of: string): number =>
      (evaluate(expression, { totals: { [of]: sums }, lists: then }, day) ?? 0) -
      (evaluate(expression, { totals: {}, lists: then }, day) ?? 0);
    const sums = { added: 0, late: 0, corrected: 0, withdrawn: 0 };
    for (const step of steps) sums[step.kind] += part(step.after, step.day) - part(step.before, step.day);
    const lists = withNewLists - withOldLists;
    const { added, late, corrected } = sums;
    const withdrawn = 0 - sums.withdrawn;
    const other = to - from - added - late - corrected + withdrawn - lists;
    return { before: from, added, late, corrected, withdrawn, lists, other, after: to };
  };
  return (line, definition) => {
    const was = printed.get(line.indicatorId);
    const numerator = bridge(definition.numerator, was?.numerator, line.ratio.numerator);
    const denominator = bridge(definition.denominator, was?.denominator, line.ratio.denominator);
    return { ...line, bridge: { numerator, denominator } };
  };
}

/** Returns nothing for a report that stands in neither edition, or in both as it was. */
function stepOf(report: Report, before: Edition, { cutAtMicros, day }: EditionInput): Step[] {
  if (report.day > day) return [];
  const then = report.day > before.day ? null : stateAt(report, before.cutAtMicros);
  const now = stateAt(report, cutAtMicros);
  if (then === now) return [];
  const [was, is] = [then ? vectorOf(then) : {}, now ? vectorOf(now) : {}];
  const [counted, counts] = [RECEIVED in was, RECEIVED in is];
  if (!counted && !counts) return [];
  const kind = counted ? (counts ? 'corrected' : 'withdrawn') : report.day > before.day ? 'added' : 'late';
  return [{ day: report.day, kind, before: was, after: is }];
}

/** The lists of the whole that the edition before knew. */
function listsThen({ denominators, index }: EditionInput, before: Edition): NodeFigures['lists'] {
  const node = areaNode(rootArea(index.plan).id);
  const known = denominators.find((one) => one.node === node);
  return known ? listsOf(known, before.cutAtMicros) : {};
}

/** Returns whether the parts of a bridge lead from its beginning to its end. */
export function leadsAcross(bridge: Bridge): boolean {
  const { before, added, late, corrected, withdrawn, lists, other, after } = bridge;
  return before + added + late + corrected - withdrawn + lists + other === after;
}
