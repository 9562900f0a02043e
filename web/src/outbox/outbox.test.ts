/** The queue against an in-memory store and a transport whose signal the test switches: nothing is lost, nothing doubled. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '#schema/decision.ts';
import type { Author, EntryDraft, Item } from './item.ts';
import { openOutbox, type Outbox, type OutboxTools } from './outbox.ts';
import { memoryStore, type ItemStore } from './store.ts';
import type { Delivery, Transport } from './transport.ts';

const LAN: Author = { by: 'lan', role: 'reporter', unitId: 'to-1' };
const MINH: Author = { by: 'minh', role: 'reporter', unitId: 'to-2' };
const NOW_MS = 1_783_500_000_000;

const report = (note: string): EntryDraft => ({
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
function newOffice() {
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
  const transport: Transport = {
    deliver: (item) => office.answer(item),
    awaitDecision: (id, decided) => {
      waiting.set(id, decided);
      return () => waiting.delete(id);
    },
  };
  return { office, transport };
}

const setAside = (entryId: string): Decision => ({
  ...decisionFor(entryId),
  ...{ status: 'refused', problems: [{ code: 'entry.set-aside', path: null, params: {} }], receipt: null },
  setAside: true,
});

const noSignal = (): Promise<Delivery> => Promise.resolve({ outcome: 'again', trouble: 'no-signal' });

const named = (name: string): Error => Object.assign(new Error(name), { name });

/** As Web Locks do: acts of all tabs, one after the other. */
function oneAtATime(): NonNullable<OutboxTools['alone']> {
  let last = Promise.resolve();
  return (_name, act) => (last = last.then(act));
}

function tools(first = 1) {
  let next = first;
  return { nowMs: () => NOW_MS, newId: () => `id-${String(next++).padStart(4, '0')}` };
}

const until = async (fits: () => boolean | Promise<boolean>): Promise<void> => {
  for (let turns = 0; turns < 200 && !(await fits()); turns += 1) await Promise.resolve();
  expect(await fits()).toBe(true);
};

const states = (outbox: Outbox): string[] => outbox.items().map(({ state }) => state);

