// The audit of a journal in which a colleague brought what others wrote: nothing differs, and a forged carrier is found.
import { describe, expect, it } from 'vitest';
import { countedPace, pacesOf } from '#domain/proof/pace-of-authors.ts';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { verifyDocuments } from '#domain/proof/verify.ts';
import type { Carrier } from '#schema/entry.ts';
import { msAt, submitOf } from '#world/entries.ts';
import { MemoryDatabase } from '#world/memory-database.ts';
import { act, beginning, reportAct, SMALL } from '#world/small-days.ts';

const POLICE: Carrier = { by: 'u-police', role: 'standing', unitId: 'cong-an' };
const WEST: Carrier = { by: 'u-tay', role: 'reporter', unitId: 'to-tay' };
const REPORT = 'journal/2026-07-01T15:00~report.submit~nho.dong.1';

/** A campaign in which the police bring two reports, the neighbouring team tries to, and a carrier is suspended. */
const database = (): StoredDocument[] => {
  const small = new MemoryDatabase();
  for (const entry of [
    ...beginning(),
    reportAct('2026-07-01 15:00', 'dong', 'nho.dong.1', { guided: 10 }, { carriedBy: POLICE }),
    reportAct('2026-07-01 15:01', 'dong', 'nho.dong.2', { guided: 4 }, { carriedBy: WEST }),
    reportAct('2026-07-01 15:02', 'dong', 'nho.dong.2', { guided: 4 }, { carriedBy: POLICE, tag: 'again' }),
    act('2026-07-01 15:30', 'system', 'account.suspend', `accounts/${SMALL}~u-police`, {}),
    reportAct('2026-07-01 15:40', 'tay', 'nho.tay.1', { guided: 1 }, { carriedBy: POLICE }),
  ])
    small.say(entry);
  return small.documents();
};

const withCarrier = (carriedBy: Carrier | undefined): StoredDocument[] =>
  database().map((document) =>
    document.path === REPORT ? { ...document, data: { ...document.data, carriedBy } } : document,
  );

describe('given a journal with carried entries', () => {
  it('then everything is computed again without a difference', () => {
    const { ok, differences } = verifyDocuments(database());
    expect({ ok, differences }).toEqual({ ok: true, differences: [] });
  });

  it('then each was answered as its carrier’s grant stood at that instant', () => {
    const status = new Map(database().map(({ path, data }) => [path, data['status']]));
    const answers = [
      ...['15:00~report.submit~nho.dong.1', '15:01~report.submit~nho.dong.2', '15:02~report.submit~again'],
      '15:40~report.submit~nho.tay.1',
    ].map((id) => status.get(`decisions/2026-07-01T${id}`));
    expect(answers).toEqual(['accepted', 'refused', 'accepted', 'refused']);
  });

  it.each<[string, Carrier | undefined]>([
    ['another person', { ...POLICE, by: 'u-reviewer' }],
    ['somebody who might not', WEST],
    ['nobody', undefined],
    ['the same with another role', { ...POLICE, role: 'reporter' }],
  ])('when it is made to say that %s brought it, then that is found', (_, carrier) => {
    const { ok, differences } = verifyDocuments(withCarrier(carrier));
    expect(ok).toBe(false);
    expect(differences[0]?.document).toBe(REPORT.replace('journal', 'decisions'));
  });
});

it('what is sent in a colleague’s name is counted for the one who sent it', () => {
  const at = { campaignId: 'one', atMs: msAt('16:00') };
  const own = submitOf('team', {}, at);
  const flood = [1, 2, 3].map((n) => submitOf('team', {}, { ...at, id: `f${String(n)}`, carriedBy: POLICE }));
  const paces = pacesOf([own, ...flood]);
  const believed = (entry: typeof own, count: number): number | null =>
    countedPace(entry, { problems: [{ code: 'entry.too-many', params: { count } }], ruleVersion: 4 }, paces);
  expect([believed(own, 1), believed(own, 2)]).toEqual([1, null]);
  expect(flood.slice(0, 1).flatMap((entry) => [believed(entry, 3), believed(entry, 4)])).toEqual([3, null]);
});
