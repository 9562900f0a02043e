/** What a text of a report belongs to, in the words of the plan: the note, a difficulty, or the reason for a number. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Words } from '../i18n/vi/index.ts';

/** Returns the name of the place `note`, `difficulty.KK02`, `reason.V03` or `reason.V10.guided`. */
export function textPlaceName(place: string, index: PlanIndex, { reports, shared }: Words): string {
  const [kind = '', id = '', measureId] = place.split('.');
  if (kind === 'note') return reports.note;
  if (kind === 'difficulty') return reports.difficulty(index.categories.get(id) ?? id);
  if (kind !== 'reason') return reports.otherText(place);
  const measured = measureId ?? index.plan.rules.find(({ code }) => code === id)?.measureId;
  const label = index.measures.get(measured ?? '')?.shortLabel;
  return label === undefined ? `${shared.reasonFor} ${id}` : `${shared.reasonFor}: ${label}`;
}
