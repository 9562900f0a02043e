// The one commit of an entry: what it writes, in which shard, and what happens to an entry that shows itself late.
import { describe, expect, it } from 'vitest';
import { isReceipt } from '#domain/receipt.ts';
import { shardsOf } from '#domain/shards.ts';
import { postingOf, recordAfter } from '#world/answers.ts';
import { CAMPAIGN, CAT_HAI, msAt, submitOf } from '#world/entries.ts';

const entry = submitOf('team', { values: { guided: 7 } });
const posting = postingOf(entry);

describe('given an accepted report', () => {
  it('then the decision names the entry, its author, its receipt and every node that moved', () => {
    expect(posting.decision).toMatchObject({
      entryId: entry.id,
      by: 'u-team',
      status: 'accepted',
      version: 1,
      sequence: 1,
    });
    expect(isReceipt(posting.decision.receipt ?? '')).toBe(true);
    expect(posting.decision.nodes).toEqual([
      'area:cat-hai',
      'area:ch.cat-ba',
      'area:ch.cat-ba.tdp-01',
      'group:local-block',
      'unit:cnscd.cat-ba.tdp-01',
    ]);
  });
  it('then each node’s increment goes to the shard of this report, in the month of its day', () => {
    const id = `${CAMPAIGN}~cnscd.cat-ba.tdp-01~ch.cat-ba.tdp-01~2026-07-08`;
    const nodes = posting.increments.map(({ node }) => node);
    expect(posting.increments.map(({ shard }) => shard)).toEqual(shardsOf(CAT_HAI.plan, id, nodes));
    expect(new Set(posting.increments.map(({ month, day }) => `${month} ${day}`))).toEqual(
      new Set(['2026-07 2026-07-08']),
    );
  });
  it('when the same numbers come again, then no total moves', () => {
    const same = submitOf('team', { values: { guided: 7 } }, { baseVersion: 1, atMs: msAt('16:05') });
    expect(postingOf(same, recordAfter(posting)).increments).toEqual([]);
  });
  it('then the hash covers what was said, not who said it when', () => {
    const other = submitOf('team', { values: { guided: 7 } }, { by: 'u-colleague', atMs: msAt('16:20') });
    expect(postingOf(other).decision.contentHash).toBe(posting.decision.contentHash);
    expect(postingOf(submitOf('team', { values: { guided: 8 } })).decision.contentHash).not.toBe(
      posting.decision.contentHash,
    );
  });
});

describe('given an entry that became visible after a later one was decided', () => {
  const before = recordAfter(posting);
  const overtaken = postingOf(
    submitOf('team', { values: { guided: 9 } }, { baseVersion: 1, atMs: msAt('15:59') }),
    before,
  );
  it('then it is marked, and the record keeps its place in the journal', () => {
    expect(overtaken.decision).toMatchObject({ overtaken: true, sequence: 2 });
    expect(overtaken.record?.data).toMatchObject({
      lastEntryId: entry.id,
      lastEntryAtMicros: entry.atMicros,
    });
  });
  it('when it comes at the same instant, then the id decides', () => {
    const twin = { ...entry, baseVersion: 1 };
    expect(postingOf({ ...twin, id: '0' }, before).decision.overtaken).toBe(true);
    expect(postingOf({ ...twin, id: 'zz' }, before).decision.overtaken).toBe(false);
  });
});
