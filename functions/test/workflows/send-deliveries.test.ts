// Who gets an edition, and what a run over its letters does when the server is the trouble. On documents in memory and a fixed
// clock; the storm is in delivery-faults.test.ts.
import { describe, expect, it } from 'vitest';
import { after, idOf, queued } from '#domain/delivery.ts';
import type { Account } from '#schema/account.ts';
import type { Delivery } from '#schema/delivery.ts';
import type { Digest } from '#schema/digest.ts';
import { documentPath, readerId } from '#schema/keys.ts';
import type { Plan, Role } from '#schema/plan.ts';
import { queueDeliveries } from '#workflows/queue-deliveries.ts';
import type { Letter, MailAnswer } from '#workflows/ports-deliveries.ts';
import { sendDue, type SenderPorts } from '#workflows/send-deliveries.ts';
import { CAT_HAI, CAMPAIGN, msAt, TODAY } from '#world/entries.ts';
import { memoryDeliveries } from '#world/memory-deliveries.ts';
import { MemoryStore } from '#world/memory-store.ts';

const EDITION = `${TODAY}.1`;
const NOW = msAt('17:30');
const MINUTE_MS = 60_000;
const NEEDS = [{ code: 'units-missing', text: '02 đơn vị chưa báo cáo.' }];

const accountOf = (uid: string, role: Role, unitId: string, status: Account['status'] = 'active'): Account =>
  ({ uid, role, unitId, status, campaignId: CAMPAIGN }) as Account;
const ACCOUNTS = [
  accountOf('u-ubnd', 'leader', 'ubnd'),
  accountOf('u-pct', 'leader', 'ubnd'),
  accountOf('u-vp', 'recipient', 'vp-hdnd-ubnd'),
  accountOf('u-old', 'leader', 'ubnd', 'revoked'),
  accountOf('u-team', 'reporter', 'cnscd.cat-ba.tdp-01'),
];
const PLAN: Plan = {
  ...CAT_HAI.plan,
  digest: {
    ...CAT_HAI.plan.digest,
    recipients: [
      { name: 'Chủ tịch, các Phó Chủ tịch', sourceLine: null, unitId: 'ubnd', channels: ['email'] },
      { name: 'Văn phòng', sourceLine: null, unitId: 'vp-hdnd-ubnd', channels: ['email'] },
      { name: 'Đoàn Thanh niên', sourceLine: null },
    ],
  },
};

interface Scene {
  answers?: (letter: Letter) => MailAnswer;
  needs?: typeof NEEDS;
  emails?: Record<string, string | null>;
  hasEdition?: boolean;
}

function stage({ answers, needs = NEEDS, emails = {}, hasEdition = true }: Scene = {}) {
  const store = new MemoryStore();
  const deliveries = memoryDeliveries(store);
  const sent: Letter[] = [];
  const named: string[] = [];
  let nowMs = NOW;
  const digest = {
    edition: { campaignId: CAMPAIGN, edition: EDITION, day: TODAY, needs, planVersion: 1 },
    contentHash: 'h1',
  };
  const never = (): never => {
    throw new Error('nobody asks for this');
  };
  const ports = {
    ...{ deliveries, page: 'https://so.example' },
    environment: { emulator: true, mail: true },
    workbook: () =>
      Promise.resolve({ name: 'BC.xlsx', contentType: 'application/x', content: new Uint8Array([80, 75]) }),
    clock: { nowMs: () => nowMs, waitUntilMs: never },
    accounts: { ofCampaign: () => Promise.resolve(ACCOUNTS), account: never, actsThrough: never },
    archive: {
      ...{ readEverything: never, reportsIn: never, readCampaign: never },
      digest: () => Promise.resolve(hasEdition ? (digest as unknown as Digest) : null),
    },
    logins: {
      ...{ logins: never, endSessions: never },
      login: (uid: string) =>
        Promise.resolve({
          uid,
          email: uid in emails ? (emails[uid] ?? null) : `${uid}@cathai.vn`,
          displayName: null,
          disabled: false,
          lastSignInMs: null,
        }),
    },
    ledger: {
      record: (path: string) => Promise.resolve(store.get(path) && { data: store.get(path), revision: null }),
      plan: () => Promise.resolve({ plan: PLAN }),
    } as unknown as SenderPorts['ledger'],
    mailer: {
      send: (letter: Letter) => {
        sent.push(letter);
        return Promise.resolve(answers?.(letter) ?? { event: 'accept' as const, text: '250 ok' });
      },
    },
    words: {
      ofEdition: (_: Digest, about: object) => ({ subject: 's', text: JSON.stringify(about), html: 'h' }),
      ofAlarm: () => ({ subject: 's', text: 't', html: 'h' }),
    },
    heard: {
      delivered: () => undefined,
      unwritten: never,
      mailServer: (_: string, fault: string) => named.push(fault),
    },
  };
  const states = (): Record<string, string> =>
    Object.fromEntries((store.all('deliveries') as Delivery[]).map(({ uid, state }) => [uid, state]));
  return {
    ...{ store, deliveries, sent, named, ports, states },
    wait: (minutes: number) => {
      nowMs += minutes * MINUTE_MS;
    },
    wish: (by: string, wish: object) => {
      store.put(documentPath('readers', readerId(CAMPAIGN, by)), {
        ...{ campaignId: CAMPAIGN, by, paused: false, address: null, content: 'all', ...wish },
      });
    },
    queue: (plan = PLAN) => queueDeliveries({ campaignId: CAMPAIGN }, plan, TODAY, ports),
    send: () => sendDue(CAMPAIGN, ports),
  };
}

