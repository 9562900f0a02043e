/**
 * Checks that an id names one thing: in each section that has ids, no id stands twice. Looks at ids alone, so that
 * it works in sections whose shape is still wrong.
 */
import { fault, valueAt, type PlanFault } from './fault.ts';

const SECTIONS = [
  'groups',
  'areas',
  'units',
  'tasks',
  'lists',
  'measures',
  'forms',
  'targets',
  'indicators',
  'activities',
  'difficultyCategories',
  'ambiguities',
] as const;

const inSection = (section: string, items: readonly unknown[]): PlanFault[] => {
  const firstAt = new Map<string, number>();
  return items.flatMap((item, index) => {
    const id = valueAt(item, 'id');
    if (typeof id !== 'string') return [];
    const first = firstAt.get(id);
    if (first === undefined) {
      firstAt.set(id, index);
      return [];
    }
    const reason = `Mã “${id}” đã dùng ở ${section}[${String(first)}].`;
    return [fault(`${section}[${String(index)}].id`, 'duplicate.id', reason)];
  });
};

/** Returns one fault for every id that an earlier item of its section already has. */
export const duplicateFaults = (raw: unknown): PlanFault[] =>
  SECTIONS.flatMap((section) => {
    const items = valueAt(raw, section);
    return Array.isArray(items) ? inSection(section, items) : [];
  });
