/** A report while it is written: nothing that was said is lost by correcting it, and nobody's numbers are lost unseen. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '#schema/decision.ts';
import type { Content, Report, ReportState } from '#schema/report.ts';
import type { Item } from '../../outbox/item.ts';
import {
  baseOf,
  draftOf,
  EMPTY,
  isOvertaken,
  newerThan,
  saidOf,
  seenBy,
  startOf,
  type Draft,
} from './draft.ts';
import { stateOf } from './state.ts';

const PLACE = { campaignId: 'c', unitId: 'to-1', areaId: 'a', day: '2026-07-08' };

const WRITTEN: Draft = {
  values: { guided: '5', activated: '7' },
  nothingToday: false,
  difficulties: { KK02: { cases: '2', text: 'SIM của người thân' } },
  note: 'Tổ chức ở nhà văn hóa',
  reasons: { V03: 'Hướng dẫn từ hôm trước' },
  confirmed: [],
};

/** The report after each of these: who wrote what (`to-1: 5`), or a review. */
function reported(...contents: readonly [entryId: string, guided: number][]): Report {
  const steps = contents.map(([entryId, guided], at): ReportState => {
    const content = { values: { guided }, nothingToday: false, difficulties: {}, texts: {}, entryId };
    return {
      ...{ atMicros: at, entryId, version: at + 1, status: 'received', held: null, review: null },
      content: content as unknown as Content,
    };
  });
  return { version: steps.length, status: 'received', steps } as unknown as Report;
}

function sent(guided: string, baseVersion: number, part: Partial<Item> = {}): Item {
  const said = saidOf({ ...EMPTY, values: { guided } }, PLACE, baseVersion);
  const author = { by: 'lan', role: 'reporter', unitId: 'to-1' } as const;
  return { id: 'e1', author, said, capturedAtMs: 0, state: 'sent', reason: null, decision: null, ...part };
}

const decided = (status: Decision['status'], version: number): Partial<Item> => ({
  decision: { status, version, problems: [] } as unknown as Decision,
});

describe('a correction', () => {
  it('begins with everything that was said: numbers, difficulties with their words, the note, the reasons', () => {
    const { payload, texts } = saidOf(WRITTEN, PLACE, 0);
    const again = draftOf({ ...(payload as Content), texts });
    expect(again).toEqual(WRITTEN);
    expect(saidOf(again, PLACE, 0)).toEqual(saidOf(WRITTEN, PLACE, 0));
  });

  it('keeps an empty field apart from 0, and what is no number as it was typed', () => {
    const said = saidOf({ ...EMPTY, values: { guided: '', activated: '0', reviewed: '1,5' } }, PLACE, 0);
    expect(said.payload['values']).toEqual({ activated: 0, reviewed: '1,5' });
  });

  it('says no number and no difficulty with “nothing today”, whatever was typed before', () => {
    const { payload, texts } = saidOf({ ...WRITTEN, nothingToday: true }, PLACE, 0);
    expect(payload).toMatchObject({ values: {}, difficulties: {}, nothingToday: true });
    expect(texts['difficulty.KK02']).toBeUndefined();
  });
});

describe('the form', () => {
  it('begins with the record, and with what is on its way while the record does not show it', () => {
    expect(startOf(reported(['e0', 3]), undefined).draft.values).toEqual({ guided: '3' });
    expect(startOf(reported(['e0', 3]), sent('4', 1))).toMatchObject({
      draft: { values: { guided: '4' } },
      seenVersion: 2,
      presumed: true,
    });
  });

  it('begins with what was refused, so that nothing has to be typed again', () => {
    const refused = sent('99999', 1, decided('refused', 1));
    expect(startOf(reported(['e0', 3]), refused)).toMatchObject({
      draft: { values: { guided: '99999' } },
      seenVersion: 1,
      presumed: false,
    });
  });
});

