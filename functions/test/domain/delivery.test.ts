// The life of a letter: every state with every event, and what a person or a late answer may change.
import { describe, expect, it } from 'vitest';
import { after, BACKOFF_MS, idOf, isAddress, LEASE_MS, nextState, queued, TABLE } from '#domain/delivery.ts';
import {
  DELIVERY_EVENTS,
  DELIVERY_STATES,
  type Delivery,
  type DeliveryEvent,
  type DeliveryState,
} from '#schema/delivery.ts';

const AT = 1_783_500_000_000;
const MINUTE_MS = 60_000;
const LETTER = queued(
  {
    ...{
      campaignId: 'cat-hai',
      what: 'edition',
      edition: '2026-07-08.1',
      contentHash: 'a1b2',
      uid: 'u-leader',
    },
    ...{ reader: 'UBND đặc khu', channel: 'email', content: 'all', note: null },
  },
  AT,
);
const play = (from: Delivery, ...events: readonly DeliveryEvent[]): Delivery =>
  events.reduce((found, event) => {
    const atMs = Math.max(AT, found.nextAtMs ?? AT);
    const next = after(found, { event, atMs });
    if (!next) throw new Error(`${found.state} knows no ${event}`);
    return next;
  }, from);

/** By hand from the issue, never from the table: what stands here and nowhere else is allowed. */
const ALLOWED = [
  'queued claim sending',
  'deferred claim sending',
  'sending accept accepted',
  'sending defer deferred',
  'sending giveUp refused',
  'sending refuse refused',
  'sending lose unclear',
  'sending leaseOver unclear',
  'sending giveBack queued',
  'unclear accept accepted',
  'unclear defer deferred',
  'unclear giveUp refused',
  'unclear refuse refused',
  'unclear giveBack queued',
  'unclear bounce bounced',
  'unclear open acknowledged',
  'unclear resend queued',
  'accepted bounce bounced',
  'accepted open acknowledged',
  'accepted resend queued',
  'refused open acknowledged',
  'refused resend queued',
  'bounced open acknowledged',
  'bounced resend queued',
];

describe('the table of a letter', () => {
  it.each(DELIVERY_STATES.flatMap((state) => DELIVERY_EVENTS.map((event) => [state, event] as const)))(
    'in state %s answers %s as it was agreed',
    (state, event) => {
      const wanted = ALLOWED.find((row) => row.startsWith(`${state} ${event} `))?.split(' ')[2] ?? null;
      expect(nextState(state, event)).toBe(wanted);
    },
  );

  it('lets a machine send only what is queued or put off', () => {
    const claimed = (Object.keys(TABLE) as DeliveryState[]).filter((state) => TABLE[state].claim);
    expect(claimed.sort()).toEqual(['deferred', 'queued']);
  });
});

