/**
 * Checks of the edition and the activities: what they show exists, and what is only encouraged is not ranked.
 */
import { Plan } from '#schema/plan.ts';
import { check, fault, idsOf, referencesAt, unknownIds, type PlanFault } from './fault.ts';

const shown = check(Plan.pick({ digest: true, indicators: true }).strip(), (plan) => {
  const byId = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const encouraged = referencesAt('digest.encouragedIndicatorIds', plan.digest.encouragedIndicatorIds);
  return [
    ...unknownIds(
      [...referencesAt('digest.indicatorIds', plan.digest.indicatorIds), ...encouraged],
      idsOf(plan.indicators),
      'digest.unknown-indicator',
      'chỉ số',
    ),
    ...encouraged.flatMap((at) =>
      byId.get(at.id)?.ranked === true
        ? [fault(at.path, 'digest.encouraged-ranked', `Chỉ số khuyến khích “${at.id}” không được xếp hạng.`)]
        : [],
    ),
  ];
});

const counted = check(Plan.pick({ digest: true, activities: true, measures: true }).strip(), (plan) =>
  unknownIds(
    [
      ...referencesAt('digest.activityMeasureIds', plan.digest.activityMeasureIds),
      ...plan.activities.flatMap(({ measureIds }, index) =>
        referencesAt(`activities[${String(index)}].measureIds`, measureIds),
      ),
    ],
    idsOf(plan.measures),
    'digest.unknown-measure',
    'trường số liệu',
  ),
);

const lineage = check(Plan.pick({ id: true, predecessorId: true }).strip(), (plan) =>
  plan.predecessorId === plan.id
    ? [fault('predecessorId', 'plan.own-predecessor', 'Kế hoạch không thể kế thừa chính nó.')]
    : [],
);

/** Returns the faults of the edition, the activities and the plan's lineage. */
export const digestFaults = (raw: unknown): PlanFault[] =>
  [shown, counted, lineage].flatMap((run) => run(raw));
