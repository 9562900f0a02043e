/**
 * Checks of what is counted: every measure stands on a form that a unit uses and is asked of its owner alone, expressions
 * name what exists, a ratio has something to divide by, visits are never counted as persons. Evaluates nothing.
 */
import { fault } from './fault.ts';
import { check, faultsOfEach, hasTwice, idsOf, refers, textsAt, unknownIn, type Check } from './sections.ts';

/** Units of count that begin so count visits ("lượt người"), not persons. */
const VISITS = 'lượt';
const MEASURE = 'trường số liệu';

const fields = check(['forms', 'measures'], ({ forms, measures }) => {
  const asked = new Set(forms.flatMap(({ measureIds }) => measureIds));
  return [
    ...faultsOfEach('forms', forms, ({ measureIds }, at) => [
      hasTwice(measureIds) && fault(at('measureIds'), 'form.measure-twice'),
    ]),
    ...faultsOfEach('measures', measures, ({ id, label }, at) => [
      !asked.has(id) && fault(at(''), 'measure.no-form', { label }),
    ]),
  ];
});

const owners = check(['forms', 'measures', 'units'], ({ forms, measures, units }) => {
  const known = idsOf(units);
  const usedIn = (ids: ReadonlySet<string>) =>
    units.filter(({ formId }) => formId !== null && ids.has(formId));
  return [
    ...faultsOfEach('forms', forms, ({ id, name }, at) => [
      usedIn(new Set([id])).length === 0 && fault(at(''), 'form.no-unit', { name }),
    ]),
    ...faultsOfEach('measures', measures, ({ id, label, ownerUnitId: owner }, at) => {
      const asking = idsOf(forms.filter(({ measureIds }) => measureIds.includes(id)));
      const users = usedIn(asking);
      if (asking.size > 0 && users.length === 0) return [fault(at(''), 'measure.no-unit', { label })];
      if (owner === undefined) return [];
      const place = at('ownerUnitId');
      if (!known.has(owner)) return [fault(place, 'reference.unknown', { what: 'đơn vị', id: owner })];
      const others = users.filter((unit) => unit.id !== owner).map(({ shortName }) => shortName);
      const named = { label, owner, others: others.slice(0, 3).join(', ') };
      return [others.length > 0 && fault(place, 'measure.two-owners', named)];
    }),
  ];
});

const comparisons = check(['rules', 'measures', 'forms'], ({ rules, measures, forms }) => {
  const known = idsOf(measures);
  return faultsOfEach('rules', rules, ({ measureId: measure, atMostMeasureId: other, code }, at) => {
    const named = [
      { path: at('measureId'), id: measure },
      { path: at('atMostMeasureId'), id: other },
    ];
    const unknown = unknownIn(named, known, MEASURE);
    if (unknown.length > 0) return unknown;
    if (measure === other) return [fault(at(''), 'rule.same-measure', { code })];
    const isAsked = forms.some(({ measureIds: ids }) => ids.includes(measure) && ids.includes(other));
    return [!isAsked && fault(at(''), 'rule.no-common-form', { code, measure, other })];
  });
});

const freeText = check(['forms', 'privacy'], ({ forms, privacy }) =>
  faultsOfEach('forms', forms, ({ note, difficulties, name }, at) => [
    (note || difficulties) &&
      privacy.freeTextMax === 0 &&
      fault(at(note ? 'note' : 'difficulties'), 'privacy.free-text', { name }),
  ]),
);

const expressions = check(['indicators', 'measures', 'lists'], ({ indicators, measures, lists }) => {
  const unitOf = new Map(measures.map((measure) => [measure.id, measure.unitOfCount]));
  return faultsOfEach('indicators', indicators, ({ numerator, denominator, unitOfCount }, at) => {
    const isMeasure = ({ path }: { path: string }): boolean => path.endsWith('.sum');
    const above = textsAt(numerator, at('numerator'));
    const all = [...above, ...textsAt(denominator, at('denominator'))];
    const visits = above.filter(
      (named) =>
        isMeasure(named) &&
        unitOf.get(named.id)?.startsWith(VISITS) === true &&
        !unitOfCount.startsWith(VISITS),
    );
    return [
      unknownIn(all.filter(isMeasure), unitOf, MEASURE),
      unknownIn(
        all.filter((named) => !isMeasure(named)),
        idsOf(lists),
        'danh sách',
      ),
      visits.map(({ path, id }) => fault(path, 'indicator.visits', { id, unitOfCount })),
    ];
  });
});

const kinds = check(['indicators'], ({ indicators }) =>
  faultsOfEach('indicators', indicators, ({ kind, denominator, ranked }, at) => {
    const place = at('denominator');
    if (denominator !== null) return [kind === 'count' && fault(place, 'indicator.count-with-denominator')];
    return [
      kind !== 'count' && fault(place, 'indicator.no-denominator', { kind }),
      ranked && fault(at('ranked'), 'indicator.ranked-count'),
    ];
  }),
);

const headlines = check(['indicators', 'targets'], ({ indicators, targets }) => {
  const targetOf = new Map(indicators.map((indicator) => [indicator.id, indicator.targetId]));
  return faultsOfEach('targets', targets, ({ id: target, headlineIndicatorId: id }, at) => {
    const place = at('headlineIndicatorId');
    if (!targetOf.has(id)) return [fault(place, 'reference.unknown', { what: 'chỉ số', id })];
    return [targetOf.get(id) !== target && fault(place, 'target.foreign-headline', { id, target })];
  });
});

const encouraged = check(['digest', 'indicators'], ({ digest, indicators }) => {
  const ranked = idsOf(indicators.filter((indicator) => indicator.ranked));
  return digest.encouragedIndicatorIds.flatMap((id, nth) =>
    ranked.has(id)
      ? [fault(`digest.encouragedIndicatorIds[${String(nth)}]`, 'digest.encouraged-ranked', { id })]
      : [],
  );
});

const lineage = check(['id', 'predecessorId'], ({ id, predecessorId }) =>
  predecessorId === id ? [fault('predecessorId', 'plan.own-predecessor')] : [],
);

export const NUMBER_CHECKS: readonly Check[] = [
  refers('forms.measureIds', 'measures', MEASURE),
  fields,
  owners,
  comparisons,
  freeText,
  expressions,
  kinds,
  refers('indicators.targetId', 'targets', 'chỉ tiêu'),
  headlines,
  refers('digest.indicatorIds', 'indicators', 'chỉ số'),
  refers('digest.encouragedIndicatorIds', 'indicators', 'chỉ số'),
  encouraged,
  refers('digest.activityMeasureIds', 'measures', MEASURE, ['activities']),
  refers('activities.measureIds', 'measures', MEASURE, ['digest']),
  lineage,
];
