/** What a card is good for, and until when. */
import { describe, expect, it } from 'vitest';
import { cardAddress, isCardAddress } from '#domain/card-code.ts';
import { cardEndMs, cardState, lastCardDay, usedBy, type CardHolder } from '#domain/cards.ts';
import type { Account } from '#schema/account.ts';
import type { Card } from '#schema/card.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
/** 23:30 of 08/07/2026 on the wall. */
const MADE_MS = Date.UTC(2026, 6, 8, 16, 30);
const END_MS = cardEndMs(MADE_MS, ZONE);
const HOUR_MS = 3_600_000;

const card: Card = {
  ...{ campaignId: 'cat-hai', unitId: 'to-1', uid: 'phieu-x', by: 'u-admin' },
  ...{ madeAtMs: MADE_MS, expiresAtMs: END_MS, usedAtMs: null, claimHash: null },
  ...{ passwordSet: false, withdrawnAtMs: null },
};
const used: Card = { ...card, usedAtMs: MADE_MS + HOUR_MS, claimHash: 'mine' };
const holder: CardHolder = { account: null, seats: {} };
const holding = (role: string, status = 'active'): CardHolder => ({
  account: { role, status } as Account,
  seats: {},
});

describe('a card', () => {
  it('is good until its last printed day is over, fourteen days after it was made', () => {
    expect(lastCardDay(card, ZONE)).toBe('2026-07-22');
    expect(cardState(card, Date.UTC(2026, 6, 22, 16, 59))).toBe('waiting');
    expect(cardState(card, Date.UTC(2026, 6, 22, 17, 0))).toBe('expired');
  });

  it('that was used stays used, also when it ran out or a newer one was made', () => {
    expect(cardState({ ...used, withdrawnAtMs: END_MS }, END_MS + 1)).toBe('used');
    expect(cardState({ ...card, withdrawnAtMs: MADE_MS }, END_MS + 1)).toBe('withdrawn');
  });

  it('belongs to a login without an e-mail address', () => {
    expect(isCardAddress(cardAddress('phieu-x'))).toBe(true);
    expect([null, undefined, 'x@phieu.invalid.vn', 'cong-an@minhhoa.vn'].some(isCardAddress)).toBe(false);
  });
});

describe('using a card', () => {
  it('marks it with the time and the phone', () => {
    expect(usedBy(card, holder, 'mine', MADE_MS + 1)).toEqual({
      card: { ...card, usedAtMs: MADE_MS + 1, claimHash: 'mine' },
    });
  });

  it.each([
    ['the same phone within a day changes nothing', used, 'mine', 24 * HOUR_MS, { card: used }],
    ['the same phone after a day', used, 'mine', 25 * HOUR_MS, { fault: 'used' }],
    ['another phone', used, 'other', 2 * HOUR_MS, { fault: 'used' }],
    [
      'the same phone, after a newer card was made',
      { ...used, withdrawnAtMs: 1 },
      'mine',
      2 * HOUR_MS,
      { fault: 'used' },
    ],
    [
      'a phone, after it was withdrawn',
      { ...card, withdrawnAtMs: 1 },
      'mine',
      HOUR_MS,
      { fault: 'withdrawn' },
    ],
    ['a phone, after it ran out', card, 'mine', 15 * 24 * HOUR_MS, { fault: 'expired' }],
  ])('by %s', (_, found, claim, afterMs, said) => {
    expect(usedBy(found, holder, claim, MADE_MS + afterMs)).toEqual(said);
  });

  it.each([
    ['a reporter', holding('reporter'), null],
    ['an auditor', holding('auditor'), null],
    ['a suspended reporter', holding('reporter', 'suspended'), 'closed'],
    ['a revoked reporter', holding('reporter', 'revoked'), 'closed'],
    ['a leader', holding('leader'), 'high-role'],
    ['somebody who waits to become an administrator', holding('admin', 'invited'), 'high-role'],
    [
      'an administrator elsewhere',
      { account: null, seats: { other: { role: 'admin', unitId: null } } },
      'high-role',
    ],
    ['a reporter elsewhere', { account: null, seats: { other: { role: 'reporter', unitId: 'x' } } }, null],
  ] as const)('of %s', (_, whose, fault) => {
    const said = usedBy(card, whose, 'mine', MADE_MS);
    expect('fault' in said ? said.fault : null).toBe(fault);
  });
});
