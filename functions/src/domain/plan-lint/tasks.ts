/**
 * Checks of the tasks beyond their shape: the units, partners and indicators they name exist, and they fall due
 * within the plan. That all five "rõ" are there is a matter of shape (`schema-faults.ts`).
 */
import { Plan } from '#schema/plan.ts';
import { check, fault, idsOf, referencesAt, unknownIds, type PlanFault } from './fault.ts';

const place = (index: number, key: string): string => `tasks[${String(index)}].${key}`;

const people = check(Plan.pick({ tasks: true, units: true }).strip(), (plan) => {
  const known = idsOf(plan.units);
  const persons = plan.tasks.map((task, index) => ({
    path: place(index, 'person.unitId'),
    id: task.person.unitId,
  }));
  const partners = plan.tasks.flatMap((task, index) =>
    referencesAt(place(index, 'responsibility.withUnitIds'), task.responsibility.withUnitIds),
  );
  const own = plan.tasks.flatMap((task, index) =>
    task.responsibility.withUnitIds.includes(task.person.unitId)
      ? [
          fault(
            place(index, 'responsibility.withUnitIds'),
            'task.own-partner',
            'Đơn vị chịu trách nhiệm không thể phối hợp với chính mình.',
          ),
        ]
      : [],
  );
  return [
    ...unknownIds(persons, known, 'task.unknown-unit', 'đơn vị'),
    ...unknownIds(partners, known, 'task.unknown-partner', 'đơn vị phối hợp'),
    ...own,
  ];
});

const products = check(Plan.pick({ tasks: true, indicators: true }).strip(), (plan) =>
  unknownIds(
    plan.tasks.flatMap((task, index) =>
      referencesAt(place(index, 'product.indicatorIds'), task.product.indicatorIds),
    ),
    idsOf(plan.indicators),
    'task.unknown-indicator',
    'chỉ số',
  ),
);

const dueDays = check(Plan.pick({ tasks: true, period: true }).strip(), (plan) =>
  plan.tasks.flatMap(({ progress: { dueDay } }, index) =>
    dueDay < plan.period.startDay || dueDay > plan.period.endDay
      ? [
          fault(
            place(index, 'progress.dueDay'),
            'task.due-outside',
            `Thời hạn ${dueDay} nằm ngoài thời gian của kế hoạch.`,
          ),
        ]
      : [],
  ),
);

/** Returns the faults of the tasks. */
export const taskFaults = (raw: unknown): PlanFault[] =>
  [people, products, dueDays].flatMap((run) => run(raw));
