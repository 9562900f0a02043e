/** Units in an edition: who reported on each day so far, how often each was reminded, and what each did. */
import type { UnitDayStatus, UnitLine } from '#schema/digest.ts';
import { unitNode } from '#schema/keys.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { statusOf, unitStatus, type Sent } from '../discipline.ts';
import { indicatorLine } from './lines.ts';
import { activityLines } from './counts.ts';
import type { EditionInput } from './input.ts';
import type { NodeFigures } from '../indicators.ts';

/** Returns day → unit → what it sent, as it stood at the cut. */
export function sentByDay(reports: readonly Report[], cutMicros: number): Map<string, Map<string, Sent[]>> {
  const days = new Map<string, Map<string, Sent[]>>();
  for (const report of reports) {
    const status = statusOf(report.steps, cutMicros);
    if (status === null) continue;
    const units = days.get(report.day) ?? new Map<string, Sent[]>();
    units.set(report.unitId, [...(units.get(report.unitId) ?? []), { areaId: report.areaId, status }]);
    days.set(report.day, units);
  }
  return days;
}

/** Returns every unit that reports or may report, in the plan's order. */
export function unitLines(
  input: EditionInput,
  reportingDays: readonly string[],
  definitions: readonly IndicatorDefinition[],
  figures: (node: string) => NodeFigures,
): UnitLine[] {
  const { plan } = input.index;
  const sent = sentByDay(input.reports, input.cutAtMicros);
  const groups = new Map(plan.groups.map(({ id, name }) => [id, name]));
  const dayBefore = reportingDays.at(-2) ?? null;
  return plan.units
    .filter((unit) => unit.formId !== null)
    .map((unit) => {
      const own = figures(unitNode(unit.id));
      const history: UnitDayStatus[] = reportingDays.map((day) =>
        unitStatus(unit, sent.get(day)?.get(unit.id) ?? []),
      );
      return {
        unitId: unit.id,
        name: unit.name,
        groupId: unit.groupId,
        groupName: groups.get(unit.groupId) ?? unit.groupId,
        role: unit.role,
        status: history.at(-1) ?? 'missing',
        history,
        reminders: remindersOf(input, unit.id),
        indicators: definitions.map((definition) => indicatorLine(definition, own, input.day, dayBefore)),
        activities: activityLines(input.index, own, input.day),
      };
    });
}

function remindersOf(input: EditionInput, unitId: string): number {
  return input.days
    .filter((record) => record.day <= input.day)
    .flatMap((record) => record.reminders)
    .filter((reminder) => reminder.atMicros <= input.cutAtMicros && reminder.unitIds.includes(unitId)).length;
}
