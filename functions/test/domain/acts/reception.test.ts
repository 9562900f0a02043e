// An edition with its readers: opened once by each, a letter sent again or come back by the desk, with its reason.
import { describe, expect, it } from 'vitest';
import type { Entry } from '#schema/entry.ts';
import { answer, postingOf, recordAfter } from '#world/answers.ts';
import { CAMPAIGN, entryOf, msAt, type Persona } from '#world/entries.ts';

const EDITION = '2026-07-08.1';
const receptionOf = (uid: string, edition = EDITION): string => `receptions/${CAMPAIGN}~${edition}~${uid}`;

const open = (persona: Persona = 'leader', uid = 'u-leader', parts: Partial<Entry> = {}): Entry =>
  entryOf('digest.acknowledge', persona, receptionOf(uid), {}, { atMs: msAt('17:42'), ...parts });
const letter = (
  kind: 'delivery.resend' | 'delivery.bounce',
  persona: Persona = 'police',
  parts: Partial<Entry> & { payload?: Record<string, unknown> } = {},
): Entry =>
  entryOf(kind, persona, receptionOf('u-leader'), parts.payload ?? { channel: 'email' }, {
    texts: { reason: 'Lãnh đạo chưa nhận được thư' },
    ...parts,
  });

describe('given an edition, when its reader opens it signed in', () => {
  it('for the first time, then it is seen at that hour', () => {
    expect(recordAfter(postingOf(open()))).toMatchObject({
      ...{ edition: EDITION, uid: 'u-leader', seenAtMs: msAt('17:42'), steps: [] },
    });
  });
  it('a second time, then the first hour stands', () => {
    const seen = recordAfter(postingOf(open()));
    expect(answer(open('leader', 'u-leader', { id: 'again' }), seen)).toBe('refused: record.wrong-state');
  });
  it.each<[string, Entry, string]>([
    ['in the name of another', open('leader', 'u-other'), 'entry.wrong-target'],
    ['as a team, which gets none', open('team', 'u-team'), 'entry.role-not-allowed'],
    ['as an auditor, who says nothing', open('auditor', 'u-auditor'), 'entry.role-not-allowed'],
    [
      'under a name that is no edition',
      entryOf('digest.acknowledge', 'leader', `receptions/${CAMPAIGN}~mai~u-leader`, {}),
      'entry.wrong-target',
    ],
  ])('%s, then it is refused', (_, entry, found) => {
    expect(answer(entry)).toBe(`refused: ${found}`);
  });
});

describe('given a letter, when the desk', () => {
  it.each(['delivery.resend', 'delivery.bounce'] as const)(
    'says %s with a reason, then it is written down',
    (kind) => {
      const record = recordAfter(postingOf(letter(kind)));
      expect(record).toMatchObject({
        seenAtMs: null,
        steps: [
          { act: kind.slice('delivery.'.length), channel: 'email', reason: 'Lãnh đạo chưa nhận được thư' },
        ],
      });
      const seen = recordAfter(postingOf(open(), record));
      expect(seen).toMatchObject({ seenAtMs: msAt('17:42'), steps: [{ channel: 'email' }] });
    },
  );
  it.each<[string, Entry, string]>([
    ['gives no reason', letter('delivery.resend', 'police', { texts: {} }), 'text.required @ texts.reason'],
    [
      'gives a blank one',
      letter('delivery.bounce', 'police', { texts: { reason: '  ' } }),
      'text.required @ texts.reason',
    ],
    ['is the leader', letter('delivery.resend', 'leader'), 'entry.role-not-allowed'],
    [
      'names a channel that there is not',
      letter('delivery.resend', 'police', { payload: { channel: 'zalo' } }),
      'entry.malformed @ channel',
    ],
  ])('%s, then it is refused', (_, entry, found) => {
    expect(answer(entry)).toBe(`refused: ${found}`);
  });
});
