/** What happened to a report, by whom: what its unit sent is counted, what others did stands between. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '#schema/decision.ts';
import type { Report } from '#schema/report.ts';
import { index, plan } from '../testing/documents.ts';
import { lifeOf, sendingsOf } from './life.ts';

const content = (entryId: string) => ({ entryId, values: {} });
const step = (entryId: string, atMicros: number, saidIn: string, outcome?: string, held = false) => ({
  ...{ entryId, atMicros, held: held ? content(saidIn) : null },
  content: held ? null : content(saidIn),
  review: outcome === undefined ? null : { entryId, outcome, reason: 'Chưa khớp sổ', dueAtMs: null },
});
const team = plan.units.find(({ mustReport }) => mustReport === 'each-area')?.id ?? '';
const report = {
  unitId: team,
  steps: [
    step('e1', 10, 'e1'),
    step('e2', 20, 'e1', 'returned'),
    step('e3', 30, 'e3'),
    step('e4', 50, 'e3', 'approved'),
  ],
} as unknown as Report;
const police = plan.units.find(({ role }) => role === 'standing')?.id;

describe('the life of a report', () => {
  it('counts what the unit sent, also what came after the lock, and nothing that others did', () => {
    expect(sendingsOf(report).map(({ entryId }) => entryId)).toEqual(['e1', 'e3']);
    const late = { steps: [step('e9', 1, 'e9', undefined, true)] } as unknown as Report;
    expect(sendingsOf(late)).toHaveLength(1);
  });

  it('says who did each step, newest first, by the unit whose function it is', () => {
    const told = lifeOf(report, null, index).map(({ what, sending, unitId }) => [what, sending, unitId]);
    expect(told).toEqual([
      ['approved', null, police],
      ['sent', 2, team],
      ['returned', null, police],
      ['sent', 1, team],
    ]);
  });

  it('names the very unit, and what was refused between, to those who may read the answers', () => {
    const answers = [
      { entryId: 'e4', unitId: 'cong-an-2', status: 'accepted', receipt: 'ABCD-1234', decidedAtMs: 0.05 },
      { entryId: 'e5', unitId: team, status: 'refused', receipt: null, decidedAtMs: 0.04 },
    ] as unknown as Decision[];
    const told = lifeOf(report, new Map(answers.map((answer) => [answer.entryId, answer])), index);
    expect(told.map(({ entryId, what, unitId }) => [entryId, what, unitId]).slice(0, 3)).toEqual([
      ['e4', 'approved', 'cong-an-2'],
      ['e5', 'refused', team],
      ['e3', 'sent', team],
    ]);
    expect(told[0]?.receipt).toBe('ABCD-1234');
  });
});
