/**
 * Checks of what people type: every measure stands on a form that a unit uses, a measure with one owner is asked
 * of nobody else, rules compare what one form asks, and free text is only asked for under a policy.
 */
import { Plan } from '#schema/plan.ts';
import { check, fault, idsOf, referencesAt, unknownIds, type PlanFault } from './fault.ts';

const fields = check(Plan.pick({ forms: true, measures: true }).strip(), (plan) => {
  const asked = new Set(plan.forms.flatMap(({ measureIds }) => measureIds));
  const at = (index: number): string => `forms[${String(index)}].measureIds`;
  return [
    ...unknownIds(
      plan.forms.flatMap((form, index) => referencesAt(at(index), form.measureIds)),
      idsOf(plan.measures),
      'form.unknown-measure',
      'trường số liệu',
    ),
    ...plan.forms.flatMap(({ measureIds }, index) =>
      new Set(measureIds).size < measureIds.length
        ? [fault(at(index), 'form.measure-twice', 'Một trường số liệu được ghi hai lần trong biểu mẫu.')]
        : [],
    ),
    ...plan.measures.flatMap(({ id, label }, index) =>
      asked.has(id)
        ? []
        : [
            fault(
              `measures[${String(index)}]`,
              'measure.no-form',
              `Trường “${label}” không nằm trong biểu mẫu nào, không ai nhập được.`,
            ),
          ],
    ),
  ];
});

const owners = check(Plan.pick({ forms: true, measures: true, units: true }).strip(), (plan) => {
  const usersOf = (measureId: string) => {
    const withIt = idsOf(plan.forms.filter(({ measureIds }) => measureIds.includes(measureId)));
    return { forms: withIt, users: plan.units.filter(({ formId }) => formId !== null && withIt.has(formId)) };
  };
  const unused = plan.forms.flatMap(({ id, name }, index) =>
    plan.units.some(({ formId }) => formId === id)
      ? []
      : [fault(`forms[${String(index)}]`, 'form.no-unit', `Biểu mẫu “${name}” không có đơn vị nào dùng.`)],
  );
  const measureFaults = plan.measures.flatMap(({ id, label, ownerUnitId }, index) => {
    const path = `measures[${String(index)}]`;
    const { forms: withIt, users } = usersOf(id);
    if (withIt.size > 0 && users.length === 0)
      return [
        fault(path, 'measure.no-unit', `Trường “${label}” chỉ có trong biểu mẫu không đơn vị nào dùng.`),
      ];
    if (ownerUnitId === undefined) return [];
    if (!plan.units.some((unit) => unit.id === ownerUnitId))
      return [
        fault(
          `${path}.ownerUnitId`,
          'measure.unknown-owner',
          `Không có đơn vị “${ownerUnitId}” trong kế hoạch.`,
        ),
      ];
    const others = users.filter((unit) => unit.id !== ownerUnitId).map(({ shortName }) => shortName);
    return others.length === 0
      ? []
      : [
          fault(
            `${path}.ownerUnitId`,
            'measure.two-owners',
            `Trường “${label}” chỉ do “${ownerUnitId}” ghi, nhưng biểu mẫu của ${others.slice(0, 3).join(', ')} cũng có; số liệu sẽ bị tính hai lần.`,
          ),
        ];
  });
  return [...unused, ...measureFaults];
});

const comparisons = check(Plan.pick({ rules: true, measures: true, forms: true }).strip(), (plan) => {
  const known = idsOf(plan.measures);
  return plan.rules.flatMap(({ measureId, atMostMeasureId, code }, index) => {
    const path = `rules[${String(index)}]`;
    const unknown = unknownIds(
      [
        { path: `${path}.measureId`, id: measureId },
        { path: `${path}.atMostMeasureId`, id: atMostMeasureId },
      ],
      known,
      'rule.unknown-measure',
      'trường số liệu',
    );
    if (unknown.length > 0) return unknown;
    if (measureId === atMostMeasureId)
      return [fault(path, 'rule.same-measure', `Quy tắc ${code} so sánh một trường với chính nó.`)];
    const together = plan.forms.some(
      ({ measureIds }) => measureIds.includes(measureId) && measureIds.includes(atMostMeasureId),
    );
    return together
      ? []
      : [
          fault(
            path,
            'rule.no-common-form',
            `Quy tắc ${code}: không biểu mẫu nào có cả “${measureId}” và “${atMostMeasureId}”.`,
          ),
        ];
  });
});

const freeText = check(Plan.pick({ forms: true, privacy: true }).strip(), (plan) =>
  plan.forms.flatMap(({ note, difficulties, name }, index) =>
    (note || difficulties) && plan.privacy.freeTextMax === 0
      ? [
          fault(
            `forms[${String(index)}].${note ? 'note' : 'difficulties'}`,
            'privacy.free-text',
            `Biểu mẫu “${name}” có ô ghi chữ nhưng privacy.freeTextMax là 0: chưa có quy định bảo vệ dữ liệu cá nhân cho ô này.`,
          ),
        ]
      : [],
  ),
);

/** Returns the faults of forms, measures and rules. */
export const formFaults = (raw: unknown): PlanFault[] =>
  [fields, owners, comparisons, freeText].flatMap((run) => run(raw));
