/** The queue against an in-memory store and a post whose signal the test switches: nothing is lost, nothing doubled. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '#schema/decision.ts';
import type { Author, Item, Said } from './item.ts';
import { openOutbox, type Delivery, type Outbox, type Post } from './outbox.ts';
import { memoryStore } from './store.ts';

const LAN: Author = { by: 'lan', role: 'reporter', unitId: 'to-1' };
const MINH: Author = { by: 'minh', role: 'reporter', unitId: 'to-2' };
const NOW_MS = 1_783_500_000_000;

const report = (note: string): Said => ({
  kind: 'report.submit',
  campaignId: 'c',
  target: 'reports/c~to-1~a~2026-07-08',
  payload: {},
  texts: { note },
  baseVersion: 0,
});

const decisionFor = (entryId: string): Decision => ({
  ...{ entryId, campaignId: 'c', kind: 'report.submit', record: 'reports/x', by: 'lan', unitId: 'to-1' },
  ...{
    status: 'accepted',
    problems: [],
    warnings: [],
    current: null,
    receipt: '7K29-QXDR',
    contentHash: 'h',
  },
  ...{ version: 1, sequence: 1, overtaken: false, nodes: [], decidedAtMs: NOW_MS, ruleVersion: 1 },
});

/** A journal that keeps what arrives, under its id; `answer` is what the next deliveries meet. */
function postOffice() {
  const journal = new Map<string, Item>();
  const arrivals: string[] = [];
  const waiting = new Map<string, (decision: Decision) => void>();
  const office = {
    journal,
    arrivals,
    waiting,
    answer: (item: Item): Promise<Delivery> => {
      if (!journal.has(item.id)) arrivals.push(item.said.texts['note'] ?? '');
      journal.set(item.id, item);
      return Promise.resolve({ outcome: 'sent' });
    },
  };
  const post: Post = {
    deliver: (item) => office.answer(item),
    awaitDecision: (id, decided) => {
      waiting.set(id, decided);
      return () => waiting.delete(id);
    },
  };
  return { office, post };
}

const setAside = (entryId: string): Decision => ({
  ...decisionFor(entryId),
  ...{ status: 'refused', problems: [{ code: 'entry.set-aside', path: null, params: {} }], receipt: null },
  setAside: true,
});

const noSignal = (): Promise<Delivery> => Promise.resolve({ outcome: 'again' });

function clerk(first = 1) {
  let next = first;
  return { nowMs: () => NOW_MS, newId: () => `id-${String(next++).padStart(4, '0')}` };
}

const states = (outbox: Outbox): string[] => outbox.items().map(({ state }) => state);

