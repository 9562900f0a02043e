/** What a unit plausibly reports on a day: drawn from a seed, from the unit's own form. Demonstration only. */
import type { Form, Plan, Unit } from '#schema/plan.ts';
import { reportId, documentPath } from '#schema/keys.ts';
import type { EntryDraft } from './person.ts';

/** A seeded source of numbers from 0 to 1 (mulberry32): the same seed plays the same days. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Draft {
  unit: Unit;
  areaId: string;
  day: string;
  values: Record<string, number>;
  nothingToday: boolean;
  difficulties: Record<string, number>;
  note: string;
}

const NOTES = [
  'Hướng dẫn tại nhà văn hóa, bà con phấn khởi.',
  'Sóng yếu ở bến tàu, phải hướng dẫn lại.',
  'Phối hợp với đoàn viên hỗ trợ người cao tuổi.',
  '',
  '',
];

/** Returns one unit's report for one of its areas. One in eight units had nothing to do that day. */
export function draftReport(
  plan: Plan,
  unit: Unit,
  areaId: string,
  day: string,
  random: () => number,
): Draft {
  const form = plan.forms.find(({ id }) => id === unit.formId);
  const nothingToday = random() < 0.125;
  const values = nothingToday || !form ? {} : valuesFor(plan, form, random);
  const category = plan.difficultyCategories[Math.floor(random() * plan.difficultyCategories.length)];
  const struggles = !nothingToday && form?.difficulties === true && random() < 0.3;
  const difficulties = struggles && category ? { [category.id]: 1 + Math.floor(random() * 3) } : {};
  const note = form?.note === true && !nothingToday ? (NOTES[Math.floor(random() * NOTES.length)] ?? '') : '';
  return { unit, areaId, day, values, nothingToday, difficulties, note };
}

function valuesFor(plan: Plan, form: Form, random: () => number): Record<string, number> {
  const values = Object.fromEntries(form.measureIds.map((id) => [id, Math.floor(random() * 7)]));
  // A diligent unit keeps the plan's own rules; those who break them are played apart.
  for (const { measureId, atMostMeasureId, times } of plan.rules) {
    const limit = values[atMostMeasureId];
    const value = values[measureId];
    if (limit !== undefined && value !== undefined)
      values[measureId] = Math.min(value, Math.floor(limit * times));
  }
  return values;
}

/** Returns the entry that sends a draft. `baseVersion` is the version the phone last saw. */
export function submission(plan: Plan, draft: Draft, baseVersion = 0, capturedAtMs = Date.now()): EntryDraft {
  const { unit, areaId, day, values, nothingToday, difficulties, note } = draft;
  return {
    kind: 'report.submit',
    campaignId: plan.id,
    target: documentPath('reports', reportId(plan.id, unit.id, areaId, day)),
    payload: {
      unitId: unit.id,
      areaId,
      day,
      values,
      nothingToday,
      difficulties,
      confirmed: ['personal-data'],
    },
    texts: note === '' ? {} : { note },
    baseVersion,
    capturedAtMs,
  };
}
