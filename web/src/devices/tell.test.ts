/** What a device tells of the work that waits on it: when there is news, not twice, and never at the cost of anything else. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { BROWSERS } from '../install/which-browser.ts';
import type { Item } from '../outbox/item.ts';
import { CallError } from '../rest/call.ts';
import { Instant } from '../rest/values.ts';
import { openTeller, type Seat } from './tell.ts';
import { waitingIn } from './told.ts';

const MINUTE_MS = 60_000;
const NOW_MS = Date.UTC(2026, 6, 8, 7);
const SEAT: Seat = {
  ...{ campaignId: 'c', by: 'lan', role: 'reporter', unitId: 'to-1', leadUnitId: 'phong' },
};

const item = (capturedAtMs: number, part: Partial<Item> = {}): Item => ({
  ...{ id: String(capturedAtMs), author: { by: 'lan', role: 'reporter', unitId: 'to-1' }, capturedAtMs },
  said: { kind: 'report.submit', campaignId: 'c', target: '', payload: {}, texts: {}, baseVersion: 0 },
  ...{ state: 'queued', reason: null, decision: null },
  ...part,
});
const waiting = (count: number): Item[] =>
  Array.from({ length: count }, (_, at) => item(NOW_MS - 60 * MINUTE_MS + at));
const step: Item['said'] = { ...item(0).said, kind: 'task.progress' };

/** A server that keeps what is told; `refuses` are the places where another device stands. */
function newOffice() {
  const told: { path: string; said: Record<string, unknown> }[] = [];
  const office = { told, nowMs: NOW_MS, refuses: new Set<string>(), fails: null as CallError | null };
  let ids = 0;
  const teller = () =>
    openTeller(SEAT, {
      nowMs: () => office.nowMs,
      newId: () => `018f3c5a-0000-7000-8000-0000000000${String((ids += 1)).padStart(2, '0')}`,
      firestore: {
        put: (path, said) => {
          if (office.fails) return Promise.reject(office.fails);
          if (office.refuses.has(path)) return Promise.reject(new CallError('refused', 'PERMISSION_DENIED'));
          told.push({ path, said });
          return Promise.resolve();
        },
      },
    });
  return { office, teller };
}

const counts = ({ told }: { told: { said: Record<string, unknown> }[] }): unknown[] =>
  told.map(({ said }) => said['waiting']);

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (Linux; Android 13) Chrome/128', maxTouchPoints: 5 });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return () => vi.unstubAllGlobals();
});

describe('what waits on a device', () => {
  it('is the person’s own unsent work of the campaign, and since when', () => {
    const items = [
      item(30),
      item(20, { state: 'sending', said: step }),
      item(10, { state: 'sent' }),
      item(5, { state: 'stopped' }),
      item(4, { author: { by: 'minh', role: 'reporter', unitId: 'to-1' } }),
      item(3, { said: { ...step, campaignId: 'another' } }),
    ];
    expect(waitingIn(items, SEAT)).toEqual({ waiting: 2, reports: 1, sinceMs: 20 });
    expect(waitingIn([], SEAT)).toEqual({ waiting: 0, reports: 0, sinceMs: null });
  });
});

describe('a device', () => {
  it('on which nothing ever waited says nothing', async () => {
    const { office, teller } = newOffice();
    await teller()([]);
    expect(office.told).toEqual([]);
  });

  it('says in the person’s name how much waits, since when, and what it is, without a word about anybody', async () => {
    const { office, teller } = newOffice();
    await teller()(waiting(2));
    expect(office.told).toEqual([
      {
        path: 'devices/c~lan~1',
        said: {
          ...SEAT,
          ...{ device: '00000001', browser: 'android', app: 'web', waiting: 2, reports: 2 },
          since: new Instant(NOW_MS - 60 * MINUTE_MS),
        },
      },
    ]);
  });

  it('says the same again only after ten minutes, also when the page was opened anew', async () => {
    const { office, teller } = newOffice();
    await teller()(waiting(2));
    office.nowMs += 9 * MINUTE_MS;
    await teller()(waiting(2));
    expect(counts(office)).toEqual([2]);
    office.nowMs += MINUTE_MS;
    await teller()(waiting(2));
    await teller()(waiting(3));
    expect(counts(office)).toEqual([2, 2, 3]);
  });

  it('says once that nothing waits any more', async () => {
    const { office, teller } = newOffice();
    await teller()(waiting(1));
    for (let looks = 0; looks < 3; looks += 1) {
      await teller()([item(0, { state: 'sent' })]);
      office.nowMs += 20 * MINUTE_MS;
    }
    expect(office.told.map(({ said }) => [said['waiting'], said['reports'], said['since']])).toEqual([
      [1, 1, new Instant(NOW_MS - 60 * MINUTE_MS)],
      [0, 0, null],
    ]);
  });

  it.each(['no-signal', 'slow', 'server', 'signed-out'] as const)(
    'that could not tell (%s) tells later, as the same device in the same place',
    async (trouble) => {
      const { office, teller } = newOffice();
      office.fails = new CallError(trouble);
      await teller()(waiting(1));
      office.fails = null;
      await teller()(waiting(1));
      expect(office.told).toMatchObject([{ path: 'devices/c~lan~1', said: { device: '00000001' } }]);
    },
  );

  it('goes to another place where another device of the account stands, and stays there', async () => {
    const { office, teller } = newOffice();
    office.refuses.add('devices/c~lan~1').add('devices/c~lan~2');
    await teller()(waiting(1));
    office.refuses.clear();
    await teller()(waiting(2));
    expect(office.told.map(({ path }) => path)).toEqual(['devices/c~lan~3', 'devices/c~lan~3']);
  });

  it('that is refused everywhere leaves the server alone for ten minutes', async () => {
    const { office, teller } = newOffice();
    const tell = teller();
    office.fails = new CallError('refused', 'PERMISSION_DENIED');
    await tell(waiting(1));
    office.fails = null;
    office.nowMs += 9 * MINUTE_MS;
    await tell(waiting(1));
    expect(office.told).toEqual([]);
    office.nowMs += MINUTE_MS;
    await tell(waiting(1));
    expect(counts(office)).toEqual([1]);
  });

  it('whose browser keeps nothing is one device for as long as its page is open', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { office, teller } = newOffice();
    const tell = teller();
    await tell(waiting(1));
    await tell(waiting(1));
    await tell(waiting(2));
    expect(office.told.map(({ said }) => said['device'])).toEqual(['00000001', '00000001']);
  });

  it('never dates its oldest work after now, and takes no more than the rules do', async () => {
    const { office, teller } = newOffice();
    await teller()(Array.from({ length: 1001 }, () => item(NOW_MS + 5 * MINUTE_MS)));
    expect(office.told).toMatchObject([{ said: { waiting: 1000, since: new Instant(NOW_MS) } }]);
  });
});

it('names browsers that the security rules know', () => {
  const rules = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8');
  const known = /said\.browser in \[(.*)\]/.exec(rules)?.[1] ?? '';
  expect([...known.matchAll(/'([a-z]+)'/g)].map(([, name]) => name)).toEqual([...BROWSERS]);
});
