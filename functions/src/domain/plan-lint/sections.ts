/**
 * What the checks of a plan are made of: the sections that have the right shape, the items of one, what stands at a place,
 * ids that lead nowhere or in a circle. Knows no rule of the field.
 */
import { Plan } from '#schema/plan.ts';
import { fault, type PlanFault } from './fault.ts';

type Sound = Partial<Plan>;
export type Check = (sound: Sound) => PlanFault[];

/** Returns what stands at a key of something that may not be an object at all. */
export const valueAt = (raw: unknown, key: string): unknown =>
  typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[key] : undefined;

/** Returns the sections of the right shape, each read once: a broken one does not hide the faults of the others. */
export function soundSections(raw: unknown): Sound {
  if (Array.isArray(raw)) return {};
  const read = Object.entries(Plan.shape).flatMap(([key, shape]) => {
    const parsed = shape.safeParse(valueAt(raw, key));
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(read);
}

/** Returns a check that runs only when all the sections it reads have the right shape. */
export const check =
  <K extends keyof Plan>(keys: readonly K[], run: (plan: Pick<Plan, K>) => PlanFault[]): Check =>
  (sound) =>
    keys.every((key) => Object.hasOwn(sound, key)) ? run(sound as Pick<Plan, K>) : [];

type At = (key: string) => string;

/** Returns the faults of every item of a section; `at` names a key of the item. */
export const faultsOfEach = <T>(
  section: string,
  items: readonly T[],
  find: (item: T, at: At) => (PlanFault | false | readonly PlanFault[])[],
): PlanFault[] =>
  items.flatMap((item, index) =>
    find(item, (key) => [`${section}[${String(index)}]`, key].filter(Boolean).join('.'))
      .flat()
      .filter((found) => found !== false),
  );

export interface Reference {
  path: string;
  id: string;
}

/** Returns every text below a place, with its path. */
export const textsAt = (value: unknown, path: string): Reference[] => {
  if (typeof value === 'string') return [{ path, id: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsAt(item, `${path}[${String(index)}]`));
  return Object.entries(value ?? {}).flatMap(([key, inner]) => textsAt(inner, `${path}.${key}`));
};

/** Returns the texts at a pattern: `units.areaIds`, `lists.atMost.listId`; lists are gone through wherever they stand. */
const referencesAt = (value: unknown, keys: readonly string[], path: string): Reference[] => {
  if (Array.isArray(value))
    return value.flatMap((item, index) => referencesAt(item, keys, `${path}[${String(index)}]`));
  const [key, ...rest] = keys;
  if (key === undefined) return textsAt(value, path);
  return referencesAt(valueAt(value, key), rest, path === '' ? key : `${path}.${key}`);
};

/** Returns one fault for every reference that is not among the known ids. */
export const unknownIn = (
  references: readonly Reference[],
  known: { has: (id: string) => boolean },
  what: string,
): PlanFault[] =>
  references
    .filter(({ id }) => !known.has(id))
    .map(({ path, id }) => fault(path, 'reference.unknown', { what, id }));

type Section = { [K in keyof Plan]: Plan[K] extends readonly { id: string }[] ? K : never }[keyof Plan] &
  string;

/** Returns a check that what stands at `pattern` are ids of `section`. `beside`: sections that must be sound as well. */
export const refers = (
  pattern: string,
  section: Section,
  what: string,
  beside: readonly (keyof Plan)[] = [],
): Check => {
  const keys = pattern.split('.');
  return check([keys[0] as keyof Plan, section, ...beside], (plan) =>
    unknownIn(referencesAt(plan, keys, ''), idsOf(plan[section]), what),
  );
};

/** Returns the ids of a section as a set. */
export const idsOf = (items: readonly { id: string }[]): Set<string> => new Set(items.map(({ id }) => id));

export const hasTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

/** Returns the ids from which following `next` comes back to the same id; unknown ids end a walk. */
export const idsOnCycles = (
  ids: Iterable<string>,
  next: (id: string) => readonly (string | null)[],
): Set<string> => {
  const onCycle = new Set<string>();
  for (const start of ids) {
    const seen = new Set<string>();
    const open = [...next(start)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === null || seen.has(id)) continue;
      if (id === start) onCycle.add(start);
      seen.add(id);
      open.push(...next(id));
    }
  }
  return onCycle;
};
