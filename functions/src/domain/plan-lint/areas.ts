/**
 * Checks of the area tree: one root, known parents, no circle, sensible validity. Where a unit may report is
 * checked in `units.ts`.
 */
import { Plan, type Area } from '#schema/plan.ts';
import { parentOn } from '../hierarchy.ts';
import { check, fault, idsOf, idsOnCycles, unknownIds, type PlanFault } from './fault.ts';

/** A bare code of the statistics office: the new đặc khu has the code that a former town had. */
const BARE_CODE = /^\d+$/;

/** Returns the faults of the area tree. */
export const areaFaults = check(Plan.pick({ areas: true }).strip(), ({ areas }) => {
  const known = idsOf(areas);
  const byId = new Map(areas.map((area) => [area.id, area]));
  const place = (index: number, key: string): string => `areas[${String(index)}].${key}`;
  const links = (key: 'parentId' | 'mergedInto') =>
    areas.flatMap((area, index) => {
      const id = area[key];
      return id === null ? [] : [{ path: place(index, key), id }];
    });
  const next = (key: 'parentId' | 'mergedInto') => (id: string) => {
    const to = byId.get(id)?.[key] ?? null;
    return to === null ? [] : [to];
  };

  const roots = areas.filter(({ parentId }) => parentId === null);
  const faults: PlanFault[] = [];
  if (roots.length === 0)
    faults.push(
      fault(
        'areas',
        'area.no-root',
        'Cây địa bàn không có gốc: phải có đúng một địa bàn với parentId là null.',
      ),
    );
  if (roots.length > 1)
    faults.push(
      fault(
        'areas',
        'area.many-roots',
        `Cây địa bàn có nhiều gốc: ${roots.map(({ id }) => id).join(', ')}; chỉ được có một.`,
      ),
    );
  faults.push(...unknownIds(links('parentId'), known, 'area.unknown-parent', 'địa bàn cấp trên'));
  const former = areas.flatMap((area, index) =>
    (area.formerParents ?? []).map(({ parentId }, at) => ({
      path: place(index, `formerParents[${String(at)}].parentId`),
      id: parentId,
    })),
  );
  faults.push(...unknownIds(former, known, 'area.unknown-parent', 'địa bàn cấp trên trước đây'));
  faults.push(...unknownIds(links('mergedInto'), known, 'area.unknown-merge', 'địa bàn nhập vào'));

  const circles = circlesOnAnyDay(areas, known);
  const merges = idsOnCycles(known, next('mergedInto'));
  areas.forEach((area, index) => {
    if (circles.has(area.id))
      faults.push(
        fault(
          place(index, 'parentId'),
          'area.cycle',
          `Địa bàn “${area.id}” là cấp trên của chính nó (vòng lặp).`,
        ),
      );
    if (merges.has(area.id))
      faults.push(
        fault(
          place(index, 'mergedInto'),
          'area.merge-cycle',
          `Địa bàn “${area.id}” nhập vào chính nó (vòng lặp).`,
        ),
      );
    if (!isAscending((area.formerParents ?? []).map(({ throughDay }) => throughDay)))
      faults.push(
        fault(
          place(index, 'formerParents'),
          'area.former-order',
          'Các địa bàn cấp trên trước đây phải xếp theo ngày, từ cũ đến mới, mỗi ngày một lần.',
        ),
      );
    if (area.validTo !== null && area.validTo < area.validFrom)
      faults.push(
        fault(
          place(index, 'validTo'),
          'area.validity',
          `Ngày hết hiệu lực ${area.validTo} trước ngày hiệu lực ${area.validFrom}.`,
        ),
      );
    if (area.mergedInto !== null && area.validTo === null)
      faults.push(
        fault(
          place(index, 'validTo'),
          'area.merge-open',
          'Địa bàn đã nhập vào địa bàn khác thì phải có ngày hết hiệu lực.',
        ),
      );
    if (BARE_CODE.test(area.id))
      faults.push(
        fault(
          place(index, 'id'),
          'area.bare-code',
          'Không dùng mã số thống kê làm mã địa bàn: một mã có thể thuộc hai địa bàn khác nhau.',
        ),
      );
  });
  return faults;
});

const isAscending = (days: readonly string[]): boolean =>
  days.every((day, place) => place === 0 || day > (days[place - 1] ?? ''));

/** A tree may be sound today and a circle on a past day: every day on which an area lay elsewhere is looked at. */
function circlesOnAnyDay(areas: readonly Area[], known: ReadonlySet<string>): Set<string> {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const moves = areas.flatMap(({ formerParents = [] }) => formerParents.map(({ throughDay }) => throughDay));
  const circles = [...new Set([...moves, '9999-12-31'])].flatMap((day) => {
    const up = (id: string): string[] => {
      const area = byId.get(id);
      const parentId = area ? parentOn(area, day) : null;
      return parentId === null ? [] : [parentId];
    };
    return [...idsOnCycles(known, up)];
  });
  return new Set(circles);
}