describe('a letter', () => {
  it('is one for an edition, a reader and a channel', () => {
    expect(idOf(LETTER)).toBe('cat-hai~2026-07-08.1~u-leader~email');
  });

  it('is taken once: who comes second finds it taken until the lease is over', () => {
    const taken = play(LETTER, 'claim');
    expect(taken).toMatchObject({ state: 'sending', attempt: 1, nextAtMs: AT + LEASE_MS });
    expect(after(taken, { event: 'claim', atMs: AT + 1 })).toBeNull();
    expect(after(taken, { event: 'leaseOver', atMs: AT + LEASE_MS - 1 })).toBeNull();
    expect(after(taken, { event: 'leaseOver', atMs: AT + LEASE_MS })).toMatchObject({
      ...{ state: 'unclear', nextAtMs: null },
    });
  });

  it('is not taken before its hour', () => {
    const later = queued({ ...LETTER, content: 'all' }, AT, AT + MINUTE_MS);
    expect(after(later, { event: 'claim', atMs: AT })).toBeNull();
    expect(after(later, { event: 'claim', atMs: AT + MINUTE_MS })?.state).toBe('sending');
  });

  it('waits 1, 5, 15, 30 and 60 minutes where the server puts it off, and is then given up', () => {
    let letter = LETTER;
    for (const pause of BACKOFF_MS) {
      letter = play(letter, 'claim');
      const atMs = letter.steps.at(-1)?.atMs ?? 0;
      letter = after(letter, { event: 'defer', atMs }) ?? letter;
      expect(letter).toMatchObject({ state: 'deferred', nextAtMs: atMs + pause });
    }
    expect(play(letter, 'claim', 'defer')).toMatchObject({ state: 'refused', nextAtMs: null });
    expect(BACKOFF_MS.map((pause) => pause / MINUTE_MS)).toEqual([1, 5, 15, 30, 60]);
  });

  it('that nobody could hand over is as it was before, and counts no delay', () => {
    expect(play(LETTER, 'claim', 'giveBack')).toMatchObject({ state: 'queued', deferrals: 0 });
  });

  it('keeps what the server said, without an address in it', () => {
    const refused = after(play(LETTER, 'claim'), {
      ...{ event: 'refuse', atMs: AT, attempt: 1 },
      text: '550 5.1.1 <nguyen.van.a@cathai.gov.vn>:\r\n no such user',
    });
    expect(refused?.steps.at(-1)?.text).toBe('550 5.1.1 <[địa chỉ]>: no such user');
  });

  it('takes the late answer of a process that was thought dead, and of that try only', () => {
    const unclear = play(LETTER, 'claim', 'leaseOver');
    expect(after(unclear, { event: 'accept', atMs: AT, attempt: 1 })?.state).toBe('accepted');
    const again = play(unclear, 'resend', 'claim');
    expect(again.attempt).toBe(2);
    expect(after(again, { event: 'accept', atMs: AT, attempt: 1 })).toBeNull();
    expect(after(again, { event: 'accept', atMs: AT, attempt: 2 })?.state).toBe('accepted');
  });

  it('is sent again by a person once for each act, however often the act is heard', () => {
    const unclear = play(LETTER, 'claim', 'lose');
    const act = { event: 'resend', atMs: AT, entryId: 'entry-1', text: 'Chưa nhận được' } as const;
    const again = after(unclear, act);
    expect(again).toMatchObject({ state: 'queued', resends: 1, deferrals: 0 });
    const once = again && play(again, 'claim', 'lose');
    expect(once && after(once, act)).toBeNull();
    expect(once && after(once, { ...act, entryId: 'entry-2' })?.resends).toBe(2);
  });

  it('bears one Message-ID for all tries of a machine, and another when a person sends it again', () => {
    const putOff = play(LETTER, 'claim', 'defer', 'claim');
    expect(putOff.messageKey).toBe(LETTER.messageKey);
    expect(play(putOff, 'lose', 'resend').messageKey).not.toBe(LETTER.messageKey);
  });

  it('keeps its newest steps where there are too many', () => {
    let letter = LETTER;
    for (let round = 0; round < 30; round += 1) letter = play(letter, 'claim', 'lose', 'resend');
    expect(letter.steps).toHaveLength(40);
    expect(letter.steps.at(-1)?.event).toBe('resend');
  });
});

describe('an address', () => {
  it.each(['pct.vhxh@cathai.gov.vn', 'a@b.vn', 'ban-tin+1@mail.cat-hai.haiphong.gov.vn'])(
    'is one: %s',
    (text) => {
      expect(isAddress(text)).toBe(true);
    },
  );
  it.each([
    ...['', 'pct', 'pct@', '@cathai.vn', 'pct@cathai', 'a@b.vn, c@d.vn', 'a@b.vn\r\nBcc: c@d.vn', 'a b@c.vn'],
    ...['<a@b.vn>', 'a@-b.vn', 'a..b@c.vn', '.a@b.vn', 'a@b..vn', 'phó@cathai.vn', `${'a'.repeat(65)}@b.vn`],
  ])('is none: %j', (text) => {
    expect(isAddress(text)).toBe(false);
  });
});
