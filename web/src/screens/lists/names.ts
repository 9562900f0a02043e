/**
 * Which list or area a person means by what stands in their table. Diacritics, case, signs and leading zeros do not
 * matter; a name that fits several is never decided by guessing.
 */
import { areaPath, type PlanIndex } from '../../../../functions/src/domain/hierarchy.ts';
import { folded } from '../../table/order.ts';

/** Returns the text as names are compared: `Tổ dân phố số 02` and `TDP 2` are the same. */
export function nameKey(text: string): string {
  return folded(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b0+(\d)/g, '$1')
    .replace(/\btdp\b/, 'to dan pho')
    .replace(/\bto dan pho so (?=\d)/, 'to dan pho ');
}

/** Returns the list by id, name or symbol. **Null**: none, or several. */
export function listNamed(index: PlanIndex, text: string): string | null {
  const wanted = nameKey(text);
  if (wanted === '') return null;
  const byId = index.plan.lists.filter(({ id }) => nameKey(id) === wanted);
  const fitting = byId.length > 0 ? byId : index.plan.lists.filter((list) => namesOf(list).includes(wanted));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

/** A symbol is often a formula: `G1 = E − C` is known as `G1` as well. */
function namesOf({ id, name, symbol }: { id: string; name: string; symbol: string }): string[] {
  return [name, symbol, symbol.split('=')[0] ?? '', `${id} ${name}`].map(nameKey);
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

function liesIn(index: PlanIndex, areaId: string, part: string): boolean {
  return areaPath(index, areaId).some(
    (id) => id !== areaId && nameKey(index.areas.get(id)?.name ?? '') === part,
  );
}