describe('the outbox', () => {
  it('keeps a report on the device without a signal and sends it when the signal is back', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
    await outbox.say(report('một'));
    await outbox.flush();
    expect(states(outbox)).toEqual(['queued']);
    office.answer = online;
    await outbox.flush();
    expect(states(outbox)).toEqual(['sent']);
    expect(office.arrivals).toEqual(['một']);
  });

  it('sends several reports in the order in which they were said, and stops at the first that fails', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
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
    const { office, transport } = newOffice();
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
    await outbox.say(report('Rà\u202e soát\u0000 một\r\nhai'.normalize('NFD')));
    await outbox.flush();
    expect(office.arrivals).toEqual(['Rà soát một\nhai']);
  });

  it('finds an unsent report again after the browser was closed, under the same id', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const store = memoryStore();
    const before = await openOutbox(LAN, { device: store }, transport, tools());
    const id = await before.say(report('một'));
    await before.flush();
    before.close();
    office.answer = online;
    const after = await openOutbox(LAN, { device: store }, transport, tools(50));
    await after.flush();
    expect([...office.journal.keys()]).toEqual([id]);
    expect(office.journal.get(id)?.capturedAtMs).toBe(NOW_MS);
  });

  it('sends again what was being sent when the browser died, and the journal still holds it once', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    const store = memoryStore();
    const died = new Promise<Delivery>(() => undefined);
    office.answer = (item) => {
      void online(item);
      return died;
    };
    const before = await openOutbox(LAN, { device: store }, transport, tools());
    await before.say(report('một'));
    await until(() => states(before)[0] === 'sending');
    before.close();
    office.answer = online;
    const after = await openOutbox(LAN, { device: store }, transport, tools(50));
    expect(states(after)).toEqual(['queued']);
    await after.flush();
    expect(states(after)).toEqual(['sent']);
    expect(office.arrivals).toEqual(['một']);
  });

  it('treats a delivery that throws as no signal', async () => {
    const { office, transport } = newOffice();
    office.answer = () => Promise.reject(new Error('mất kết nối'));
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
    await outbox.say(report('một'));
    await outbox.flush();
    expect(states(outbox)).toEqual(['queued']);
  });

  it('keeps a report that the door refused, with the reason, and goes on with the next', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
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
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const store = memoryStore();
    const hers = await openOutbox(LAN, { device: store }, transport, tools());
    await hers.say(report('của Lan'));
    await hers.flush();
    hers.close();
    office.answer = online;
    const his = await openOutbox(MINH, { device: store }, transport, tools(50));
    await his.flush();
    expect(his.items()).toEqual([]);
    expect(his.status().others).toEqual({ count: 1, sinceMs: NOW_MS });
    expect(office.arrivals).toEqual([]);
    expect((await store.all()).map(({ state }) => state)).toEqual(['queued']);
  });

  it('waits for the decision of what was sent, also after a reload, and keeps the answer', async () => {
    const { office, transport } = newOffice();
    const store = memoryStore();
    const before = await openOutbox(LAN, { device: store }, transport, tools());
    const id = await before.say(report('một'));
    await before.flush();
    before.close();
    expect(office.waiting.size).toBe(0);
    const after = await openOutbox(LAN, { device: store }, transport, tools(50));
    const decided = new Promise<void>((resolve) => {
      after.watch(([item]) => {
        if (item?.decision) resolve();
      });
    });
    office.waiting.get(id)?.(decisionFor(id));
    await decided;
    await until(async () => (await store.all())[0]?.decision?.receipt === '7K29-QXDR');
    expect(office.waiting.size).toBe(0);
  });

  it('asks again for a decision when the line was lost', async () => {
    const { office, transport } = newOffice();
    const lines: (() => void)[] = [];
    const listening: Transport = {
      deliver: transport.deliver,
      awaitDecision: (id, decided, lost) => {
        lines.push(lost);
        return transport.awaitDecision(id, decided, lost);
      },
    };
    const outbox = await openOutbox(LAN, { device: memoryStore() }, listening, tools());
    const id = await outbox.say(report('một'));
    await outbox.flush();
    lines[0]?.();
    expect(office.waiting.has(id)).toBe(false);
    await outbox.flush();
    expect(office.waiting.has(id)).toBe(true);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('asks again for a decision when the line went dead and nobody heard it', async () => {
    const { office, transport } = newOffice();
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
    const id = await outbox.say(report('một'));
    await outbox.flush();
    const dead = office.waiting.get(id);
    await outbox.flush();
    expect(office.waiting.get(id)).not.toBe(dead);
    office.waiting.get(id)?.(decisionFor(id));
    expect(office.waiting.size).toBe(0);
  });

  describe('when a report was set aside', () => {
    const aside = async () => {
      const { office, transport } = newOffice();
      const store = memoryStore();
      const outbox = await openOutbox(LAN, { device: store }, transport, tools());
      const id = await outbox.say(report('một'));
      await outbox.flush();
      office.waiting.get(id)?.(setAside(id));
      await until(() => office.waiting.has(`${id}~again`));
      return { office, transport, store, outbox, id };
    };

    it('and said again by the administrator, shows the answer to that and keeps it', async () => {
      const { office, store, outbox, id } = await aside();
      expect(outbox.items()[0]).toMatchObject({ decision: { status: 'refused', setAside: true } });
      office.waiting.get(`${id}~again`)?.(decisionFor(`${id}~again`));
      await until(() => outbox.items()[0]?.decision?.status === 'accepted');
      await until(async () => (await store.all())[0]?.decision?.entryId === `${id}~again`);
      expect(office.waiting.size).toBe(0);
    });

    it('waits on after the browser was closed, and after a line that went dead', async () => {
      const { office, transport, store, outbox, id } = await aside();
      outbox.close();
      expect(office.waiting.size).toBe(0);
      const later = await openOutbox(LAN, { device: store }, transport, tools(50));
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
    const { office, transport } = newOffice();
    office.answer = noSignal;
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
    await outbox.say(report('một'));
    await outbox.flush();
    expect(office.waiting.size).toBe(0);
  });

  it('does not call a report saved when the device could not store it, and sends it all the same', async () => {
    const { office, transport } = newOffice();
    const full: ItemStore = { ...memoryStore(), put: () => Promise.reject(named('QuotaExceededError')) };
    const outbox = await openOutbox(LAN, { device: full }, transport, tools());
    await outbox.say(report('một'));
    expect(outbox.items()[0]?.kept).toBe('page');
    expect(outbox.status().storage).toBe('full');
    await outbox.flush();
    expect([office.arrivals, states(outbox)]).toEqual([['một'], ['sent']]);
  });

  it('keeps what the full database does not take in the small storage, and finds it there after a reload', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const device = memoryStore();
    const full: ItemStore = { ...device, put: () => Promise.reject(named('QuotaExceededError')) };
    const browser = memoryStore();
    const before = await openOutbox(LAN, { device: full, browser }, transport, tools());
    await before.say(report('một'));
    expect(before.items()[0]?.kept).toBe('browser');
    before.close();
    office.answer = online;
    const after = await openOutbox(LAN, { device, browser }, transport, tools(50));
    await after.flush();
    expect(office.arrivals).toEqual(['một']);
    await until(async () => (await browser.all()).length === 0);
    expect((await device.all()).map(({ state }) => state)).toEqual(['sent']);
  });

  it('keeps several that belong together in one step: all of them in the device, or all in the browser', async () => {
    const { office, transport } = newOffice();
    office.answer = noSignal;
    const steps: string[][] = [];
    const counting = (store: ItemStore, name: string, takes: number): ItemStore => ({
      ...store,
      put: (...items) => {
        if (items.length > takes) return Promise.reject(named('QuotaExceededError'));
        steps.push([name, ...items.map(({ said }) => said.texts['note'] ?? '')]);
        return store.put(...items);
      },
    });
    const together = async (takes: number): Promise<void> => {
      const device = counting(memoryStore(), 'device', takes);
      const outbox = await openOutbox(
        LAN,
        { device, browser: counting(memoryStore(), 'browser', 9) },
        transport,
        tools(),
      );
      await outbox.sayAll([report('một'), report('hai'), report('ba')]);
      expect(outbox.items().map(({ said }) => said.texts['note'])).toEqual(['một', 'hai', 'ba']);
      outbox.close();
    };
    await together(3);
    await together(2);
    expect(steps[0]).toEqual(['device', 'một', 'hai', 'ba']);
    expect(steps).toContainEqual(['browser', 'một', 'hai', 'ba']);
    expect(steps.filter(([name, ...notes]) => name === 'browser' && notes.length < 3)).toEqual([]);
  });

  it('delivers a kept report although the device can note nothing any more', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const store = memoryStore();
    let isFull = false;
    const device: ItemStore = {
      ...store,
      put: (item) => (isFull ? Promise.reject(named('QuotaExceededError')) : store.put(item)),
    };
    const outbox = await openOutbox(LAN, { device }, transport, tools());
    await outbox.say(report('một'));
    await outbox.flush();
    isFull = true;
    office.answer = online;
    await outbox.flush();
    expect([office.arrivals, states(outbox)]).toEqual([['một'], ['sent']]);
    expect((await store.all()).map(({ state }) => state)).toEqual(['queued']);
    isFull = false;
    await outbox.flush();
    await until(async () => (await store.all())[0]?.state === 'sent');
    expect(office.arrivals).toEqual(['một']);
  });

  it('opens and sends where the storage refuses everything, and names the cause', async () => {
    const { office, transport } = newOffice();
    const refuse = (): Promise<never> => Promise.reject(named('SecurityError'));
    const device: ItemStore = { all: refuse, put: refuse, remove: refuse };
    const outbox = await openOutbox(LAN, { device }, transport, tools());
    expect(outbox.status().storage).toBe('refused');
    await outbox.say(report('một'));
    await outbox.flush();
    expect([office.arrivals, states(outbox)]).toEqual([['một'], ['sent']]);
  });

  it('finds what an earlier visit left once the storage answers again', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const store = memoryStore();
    const before = await openOutbox(LAN, { device: store }, transport, tools());
    await before.say(report('một'));
    before.close();
    let answersNow = false;
    const device: ItemStore = {
      ...store,
      all: () => (answersNow ? store.all() : Promise.reject(named('TimeoutError'))),
    };
    const after = await openOutbox(LAN, { device }, transport, tools(50));
    expect([after.items(), after.status().storage]).toEqual([[], 'slow']);
    answersNow = true;
    office.answer = online;
    await after.flush();
    expect(office.arrivals).toEqual(['một']);
  });

  it('says why nothing leaves, and when the server was last heard', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
    await outbox.say(report('một'));
    await outbox.flush();
    expect(outbox.status()).toMatchObject({
      ...{ storage: null, delivery: 'no-signal', lastContactAtMs: null },
    });
    office.answer = online;
    await outbox.flush();
    expect(outbox.status()).toMatchObject({ storage: null, delivery: null, lastContactAtMs: NOW_MS });
  });

  it('sends what is said while an earlier sending ends', async () => {
    const { office, transport } = newOffice();
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
    await outbox.say(report('một'));
    await until(() => states(outbox)[0] === 'sent');
    await outbox.say(report('hai'));
    await until(() => office.arrivals.length === 2);
  });

  it('goes on sending after its turn among the pages failed for a reason that nobody foresaw', async () => {
    const { office, transport } = newOffice();
    let turns = 0;
    const alone = (_name: string, act: () => Promise<void>): Promise<void> => {
      turns += 1;
      return turns === 1 ? Promise.reject(new Error('no lock')) : act();
    };
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, { ...tools(), alone });
    await expect(outbox.flush()).rejects.toThrow('no lock');
    await outbox.say(report('một'));
    await outbox.flush();
    expect([office.arrivals, states(outbox)]).toEqual([['một'], ['sent']]);
  });

  describe('in two tabs', () => {
    const twoTabs = async () => {
      const { office, transport } = newOffice();
      const online = office.answer;
      office.answer = noSignal;
      const store = memoryStore();
      const alone = oneAtATime();
      const one = await openOutbox(LAN, { device: store }, transport, { ...tools(), alone });
      await one.say(report('một'));
      await one.flush();
      const two = await openOutbox(LAN, { device: store }, transport, { ...tools(50), alone });
      office.answer = online;
      return { office, one, two };
    };

    it('is sent by one of them only, and the other sees that it was', async () => {
      const { office, one, two } = await twoTabs();
      let deliveries = 0;
      const online = office.answer;
      office.answer = (item) => {
        deliveries += 1;
        return online(item);
      };
      await Promise.all([one.flush(), two.flush()]);
      expect([deliveries, states(one), states(two)]).toEqual([1, ['sent'], ['sent']]);
    });

    it('is taken away in both, once one of them let go of it', async () => {
      const { office, one, two } = await twoTabs();
      office.answer = () => Promise.resolve({ outcome: 'stopped', reason: 'permission-denied' });
      await one.flush();
      await two.flush();
      expect(states(two)).toEqual(['stopped']);
      await one.forget(one.items()[0]?.id ?? '');
      await two.flush();
      expect(two.items()).toEqual([]);
    });
  });

  it('lets go of what was accepted two weeks ago, and of a refusal once it was dealt with, of nothing else', async () => {
    const { office, transport } = newOffice();
    const store = memoryStore();
    const clock = tools();
    const outbox = await openOutbox(LAN, { device: store }, transport, clock);
    const [accepted, refused, waiting] = [
      await outbox.say(report('một')),
      await outbox.say(report('hai')),
      await outbox.say(report('ba')),
    ];
    await outbox.flush();
    office.waiting.get(accepted)?.(decisionFor(accepted));
    office.waiting.get(refused)?.({ ...decisionFor(refused), status: 'refused' });
    await outbox.forget(waiting);
    await until(async () => (await store.all()).filter(({ decision }) => decision).length === 2);
    outbox.close();
    const later = await openOutbox(LAN, { device: store }, transport, {
      ...clock,
      nowMs: () => NOW_MS + 15 * 86_400_000,
    });
    expect(later.items().map(({ id }) => id)).toEqual([refused, waiting]);
    await later.forget(refused);
    expect((await store.all()).map(({ id }) => id)).toEqual([waiting]);
  });
});

