/**
 * A synthetic campaign of the whole country: its provinces, communes and hamlets, one digital team per hamlet. Names are
 * numbers; nothing here is a real place. Everything that is not a place is taken from the Cát Hải plan.
 */
import type { Area, Plan, Unit } from '#schema/plan.ts';

export interface Size {
  provinces: number;
  communes: number;
  hamletsEach: number;
}

/** As after 01/07/2025: 34 provinces, 3,321 communes, wards and special zones; about 50 hamlets in each. */
export const COUNTRY: Size = { provinces: 34, communes: 3321, hamletsEach: 50 };

/** Wide enough for 140 reports a second at the root: below one write a second and shard, on every level. */
export const SHARDS: readonly number[] = [200, 12, 1, 1];

const area = (id: string, name: string, kind: Area['kind'], parentId: string | null): Area => ({
  ...{ id, name, kind, parentId, formerCode: null, population: null, populationSource: null },
  ...{ validFrom: '2025-07-01', validTo: null, mergedInto: null, demonstration: true },
});

/** Returns the plan. `like` gives forms, measures, indicators, calendar and the standing agency. */
export function nationalPlan(like: Plan, { provinces, communes, hamletsEach }: Size): Plan {
  const areas: Area[] = [area('vn', 'Cả nước (giả lập)', 'special-zone', null)];
  const units: Unit[] = [];
  const team = like.units.find(({ mustReport }) => mustReport === 'each-area');
  if (!team) throw new Error('the plan has no team to copy');
  for (let province = 0; province < provinces; province++) {
    areas.push(area(`vn.${String(province)}`, `Tỉnh ${String(province)}`, 'commune', 'vn'));
  }
  for (let commune = 0; commune < communes; commune++) {
    const province = `vn.${String(commune % provinces)}`;
    const id = `${province}.${String(commune)}`;
    areas.push(area(id, `Xã ${String(commune)}`, 'commune', province));
    for (let hamlet = 0; hamlet < hamletsEach; hamlet++) {
      const name = `${id}.${String(hamlet)}`;
      areas.push(area(name, `Thôn ${String(hamlet)}`, 'hamlet', id));
      units.push({
        ...team,
        id: `to.${name.slice(3)}`,
        name: `Tổ ${name}`,
        shortName: `Tổ ${name}`,
        areaIds: [name],
      });
    }
  }
  const offices = like.units.filter(({ mustReport }) => mustReport !== 'each-area');
  return {
    ...like,
    id: 'ca-nuoc',
    document: { ...like.document, source: null },
    areas,
    units: [...offices.map(ofTheCountry), ...units],
    tasks: [],
    shardsByLevel: [...SHARDS],
  };
}

const ofTheCountry = (office: Unit): Unit => ({
  ...office,
  areaIds: office.areaIds.length === 0 ? [] : ['vn'],
  mustReport: 'no',
});
