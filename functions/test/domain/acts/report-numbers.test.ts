// What a unit may not report: numbers of a daily report that the server refuses, each at its field.
import { describe, expect, it } from 'vitest';
import { answer, postingOf, reasonsOf } from '#world/answers.ts';
import { submitOf, type Told } from '#world/entries.ts';

type Row = readonly [sentence: string, told: Told, found: string];

describe('given a community team, when it sends a daily report with', () => {
  const rows: readonly Row[] = [
    ['whole numbers of its form, then it is accepted', { values: { guided: 3, activated: 3 } }, 'accepted'],
    ['zeros only, then the zeros are a report', { values: { guided: 0 } }, 'accepted'],
    ['the largest number its form allows, then it is accepted', { values: { guided: 9999 } }, 'accepted'],
    [
      'a measure that no form knows, then that measure is refused',
      { values: { guided: 1, sheep: 2 } },
      'refused: report.unknown-measure @ values.sheep',
    ],
    [
      'a measure of the police, then it is refused: only the police enter dossiers',
      { values: { dossiersCollected: 2 } },
      'refused: report.unknown-measure @ values.dossiersCollected',
    ],
    ['a negative number', { values: { guided: -1 } }, 'refused: report.value-not-whole @ values.guided'],
    ['a fraction', { values: { guided: 1.5 } }, 'refused: report.value-not-whole @ values.guided'],
    ['text in a number', { values: { guided: '12' } }, 'refused: report.value-not-whole @ values.guided'],
    ['nothing in a number', { values: { guided: null } }, 'refused: report.value-not-whole @ values.guided'],
    [
      'a number beyond counting',
      { values: { guided: 2 ** 53 } },
      'refused: report.value-not-whole @ values.guided',
    ],
    [
      'a thousand million',
      { values: { guided: 10 ** 9 } },
      'refused: report.value-too-large @ values.guided',
    ],
    [
      'one more than allowed',
      { values: { guided: 10_000 } },
      'refused: report.value-too-large @ values.guided',
    ],
    [
      'two bad numbers, then both are named',
      { values: { guided: -1, activated: 0.5 } },
      'refused: report.value-not-whole @ values.guided, report.value-not-whole @ values.activated',
    ],
    ['no number and no “nothing today”', { values: {} }, 'refused: report.empty'],
    ['“nothing today”, then that is a report', { nothingToday: true }, 'accepted'],
    ['“nothing today” and zeros, then they agree', { nothingToday: true, values: { guided: 0 } }, 'accepted'],
    [
      '“nothing today” and a number',
      { nothingToday: true, values: { guided: 1 } },
      'refused: report.nothing-with-values @ nothingToday',
    ],
    [
      '“nothing today” and a difficulty',
      { nothingToday: true, difficulties: { KK01: 1 } },
      'refused: report.nothing-with-values @ nothingToday',
    ],
    ['difficulties alone, then they are a report', { values: {}, difficulties: { KK01: 2 } }, 'accepted'],
    [
      'an unknown difficulty',
      { difficulties: { KK77: 1 } },
      'refused: report.unknown-category @ difficulties.KK77',
    ],
    ['half a case', { difficulties: { KK01: 0.5 } }, 'refused: report.value-not-whole @ difficulties.KK01'],
    [
      '10 000 cases',
      { difficulties: { KK01: 10_000 } },
      'refused: report.value-too-large @ difficulties.KK01',
    ],
  ];
  it.each(rows)('%s', (_, told, found) => {
    expect(answer(submitOf('team', told))).toBe(found);
  });

  it('a field that the report does not have, then that field is named', () => {
    const entry = submitOf('team');
    expect(answer({ ...entry, payload: { ...entry.payload, lat: 20.7 } })).toBe(
      'refused: report.unknown-field',
    );
  });

  it('no numbers at all, then the missing parts are named', () => {
    const payload = { ...submitOf('team').payload };
    Reflect.deleteProperty(payload, 'values');
    expect(answer({ ...submitOf('team'), payload })).toBe('refused: entry.malformed @ values');
  });
});

describe('given more activated than guided (V03)', () => {
  const values = { guided: 3, activated: 5 };
  const needed = 'refused: report.reason-needed @ values.activated';

  it('when no reason is given, then one is asked for', () => {
    expect(answer(submitOf('team', { values }))).toBe(needed);
  });
  it('when the warning was seen but no reason written, then one is asked for', () => {
    expect(answer(submitOf('team', { values, confirmed: ['V03'] }))).toBe(needed);
    expect(answer(submitOf('team', { values, confirmed: ['V03'] }, { texts: { 'reason.V03': '  ' } }))).toBe(
      needed,
    );
  });
  it('when a reason was written but the warning not confirmed, then one is asked for', () => {
    expect(answer(submitOf('team', { values }, { texts: { 'reason.V03': 'hướng dẫn hôm qua' } }))).toBe(
      needed,
    );
  });
  it('when the reason is given, then it is accepted with a flag', () => {
    const texts = { 'reason.V03': 'đã hướng dẫn từ hôm trước' };
    const { decision } = postingOf(submitOf('team', { values, confirmed: ['V03'] }, { texts }));
    expect(decision.status).toBe('accepted');
    expect(reasonsOf(decision.warnings)).toEqual(['report.rule-broken @ values.activated']);
  });
  it('when equally many were activated, then nobody asks', () => {
    expect(answer(submitOf('team', { values: { guided: 3, activated: 3 } }))).toBe('accepted');
  });
});

describe('given the other rules of the plan', () => {
  it('more than 15 activations for a volunteer-hour ask for a reason (V15)', () => {
    const values = { guided: 31, activated: 31, volunteerHours: 2 };
    expect(answer(submitOf('youth', { values }))).toBe('refused: report.reason-needed @ values.activated');
    expect(answer(submitOf('youth', { values: { ...values, volunteerHours: 3 } }))).toBe('accepted');
  });
  it('more done than reviewed is accepted and flagged (V21)', () => {
    const { decision } = postingOf(submitOf('team', { values: { reviewed: 1, reviewedDone: 2 } }));
    expect(decision.status).toBe('accepted');
    expect(decision.warnings.map(({ params }) => params['rule'])).toEqual(['V21']);
  });
  it('a device clock 25 minutes ahead is flagged, and named in minutes (V20)', () => {
    const entry = submitOf('team');
    const ahead = { ...entry.clientInfo, sentAtMs: entry.clientInfo.sentAtMs + 25 * 60_000 };
    const { decision } = postingOf({ ...entry, clientInfo: ahead });
    expect(reasonsOf(decision.warnings)).toEqual(['report.clock-skew']);
    expect(decision.warnings[0]?.params).toEqual({ minutes: 25 });
  });
  it('a device clock 10 minutes off is not worth a word', () => {
    const entry = submitOf('team');
    const late = { ...entry.clientInfo, sentAtMs: entry.clientInfo.sentAtMs - 10 * 60_000 };
    expect(postingOf({ ...entry, clientInfo: late }).decision.warnings).toEqual([]);
  });
});
