/** Two documents, value by value. An absent member and `undefined` are the same; absent and null, absent and 0 are not. */

export interface Mismatch {
  /** `steps[0].content.values.guided`. */
  field: string;
  stored: unknown;
  recomputed: unknown;
}

/** Returns how many values were compared, and those that are not the same, in the order of the recomputed document. */
export function mismatches(stored: unknown, recomputed: unknown): { compared: number; found: Mismatch[] } {
  const found: Mismatch[] = [];
  const path: (string | number)[] = [];
  const walk = (was: unknown, is: unknown): number => {
    const keys = commonKeys(was, is);
    if (keys !== null) {
      let compared = 0;
      for (const key of keys) {
        path.push(key);
        compared += walk(memberOf(was, key), memberOf(is, key));
        path.pop();
      }
      return Math.max(compared, 1);
    }
    if (!same(was, is)) found.push({ field: textOf(path), stored: was, recomputed: is });
    return 1;
  };
  return { compared: walk(stored, recomputed), found };
}

/** Returns the keys to go down by where both are lists or both are maps; null where they are compared as they are. */
function commonKeys(a: unknown, b: unknown): readonly (string | number)[] | null {
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index);
  }
  if (!isMap(a) || !isMap(b)) return null;
  return [...new Set([...Object.keys(b), ...Object.keys(a)])];
}

function isMap(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function memberOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[key as number] as unknown;
  const map = value as Record<string, unknown>;
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** 0 and −0 are one number here: the canonical JSON that is hashed does not tell them apart either. */
function same(a: unknown, b: unknown): boolean {
  return a === b || Object.is(a, b);
}

function textOf(path: readonly (string | number)[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}
