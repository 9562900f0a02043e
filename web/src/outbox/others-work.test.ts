/** A shared device says that somebody's work waits, and nothing of whose. */
import { describe, expect, it } from 'vitest';
import type { Item } from './item.ts';
import { othersWorkIn, togetherOf } from './others-work.ts';

const item = (by: string, capturedAtMs: number, part: Partial<Item> = {}): Item => ({
  ...{ id: '1', author: { by, role: 'reporter', unitId: 't' }, capturedAtMs, reason: null },
  said: { kind: 'report.submit', campaignId: 'c', target: '', payload: {}, texts: {}, baseVersion: 0 },
  ...{ state: 'queued', decision: null },
  ...part,
});

describe('what waits of other people', () => {
  it('is how much and since when, of what was not sent', () => {
    const items = [
      item('huy', 20),
      item('mai', 10),
      item('lan', 5),
      item('huy', 1, { state: 'stopped' }),
      item('huy', 2, { state: 'sent' }),
    ];
    expect(othersWorkIn(items, 'lan')).toEqual({ count: 2, sinceMs: 10 });
    expect(othersWorkIn([item('lan', 5)], 'lan')).toBeNull();
  });

  it('holds what another person brings for the one who is here, and not what is brought by the one who is here', () => {
    const carriedBy = { by: 'lan', role: 'reporter' as const, unitId: 't' };
    const items = [
      item('huy', 20, { carriedBy }),
      item('lan', 30, { carriedBy: { ...carriedBy, by: 'mai' } }),
    ];
    expect(othersWorkIn(items, 'lan')).toEqual({ count: 1, sinceMs: 30 });
  });

  it('adds up drafts and what was sent', () => {
    expect(togetherOf({ count: 2, sinceMs: 10 }, null, { count: 1, sinceMs: 4 })).toEqual({
      ...{ count: 3, sinceMs: 4 },
    });
    expect(togetherOf(null, null)).toBeNull();
  });
});
