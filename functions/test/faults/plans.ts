// What the next version of the plan changes: an area moves, two hamlets merge, a rule becomes stricter, more shards.
import type { Plan } from '#schema/plan.ts';
import type { Known } from './oracle.ts';
import type { Random } from './random.ts';

/** Changes that come in any order, each once. */
export const CHANGES: readonly ((plan: Plan) => Partial<Plan>)[] = [
  (plan) => moved(plan, 'nho.dong.2', '2026-07-01'),
  ({ areas }) => ({
    areas: areas.map((area) =>
      area.id === 'nho.tay.2' ? { ...area, validTo: '2026-07-02', mergedInto: 'nho.tay.1' } : area,
    ),
  }),
  ({ rules }) => ({ rules: rules.map((rule) => ({ ...rule, times: 2 })) }),
  () => ({ shardsByLevel: [3, 5, 2] }),
];

/** Returns a change that moves a hamlet of which a counted report is then counted elsewhere. **Null**: there is none. */
export function movingCounted(plan: Plan, reports: readonly Known[], random: Random): Partial<Plan> | null {
  const options = reports.flatMap(({ areaId, day, content, status }): [string, string][] => {
    const area = plan.areas.find(({ id }) => id === areaId);
    const counts = content !== null && ['received', 'approved'].includes(status);
    if (!counts || area?.kind !== 'hamlet' || area.mergedInto !== null) return [];
    const through = `2026-07-${String(Number(day.slice(-2)) - 1).padStart(2, '0')}`;
    const last = area.formerParents?.at(-1)?.throughDay ?? '';
    return day > '2026-07-01' && through > last ? [[areaId, through]] : [];
  });
  return options.length === 0 ? null : moved(plan, ...random.of(options));
}

/** From the day after `throughDay` the hamlet lies in the other former commune. */
function moved({ areas }: Plan, areaId: string, throughDay: string): Partial<Plan> {
  return {
    areas: areas.map((area) => {
      if (area.id !== areaId || area.parentId === null) return area;
      const parentId = area.parentId === 'nho.dong' ? 'nho.tay' : 'nho.dong';
      const formerParents = [...(area.formerParents ?? []), { parentId: area.parentId, throughDay }];
      return { ...area, parentId, formerParents };
    }),
  };
}
