/** Drafts on the device: one for each report, found again on any day, never lost by moving, and honest about what is kept. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '../../outbox/item.ts';
import { EMPTY, saidOf, type Based } from './draft.ts';
import { canKeepDrafts, draftsOfOthers, keepDraft, keptDraft, keptDrafts, moveDraft } from './drafts.ts';
import { forgetSaidDrafts } from './said-drafts.ts';

const YEAR = 2026;
const based = (guided: string, note = ''): Based => ({
  draft: { ...EMPTY, values: { guided }, note },
  seenVersion: 1,
  presumed: false,
});
const idOn = (day: string): string => `c~t~a~${day}`;

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (at) => [...kept.keys()][at] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

beforeEach(() => vi.stubGlobal('localStorage', memoryStorage()));
afterEach(() => vi.unstubAllGlobals());

describe('a draft that was not sent by midnight', () => {
  it('is found on the next day, with those of every other day, and only by its writer', () => {
    keepDraft('lan', idOn('2026-07-08'), based('5'), YEAR, 10);
    keepDraft('lan', idOn('2026-07-07'), based('3'), YEAR, 9);
    keepDraft('lan', 'another~t~a~2026-07-07', based('3'), YEAR, 9);
    keepDraft('huy', idOn('2026-07-08'), based('7'), YEAR, 8);
    expect(keptDrafts('lan').map(({ campaignId, day, areaId }) => [campaignId, day, areaId])).toEqual([
      ['c', '2026-07-07', 'a'],
      ['another', '2026-07-07', 'a'],
      ['c', '2026-07-08', 'a'],
    ]);
  });

  it('that says nothing any more is not asked about', () => {
    keepDraft('lan', idOn('2026-07-07'), based(' '), YEAR, 1);
    expect(keptDrafts('lan')).toEqual([]);
  });
});

describe('a draft of a day that is none', () => {
  const to = { to: idOn('2026-07-08'), year: YEAR, nowMs: 5 };

  it('goes to the right day whole, as something that its writer has not seen any report for', () => {
    keepDraft('lan', idOn('2026-07-09'), based('5'), YEAR, 1);
    expect(moveDraft('lan', based('5').draft, idOn('2026-07-09'), to)).toBe(true);
    expect(keptDraft('lan', idOn('2026-07-09'))).toBeNull();
    expect(keptDraft('lan', idOn('2026-07-08'))).toEqual({ ...based('5'), seenVersion: 0 });
  });

  it('never takes the place of another draft', () => {
    keepDraft('lan', idOn('2026-07-09'), based('5'), YEAR, 1);
    keepDraft('lan', idOn('2026-07-08'), based('8'), YEAR, 1);
    expect(moveDraft('lan', based('5').draft, idOn('2026-07-09'), to)).toBe(false);
    expect(keptDraft('lan', idOn('2026-07-09'))).toEqual(based('5'));
    expect(keptDraft('lan', idOn('2026-07-08'))).toEqual(based('8'));
  });

  it('stays where it is when the device cannot keep it elsewhere', () => {
    keepDraft('lan', idOn('2026-07-09'), based('5'), YEAR, 1);
    localStorage.setItem = () => {
      throw new Error('hết chỗ');
    };
    expect(moveDraft('lan', based('5').draft, idOn('2026-07-09'), to)).toBe(false);
    expect(keptDraft('lan', idOn('2026-07-09'))).toEqual(based('5'));
  });
});

describe('what the device keeps', () => {
  it('is said as it is: whole, without a citizen’s data, or not at all', () => {
    expect(canKeepDrafts()).toBe(true);
    expect(keepDraft('lan', idOn('2026-07-08'), based('5'), YEAR, 1)).toBe('whole');
    expect(keepDraft('lan', idOn('2026-07-08'), based('5', 'Ông có số 031085012345'), YEAR, 1)).toBe(
      'partly',
    );
    vi.stubGlobal('localStorage', {
      get length(): number {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    });
    expect(canKeepDrafts()).toBe(false);
    expect(keepDraft('lan', idOn('2026-07-08'), based('5'), YEAR, 1)).toBe('not');
    expect([keptDrafts('lan'), draftsOfOthers('lan')]).toEqual([[], []]);
  });

  it('of other people is counted, with when, and nothing more', () => {
    keepDraft('lan', idOn('2026-07-08'), based('5'), YEAR, 10);
    keepDraft('huy', idOn('2026-07-08'), based('7'), YEAR, 8);
    expect(draftsOfOthers('lan')).toEqual([8]);
    expect(draftsOfOthers('mai')).toEqual([10, 8]);
  });
});

describe('a draft whose page died while it was sent', () => {
  const key = { campaignId: 'c', unitId: 't', areaId: 'a', day: '2026-07-08' };
  const saidWith = (guided: string): Item =>
    ({ said: saidOf(based(guided, ' sóng yếu').draft, key, 1) }) as unknown as Item;

  it('is no draft any more when its report waits to be sent, and still is when it says something else', () => {
    keepDraft('lan', idOn('2026-07-08'), based('5', ' sóng yếu'), YEAR, 1);
    forgetSaidDrafts('lan', [saidWith('5'), saidWith('6')]);
    expect(keptDrafts('lan')).toHaveLength(1);
    forgetSaidDrafts('huy', [saidWith('5')]);
    expect(keptDrafts('lan')).toHaveLength(1);
    forgetSaidDrafts('lan', [saidWith('6'), saidWith('5')]);
    expect(keptDraft('lan', idOn('2026-07-08'))).toBeNull();
  });
});
