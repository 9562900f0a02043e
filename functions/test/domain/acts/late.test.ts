// Lateness, on server time with a word for lost signal; and what comes after the lock, which is held and never lost.
import { describe, expect, it } from 'vitest';
import { statusOf } from '#domain/discipline.ts';
import type { Entry } from '#schema/entry.ts';
import { Report } from '#schema/report.ts';
import { postingOf, recordAs, reasonsOf } from '#world/answers.ts';
import { CAMPAIGN_HEAD, entryOf, lockedDay, msAt, submitOf, TODAY } from '#world/entries.ts';

const lateness = (entry: Entry): unknown => recordAs(Report, postingOf(entry)).steps[0]?.content?.lateness;
const sent = (received: string, written = received, skewMinutes = 0): Entry => {
  const atMs = msAt(received);
  const skewMs = skewMinutes * 60_000;
  return submitOf(
    'team',
    {},
    {
      atMs,
      capturedAtMs: msAt(written) + skewMs,
      clientInfo: { app: 'test', sentAtMs: atMs + skewMs },
    },
  );
};

describe('given the deadline 16:30', () => {
  it.each([
    ['received at 16:00, then in time', sent('16:00'), 'on-time'],
    ['received at 16:30 sharp, then in time', sent('16:30'), 'on-time'],
    ['received at 16:31, then late', sent('16:31'), 'late'],
    ['written at 16:05 without signal and received at 16:50', sent('16:50', '16:05'), 'late-no-signal'],
    ['written at 16:05 and received at 18:20, day still open', sent('18:20', '16:05'), 'late-no-signal'],
    ['written at 16:40, received at 18:20, then late', sent('18:20', '16:40'), 'late'],
    ['device clock two hours slow: written at 16:40 of the wall', sent('18:20', '16:40', -120), 'late'],
    [
      'device clock two hours fast: written at 16:05 of the wall',
      sent('18:20', '16:05', 120),
      'late-no-signal',
    ],
    ['written “tomorrow” by a broken clock, received in time', sent('16:00', '16:00', 1440), 'on-time'],
  ])('%s', (_, entry, found) => {
    expect(lateness(entry)).toBe(found);
  });

  it('then written and received are kept in campaign time, corrected by the device’s error', () => {
    const content = recordAs(Report, postingOf(sent('18:20', '16:05', 120))).steps[0]?.content;
    expect([content?.capturedAtMs, content?.receivedAtMs]).toEqual([msAt('16:05'), msAt('18:20')]);
    expect(content?.dueAtMs).toBe(msAt('16:30'));
  });
  it('when the demonstration clock runs three days ahead, then lateness follows campaign time', () => {
    const serverMs = msAt('16:20', '2026-07-05');
    const offsetMs = 3 * 86_400_000;
    const entry = submitOf('team', {}, { atMs: serverMs });
    const campaign = { ...CAMPAIGN_HEAD, clock: [{ sinceMicros: 0, entryId: 'clock', offsetMs }] };
    const posting = postingOf(entry, null, { campaign, nowMs: serverMs + offsetMs });
    expect(recordAs(Report, posting).steps[0]?.content).toMatchObject({
      lateness: 'on-time',
      capturedAtMs: msAt('16:20', TODAY),
    });
  });
});

it('given a report in time that was returned, when it comes back after the deadline, then the unit is not late', () => {
  const report = recordAs(Report, postingOf(sent('16:00')));
  const back = entryOf(
    'report.return',
    'police',
    sent('16:00').target,
    { fields: [], dueAtMs: null },
    {
      atMs: msAt('16:20'),
      baseVersion: 1,
      texts: { reason: 'Chưa khớp' },
    },
  );
  const returned = recordAs(Report, postingOf(back, report));
  const again = recordAs(
    Report,
    postingOf(submitOf('team', {}, { atMs: msAt('16:50'), baseVersion: 2 }), returned),
  );
  expect(statusOf(returned.steps, Infinity)).toBe('returned');
  expect(statusOf(again.steps, Infinity)).toBe('on-time');
});

describe('given a day locked at 17:00, when a first report arrives at 17:10', () => {
  const entry = submitOf('team', { values: { guided: 7 } }, { atMs: msAt('17:10') });
  const posting = postingOf(entry, null, { day: lockedDay() });
  const report = recordAs(Report, posting);

  it('then it is held with the time of the lock, and has a receipt', () => {
    expect(posting.decision.status).toBe('held');
    expect(reasonsOf(posting.decision.problems)).toEqual(['report.day-locked @ day']);
    expect(posting.decision.problems[0]?.params).toEqual({ time: '17:00' });
    expect(posting.decision.receipt).not.toBeNull();
  });
  it('then its numbers are kept and do not count; it only waits', () => {
    expect(report.steps.at(-1)).toMatchObject({ content: null, held: { values: { guided: 7 } } });
    expect(report.counted.vector).toEqual({ _waiting: 1 });
    expect(statusOf(report.steps, Infinity)).toBe('held');
  });
  it('then a second one is held as well, and the first stays in the record', () => {
    const next = submitOf('team', { values: { guided: 9 } }, { atMs: msAt('17:20'), baseVersion: 1 });
    const after = recordAs(Report, postingOf(next, report, { day: lockedDay() }));
    expect(after.steps.map(({ held }) => held?.values)).toEqual([{ guided: 7 }, { guided: 9 }]);
    expect(after.counted.vector).toEqual({ _waiting: 1 });
  });
  it('then it can be neither approved nor returned as an ordinary report', () => {
    const approve = entryOf(
      'report.approve',
      'police',
      entry.target,
      {},
      { baseVersion: 1, atMs: msAt('17:30') },
    );
    expect(reasonsOf(postingOf(approve, report, { day: lockedDay() }).decision.problems)).toEqual([
      'record.wrong-state',
    ]);
  });
});

describe('given a report that counts, when a correction arrives after the lock', () => {
  const before = recordAs(Report, postingOf(submitOf('team', { values: { guided: 7 } })));
  const correction = submitOf('team', { values: { guided: 9 } }, { atMs: msAt('17:10'), baseVersion: 1 });
  const posting = postingOf(correction, before, { day: lockedDay() });
  const report = recordAs(Report, posting);

  it('then the correction is held and what counts does not move', () => {
    expect(posting.decision.status).toBe('held');
    expect(report.counted.vector).toEqual({ _received: 1, guided: 7, _waiting: 1 });
    expect(report.steps.at(-1)).toMatchObject({
      status: 'received',
      content: { values: { guided: 7 } },
      held: { values: { guided: 9 } },
    });
  });
  it('then the unit had reported in time', () => {
    expect(statusOf(report.steps, Infinity)).toBe('on-time');
  });
  it('then a later approval keeps what waits', () => {
    const approve = entryOf(
      'report.approve',
      'police',
      correction.target,
      {},
      { baseVersion: 2, atMs: msAt('17:30') },
    );
    const approved = recordAs(Report, postingOf(approve, report, { day: lockedDay() }));
    expect(approved.counted.vector).toEqual({ _received: 1, _approved: 1, guided: 7, _waiting: 1 });
    expect(approved.steps.at(-1)?.held?.values).toEqual({ guided: 9 });
  });
});

it('given a bad report after the lock, then it is refused like any other, not held', () => {
  const entry = submitOf('team', { values: { guided: -1 } }, { atMs: msAt('17:10') });
  expect(reasonsOf(postingOf(entry, null, { day: lockedDay() }).decision.problems)).toEqual([
    'report.value-not-whole @ values.guided',
  ]);
});
