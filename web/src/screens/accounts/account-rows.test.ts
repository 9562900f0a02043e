/** Units beside their accounts. */
import { describe, expect, it } from 'vitest';
import type { Account } from '#schema/account.ts';
import type { Unit } from '#schema/plan.ts';
import { nameOfAccount, accountRows } from './account-rows.ts';

const unit = (id: string): Unit => ({ id, name: `Tổ ${id}` }) as Unit;
const account = (uid: string, unitId: string | null): Account => ({ uid, unitId }) as Account;

describe('units and their accounts', () => {
  it('show a unit without an account, and every account of a unit that has several', () => {
    const rows = accountRows([unit('a'), unit('b')], [account('x', 'b'), account('y', 'b')]);
    expect(rows.map(({ unitId, account: own }) => [unitId, own?.uid ?? null])).toEqual([
      ['a', null],
      ['b', 'x'],
      ['b', 'y'],
    ]);
  });

  it('lose no account: one without a unit, or of a unit that the plan does not know, comes last', () => {
    const rows = accountRows([unit('a')], [account('x', null), account('y', 'gone')]);
    expect(rows.map(({ unitName, account: own }) => [unitName, own?.uid ?? null])).toEqual([
      ['Tổ a', null],
      [null, 'x'],
      [null, 'y'],
    ]);
  });
});

describe('what an account is called', () => {
  const units = new Map([['a', { ...unit('a'), shortName: 'Tổ A' }]]);
  const login = { uid: 'x', email: null, displayName: 'Chị Hoa, tổ A', disabled: false, lastSignInMs: null };
  const called = (displayName: string, unitId: string | null, own: typeof login | null): string =>
    nameOfAccount({ ...account('x', unitId), displayName }, own, units);

  it('is never empty: its own name, its login’s, its unit’s, its code', () => {
    expect(called('Tổ trưởng', 'a', login)).toBe('Tổ trưởng');
    expect(called('', 'a', login)).toBe('Chị Hoa, tổ A');
    expect(called('', 'a', { ...login, displayName: '' })).toBe('Tổ A');
    expect(called('', null, null)).toBe('x');
  });
});