describe('an edition that was issued', () => {
  it('gives one envelope to each active account of the units that the plan names, however often the job runs', async () => {
    const { queue, states } = stage();
    expect(await queue()).toBe('Đã xếp 3 thư: UBND đặc khu, UBND đặc khu, Văn phòng HĐND và UBND.');
    await queue();
    expect(states()).toEqual({ 'u-ubnd': 'queued', 'u-pct': 'queued', 'u-vp': 'queued' });
  });

  it('is sent to nobody who paused, and says who did', async () => {
    const { queue, states, wish } = stage();
    wish('u-vp', { paused: true });
    expect(await queue()).toContain('Tạm dừng theo yêu cầu: Văn phòng HĐND và UBND.');
    expect(Object.keys(states())).not.toContain('u-vp');
  });

  it('reaches who wants decisions only when there is something to decide', async () => {
    const calm = stage({ needs: [] });
    calm.wish('u-ubnd', { content: 'decisions' });
    expect(await calm.queue()).toContain('Chỉ nhận việc cần chỉ đạo, hôm nay không có: UBND đặc khu.');
    const busy = stage();
    busy.wish('u-ubnd', { content: 'decisions' });
    await busy.queue();
    await busy.send();
    const letter = busy.sent.find(({ to }) => to === 'u-ubnd@cathai.vn');
    expect(letter?.text).toContain('"content":"decisions"');
    expect(letter?.attachments).toEqual([]);
  });

  it('waits where it is not there yet', async () => {
    expect(await stage({ hasEdition: false }).queue()).toBeNull();
  });

  it('of a plan without recipients is sent to nobody, and the schedule says so', async () => {
    const { queue, states } = stage();
    const lonely = { ...PLAN, digest: { ...PLAN.digest, recipients: [] } };
    expect(await queue(lonely)).toBe('Kế hoạch không có nơi nhận nào qua thư điện tử.');
    expect(states()).toEqual({});
  });

  it('is not queued where no mail server is named', async () => {
    const { ports } = stage();
    const without = { ...ports, environment: { emulator: true, mail: false } };
    expect(await queueDeliveries({ campaignId: CAMPAIGN }, PLAN, TODAY, without)).toContain(
      'Chưa cấu hình máy chủ gửi thư',
    );
  });
});

