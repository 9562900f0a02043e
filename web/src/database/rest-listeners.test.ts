/** Screens on plain requests: drawn from the device's copy, put right by the server's answer, asked again when somebody looks. */
import { describe, expect, it } from 'vitest';
import { CallError } from '../rest/call.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { restListeners } from './rest-listeners.ts';

type Answer = Record<string, unknown> | null;

function setting(copies: Record<string, unknown> = {}) {
  const kept = new Map(Object.entries(copies));
  const keeping: KeptAnswers = {
    get: (key) => kept.get(key),
    put: (key, data) => void kept.set(key, data),
    drop: (key) => void kept.delete(key),
  };
  let answer: () => Promise<Answer> = () => Promise.reject(new CallError('no-signal'));
  let asked = 0;
  const listeners = restListeners(
    {
      query: () =>
        Promise.resolve(
          new Map([
            ['b', { n: 2 }],
            ['a', { n: 1 }],
          ]),
        ),
    },
    () => ((asked += 1), answer()),
    keeping,
    () => asked * 10_000,
  );
  const seen: unknown[] = [];
  return {
    ...{ kept, listeners, seen },
    asked: () => asked,
    says: (next: () => Promise<Answer>) => {
      answer = next;
    },
    settled: async () => {
      for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
    },
  };
}

describe('a document', () => {
  it('is shown from the device at once, and as the server says it then', async () => {
    const { listeners, says, seen, settled, kept } = setting({ 'reports/x': { n: 1 } });
    says(() => Promise.resolve({ n: 2 }));
    listeners.document('reports/x', (data) => seen.push(data));
    expect(seen).toEqual([{ n: 1 }]);
    await settled();
    expect([seen, kept.get('reports/x')]).toEqual([[{ n: 1 }, { n: 2 }], { n: 2 }]);
  });

  it('of which nothing is known stays unknown without a signal, and comes when it is back', async () => {
    const { listeners, says, seen, settled } = setting();
    listeners.document('reports/x', (data) => seen.push(data));
    await settled();
    expect(seen).toEqual([]);
    says(() => Promise.resolve(null));
    listeners.refresh();
    await settled();
    expect(seen).toEqual([null]);
  });

  it('that is known is not asked for again while another waits for its first answer', async () => {
    const { listeners, says, settled, asked } = setting();
    says(() => Promise.resolve({ n: 1 }));
    listeners.document('members/me', () => undefined);
    await settled();
    let answer: (data: Answer) => void = () => undefined;
    says(() => new Promise((resolve) => (answer = resolve)));
    listeners.document('plans/c~1', () => undefined);
    listeners.refresh();
    expect(asked()).toBe(2);
    answer({ plan: {} });
    await settled();
    listeners.refresh();
    expect(asked()).toBe(3);
  });

  it('that is the same as before is not told again', async () => {
    const { listeners, says, seen, settled, asked } = setting({ 'reports/x': { n: 1 } });
    says(() => Promise.resolve({ n: 1 }));
    listeners.document('reports/x', (data) => seen.push(data));
    await settled();
    listeners.refresh();
    await settled();
    expect([seen, asked()]).toEqual([[{ n: 1 }], 2]);
  });

  it('that never changes is asked for once', async () => {
    const { listeners, says, seen, settled, asked } = setting();
    says(() => Promise.resolve({ plan: {} }));
    listeners.document('plans/c~1', (data) => seen.push(data));
    await settled();
    listeners.refresh();
    await settled();
    expect([seen, asked()]).toEqual([[{ plan: {} }], 1]);
  });

  it('that may not be read any more leaves the screen and the device', async () => {
    const { listeners, says, seen, settled, kept } = setting({ 'reports/x': { n: 1 } });
    says(() => Promise.reject(new CallError('refused', 'PERMISSION_DENIED')));
    listeners.document('reports/x', (data) => seen.push(data));
    await settled();
    expect([seen, kept.size]).toEqual([[{ n: 1 }, null], 0]);
  });
});

it('a query keeps its order, on the screen and on the device', async () => {
  const { listeners, kept, settled } = setting();
  const orders: string[][] = [];
  const asked = { of: 'reports', campaignId: 'c' } as const;
  listeners.query(asked, (found) => orders.push([...(found?.keys() ?? [])]));
  await settled();
  expect(orders).toEqual([['b', 'a']]);
  expect(kept.get(JSON.stringify(asked))).toEqual([
    ['b', { n: 2 }],
    ['a', { n: 1 }],
  ]);
});
