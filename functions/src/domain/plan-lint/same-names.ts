/**
 * Checks that people can tell things apart: no two areas side by side, no two units, measures, lists … have one name.
 * For plans that are about to be loaded; a plan that stands in a journal is not judged by it. Looks at names alone, so
 * that it works in sections whose shape is still wrong.
 */
import { fault, valueAt, type PlanFault } from './fault.ts';

/** Section, key of the name, and the key of what it must be the only one in; absent: the whole plan. */
const NAMES: readonly (readonly [section: string, key: string, within?: string])[] = [
  ['groups', 'name'],
  ['areas', 'name', 'parentId'],
  ['units', 'name'],
  ['units', 'shortName'],
  ['tasks', 'work'],
  ['lists', 'name'],
  ['lists', 'symbol'],
  ['measures', 'label'],
  ['measures', 'shortLabel'],
  ['forms', 'name'],
  ['targets', 'name'],
  ['indicators', 'name'],
  ['indicators', 'shortName'],
  ['activities', 'name'],
  ['difficultyCategories', 'name'],
];

/** Returns a name as people read it: composed letters, one blank between words, nothing invisible, without case. */
export function nameAsRead(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

interface Named {
  index: number;
  item: unknown;
}

/** An area that ended before the other began may leave it its name, as after a merger. */
function meet(a: unknown, b: unknown): boolean {
  const day = (item: unknown, key: string, absent: string): string => {
    const found = valueAt(item, key);
    return typeof found === 'string' ? found : absent;
  };
  const startsBeforeEnd = (one: unknown, other: unknown): boolean =>
    day(one, 'validFrom', '') <= day(other, 'validTo', '9999-12-31');
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function sameIn(raw: unknown, [section, key, within]: (typeof NAMES)[number]): PlanFault[] {
  const items = valueAt(raw, section);
  if (!Array.isArray(items)) return [];
  const known = new Map<string, Named[]>();
  return items.flatMap((item: unknown, index) => {
    const name = valueAt(item, key);
    if (typeof name !== 'string' || nameAsRead(name) === '') return [];
    const place = JSON.stringify([nameAsRead(name), within === undefined ? null : valueAt(item, within)]);
    const others = known.get(place) ?? [];
    known.set(place, [...others, { index, item }]);
    const first = others.find((other) => meet(other.item, item));
    if (first === undefined) return [];
    const reason = `Trùng tên “${name.trim()}” với ${section}[${String(first.index)}]; đề nghị đặt tên khác để phân biệt.`;
    return [fault(`${section}[${String(index)}].${key}`, 'duplicate.name', reason)];
  });
}

/** Returns one fault for every name that an earlier thing beside it already has. */
export const sameNameFaults = (raw: unknown): PlanFault[] => NAMES.flatMap((names) => sameIn(raw, names));