describe('the version that an entry is based on', () => {
  const typedAt = (seenVersion: number, presumed = false) => ({ draft: EMPTY, seenVersion, presumed });

  it('stays what the writer saw when a colleague reported in the meantime, so that the server can tell', () => {
    const record = reported(['e0', 3], ['colleague', 4]);
    expect(baseOf(typedAt(1), record, undefined)).toBe(1);
    expect(isOvertaken(1, record)).toBe(true);
  });

  it('follows the record where it was only reviewed', () => {
    const record = reported(['e0', 3], ['e0', 3]);
    expect(isOvertaken(1, record)).toBe(false);
    expect(baseOf(typedAt(1), record, undefined)).toBe(2);
  });

  it('does not take a colleague’s version for one’s own entry that was refused', () => {
    const refused = sent('4', 0, decided('refused', 1));
    const record = reported(['colleague', 9]);
    expect(seenBy(typedAt(1, true), refused)).toBe(0);
    expect(baseOf(typedAt(1, true), record, refused)).toBe(0);
    expect(isOvertaken(seenBy(typedAt(1, true), refused), record)).toBe(true);
  });

  it('is compared with one’s own entry on its way, where the draft was written without seeing it', () => {
    const waiting = sent('4', 0, { state: 'queued' });
    expect(newerThan(0, null, waiting)).toMatchObject({
      draft: { values: { guided: '4' } },
      seenVersion: 1,
      presumed: true,
    });
    expect(newerThan(1, null, waiting)).toBeNull();
    expect(newerThan(0, null, sent('4', 0, decided('refused', 1)))).toBeNull();
  });

  it('is compared with what a colleague reported, never with a review', () => {
    expect(newerThan(1, reported(['e0', 3], ['colleague', 4]), undefined)).toMatchObject({
      draft: { values: { guided: '4' } },
      seenVersion: 2,
    });
    expect(newerThan(1, reported(['e0', 3], ['e0', 3]), undefined)).toBeNull();
  });

  it('is never one that does not exist', () => {
    expect(baseOf(typedAt(2), null, undefined)).toBe(0);
    expect(baseOf(typedAt(2, true), reported(['e0', 3]), sent('4', 1))).toBe(2);
  });
});

describe('the state of a report', () => {
  const known = { last: undefined, record: null, day: null, hasDraft: false };
  const LOCKED = { locked: { atMs: 0, entryId: 'l', by: 'x', atMicros: 0 } };

  it('goes from nothing over a draft and the way to the server to received, approved and final', () => {
    const record = reported(['e1', 4]);
    expect(stateOf(known)).toBe('none');
    expect(stateOf({ ...known, hasDraft: true })).toBe('draft');
    expect(stateOf({ ...known, last: sent('4', 0, { state: 'queued' }) })).toBe('queued');
    expect(stateOf({ ...known, last: sent('4', 0) })).toBe('sending');
    expect(stateOf({ ...known, last: sent('4', 0, decided('accepted', 1)) })).toBe('received');
    expect(stateOf({ ...known, record })).toBe('received');
    expect(stateOf({ ...known, record: { ...record, status: 'approved' } })).toBe('approved');
    expect(stateOf({ ...known, record, day: LOCKED })).toBe('final');
  });

  it('says refused, returned or held until the unit has answered', () => {
    const record = reported(['e1', 4]);
    expect(stateOf({ ...known, record, last: sent('4', 1, decided('refused', 1)) })).toBe('refused');
    expect(stateOf({ ...known, last: sent('4', 0, { state: 'stopped' }) })).toBe('refused');
    const returned = { ...record, status: 'returned' } as const;
    expect(stateOf({ ...known, record: returned, hasDraft: true })).toBe('returned');
    expect(stateOf({ ...known, record: returned, last: sent('5', 1) })).toBe('sending');
    expect(stateOf({ ...known, last: sent('4', 0, decided('held', 1)), day: LOCKED })).toBe('held');
  });
});
