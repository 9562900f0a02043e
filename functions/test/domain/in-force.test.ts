// Where an entry's answer looks: at the records beside its own, and at nothing that is no record.
import { describe, expect, it } from 'vitest';
import { lookedAt } from '#domain/in-force.ts';
import { CAMPAIGN, entryOf, submitOf, TODAY } from '#world/entries.ts';

describe('an entry on a report', () => {
  it('is answered by its campaign, its day and what its author was granted', () => {
    expect(lookedAt(submitOf('team'))).toEqual({
      campaign: `campaigns/${CAMPAIGN}`,
      day: `days/${CAMPAIGN}~${TODAY}`,
      author: `accounts/${CAMPAIGN}~u-team`,
      carrier: null,
      accounts: null,
    });
  });
  it.each([
    `reports/${CAMPAIGN}~a~b/c`,
    `reports/${CAMPAIGN}~a/b~c/d`,
    `reports/${CAMPAIGN}~a~`,
    'reports/x~y',
    'nowhere',
  ])('with the target %s never asks the database for a path that it cannot have', (target) => {
    const { day } = lookedAt(submitOf('team', {}, { target }));
    expect(day === null || day.split('/').length === 2).toBe(true);
  });
  it('by an author whose code can stand in no path is answered by no grant', () => {
    expect(lookedAt(submitOf('team', {}, { by: 'a/b' })).author).toBeNull();
  });
});

it('an act on the campaign looks at no other campaign, one of the server at no account', () => {
  const clock = entryOf('clock.set', 'system', `campaigns/${CAMPAIGN}`, { offsetMs: 1 });
  expect(lookedAt(clock)).toEqual({ campaign: null, day: null, author: null, carrier: null, accounts: null });
});

it('an act of a person on an account looks at all accounts of its campaign', () => {
  const grant = entryOf('account.grant', 'admin', `accounts/${CAMPAIGN}~u-new`, {});
  expect(lookedAt(grant).accounts).toBe(`accounts/${CAMPAIGN}~`);
  expect(lookedAt({ ...grant, target: 'accounts/other~u-new' }).accounts).toBeNull();
});
