/**
 * Plans of any size: the measures, forms, rules and indicators of the Cát Hải plan over a made-up tree of places. Must
 * never be loaded anywhere but into an emulator; its areas and units do not exist.
 */
import { readFileSync } from 'node:fs';
import { Plan, type Area, type Unit } from '#schema/plan.ts';
import { DEMO_PLANS } from '../stage/demo-files.ts';

/**
 * **Shape**: `hamlets` and `teams` for each commune; `each-hamlet` gives every hamlet a team of its own. Without
 * `provinces` communes stand under the root.
 */
export interface PlanSize {
  id: string;
  communes: number;
  hamlets: number;
  teams: number | 'each-hamlet';
  provinces?: number;
}

/** One month, so that more history means more reports and not a longer campaign. */
const DAYS = Array.from({ length: 31 }, (_, place) => `2026-07-${String(place + 1).padStart(2, '0')}`);
export const HISTORY_DAYS: readonly string[] = DAYS.slice(0, 25);
export const LIVE_DAYS: readonly string[] = DAYS.slice(25);

export const ROOT = 'goc';
const communeId = (commune: number): string => `xa-${String(commune + 1)}`;
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

function areasOf({ communes, hamlets, provinces = 0 }: PlanSize): Area[] {
  const above = (commune: number): string =>
    provinces === 0 ? ROOT : `tinh-${String((commune % provinces) + 1)}`;
  return [
    area(ROOT, 'Địa bàn đo tải', 'special-zone', null),
    ...upTo(provinces, (place) => area(above(place), `Tỉnh ${String(place + 1)}`, 'commune', ROOT)),
    ...upTo(communes, (commune) => [
      area(communeId(commune), `Xã ${String(commune + 1)}`, 'former-commune', above(commune)),
      ...upTo(hamlets, (hamlet) =>
        area(hamletId(commune, hamlet), `Thôn ${String(hamlet + 1)}`, 'hamlet', communeId(commune)),
      ),
    ]).flat(),
  ];
}

function teamsOf({ communes, hamlets, teams }: PlanSize, like: Unit): Unit[] {
  const own = teams === 'each-hamlet';
  return upTo(communes, (commune) => {
    const all = upTo(hamlets, (hamlet) => hamletId(commune, hamlet));
    return upTo(own ? hamlets : teams, (team): Unit => {
      const name = `Tổ ${String(team + 1)} xã ${String(commune + 1)}`;
      const areaIds = own ? [hamletId(commune, team)] : all;
      const mustReport = own ? 'each-area' : 'any-area';
      return { ...like, id: teamId(commune, team), name, shortName: name, areaIds, mustReport };
    });
  }).flat();
}

/** Returns the plan of a size. **Errors**: throws if the real plan has no team. */
export function planOf(size: PlanSize): Plan {
  const real = Plan.parse(JSON.parse(readFileSync(DEMO_PLANS[0], 'utf8')));
  const like = real.units.find(({ mustReport }) => mustReport === 'each-area');
  if (!like) throw new RangeError('the real plan has no team that reports for each area');
  const offices = real.units
    .filter(({ mustReport }) => mustReport !== 'each-area')
    .map((unit) => ({ ...unit, areaIds: unit.areaIds.length === 0 ? [] : [ROOT] }));
  const [startDay = '', endDay = ''] = [DAYS[0], DAYS.at(-1)];
  return {
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
}
