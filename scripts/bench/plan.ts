/**
 * Plans of any size for the benchmark: the measures, forms, rules and indicators of the Cát Hải plan over a made-up tree
 * of communes and hamlets. Must never be loaded anywhere but into an emulator; its areas and units do not exist.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import { sha256Hex } from '#domain/hash.ts';
import { Plan, type Area, type Unit } from '#schema/plan.ts';

const REAL_PLAN = fileURLToPath(new URL('../plans/cat-hai-vneid-2026.json', import.meta.url));

/** **Shape**: `hamlets` and `teams` for each commune; `each-hamlet` gives every hamlet a team of its own. */
export interface PlanSize {
  id: string;
  communes: number;
  hamlets: number;
  teams: number | 'each-hamlet';
}

/** One month, so that more history means more reports and not a longer campaign. */
const DAYS = Array.from({ length: 31 }, (_, place) => `2026-07-${String(place + 1).padStart(2, '0')}`);
export const HISTORY_DAYS: readonly string[] = DAYS.slice(0, 25);
export const LIVE_DAYS: readonly string[] = DAYS.slice(25);

export const communeId = (commune: number): string => `xa-${String(commune + 1)}`;
export const hamletId = (commune: number, hamlet: number): string =>
  `${communeId(commune)}.thon-${String(hamlet + 1)}`;
export const teamId = (commune: number, team: number): string =>
  `to.${communeId(commune)}.${String(team + 1)}`;

const upTo = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

const area = (id: string, name: string, kind: Area['kind'], parentId: string | null): Area => ({
  ...{ id, name, kind, parentId, formerCode: null, population: null, populationSource: null },
  ...{ validFrom: '2025-07-01', validTo: null, mergedInto: null, demonstration: true },
});

function areasOf({ communes, hamlets }: PlanSize): Area[] {
  return [
    area('goc', 'Địa bàn đo tải', 'special-zone', null),
    ...upTo(communes, (commune) => [
      area(communeId(commune), `Xã ${String(commune + 1)}`, 'former-commune', 'goc'),
      ...upTo(hamlets, (hamlet) =>
        area(hamletId(commune, hamlet), `Thôn ${String(hamlet + 1)}`, 'hamlet', communeId(commune)),
      ),
    ]).flat(),
  ];
}

function teamsOf({ communes, hamlets, teams }: PlanSize, like: Unit): Unit[] {
  const own = teams === 'each-hamlet';
  return upTo(communes, (commune) =>
    upTo(own ? hamlets : teams, (team): Unit => {
      const name = `Tổ ${String(team + 1)} xã ${String(commune + 1)}`;
      const all = upTo(hamlets, (hamlet) => hamletId(commune, hamlet));
      const areaIds = own ? [hamletId(commune, team)] : all;
      const mustReport = own ? 'each-area' : 'any-area';
      return { ...like, id: teamId(commune, team), name, shortName: name, areaIds, mustReport };
    }),
  ).flat();
}

/** Returns the plan of a size, indexed, with the text that loads it. **Errors**: throws if the real plan has no team. */
export function benchPlan(size: PlanSize): { index: PlanIndex; text: string } {
  const real = Plan.parse(JSON.parse(readFileSync(REAL_PLAN, 'utf8')));
  const like = real.units.find(({ mustReport }) => mustReport === 'each-area');
  if (!like) throw new RangeError('the real plan has no team that reports for each area');
  const offices = real.units
    .filter(({ mustReport }) => mustReport !== 'each-area')
    .map((unit) => ({ ...unit, areaIds: unit.areaIds.length === 0 ? [] : ['goc'] }));
  const [startDay = '', endDay = ''] = [DAYS[0], DAYS.at(-1)];
  const plan: Plan = {
    ...real,
    id: size.id,
    period: { ...real.period, startDay, endDay },
    areas: areasOf(size),
    units: [...offices, ...teamsOf(size, like)],
    tasks: real.tasks.slice(0, 1).map((task) => ({
      ...task,
      person: { ...task.person, unitId: offices[0]?.id ?? '' },
      responsibility: { ...task.responsibility, withUnitIds: [] },
    })),
  };
  const text = JSON.stringify(plan);
  return { index: indexPlan(plan, sha256Hex(text)), text };
}
