// Tasks in an edition: the four official buckets, and of how many a product waits to be judged.
import { describe, expect, it } from 'vitest';
import { buildEdition } from '#domain/digest/edition.ts';
import { CAMPAIGN, CAT_HAI, entryOf, msAt } from '#world/entries.ts';
import { inputOf, play } from './played.ts';

describe('given tasks due on 15/07', () => {
  const complete = (day: string): ReturnType<typeof entryOf> =>
    entryOf(
      'task.complete',
      'youth',
      `tasks/${CAMPAIGN}~a3.support`,
      { productUrl: null },
      {
        atMs: msAt('09:00', day),
        texts: { product: 'Báo cáo' },
      },
    );
  const accept = (day: string): ReturnType<typeof entryOf> =>
    entryOf(
      'task.accept',
      'police',
      `tasks/${CAMPAIGN}~a3.support`,
      {},
      {
        ...{ atMs: msAt('10:00', day), baseVersion: 1 },
      },
    );
  const tasks = CAT_HAI.plan.tasks.length;
  it('on 08/07 with one handed in, then it waits and runs, and is done in time once it is accepted', () => {
    expect(buildEdition(inputOf(play([complete('2026-07-08')]))).tasks).toEqual({
      ...{ onTime: 0, late: 0, running: tasks, overdue: 0, waiting: 1 },
    });
    expect(buildEdition(inputOf(play([complete('2026-07-08'), accept('2026-07-08')]))).tasks).toEqual({
      ...{ onTime: 1, late: 0, running: tasks - 1, overdue: 0, waiting: 0 },
    });
  });
  it('under rules 6, then a product was enough, and nothing was said of waiting', () => {
    const played = inputOf(play([complete('2026-07-08')]), { ruleVersion: 6 });
    expect(buildEdition(played).tasks).toEqual({ onTime: 1, late: 0, running: tasks - 1, overdue: 0 });
  });
  it('one done a day too late, then late, though it was running when the last edition was cut', () => {
    const played = play([complete('2026-07-16'), accept('2026-07-16')]);
    const last = { day: '2026-07-15' };
    expect(buildEdition(inputOf(played, last)).tasks).toEqual({
      ...{ onTime: 0, late: 0, running: tasks, overdue: 0, waiting: 0 },
    });
    expect(buildEdition(inputOf(played, { ...last, cutAtMicros: Infinity })).tasks).toMatchObject({
      late: 1,
    });
  });
});
