/**
 * Checks that an id names one thing, and that people can tell things apart by their names. Looks at ids and names alone,
 * so that it works in sections whose shape is still wrong.
 */
import { fault, type PlanFault } from './fault.ts';
import { valueAt } from './sections.ts';

/** The sections that have ids, with the keys of their names. */
const SECTIONS: readonly (readonly [section: string, ...names: string[]])[] = [
  ['groups', 'name'],
  ['areas', 'name'],
  ['units', 'name', 'shortName'],
  ['tasks', 'work'],
  ['lists', 'name', 'symbol'],
  ['measures', 'label', 'shortLabel'],
  ['forms', 'name'],
  ['targets', 'name'],
  ['indicators', 'name', 'shortName'],
  ['activities', 'name'],
  ['difficultyCategories', 'name'],
  ['ambiguities'],
];

const itemsOf = (raw: unknown, section: string): readonly unknown[] => {
  const items = valueAt(raw, section);
  return Array.isArray(items) ? items : [];
};

/** Returns each item with the first before it that has the same key and may not. */
function second(
  items: readonly unknown[],
  keyOf: (item: unknown) => string | null,
  meet: (a: unknown, b: unknown) => boolean = () => true,
): { item: unknown; index: number; first: number }[] {
  const known = new Map<string, number[]>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (key === null) return [];
    const others = known.get(key) ?? [];
    known.set(key, [...others, index]);
    const first = others.find((other) => meet(items[other], item));
    return first === undefined ? [] : [{ item, index, first }];
  });
}

const text = (item: unknown, key: string): string | null => {
  const found = valueAt(item, key);
  return typeof found === 'string' ? found : null;
};

/** Returns one fault for every id that an earlier item of its section already has. */
export const idFaults = (raw: unknown): PlanFault[] =>
  SECTIONS.flatMap(([section]) =>
    second(itemsOf(raw, section), (item) => text(item, 'id')).map(({ item, index, first }) =>
      fault(`${section}[${String(index)}].id`, 'duplicate.id', {
        id: text(item, 'id') ?? '',
        first: `${section}[${String(first)}]`,
      }),
    ),
  );

/** Returns a name as people read it: composed letters, one blank between words, nothing invisible, without case. */
const nameAsRead = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** An area that ended before the other began may leave it its name, as after a merger. */
function meet(a: unknown, b: unknown): boolean {
  const startsBeforeEnd = (one: unknown, other: unknown): boolean =>
    (text(one, 'validFrom') ?? '') <= (text(other, 'validTo') ?? '9999-12-31');
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

/** Returns one fault for every name that an earlier thing beside it already has: areas below one parent, units, lists … */
export const nameFaults = (raw: unknown): PlanFault[] =>
  SECTIONS.flatMap(([section, ...names]) =>
    names.flatMap((key) => {
      const keyOf = (item: unknown): string | null => {
        const read = nameAsRead(text(item, key) ?? '');
        return read === '' ? null : JSON.stringify([read, section === 'areas' && valueAt(item, 'parentId')]);
      };
      return second(itemsOf(raw, section), keyOf, meet).map(({ item, index, first }) =>
        fault(`${section}[${String(index)}].${key}`, 'duplicate.name', {
          name: (text(item, key) ?? '').trim(),
          first: `${section}[${String(first)}]`,
        }),
      );
    }),
  );
