/** A report as typed on the command line: `activated=3 guided=5` into the entry that says it. */
import { cleaned } from '#domain/clean-text.ts';
import { reportId } from '#schema/keys.ts';
import type { Plan } from '#schema/plan.ts';
import type { EntryDraft } from './person.ts';

export interface Spoken {
  area?: string | undefined;
  note?: string | undefined;
  nothing?: boolean;
  reasons?: readonly string[];
  values: readonly string[];
}

/** Returns the entry. What is not a number is sent as it was typed, so that the server's answer can be seen. */
export function reportOf(plan: Plan, unitId: string, day: string, spoken: Spoken): EntryDraft {
  const unit = plan.units.find(({ id }) => id === unitId);
  const areaId = spoken.area ?? unit?.areaIds[0] ?? plan.areas[0]?.id ?? '';
  const values = Object.fromEntries(
    spoken.values.map((text) => {
      const [measure = '', typed = ''] = text.split('=');
      const number = Number(typed);
      return [measure, typed !== '' && Number.isFinite(number) ? number : typed];
    }),
  );
  const reasons = (spoken.reasons ?? []).map((text) => text.split('=', 2));
  return {
    kind: 'report.submit',
    campaignId: plan.id,
    target: `reports/${reportId(plan.id, unitId, areaId, day)}`,
    payload: {
      ...{ unitId, areaId, day, values, nothingToday: spoken.nothing === true, difficulties: {} },
      confirmed: reasons.map(([code = '']) => code),
    },
    // Some terminals type accents apart; a phone stores texts cleaned as well.
    texts: cleaned({
      ...(spoken.note === undefined ? {} : { note: spoken.note }),
      ...Object.fromEntries(reasons.map(([code = '', why = '']) => [`reason.${code}`, why])),
    }),
  };
}
