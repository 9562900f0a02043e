/** Units beside their accounts. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../functions/src/schema/account.ts';
import type { Unit } from '../../../../functions/src/schema/plan.ts';
import { rowsOf } from './rows.ts';

const unit = (id: string): Unit => ({ id, name: `Tổ ${id}` }) as Unit;
const account = (uid: string, unitId: string | null): Account => ({ uid, unitId }) as Account;

describe('units and their accounts', () => {
  it('show a unit without an account, and every account of a unit that has several', () => {
    const rows = rowsOf([unit('a'), unit('b')], [account('x', 'b'), account('y', 'b')]);
    expect(rows.map(({ unitId, account: own }) => [unitId, own?.uid ?? null])).toEqual([
      ['a', null],
      ['b', 'x'],
      ['b', 'y'],
    ]);
  });

  it('lose no account: one without a unit, or of a unit that the plan does not know, comes last', () => {
    const rows = rowsOf([unit('a')], [account('x', null), account('y', 'gone')]);
    expect(rows.map(({ unitName, account: own }) => [unitName, own?.uid ?? null])).toEqual([
      ['Tổ a', null],
      [null, 'x'],
      [null, 'y'],
    ]);
  });
});
