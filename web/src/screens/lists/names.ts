/**
 * Which area a person means by what stands in their table; for lists, see `list-names.ts`. Diacritics, case, signs and leading zeros do not
 * matter; a name that fits several is never decided by guessing.
 */
import { narrow } from '#domain/count.ts';
import { areaPath, type PlanIndex } from '#domain/hierarchy.ts';
import { folded } from '../../table/order.ts';

/** Returns the text as names are compared: `Tổ dân phố số 02` and `TDP 2` are the same. */
export function nameKey(text: string): string {
  return folded(narrow(text))
    .replace(/\p{Cf}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b0+(\d)/g, '$1')
    .replace(/\btdp\b/, 'to dan pho')
    .replace(/\bto dan pho so (?=\d)/, 'to dan pho ');
}

/**
 * Returns the areas that the text may mean: an id, a name, or `Xã Nghĩa Lộ / Thôn 1`. Empty for an unknown one.
 * A `heading` that holds some of them decides between namesakes.
 */
export function areasNamed(index: PlanIndex, text: string, heading: string | null): string[] {
  const parts = text.split('/').map(nameKey).filter(Boolean);
  const last = parts[parts.length - 1];
  if (last === undefined) return [];
  const above = parts.slice(0, -1);
  const fitting = index.plan.areas
    .filter(({ id, name }) => nameKey(id) === last || nameKey(name) === last)
    .map(({ id }) => id)
    .filter((id) => above.every((part) => liesIn(index, id, part)));
  if (fitting.length < 2 || heading === null) return fitting;
  const under = fitting.filter((id) => areaPath(index, id).includes(heading));
  return under.length > 0 ? under : fitting;
}

/** Returns the areas with areas below them that a text may mean: a commune is known without `xã`, and with `(cũ)`, too. */
export function parentsNamed(index: PlanIndex, text: string): string[] {
  const parents = new Set(index.plan.areas.map(({ parentId }) => parentId));
  const of = (fits: (name: string) => boolean): string[] =>
    index.plan.areas.filter(({ id, name }) => parents.has(id) && fits(name)).map(({ id }) => id);
  const wanted = communeKey(text);
  const whole = of((name) => communeKey(name) === wanted);
  return whole.length > 0 ? whole : of((name) => withoutKind(name) === wanted);
}

function communeKey(text: string): string {
  return nameKey(text)
    .replace(/^tt (?=.)/, 'thi tran ')
    .replace(/ cu$/, '');
}

function withoutKind(name: string): string {
  return communeKey(name).replace(/^(xa|phuong|thi tran|dac khu) (?=.)/, '');
}

/**
 * Returns the areas below a commune that the text of its own column may mean: its heading says `thôn` or `tổ dân phố`, so
 * a cell may leave it out, and a bare number, `3` or `số 3`, is that of a hamlet or a residential group.
 */
export function areasBelow(index: PlanIndex, commune: string, text: string): string[] {
  const below = (way: string): string[] =>
    areasNamed(index, way, null).filter((id) => id !== commune && areaPath(index, id).includes(commune));
  const exact = below(text);
  if (exact.length > 0) return exact;
  const rest = nameKey(text).replace(/^so (?=\d+$)/, '');
  return ['thôn', 'tổ dân phố'].flatMap((kind) => below(`${kind} ${rest}`));
}

function liesIn(index: PlanIndex, areaId: string, part: string): boolean {
  return areaPath(index, areaId).some((id) => {
    const name = index.areas.get(id)?.name ?? '';
    return id !== areaId && (nameKey(name) === part || communeKey(name) === communeKey(part));
  });
}
