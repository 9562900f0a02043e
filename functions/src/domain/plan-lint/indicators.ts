/**
 * Checks of targets and indicators: every name in an expression exists, a ratio has something to divide by, and
 * visits are never counted as persons. Nothing is evaluated here.
 */
import { Plan, type Expression } from '#schema/plan.ts';
import { check, fault, idsOf, unknownIds, type PlanFault } from './fault.ts';

/** Units of count that begin so count visits ("lượt người"), not persons. */
const VISITS = 'lượt';

interface Reference {
  path: string;
  id: string;
}
interface References {
  measures: Reference[];
  lists: Reference[];
}

const named = (expression: Expression, path: string): References => {
  if ('latest' in expression)
    return { measures: [], lists: [{ path: `${path}.latest`, id: expression.latest }] };
  if ('initial' in expression)
    return { measures: [], lists: [{ path: `${path}.initial`, id: expression.initial }] };
  if ('sum' in expression) {
    const bounds = (['since', 'through'] as const).flatMap((key) => {
      const id = expression[key];
      return id === null ? [] : [{ path: `${path}.${key}`, id }];
    });
    return { measures: [{ path: `${path}.sum`, id: expression.sum }], lists: bounds };
  }
  const [key, parts] =
    'plus' in expression ? (['plus', expression.plus] as const) : (['minus', expression.minus] as const);
  const inner = parts.map((part, index) => named(part, `${path}.${key}[${String(index)}]`));
  return { measures: inner.flatMap((part) => part.measures), lists: inner.flatMap((part) => part.lists) };
};

const expressions = check(Plan.pick({ indicators: true, measures: true, lists: true }).strip(), (plan) => {
  const unitOf = new Map(plan.measures.map(({ id, unitOfCount }) => [id, unitOfCount]));
  const listIds = idsOf(plan.lists);
  return plan.indicators.flatMap(({ numerator, denominator, unitOfCount }, index) => {
    const path = `indicators[${String(index)}]`;
    const above = named(numerator, `${path}.numerator`);
    const below =
      denominator === null ? { measures: [], lists: [] } : named(denominator, `${path}.denominator`);
    const visits = above.measures.filter(
      ({ id }) => unitOf.get(id)?.startsWith(VISITS) === true && !unitOfCount.startsWith(VISITS),
    );
    return [
      ...unknownIds(
        [...above.measures, ...below.measures],
        new Set(unitOf.keys()),
        'indicator.unknown-measure',
        'trường số liệu',
      ),
      ...unknownIds([...above.lists, ...below.lists], listIds, 'indicator.unknown-list', 'danh sách'),
      ...visits.map((at) =>
        fault(
          at.path,
          'indicator.visits',
          `“${at.id}” đếm lượt, không được cộng vào chỉ số tính theo ${unitOfCount}.`,
        ),
      ),
    ];
  });
});

const kinds = check(Plan.pick({ indicators: true }).strip(), (plan) =>
  plan.indicators.flatMap(({ kind, denominator, ranked }, index) => {
    const path = `indicators[${String(index)}]`;
    const found: PlanFault[] = [];
    if (kind !== 'count' && denominator === null)
      found.push(
        fault(
          `${path}.denominator`,
          'indicator.no-denominator',
          `Chỉ số loại “${kind}” là tỷ lệ nên phải có mẫu số.`,
        ),
      );
    if (kind === 'count' && denominator !== null)
      found.push(
        fault(
          `${path}.denominator`,
          'indicator.count-with-denominator',
          'Chỉ số loại “count” là số đếm nên không có mẫu số.',
        ),
      );
    if (ranked && denominator === null)
      found.push(
        fault(`${path}.ranked`, 'indicator.ranked-count', 'Không xếp hạng theo số đếm không có mẫu số.'),
      );
    return found;
  }),
);

const links = check(Plan.pick({ indicators: true, targets: true }).strip(), (plan) => {
  const targetOf = new Map(plan.indicators.map(({ id, targetId }) => [id, targetId]));
  const toTargets = plan.indicators.flatMap(({ targetId }, index) =>
    targetId === null ? [] : [{ path: `indicators[${String(index)}].targetId`, id: targetId }],
  );
  return [
    ...unknownIds(toTargets, idsOf(plan.targets), 'indicator.unknown-target', 'chỉ tiêu'),
    ...plan.targets.flatMap(({ id, headlineIndicatorId }, index) => {
      const path = `targets[${String(index)}].headlineIndicatorId`;
      const targetId = targetOf.get(headlineIndicatorId);
      if (targetId === undefined)
        return [
          fault(path, 'target.unknown-headline', `Không có chỉ số “${headlineIndicatorId}” trong kế hoạch.`),
        ];
      return targetId === id
        ? []
        : [
            fault(
              path,
              'target.foreign-headline',
              `Chỉ số “${headlineIndicatorId}” không thuộc chỉ tiêu “${id}”.`,
            ),
          ];
    }),
  ];
});

/** Returns the faults of targets and indicators. */
export const indicatorFaults = (raw: unknown): PlanFault[] =>
  [expressions, kinds, links].flatMap((run) => run(raw));
