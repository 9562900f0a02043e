/** Checks of areas and units: one tree of areas without a circle on any day, and whoever must report can. */
import type { Area, Role } from '#schema/plan.ts';
import { parentOn } from '../hierarchy.ts';
import { fault } from './fault.ts';
import { check, faultsOfEach, hasTwice, idsOnCycles, refers, type Check } from './sections.ts';

/** A bare code of the statistics office: the new đặc khu has the code that a former town had. */
const BARE_CODE = /^\d+$/;
const MAY_REPORT: readonly Role[] = ['reporter', 'collector', 'digital-lead', 'standing'];
const LAST_DAY = '9999-12-31';

const roots = check(['areas'], ({ areas }) => {
  const ids = areas.filter(({ parentId }) => parentId === null).map(({ id }) => id);
  if (ids.length === 0) return [fault('areas', 'area.no-root')];
  return ids.length > 1 ? [fault('areas', 'area.many-roots', { ids: ids.join(', ') })] : [];
});

const lives = check(['areas'], ({ areas }) => {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const circles = idsOnCyclesOf(areas, movesOf(areas), (area, day) => [parentOn(area, day)]);
  const merges = idsOnCycles(byId.keys(), (id) => [byId.get(id)?.mergedInto ?? null]);
  return faultsOfEach('areas', areas, (area, at) => {
    const { id, validFrom, validTo, mergedInto, formerParents = [] } = area;
    const days = formerParents.map(({ throughDay }) => throughDay);
    const isAscending = days.every((day, place) => place === 0 || day > (days[place - 1] ?? ''));
    return [
      circles.has(id) && fault(at('parentId'), 'area.cycle', { id }),
      merges.has(id) && fault(at('mergedInto'), 'area.merge-cycle', { id }),
      !isAscending && fault(at('formerParents'), 'area.former-order'),
      validTo !== null &&
        validTo < validFrom &&
        fault(at('validTo'), 'area.validity', { to: validTo, from: validFrom }),
      mergedInto !== null && validTo === null && fault(at('validTo'), 'area.merge-open'),
      BARE_CODE.test(id) && fault(at('id'), 'area.bare-code'),
    ];
  });
});

/** A tree may be sound today and a circle on a past day: every day on which an area lay elsewhere is looked at. */
const movesOf = (areas: readonly Area[]): string[] => [
  ...areas.flatMap(({ formerParents = [] }) => formerParents.map(({ throughDay }) => throughDay)),
  LAST_DAY,
];

function idsOnCyclesOf(
  areas: readonly Area[],
  days: readonly string[],
  next: (area: Area, day: string) => (string | null)[],
): Set<string> {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const nextOn = (day: string) => (id: string) => {
    const area = byId.get(id);
    return area ? next(area, day) : [];
  };
  return new Set([...new Set(days)].flatMap((day) => [...idsOnCycles(byId.keys(), nextOn(day))]));
}

/** An area that goes into one below it has no way up to the root: its reports would be sought for ever. */
const merges = check(['areas'], ({ areas }) => {
  const ends = areas.flatMap(({ mergedInto, validTo }) =>
    mergedInto !== null && validTo !== null ? [validTo] : [],
  );
  // Between two of these days nothing changes: each stands for those since the one before.
  const counts = ({ mergedInto, validTo }: Area, day: string): boolean =>
    mergedInto === null || validTo === null || day <= validTo;
  const circles = idsOnCyclesOf(areas, [...movesOf(areas), ...ends], (area, day) => [
    counts(area, day) ? parentOn(area, day) : area.mergedInto,
  ]);
  const alone = idsOnCyclesOf(areas, movesOf(areas), (area, day) => [parentOn(area, day)]);
  return faultsOfEach('areas', areas, ({ id, mergedInto }, at) => [
    circles.has(id) &&
      !alone.has(id) &&
      mergedInto !== null &&
      mergedInto !== id &&
      fault(at('mergedInto'), 'area.merge-below', { id }),
  ]);
});

const abilities = check(['units'], ({ units }) => {
  const leads = new Map(units.map(({ id, leadUnitId }) => [id, leadUnitId]));
  const circles = idsOnCycles(leads.keys(), (id) => [leads.get(id) ?? null]);
  const found = faultsOfEach('units', units, ({ id, shortName, role, formId, areaIds, mustReport }, at) => {
    const unit = { unit: shortName };
    const must = mustReport !== 'no';
    const reports = must || formId !== null;
    return [
      must && formId === null && fault(at('formId'), 'unit.no-form', unit),
      reports && areaIds.length === 0 && fault(at('areaIds'), 'unit.no-area', unit),
      reports &&
        !MAY_REPORT.includes(role) &&
        fault(at('role'), 'unit.role-cannot-report', { role, ...unit }),
      hasTwice(areaIds) && fault(at('areaIds'), 'unit.area-twice'),
      circles.has(id) && fault(at('leadUnitId'), 'unit.lead-cycle', unit),
    ];
  });
  return units.some(({ role }) => role === 'standing')
    ? found
    : [...found, fault('units', 'unit.no-standing')];
});

const validity = check(['units', 'areas', 'period'], ({ units, areas, period }) => {
  // Where an id stands twice, the last area counts: decisions hold what that said.
  const byId = new Map(areas.map((area) => [area.id, area]));
  const outside = [...byId.values()].filter(
    ({ validFrom, validTo }) => (validTo !== null && validTo < period.startDay) || validFrom > period.endDay,
  );
  const ids = new Set(outside.map(({ id }) => id));
  return faultsOfEach('units', units, ({ areaIds }, at) =>
    areaIds.map(
      (id, nth) => ids.has(id) && fault(at(`areaIds[${String(nth)}]`), 'unit.area-not-valid', { id }),
    ),
  );
});

/** Decisions said nothing of what units point at where one of these was broken. */
const AROUND_UNITS = ['groups', 'areas', 'forms'] as const;

export const TREE_CHECKS: readonly Check[] = [
  roots,
  refers('areas.parentId', 'areas', 'địa bàn cấp trên'),
  refers('areas.formerParents.parentId', 'areas', 'địa bàn cấp trên trước đây'),
  refers('areas.mergedInto', 'areas', 'địa bàn nhập vào'),
  lives,
  refers('units.groupId', 'groups', 'khối', AROUND_UNITS),
  refers('units.areaIds', 'areas', 'địa bàn', AROUND_UNITS),
  refers('units.formId', 'forms', 'biểu mẫu', AROUND_UNITS),
  refers('units.leadUnitId', 'units', 'đơn vị chủ trì', AROUND_UNITS),
  abilities,
  validity,
];

/** For plans that are about to be loaded: decisions that stand in journals were taken without. */
export const NEWER_TREE_CHECKS: readonly Check[] = [
  refers('units.formerGroups.groupId', 'groups', 'khối trước đây'),
  merges,
];