describe('what another device handed over', () => {
  const handed = (id: string, author: Author = MINH) => ({
    id,
    author,
    said: report('của Minh'),
    capturedAtMs: NOW_MS - 5,
  });

  it('is sent once, in its author’s name, and is the carrier’s own work on this device', async () => {
    const { office, transport } = newOffice();
    const store = memoryStore();
    const outbox = await openOutbox(LAN, { device: store }, transport, tools());
    expect(await outbox.carry([handed('h-1')])).toEqual(['h-1']);
    await outbox.flush();
    await outbox.flush();
    expect(office.arrivals).toEqual(['của Minh']);
    expect(office.journal.get('h-1')).toMatchObject({
      author: MINH,
      carriedBy: LAN,
      capturedAtMs: NOW_MS - 5,
    });
    expect(outbox.status().others).toBeNull();
    office.waiting.get('h-1')?.(decisionFor('h-1'));
    expect(outbox.items()[0]?.decision?.status).toBe('accepted');
  });

  it('that is here already stays as it is, whosever it is', async () => {
    const { transport, office } = newOffice();
    office.answer = noSignal;
    const store = memoryStore();
    const minh = await openOutbox(MINH, { device: store }, transport, tools());
    const id = await minh.say(report('của Minh'));
    const lan = await openOutbox(LAN, { device: store }, transport, tools(50));
    expect(await lan.carry([handed(id), handed('h-2')])).toEqual(['h-2']);
    expect(await lan.carry([handed('h-2')])).toEqual([]);
    expect(lan.isOthers(id)).toBe(true);
    expect((await store.all()).find((item) => item.id === id)).not.toHaveProperty('carriedBy');
  });

  it('by the same person’s other phone is their own, not carried', async () => {
    const { office, transport } = newOffice();
    const outbox = await openOutbox(LAN, { device: memoryStore() }, transport, tools());
    await outbox.carry([handed('h-1', LAN)]);
    await outbox.flush();
    expect(office.journal.get('h-1')).not.toHaveProperty('carriedBy');
  });

  it('is found again after the browser was closed, by whoever brings it only', async () => {
    const { office, transport } = newOffice();
    office.answer = noSignal;
    const store = memoryStore();
    const before = await openOutbox(LAN, { device: store }, transport, tools());
    await before.carry([handed('h-1')]);
    before.close();
    const lan = await openOutbox(LAN, { device: store }, transport, tools());
    const minh = await openOutbox(MINH, { device: store }, transport, tools());
    expect([lan.items().length, minh.items().length, minh.status().others?.count]).toEqual([1, 0, 1]);
  });
});

describe('what was handed over to another device', () => {
  it('says so, also after a reload and in another tab, stays here and is still sent', async () => {
    const { office, transport } = newOffice();
    const online = office.answer;
    office.answer = noSignal;
    const store = memoryStore();
    const outbox = await openOutbox(LAN, { device: store }, transport, tools());
    const other = await openOutbox(LAN, { device: store }, transport, tools(50));
    const id = await outbox.say(report('một'));
    await outbox.flush();
    await other.flush();
    await outbox.noteHandedOver([id, 'nobody-knows']);
    await other.flush();
    const later = await openOutbox(LAN, { device: store }, transport, tools(99));
    for (const page of [outbox, other, later])
      expect(page.items()).toMatchObject([{ id, state: 'queued', handedOverAtMs: NOW_MS }]);
    office.answer = online;
    await later.flush();
    expect(office.arrivals).toEqual(['một']);
  });
});
