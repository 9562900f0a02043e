// Where and when a unit may report: unit, area, form, day and target of a daily report.
import { describe, expect, it } from 'vitest';
import { answer } from '#world/answers.ts';
import { CAMPAIGN, contextFor, msAt, submitOf, WEEKLY, type Told } from '#world/entries.ts';

describe('given a community team, when it reports for', () => {
  it('its own area, then it is accepted', () => {
    expect(answer(submitOf('team', { areaId: 'ch.cat-ba.tdp-01' }))).toBe('accepted');
  });
  it("another unit's area, then the area is refused (V17)", () => {
    expect(answer(submitOf('team', { areaId: 'ch.cat-ba.tdp-02' }))).toBe(
      'refused: report.area-not-assigned @ areaId',
    );
  });
  it('an area that does not exist, then the area is refused', () => {
    expect(answer(submitOf('team', { areaId: 'atlantis' }))).toBe(
      'refused: report.area-not-assigned @ areaId',
    );
  });
  it('another unit, then the unit is refused', () => {
    expect(answer(submitOf('team', { unitId: 'cnscd.cat-ba.tdp-02' }))).toBe(
      'refused: report.area-not-assigned @ unitId',
    );
  });
  it('a unit that the plan does not have, then the unit is refused', () => {
    const entry = submitOf('team', { unitId: 'doi-bong', areaId: 'ch.cat-ba.tdp-01' });
    expect(answer({ ...entry, unitId: 'doi-bong' })).toBe('refused: report.unit-unknown @ unitId');
  });
});

it('given a unit without a form, when its account reports, then there is no form', () => {
  const entry = submitOf('team', { unitId: 'ubnd', areaId: 'cat-hai' });
  expect(answer({ ...entry, unitId: 'ubnd' })).toBe('refused: report.no-form @ unitId');
});

describe('given a report, when it names the wrong record', () => {
  const entry = submitOf('team');
  const wrong = 'refused: entry.wrong-target';
  it.each([
    ['a record of another unit', `reports/${CAMPAIGN}~cnscd.cat-ba.tdp-02~ch.cat-ba.tdp-02~2026-07-08`],
    ['a record of another day', `reports/${CAMPAIGN}~cnscd.cat-ba.tdp-01~ch.cat-ba.tdp-01~2026-07-07`],
    ['a record of another campaign', 'reports/other~cnscd.cat-ba.tdp-01~ch.cat-ba.tdp-01~2026-07-08'],
    ['another collection', `days/${CAMPAIGN}~2026-07-08`],
    ['a record below a record', `${entry.target}/steps/1`],
    ['no record', 'reports/'],
  ])('%s, then it is refused', (_, target) => {
    expect(answer({ ...entry, target })).toBe(wrong);
  });
});

describe('given the window 17/06–15/07/2026, when a team reports on 08/07 for', () => {
  const on = (day: string): string => answer(submitOf('team', { day }, { atMs: msAt('16:00') }));
  it.each([
    ['the day before the first', '2026-06-16', 'refused: report.day-outside @ day'],
    ['the first day, still open', '2026-06-17', 'accepted'],
    ['yesterday, still open', '2026-07-07', 'accepted'],
    ['tomorrow', '2026-07-09', 'refused: report.day-in-future @ day'],
    ['the last day', '2026-07-15', 'refused: report.day-in-future @ day'],
    ['the day after the last', '2026-07-16', 'refused: report.day-outside @ day'],
    ['no day at all', '', 'refused: report.day-outside @ day'],
    ['a day written the Vietnamese way', '08-07-2026', 'refused: report.day-outside @ day'],
    ['31 June, which no calendar has', '2026-06-31', 'refused: report.day-outside @ day'],
  ])('%s', (_, day, found) => {
    expect(on(day)).toBe(found);
  });

  it('today at 00:30, then today has begun in Cát Hải though not yet in London', () => {
    expect(answer(submitOf('team', {}, { atMs: msAt('00:30') }))).toBe('accepted');
  });
});

describe('given a campaign that ended on 15/07', () => {
  const late = { day: '2026-07-15' } as const;
  it('when a report of its last day is written and sent on 16/07, then the campaign has ended', () => {
    expect(answer(submitOf('team', late, { atMs: msAt('07:00', '2026-07-16') }))).toBe(
      'refused: report.campaign-ended @ day',
    );
  });
  it('when it was written on 15/07 without signal and arrives on 16/07, then it is still taken', () => {
    const atMs = msAt('07:00', '2026-07-16');
    expect(answer(submitOf('team', late, { atMs, capturedAtMs: msAt('16:05', '2026-07-15') }))).toBe(
      'accepted',
    );
  });
});

describe('given a plan of weeks that close on Friday', () => {
  const weekly = (day: string, now: string): string => {
    const told: Told = { day, areaId: 'ch.cat-ba.tdp-01' };
    const entry = submitOf('team', told, { campaignId: WEEKLY.plan.id, atMs: msAt('10:00', now) });
    const { campaign } = contextFor(entry);
    return answer(entry, null, {
      index: WEEKLY,
      campaign: campaign && { ...campaign, campaignId: WEEKLY.plan.id },
    });
  };
  it('when a team reports for a Thursday, then no report is due that day', () => {
    expect(weekly('2026-10-08', '2026-10-09')).toBe('refused: report.day-not-reporting @ day');
  });
  it('when it reports for the Friday from Saturday of the week before on, then it is accepted', () => {
    expect(weekly('2026-10-09', '2026-10-09')).toBe('accepted');
    expect(weekly('2026-10-09', '2026-10-03')).toBe('accepted');
  });
  it('when it reports a day before the week began, then that week is in the future', () => {
    expect(weekly('2026-10-09', '2026-10-02')).toBe('refused: report.day-in-future @ day');
  });
});
