/**
 * Checks of the area tree: one root, known parents, no circle, sensible validity. Where a unit may report is
 * checked in `units.ts`.
 */
import { Plan } from '../../schema/plan.ts';
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
  faults.push(...unknownIds(links('mergedInto'), known, 'area.unknown-merge', 'địa bàn nhập vào'));

  const circles = idsOnCycles(known, next('parentId'));
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
