/** The parts of the plan's screen, in reading order. Their names stand in the address: never rename one lightly. */
export const SECTIONS = [
  'document',
  'targets',
  'units',
  'calendar',
  'forms',
  'areas',
  'questions',
  'sources',
] as const;

export type SectionId = (typeof SECTIONS)[number];

/** Returns the part that the address asks for. **Null**: none, or one that does not exist. */
export function sectionOf(parts: readonly string[]): SectionId | null {
  return SECTIONS.find((id) => id === parts[0]) ?? null;
}

/** Returns the id of a part's heading in the page. */
export function headingId(section: SectionId): string {
  return `plan-${section}`;
}
