/**
 * Checks of the units: everything a unit points at exists, and whoever must report can. Never judges which units
 * a commune should have, except that somebody is the standing agency.
 */
import { Plan, type Role } from '#schema/plan.ts';
import { check, fault, idsOf, idsOnCycles, referencesAt, unknownIds, type PlanFault } from './fault.ts';

const MAY_REPORT: readonly Role[] = ['reporter', 'collector', 'digital-lead', 'standing'];

const references = check(
  Plan.pick({ units: true, groups: true, areas: true, forms: true }).strip(),
  (plan) => {
    const place = (index: number, key: string): string => `units[${String(index)}].${key}`;
    const each = <T>(pick: (unit: (typeof plan.units)[number], index: number) => T[]): T[] =>
      plan.units.flatMap(pick);
    const one = (key: 'formId' | 'leadUnitId') =>
      each((unit, index) => {
        const id = unit[key];
        return id === null ? [] : [{ path: place(index, key), id }];
      });
    return [
      ...unknownIds(
        each((unit, index) => [{ path: place(index, 'groupId'), id: unit.groupId }]),
        idsOf(plan.groups),
        'unit.unknown-group',
        'khối',
      ),
      ...unknownIds(
        each((unit, index) => referencesAt(place(index, 'areaIds'), unit.areaIds)),
        idsOf(plan.areas),
        'unit.unknown-area',
        'địa bàn',
      ),
      ...unknownIds(one('formId'), idsOf(plan.forms), 'unit.unknown-form', 'biểu mẫu'),
      ...unknownIds(one('leadUnitId'), idsOf(plan.units), 'unit.unknown-lead', 'đơn vị chủ trì'),
    ];
  },
);

const abilities = check(Plan.pick({ units: true }).strip(), (plan) => {
  const leads = new Map(
    plan.units.map(({ id, leadUnitId }) => [id, leadUnitId === null ? [] : [leadUnitId]]),
  );
  const circles = idsOnCycles(leads.keys(), (id) => leads.get(id) ?? []);
  const faults = plan.units.flatMap((unit, index) => {
    const at = (key: string): string => `units[${String(index)}].${key}`;
    const found: PlanFault[] = [];
    const must = unit.mustReport !== 'no';
    if (must && unit.formId === null)
      found.push(
        fault(
          at('formId'),
          'unit.no-form',
          `Đơn vị “${unit.shortName}” phải báo cáo nhưng không có biểu mẫu.`,
        ),
      );
    if ((must || unit.formId !== null) && unit.areaIds.length === 0)
      found.push(
        fault(
          at('areaIds'),
          'unit.no-area',
          `Đơn vị “${unit.shortName}” có báo cáo nhưng không được giao địa bàn nào.`,
        ),
      );
    if ((must || unit.formId !== null) && !MAY_REPORT.includes(unit.role))
      found.push(
        fault(
          at('role'),
          'unit.role-cannot-report',
          `Vai trò “${unit.role}” không được gửi báo cáo; đơn vị “${unit.shortName}” không thể có biểu mẫu.`,
        ),
      );
    if (new Set(unit.areaIds).size < unit.areaIds.length)
      found.push(fault(at('areaIds'), 'unit.area-twice', 'Một địa bàn được ghi hai lần.'));
    if (circles.has(unit.id))
      found.push(
        fault(
          at('leadUnitId'),
          'unit.lead-cycle',
          `Đơn vị “${unit.shortName}” chủ trì chính mình (vòng lặp).`,
        ),
      );
    return found;
  });
  if (!plan.units.some(({ role }) => role === 'standing'))
    faults.push(
      fault('units', 'unit.no-standing', 'Không có đơn vị nào giữ vai trò cơ quan thường trực (standing).'),
    );
  return faults;
});

const validity = check(Plan.pick({ units: true, areas: true, period: true }).strip(), (plan) => {
  const byId = new Map(plan.areas.map((area) => [area.id, area]));
  return plan.units.flatMap((unit, index) =>
    unit.areaIds.flatMap((areaId, nth) => {
      const area = byId.get(areaId);
      if (area === undefined) return [];
      const over = area.validTo !== null && area.validTo < plan.period.startDay;
      const early = area.validFrom > plan.period.endDay;
      const path = `units[${String(index)}].areaIds[${String(nth)}]`;
      return over || early
        ? [
            fault(
              path,
              'unit.area-not-valid',
              `Địa bàn “${areaId}” không có hiệu lực trong thời gian của kế hoạch.`,
            ),
          ]
        : [];
    }),
  );
});

/** Returns the faults of the units. */
export const unitFaults = (raw: unknown): PlanFault[] =>
  [references, abilities, validity].flatMap((run) => run(raw));
