/** A report as typed on the command line: `activated=3 guided=5` into the entry that says it. */
import { cleaned } from '#domain/clean-text.ts';
import { countOrText } from '#domain/count.ts';
import { reportId, documentPath } from '#schema/keys.ts';
import type { Plan } from '#schema/plan.ts';
import type { EntryDraft } from './person.ts';

export interface Spoken {
  area?: string | undefined;
  note?: string | undefined;
  nothing?: boolean;
  reasons?: readonly string[];
  values: readonly string[];
}

/**
 * Returns the entry. What is not a number is sent as it was typed, so that the server's answer can be seen. **Errors**:
 * throws where a figure is given twice.
 */
export function reportOf(plan: Plan, unitId: string, day: string, spoken: Spoken): EntryDraft {
  const unit = plan.units.find(({ id }) => id === unitId);
  const areaId = spoken.area ?? unit?.areaIds[0] ?? plan.areas[0]?.id ?? '';
  const typed = spoken.values.map(assigned);
  const twice = typed.find(([measure], at) => typed.findIndex(([known]) => known === measure) !== at);
  if (twice) throw new Error(`Chỉ số “${twice[0]}” được ghi hai lần.`);
  const values = Object.fromEntries(typed.map(([measure, text]) => [measure, countOrText(text)]));
  const reasons = (spoken.reasons ?? []).map(assigned);
  return {
    kind: 'report.submit',
    campaignId: plan.id,
    target: documentPath('reports', reportId(plan.id, unitId, areaId, day)),
    payload: {
      ...{ unitId, areaId, day, values, nothingToday: spoken.nothing === true, difficulties: {} },
      confirmed: reasons.map(([code]) => code),
    },
    // Some terminals type accents apart; a phone stores texts cleaned as well.
    texts: cleaned({
      ...(spoken.note === undefined ? {} : { note: spoken.note }),
      ...Object.fromEntries(reasons.map(([code, why]) => [`reason.${code}`, why])),
    }),
  };
}

/** `name=text`: the text is everything after the first sign of equality. */
function assigned(text: string): [name: string, text: string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
