/** What a refused create means is found out by looking: somebody may have delivered the same entry before. */
import { describe, expect, it } from 'vitest';
import { CallError } from '../rest/call.ts';
import type { Firestore } from '../rest/firestore.ts';
import type { Item } from './item.ts';
import { backoffMs } from './keep-sending.ts';
import { restTransport } from './rest-transport.ts';

const ITEM: Item = {
  ...{ id: 'id-1', author: { by: 'lan', role: 'reporter', unitId: 'to-1' }, capturedAtMs: 0 },
  said: {
    kind: 'report.submit',
    campaignId: 'c',
    target: 'reports/x',
    payload: {},
    texts: {},
    baseVersion: 0,
  },
  ...{ state: 'queued', reason: null, decision: null },
};

type Found = Record<string, unknown> | null;

const deliver = (refusal: CallError, found: () => Promise<Found>) => {
  const firestore = { create: () => Promise.reject(refusal) } as unknown as Firestore;
  return restTransport(firestore, found, () => 0).deliver(ITEM);
};

const denied = new CallError('refused', 'PERMISSION_DENIED');

describe('a delivery that is refused', () => {
  it('was made before where the entry is there and ours', async () => {
    for (const refusal of [denied, new CallError('refused', 'ALREADY_EXISTS')])
      expect(await deliver(refusal, () => Promise.resolve({ by: 'lan' }))).toEqual({ outcome: 'sent' });
  });

  it('is refused where there is no such entry, where it is another person’s, and where it may not be seen', async () => {
    const stopped = { outcome: 'stopped', reason: 'permission-denied' };
    expect(await deliver(denied, () => Promise.resolve(null))).toEqual(stopped);
    expect(await deliver(denied, () => Promise.resolve({ by: 'minh' }))).toEqual(stopped);
    expect(await deliver(denied, () => Promise.reject(denied))).toEqual(stopped);
  });

  it('was made by somebody who was handed a copy, where the entry says what was written here', async () => {
    const carriedBy = { by: 'minh', role: 'reporter', unitId: 'to-1' };
    const there = { ...ITEM.said, by: 'lan', carriedBy, redacted: null };
    expect(await deliver(denied, () => Promise.resolve(there))).toEqual({ outcome: 'sent' });
    const blanked = { ...there, texts: {}, redacted: ['CCCD'] };
    expect(await deliver(denied, () => Promise.resolve(blanked))).toEqual({ outcome: 'sent' });
    for (const change of [
      { payload: { values: { guided: 9 } } },
      { texts: { note: 'khác' } },
      { baseVersion: 2 },
    ])
      expect(await deliver(denied, () => Promise.resolve({ ...there, ...change }))).toMatchObject({
        outcome: 'stopped',
      });
  });

  it('is tried again where nobody could look', async () => {
    const lost = new CallError('no-signal');
    expect(await deliver(denied, () => Promise.reject(lost))).toEqual({
      outcome: 'again',
      trouble: 'no-signal',
    });
  });

  it.each(['no-signal', 'slow', 'server', 'signed-out'] as const)(
    'for a while only is tried again: %s',
    async (trouble) => {
      expect(await deliver(new CallError(trouble), () => Promise.resolve(null))).toEqual({
        outcome: 'again',
        trouble,
      });
    },
  );
});

it('waits longer after each attempt, never more than a minute and a half, and not all phones the same', () => {
  expect([0, 1, 2, 10].map((attempts) => backoffMs(attempts, 0.5))).toEqual([5_000, 10_000, 20_000, 60_000]);
  expect([backoffMs(0, 0), backoffMs(20, 1)]).toEqual([3_500, 78_000]);
});

it('signs what it brings for others with their name, and says who brings it', async () => {
  const created: Record<string, unknown>[] = [];
  const firestore = {
    create: (_path: string, fields: Record<string, unknown>) => Promise.resolve(void created.push(fields)),
  } as unknown as Firestore;
  const carriedBy = { by: 'minh', role: 'standing' as const, unitId: 'cong-an' };
  const transport = restTransport(
    firestore,
    () => Promise.resolve(null),
    () => 0,
  );
  await transport.deliver({ ...ITEM, carriedBy });
  await transport.deliver(ITEM);
  expect(created).toMatchObject([{ by: 'lan', role: 'reporter', unitId: 'to-1', carriedBy }, { by: 'lan' }]);
  expect(created[1]).not.toHaveProperty('carriedBy');
});
