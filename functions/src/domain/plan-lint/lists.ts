/**
 * Checks of the lists: the owner is a standing agency of this plan, the "at most" relations lead somewhere
 * and never back, and the field work that moves a list is measured.
 */
import { Plan } from '#schema/plan.ts';
import { check, fault, idsOf, idsOnCycles, unknownIds, type PlanFault } from './fault.ts';

const owners = check(Plan.pick({ lists: true, units: true }).strip(), (plan) => {
  const roles = new Map(plan.units.map(({ id, role }) => [id, role]));
  return plan.lists.flatMap(({ id, ownerUnitId }, index) => {
    const path = `lists[${String(index)}].ownerUnitId`;
    const role = roles.get(ownerUnitId);
    if (role === undefined)
      return [fault(path, 'list.unknown-owner', `Không có đơn vị “${ownerUnitId}” trong kế hoạch.`)];
    if (role !== 'standing')
      return [
        fault(
          path,
          'list.owner-not-standing',
          `Danh sách “${id}” phải do cơ quan thường trực cung cấp; đơn vị “${ownerUnitId}” không giữ vai trò này.`,
        ),
      ];
    return [];
  });
});

const bounds = check(Plan.pick({ lists: true }).strip(), (plan) => {
  const upper = new Map(plan.lists.map((list) => [list.id, list.atMost.map(({ listId }) => listId)]));
  const circles = idsOnCycles(upper.keys(), (id) => upper.get(id) ?? []);
  const references = plan.lists.flatMap((list, index) =>
    list.atMost.map(({ listId }, nth) => ({
      path: `lists[${String(index)}].atMost[${String(nth)}].listId`,
      id: listId,
    })),
  );
  return [
    ...unknownIds(references, idsOf(plan.lists), 'list.unknown-bound', 'danh sách'),
    ...plan.lists.flatMap(({ id }, index) =>
      circles.has(id)
        ? [
            fault(
              `lists[${String(index)}].atMost`,
              'list.bound-cycle',
              `Danh sách “${id}” bị giới hạn bởi chính nó (vòng lặp).`,
            ),
          ]
        : [],
    ),
  ];
});

const flows = check(Plan.pick({ lists: true, measures: true }).strip(), (plan) =>
  unknownIds(
    plan.lists.flatMap((list, index) =>
      (['out', 'in'] as const).flatMap((way) =>
        (list.flows?.[way] ?? []).map((id, nth) => ({
          path: `lists[${String(index)}].flows.${way}[${String(nth)}]`,
          id,
        })),
      ),
    ),
    idsOf(plan.measures),
    'list.unknown-flow',
    'trường số liệu',
  ),
);

/** Returns the faults of the lists. */
export const listFaults = (raw: unknown): PlanFault[] => [owners, bounds, flows].flatMap((run) => run(raw));
