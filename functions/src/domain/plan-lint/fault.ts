/**
 * What a fault in a plan file looks like, and the small pieces every check is made of. A fault names a place a
 * person can find in the file and says in Vietnamese what is wrong there; it never repairs anything.
 */

/** **Shape**: `path` as in `tasks[3].product.text`; `code` in words, stable; `reason` a Vietnamese sentence. */
export interface PlanFault {
  path: string;
  code: string;
  reason: string;
}

/** Returns one fault. */
export const fault = (path: string, code: string, reason: string): PlanFault => ({ path, code, reason });

/** Returns what stands at a key of something that may not be an object at all. */
export const valueAt = (raw: unknown, key: string): unknown =>
  typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[key] : undefined;

/** Returns the path of a zod issue as people write it: `tasks[3].product.text`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '') || '(toàn tệp)';

export type Check = (raw: unknown) => PlanFault[];

/** What a zod schema of some sections of the plan offers. */
interface Sections<T> {
  safeParse: (raw: unknown) => { success: true; data: T } | { success: false };
}

/**
 * Returns a check that runs only when the sections it reads have the right shape, so that one broken section
 * does not hide the faults of the others.
 */
export const check =
  <T>(sections: Sections<T>, run: (sections: T) => PlanFault[]): Check =>
  (raw) => {
    const parsed = sections.safeParse(raw);
    return parsed.success ? run(parsed.data) : [];
  };

interface Reference {
  path: string;
  id: string;
}

/** Returns one fault for every reference that is not among the known ids. */
export const unknownIds = (
  references: readonly Reference[],
  known: ReadonlySet<string>,
  code: string,
  what: string,
): PlanFault[] =>
  references
    .filter(({ id }) => !known.has(id))
    .map(({ path, id }) => fault(path, code, `Không có ${what} “${id}” trong kế hoạch.`));

/** Returns the ids of a section as a set. */
export const idsOf = (items: readonly { id: string }[]): Set<string> => new Set(items.map(({ id }) => id));

/** Returns references from an array of ids at `path`. */
export const referencesAt = (path: string, ids: readonly string[]): Reference[] =>
  ids.map((id, index) => ({ path: `${path}[${String(index)}]`, id }));

/**
 * Returns the ids from which following `next` comes back to the same id. **Errors**: none; unknown ids end a walk.
 */
export const idsOnCycles = (ids: Iterable<string>, next: (id: string) => readonly string[]): Set<string> => {
  const onCycle = new Set<string>();
  for (const start of ids) {
    const seen = new Set<string>();
    const open = [...next(start)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === start) onCycle.add(start);
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...next(id));
    }
  }
  return onCycle;
};