describe('the outbox', () => {
  it('keeps a report on the device without a signal and sends it when the signal is back', async () => {
    const { office, post } = postOffice();
    const online = office.answer;
    office.answer = noSignal;
    const outbox = await openOutbox(LAN, memoryStore(), post, clerk());
    await outbox.say(report('một'));
    await outbox.flush();
    expect(states(outbox)).toEqual(['queued']);
    office.answer = online;
    await outbox.flush();
    expect(states(outbox)).toEqual(['sent']);
    expect(office.arrivals).toEqual(['một']);
  });

  it('sends several reports in the order in which they were said, and stops at the first that fails', async () => {
    const { office, post } = postOffice();
    const online = office.answer;
    office.answer = noSignal;
    const outbox = await openOutbox(LAN, memoryStore(), post, clerk());
    for (const note of ['một', 'hai', 'ba']) await outbox.say(report(note));
    await outbox.flush();
    office.answer = (item) => (item.said.texts['note'] === 'hai' ? noSignal() : online(item));
    await outbox.flush();
    expect(office.arrivals).toEqual(['một']);
    expect(states(outbox)).toEqual(['sent', 'queued', 'queued']);
    office.answer = online;
    await outbox.flush();
    expect(office.arrivals).toEqual(['một', 'hai', 'ba']);
  });

  it('stores and sends what everybody sees: nothing hidden, one normal form', async () => {
    const { office, post } = postOffice();
    const outbox = await openOutbox(LAN, memoryStore(), post, clerk());
    await outbox.say(report('Rà\u202e soát\u0000 một\r\nhai'.normalize('NFD')));
    await outbox.flush();
    expect(office.arrivals).toEqual(['Rà soát một\nhai']);
  });

  it('finds an unsent report again after the browser was closed, under the same id', async () => {
    const { office, post } = postOffice();
    const online = office.answer;
    office.answer = noSignal;
    const store = memoryStore();
    const before = await openOutbox(LAN, store, post, clerk());
    const id = await before.say(report('một'));
    await before.flush();
    before.close();
    office.answer = online;
    const after = await openOutbox(LAN, store, post, clerk(50));
    await after.flush();
    expect([...office.journal.keys()]).toEqual([id]);
    expect(office.journal.get(id)?.capturedAtMs).toBe(NOW_MS);
  });

  it('sends again what was being sent when the browser died, and the journal still holds it once', async () => {
    const { office, post } = postOffice();
    const online = office.answer;
    const store = memoryStore();
    const died = new Promise<Delivery>(() => undefined);
    office.answer = (item) => {
      void online(item);
      return died;
    };
    const before = await openOutbox(LAN, store, post, clerk());
    await before.say(report('một'));
    expect(states(before)).toEqual(['sending']);
    before.close();
    office.answer = online;
    const after = await openOutbox(LAN, store, post, clerk(50));
    expect(states(after)).toEqual(['queued']);
    await after.flush();
    expect(states(after)).toEqual(['sent']);
    expect(office.arrivals).toEqual(['một']);
  });

  it('treats a delivery that throws as no signal', async () => {
    const { office, post } = postOffice();
    office.answer = () => Promise.reject(new Error('mất kết nối'));
    const outbox = await openOutbox(LAN, memoryStore(), post, clerk());
    await outbox.say(report('một'));
    await outbox.flush();
    expect(states(outbox)).toEqual(['queued']);
  });

  it('keeps a report that the door refused, with the reason, and goes on with the next', async () => {
    const { office, post } = postOffice();
    const online = office.answer;
    office.answer = noSignal;
    const outbox = await openOutbox(LAN, memoryStore(), post, clerk());
    await outbox.say(report('một'));
    await outbox.say(report('hai'));
    await outbox.flush();
    office.answer = (item) =>
      item.said.texts['note'] === 'một'
        ? Promise.resolve({ outcome: 'stopped', reason: 'permission-denied' })
        : online(item);
    await outbox.flush();
    expect(states(outbox)).toEqual(['stopped', 'sent']);
    expect(outbox.items()[0]?.reason).toBe('permission-denied');
  });

  it('leaves the reports of another person who uses the same phone alone', async () => {
    const { office, post } = postOffice();
    const online = office.answer;
    office.answer = noSignal;
    const store = memoryStore();
    const hers = await openOutbox(LAN, store, post, clerk());
    await hers.say(report('của Lan'));
    await hers.flush();
    hers.close();
    office.answer = online;
    const his = await openOutbox(MINH, store, post, clerk(50));
    await his.flush();
    expect(his.items()).toEqual([]);
    expect(office.arrivals).toEqual([]);
    expect((await store.all()).map(({ state }) => state)).toEqual(['queued']);
  });

  it('waits for the decision of what was sent, also after a reload, and keeps the answer', async () => {
    const { office, post } = postOffice();
    const store = memoryStore();
    const before = await openOutbox(LAN, store, post, clerk());
    const id = await before.say(report('một'));
    await before.flush();
    before.close();
    expect(office.waiting.size).toBe(0);
    const after = await openOutbox(LAN, store, post, clerk(50));
    const decided = new Promise<void>((resolve) => {
      after.watch(([item]) => {
        if (item?.decision) resolve();
      });
    });
    office.waiting.get(id)?.(decisionFor(id));
    await decided;
    expect((await store.all())[0]?.decision?.receipt).toBe('7K29-QXDR');
    expect(office.waiting.size).toBe(0);
  });

  it('asks again for a decision when the line was lost', async () => {
    const { office, post } = postOffice();
    const lines: (() => void)[] = [];
    const listening: Post = {
      deliver: post.deliver,
      awaitDecision: (id, decided, lost) => {
        lines.push(lost);
        return post.awaitDecision(id, decided, lost);
      },
    };
    const outbox = await openOutbox(LAN, memoryStore(), listening, clerk());
    const id = await outbox.say(report('một'));
    await outbox.flush();
    lines[0]?.();
    expect(office.waiting.has(id)).toBe(false);
    await outbox.flush();
    expect(office.waiting.has(id)).toBe(true);
    expect(lines).toHaveLength(2);
  });

  it('asks again for a decision when the line went dead and nobody heard it', async () => {
    const { office, post } = postOffice();
    const outbox = await openOutbox(LAN, memoryStore(), post, clerk());
    const id = await outbox.say(report('một'));
    await outbox.flush();
    const dead = office.waiting.get(id);
    await outbox.flush();
    expect(office.waiting.get(id)).not.toBe(dead);
    office.waiting.get(id)?.(decisionFor(id));
    expect(office.waiting.size).toBe(0);
  });

  it('keeps an answer that is there before the delivery has come back', async () => {
    const { office, post } = postOffice();
    const online = office.answer;
    const store = memoryStore();
    office.answer = async (item) => {
      office.waiting.get(item.id)?.(decisionFor(item.id));
      return online(item);
    };
    const outbox = await openOutbox(LAN, store, post, clerk());
    await outbox.say(report('một'));
    await outbox.flush();
    expect(outbox.items()[0]).toMatchObject({ state: 'sent', decision: { receipt: '7K29-QXDR' } });
    expect((await store.all())[0]?.decision?.receipt).toBe('7K29-QXDR');
    expect(office.waiting.size).toBe(0);
  });

  describe('when a report was set aside', () => {
    const aside = async () => {
      const { office, post } = postOffice();
      const store = memoryStore();
      const outbox = await openOutbox(LAN, store, post, clerk());
      const id = await outbox.say(report('một'));
      await outbox.flush();
      office.waiting.get(id)?.(setAside(id));
      await until(() => office.waiting.has(`${id}~again`));
      return { office, post, store, outbox, id };
    };
    const until = async (fits: () => boolean): Promise<void> => {
      for (let turns = 0; turns < 50 && !fits(); turns += 1) await Promise.resolve();
      expect(fits()).toBe(true);
    };

    it('and said again by the administrator, shows the answer to that and keeps it', async () => {
      const { office, store, outbox, id } = await aside();
      expect(outbox.items()[0]).toMatchObject({ decision: { status: 'refused', setAside: true } });
      office.waiting.get(`${id}~again`)?.(decisionFor(`${id}~again`));
      await until(() => outbox.items()[0]?.decision?.status === 'accepted');
      expect((await store.all())[0]?.decision).toMatchObject({ entryId: `${id}~again`, status: 'accepted' });
      expect(office.waiting.size).toBe(0);
    });

    it('waits on after the browser was closed, and after a line that went dead', async () => {
      const { office, post, store, outbox, id } = await aside();
      outbox.close();
      expect(office.waiting.size).toBe(0);
      const later = await openOutbox(LAN, store, post, clerk(50));
      office.waiting.delete(`${id}~again`);
      await later.flush();
      expect([...office.waiting.keys()]).toEqual([`${id}~again`]);
    });

    it('and set aside once more, shows that and waits for nothing', async () => {
      const { office, outbox, id } = await aside();
      office.waiting.get(`${id}~again`)?.(setAside(`${id}~again`));
      await until(() => outbox.items()[0]?.decision?.entryId === `${id}~again`);
      await outbox.flush();
      expect(office.waiting.size).toBe(0);
    });

    it('and taken off the device, waits for nothing', async () => {
      const { office, outbox, id } = await aside();
      await outbox.forget(id);
      expect([outbox.items(), office.waiting.size]).toEqual([[], 0]);
    });
  });

  it('waits for nothing while a report has not left the phone', async () => {
    const { office, post } = postOffice();
    office.answer = noSignal;
    const outbox = await openOutbox(LAN, memoryStore(), post, clerk());
    await outbox.say(report('một'));
    await outbox.flush();
    expect(office.waiting.size).toBe(0);
  });

  it('does not call a report saved when the device could not store it', async () => {
    const { office, post } = postOffice();
    const full = { ...memoryStore(), put: () => Promise.reject(new Error('hết chỗ')) };
    const outbox = await openOutbox(LAN, full, post, clerk());
    await expect(outbox.say(report('một'))).rejects.toThrow('hết chỗ');
    expect(office.arrivals).toEqual([]);
  });

  it('lets go of what was accepted two weeks ago, and of a refusal once it was dealt with, of nothing else', async () => {
    const { office, post } = postOffice();
    const store = memoryStore();
    const clock = clerk();
    const outbox = await openOutbox(LAN, store, post, clock);
    const [accepted, refused, waiting] = [
      await outbox.say(report('một')),
      await outbox.say(report('hai')),
      await outbox.say(report('ba')),
    ];
    await outbox.flush();
    office.waiting.get(accepted)?.(decisionFor(accepted));
    office.waiting.get(refused)?.({ ...decisionFor(refused), status: 'refused' });
    await outbox.forget(waiting);
    outbox.close();
    const later = await openOutbox(LAN, store, post, { ...clock, nowMs: () => NOW_MS + 15 * 86_400_000 });
    expect(later.items().map(({ id }) => id)).toEqual([refused, waiting]);
    await later.forget(refused);
    expect((await store.all()).map(({ id }) => id)).toEqual([waiting]);
  });
});
