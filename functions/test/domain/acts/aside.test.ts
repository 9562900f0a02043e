// The end of an entry that was set aside: closed once, by an administrator, with a reason, said again or not.
import { describe, expect, it } from 'vitest';
import { Aside } from '#schema/aside.ts';
import type { Entry } from '#schema/entry.ts';
import { answer, postingOf, recordAs } from '#world/answers.ts';
import { CAMPAIGN, entryOf, msAt, type Persona } from '#world/entries.ts';

const REASON = { reason: 'Đã gọi cho tổ, tổ gửi lại' };
const closing = (
  again: unknown,
  { persona = 'admin', ...parts }: Partial<Entry> & { persona?: Persona } = {},
): Entry => entryOf('entry.close', persona, `asides/${CAMPAIGN}~e1`, { again }, { texts: REASON, ...parts });

describe('given an entry that was set aside', () => {
  it('when it is closed, then the record says by whom, when, why, and whether it is said again', () => {
    for (const again of [true, false]) {
      const record = recordAs(Aside, postingOf(closing(again)));
      expect(record).toMatchObject({
        ...{ entryId: 'e1', again, by: 'u-admin', atMs: msAt('16:00') },
        reason: REASON.reason,
      });
    }
  });
  it('when nobody says why, then it stays open', () => {
    expect(answer(closing(true, { texts: {} }))).toBe('refused: text.required @ texts.reason');
    expect(answer(closing(true, { texts: { reason: '  ' } }))).toBe('refused: text.required @ texts.reason');
  });
  it('when it is closed a second time, then the first word holds', () => {
    const { record } = postingOf(closing(false));
    expect(answer(closing(true), record?.data ?? null)).toBe('refused: record.wrong-state');
  });
  it.each(['police', 'leader', 'team', 'auditor', 'system'] as const)(
    'when %s closes it, then it stays open',
    (who) => {
      expect(answer(closing(true, { persona: who }))).toBe('refused: entry.role-not-allowed');
    },
  );
  it.each(['yes', 1, null])('when what follows is %j, then the fault is named', (again) => {
    expect(answer(closing(again))).toBe('refused: entry.malformed @ again');
  });
  it('when it belongs to another campaign, then it is nobody’s here', () => {
    expect(answer(closing(true, { target: 'asides/other~e1' }))).toBe('refused: entry.wrong-target');
  });
});

describe('given a difficulty that was set aside', () => {
  const raised = (id: string, ruleVersion: number): string => {
    const payload = { categoryId: 'KK02', areaId: 'ch.cat-ba.tdp-01', cases: 2 };
    return answer(entryOf('difficulty.raise', 'team', `difficulties/${CAMPAIGN}~d1`, payload, { id }), null, {
      ruleVersion,
    });
  };
  it('when it is said once more, then it keeps the record that it named', () => {
    expect(raised('d1~again', 3)).toBe('accepted');
    expect(raised('d2~again', 3)).toBe('refused: entry.wrong-target');
  });
  it('when it was said once more under rules 2, then it stays refused as it was', () => {
    expect(raised('d1~again', 2)).toBe('refused: entry.wrong-target');
  });
});
