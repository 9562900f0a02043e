// Which jobs a tick must run: each once per day, a missed tick caught up, nothing before the start or after the end.
import { describe, expect, it } from 'vitest';
import { dueJobs, openDays, servedSinceMs } from '#domain/schedule.ts';
import { CAMPAIGN_HEAD, CAT_HAI, msAt, WEEKLY } from '#world/entries.ts';

const START = msAt('08:00', '2026-07-08');
const due = (time: string, day = '2026-07-08', finished: string[] = [], sinceMs = START): string[] =>
  dueJobs(CAT_HAI.plan, msAt(time, day), sinceMs, new Set(finished)).map(
    ({ job, day: of, action }) => `${of}~${job} ${action}`,
  );

describe('given 08/07 from the morning on', () => {
  it.each([
    ['15:29', []],
    ['15:30', ['2026-07-08~remind run']],
    ['16:44', ['2026-07-08~remind run']],
    ['16:45', ['2026-07-08~remind run', '2026-07-08~remind-again run']],
  ])('at %s', (time, jobs) => {
    expect(due(time)).toEqual(jobs);
  });
  it('at 17:00 the day is locked, and reminders that nobody sent are written down as missed', () => {
    expect(due('17:00')).toEqual([
      '2026-07-08~remind miss',
      '2026-07-08~remind-again miss',
      '2026-07-08~lock run',
    ]);
  });
  it('at 17:30 with everything done but the digest, then the digest alone', () => {
    const finished = ['remind', 'remind-again', 'lock'].map((job) => `2026-07-08~${job}`);
    expect(due('17:30', '2026-07-08', finished)).toEqual(['2026-07-08~digest run', '2026-07-08~deliver run']);
  });
  it('when every job is finished, then the next tick has nothing to do', () => {
    const finished = ['remind', 'remind-again', 'lock', 'digest', 'deliver'].map(
      (job) => `2026-07-08~${job}`,
    );
    expect(due('20:59', '2026-07-08', finished)).toEqual([]);
    expect(due('23:00', '2026-07-08', [...finished, '2026-07-08~recount'])).toEqual([]);
  });
  it('when the night begins, then everything is counted again, and only the newest night of several', () => {
    const finished = ['remind', 'remind-again', 'lock', 'digest', 'deliver'].map(
      (job) => `2026-07-08~${job}`,
    );
    expect(due('21:00', '2026-07-08', finished)).toEqual(['2026-07-08~recount run']);
    expect(due('08:00', '2026-07-09', finished)).toEqual(['2026-07-08~recount run']);
    const night = due('21:00', '2026-07-09', finished).filter((job) => job.includes('recount'));
    expect(night).toEqual(['2026-07-08~recount miss', '2026-07-09~recount run']);
  });
  it('the lock comes before the digest of its day, and older days first', () => {
    const jobs = due('17:30', '2026-07-09').filter((job) => job.endsWith('run'));
    expect(jobs).toEqual([
      '2026-07-08~lock run',
      '2026-07-08~digest run',
      '2026-07-08~recount run',
      '2026-07-09~lock run',
      '2026-07-09~digest run',
      '2026-07-09~deliver run',
    ]);
  });
  it('when ticks were missed all night, then the morning locks and reports, and reminds nobody', () => {
    expect(due('07:00', '2026-07-09')).toEqual([
      '2026-07-08~remind miss',
      '2026-07-08~remind-again miss',
      '2026-07-08~lock run',
      '2026-07-08~digest run',
      '2026-07-08~deliver run',
      '2026-07-08~recount run',
    ]);
  });
  it('then each job keeps the time at which it was due', () => {
    expect(dueJobs(CAT_HAI.plan, msAt('15:40'), START, new Set())[0]?.dueAtMs).toBe(msAt('15:30'));
  });
});

describe('given a start in the afternoon', () => {
  it('when the service began at 16:00, then the first reminder was nobody’s', () => {
    expect(due('16:50', '2026-07-08', [], msAt('16:00'))).toEqual(['2026-07-08~remind-again run']);
  });
  it('without a demonstration clock, then it serves since its plan was loaded', () => {
    expect(servedSinceMs(CAMPAIGN_HEAD)).toBe(msAt('08:00', '2026-06-16'));
  });
  it('with one, then since the campaign time that was set first', () => {
    const setAtMs = msAt('09:00', '2026-11-20');
    const campaign = {
      ...CAMPAIGN_HEAD,
      clock: [
        { sinceMicros: setAtMs * 1000, entryId: 'clock', offsetMs: msAt('07:00') - setAtMs },
        { sinceMicros: setAtMs * 1000 + 9, entryId: 'clock', offsetMs: 0 },
      ],
    };
    expect(servedSinceMs(campaign)).toBe(msAt('07:00'));
  });
});

describe('given the end of the campaign', () => {
  it('then its last day is locked and reported even the day after', () => {
    expect(due('08:00', '2026-07-16', [], msAt('08:00', '2026-07-15'))).toEqual([
      '2026-07-15~remind miss',
      '2026-07-15~remind-again miss',
      '2026-07-15~lock run',
      '2026-07-15~digest run',
      '2026-07-15~deliver run',
      '2026-07-15~recount run',
    ]);
  });
  it('then no day after it has any job', () => {
    expect(due('18:00', '2026-07-16', [], msAt('00:00', '2026-07-16'))).toEqual([]);
    expect(due('18:00', '2026-08-15', [], 0)).toEqual([]);
    expect(openDays(CAT_HAI.plan, msAt('18:00', '2026-09-01'))).toEqual([]);
  });
  it('before its first day, then there is none either', () => {
    expect(due('18:00', '2026-06-16', [], 0)).toEqual([]);
  });
});

describe('given a plan of weeks that close on Friday', () => {
  const weekly = (time: string, day: string): string[] =>
    dueJobs(WEEKLY.plan, msAt(time, day), msAt('00:00', '2026-10-05'), new Set()).map(
      ({ job, day: of }) => `${of}~${job}`,
    );
  it('then nothing is due on Thursday and all on Friday', () => {
    expect(weekly('18:00', '2026-10-08')).toEqual([]);
    expect(weekly('15:30', '2026-10-09')).toEqual(['2026-10-09~remind']);
    expect(weekly('17:30', '2026-10-09')).toHaveLength(4);
  });
});