describe('a run', () => {
  it('sends each letter once, with a link to the edition, and to the address its reader chose', async () => {
    const { queue, send, sent, states, wish } = stage();
    wish('u-pct', { address: 'pct.rieng@cathai.vn' });
    await queue();
    await send();
    await send();
    expect(sent.map(({ to }) => to).sort()).toEqual([
      'pct.rieng@cathai.vn',
      'u-ubnd@cathai.vn',
      'u-vp@cathai.vn',
    ]);
    expect(sent[0]?.text).toContain(`https://so.example/#/editions/${TODAY}`);
    expect(sent[0]?.attachments.map(({ name }) => name)).toEqual(['BC.xlsx']);
    expect(Object.values(states())).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it.each([
    ['an address that is none', 'ubnd tại cathai.vn', 'không hợp lệ'],
    ['no address at all', null, 'chưa có địa chỉ thư'],
  ])('refuses %s by itself, and troubles nobody else with it', async (_, email, words) => {
    const { queue, send, store, states } = stage({ emails: { 'u-ubnd': email } });
    await queue();
    await send();
    expect(states()).toEqual({ 'u-ubnd': 'refused', 'u-pct': 'accepted', 'u-vp': 'accepted' });
    const [letter] = (store.all('deliveries') as Delivery[]).filter(({ uid }) => uid === 'u-ubnd');
    expect(letter?.steps.at(-1)?.text).toContain(words);
  });

  it('names a wrong password once, leaves every letter as it was, and does not knock again before its pause is over', async () => {
    let password = 'sai';
    const { queue, send, sent, named, states, wait } = stage({
      answers: () =>
        password === 'sai'
          ? { event: 'giveBack', text: '535 wrong', fault: 'password' }
          : { event: 'accept', text: '250 ok' },
    });
    await queue();
    await send();
    expect({ named, tried: sent.length }).toEqual({ named: ['password'], tried: 1 });
    expect(Object.values(states())).toEqual(['queued', 'queued', 'queued']);
    await send();
    expect(sent.length).toBe(1);
    wait(1);
    await send();
    expect({ named: named.length, tried: sent.length }).toEqual({ named: 2, tried: 2 });
    password = 'đúng';
    wait(4);
    await send();
    expect(sent.length).toBe(2);
    wait(1);
    await send();
    expect(Object.values(states())).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('stops at once where the password is found wrong in the middle of it', async () => {
    let heard = 0;
    const { queue, send, named } = stage({
      answers: () => {
        heard += 1;
        return heard === 1
          ? { event: 'accept', text: '250 ok' }
          : { event: 'giveBack', text: '535 wrong', fault: 'password' };
      },
    });
    await queue();
    await send();
    expect(named).toEqual(['password']);
  });

  it('puts one letter off that met a broken connection, where others are served', async () => {
    let met = 0;
    const { queue, send, states, named } = stage({
      answers: () => {
        met += 1;
        return met === 2
          ? { event: 'giveBack', text: 'timeout', fault: 'unreachable' }
          : { event: 'accept', text: '250 ok' };
      },
    });
    await queue();
    await send();
    expect(Object.values(states()).sort()).toEqual(['accepted', 'accepted', 'deferred']);
    expect(named).toEqual([]);
  });

  it('calls a letter unclear whose process died, and leaves it to a person', async () => {
    const { queue, send, deliveries, wait, sent, states } = stage();
    await queue();
    const [id = ''] = (await deliveries.due(CAMPAIGN, NOW, 1)).keys();
    await deliveries.change(id, (found) => after(found, { event: 'claim', atMs: NOW }));
    wait(5);
    await send();
    expect(sent.length).toBe(2);
    expect(Object.values(states()).sort()).toEqual(['accepted', 'accepted', 'unclear']);
  });

  it('sends nothing of an edition whose hash is not the one that was queued', async () => {
    const { deliveries, send, sent, states } = stage();
    const letter = queued(
      {
        ...{ campaignId: CAMPAIGN, what: 'edition', edition: EDITION, contentHash: 'other', uid: 'u-ubnd' },
        ...{ reader: 'UBND', channel: 'email', content: 'all', note: null },
      },
      NOW,
    );
    await deliveries.create(idOf(letter), letter);
    await send();
    expect({ sent: sent.length, states: states() }).toEqual({ sent: 0, states: { 'u-ubnd': 'refused' } });
  });

  it('knows a letter as seen whose reader opened the edition while it was on the way', async () => {
    const { queue, send, store, states } = stage();
    await queue();
    store.put(`receptions/${CAMPAIGN}~${EDITION}~u-vp`, { seenAtMs: NOW });
    await send();
    expect(states()).toEqual({ 'u-ubnd': 'accepted', 'u-pct': 'accepted', 'u-vp': 'acknowledged' });
  });
});
