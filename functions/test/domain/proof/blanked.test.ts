// Entries in which a person was named, in any place: the audit takes the refusal again from what is left of them.
import { expect, it } from 'vitest';
import { verifyDocuments } from '#domain/proof/verify.ts';
import { MemoryDatabase } from '#world/memory-database.ts';
import { beginning, firstDay, reportAct, SMALL } from '#world/small-days.ts';

const PHONE = '0912345678';
const at = '2026-07-01 15:40';
const target = `reports/${SMALL}~to-dong~nho.dong.1~2026-07-01`;

it.each([
  ['a note', reportAct(at, 'dong', 'nho.dong.1', { guided: 1 }, { texts: { note: PHONE }, tag: 'x' })],
  ['the key of a value', reportAct(at, 'dong', 'nho.dong.1', { [PHONE]: 1 }, { tag: 'x' })],
  ['an area', reportAct(at, 'dong', PHONE, { guided: 1 }, { tag: 'x' })],
  ['a count', reportAct(at, 'dong', 'nho.dong.1', { guided: Number(PHONE) }, { tag: 'x' })],
  [
    'a report that is too large',
    reportAct(at, 'dong', 'nho.dong.1', { guided: `${PHONE} `.repeat(9_000) }, { tag: 'x' }),
  ],
  [
    'the campaign',
    {
      ...reportAct(at, 'dong', 'nho.dong.1', { guided: 1 }, { tag: 'x' }),
      campaignId: PHONE,
      target: target.replace(SMALL, PHONE),
    },
  ],
  [
    'the app',
    {
      ...reportAct(at, 'dong', 'nho.dong.1', { guided: 1 }, { tag: 'x' }),
      clientInfo: { app: PHONE, sentAtMs: 0 },
    },
  ],
])(
  'given a number of a person in %s, then the database holds it nowhere, and its audit finds no difference',
  (_, entry) => {
    const database = new MemoryDatabase();
    for (const act of beginning()) database.say(act);
    const days = firstDay();
    for (const act of days.filter(({ atMicros }) => atMicros < entry.atMicros)) database.say(act);
    expect(database.say(entry).status).toBe('refused');
    for (const act of days.filter(({ atMicros }) => atMicros >= entry.atMicros)) database.say(act);
    const documents = database.documents();
    expect(JSON.stringify(documents)).not.toContain(PHONE.slice(1));
    expect(verifyDocuments(documents)).toMatchObject({ ok: true, differences: [] });
  },
);
