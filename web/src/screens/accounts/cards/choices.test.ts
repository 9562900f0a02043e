/** For whom a card can be made. */
import { describe, expect, it } from 'vitest';
import type { Account } from '#schema/account.ts';
import type { CardShown } from '#schema/card.ts';
import type { Unit } from '#schema/plan.ts';
import { cards as words } from '../../../i18n/vi/cards.ts';
import { cardChoices, wantedOf } from './choices.ts';
import { standingOf } from './words.ts';

const unit = (id: string, role = 'reporter'): Unit => ({ id, role }) as Unit;
const account = (uid: string, unitId: string, status = 'active', role = 'reporter'): Account =>
  ({ uid, unitId, status, role }) as Account;
const card: CardShown = {
  ...{ unitId: 'a', uid: 'phieu-a', madeAtMs: 0, expiresAtMs: Date.UTC(2026, 6, 22, 17) },
  ...{ usedAtMs: null, withdrawnAtMs: null },
};

const offered = (units: Unit[], accounts: Account[], withCard: string[] = []): unknown[] =>
  cardChoices(units, accounts, new Map(withCard.map((uid) => [uid, card]))).map((choice) => [
    wantedOf(choice),
    choice.isFirst,
  ]);

describe('a card is offered', () => {
  it('to a unit without an account, and as one more to a unit that has one', () => {
    expect(offered([unit('a'), unit('b')], [account('u-b', 'b')])).toEqual([
      [{ unitId: 'a', uid: null }, true],
      [{ unitId: 'b', uid: null }, false],
    ]);
  });

  it('anew to an account that signs in by card, before one more', () => {
    expect(offered([unit('a')], [account('phieu-a', 'a')], ['phieu-a'])).toEqual([
      [{ unitId: 'a', uid: 'phieu-a' }, false],
      [{ unitId: 'a', uid: null }, false],
    ]);
  });

  it('to nobody with a high role, and anew to no account that is closed', () => {
    expect(
      offered(
        [unit('cong-an', 'standing'), unit('a')],
        [account('phieu-a', 'a', 'suspended'), account('phieu-b', 'a', 'invited', 'leader')],
        ['phieu-a', 'phieu-b'],
      ),
    ).toEqual([[{ unitId: 'a', uid: null }, false]]);
  });

  it('to a unit whose only account was revoked as to one without', () => {
    expect(offered([unit('a')], [account('u-a', 'a', 'revoked')])).toEqual([
      [{ unitId: 'a', uid: null }, true],
    ]);
  });
});

describe('how a card stands', () => {
  const said = (parts: Partial<CardShown>, nowMs = Date.UTC(2026, 6, 20)): string =>
    standingOf({ ...card, ...parts }, words, 'Asia/Ho_Chi_Minh', nowMs);

  it('is said in words', () => {
    expect(said({})).toBe('phiếu chờ dùng, đến hết 22/07/2026');
    expect(said({ usedAtMs: Date.UTC(2026, 6, 9, 1, 5) })).toBe('phiếu đã dùng 08:05 09/07/2026');
    expect(said({ withdrawnAtMs: 1 })).toBe('phiếu đã thu hồi');
    expect(said({}, Date.UTC(2026, 6, 23))).toBe('phiếu hết hạn 22/07/2026');
    expect(standingOf(undefined, words, 'Asia/Ho_Chi_Minh', 0)).toBe('chưa có phiếu');
  });
});
