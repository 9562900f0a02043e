// Every code of a Problem has one Vietnamese sentence, speaks the field's language, and is met by some test.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, problem } from '#domain/problem.ts';
import { PROBLEM_CODES, type ProblemCode } from '#schema/problem.ts';
import { answer, expectSentence, postingOf, recordAfter } from '#world/answers.ts';
import { CAMPAIGN, entryOf, listsOfPolice, msAt, submitOf } from '#world/entries.ts';

/** Codes that the pure core never says: the doors, the shell and the readers of events say them. */
const MET_ONLY_BY_THE_SHELL: readonly ProblemCode[] = [
  'entry.unknown-kind',
  'event.unparsable',
  'event.failed',
  'entry.not-found',
  'entry.not-posted',
  'entry.set-aside',
];

/** Everything that a sentence may ask for, filled in. */
const FILLED = Object.fromEntries(
  [
    'detail',
    'size',
    'max',
    'current',
    'base',
    'status',
    'types',
    'length',
    'measure',
    'value',
    'message',
    'start',
    'end',
    'from',
    'to',
    'time',
    'category',
    'field',
    'minutes',
    'list',
    'area',
    'parent',
    'sum',
    'printed',
    'count',
    'parentCount',
    'growth',
    'deadline',
    'unit',
    'role',
    'at',
    'reason',
    'what',
    'id',
    'more',
    'day',
  ].map((name) => [name, 'một phần của báo cáo']),
);

describe('given every code', () => {
  it.each(PROBLEM_CODES)('%s is one Vietnamese sentence without a hole', (code) => {
    expectSentence(problem(code, null, FILLED));
  });
  it('with its parameters missing, then it still says something and shows “?” for each', () => {
    for (const code of PROBLEM_CODES) expect(explain(problem(code))).not.toBe('');
    expect(explain(problem('day.lock-too-early'))).toContain('?');
  });
  it('is met by a test of the decisions, or said by the shell alone', () => {
    const folder = new URL('./acts/', import.meta.url);
    const tests = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('');
    const unmet = PROBLEM_CODES.filter(
      (code) => !tests.includes(code) && !MET_ONLY_BY_THE_SHELL.includes(code),
    );
    expect(unmet).toEqual([]);
  });
});

describe('given what a person reads', () => {
  it('then days are written 15/07/2026, never 2026-07-15', () => {
    const dayFaults = postingOf(submitOf('team', { day: '2026-07-16' }, { atMs: msAt('16:00') })).decision
      .problems;
    const ended = postingOf(submitOf('team', { day: '2026-07-15' }, { atMs: msAt('07:00', '2026-07-16') }))
      .decision.problems;
    const first = recordAfter(postingOf(listsOfPolice({ DS1: { 'ch.cat-ba': 5 } })));
    const older = postingOf(listsOfPolice({ DS1: { 'ch.cat-ba': 5 } }, { asOfDay: '2026-06-01' }), first)
      .decision.problems;
    const sentences = [...dayFaults, ...ended, ...older].map(explain);
    expect(sentences.length).toBe(3);
    expect(sentences.filter((sentence) => /\d{4}-\d{2}-\d{2}/.test(sentence))).toEqual([]);
  });
  it('then states of a record are Vietnamese words', () => {
    const report = recordAfter(postingOf(submitOf('team')));
    const approve = entryOf('report.approve', 'police', submitOf('team').target, {}, { baseVersion: 1 });
    const approved = recordAfter(postingOf(approve, report));
    const again = postingOf({ ...approve, baseVersion: 2 }, approved).decision.problems;
    expect(again.map(({ code }) => code)).toEqual(['record.wrong-state']);
    expect(again.map(explain).join()).not.toMatch(/approved|received|returned|held|completed/);
  });
  it('then nobody who grants themselves a role is told about approving reports', () => {
    const own = postingOf(
      entryOf('account.grant', 'admin', `accounts/${CAMPAIGN}~u-admin`, { role: 'admin', unitId: null }),
    );
    expect(own.decision.problems.map(explain).join()).not.toContain('báo cáo');
  });
  it('then one answer names every bad field at once', () => {
    expect(
      answer(submitOf('team', { areaId: 'atlantis', values: { guided: -1 }, difficulties: { KK77: 1 } })),
    ).toBe(
      'refused: report.area-not-assigned @ areaId, report.value-not-whole @ values.guided, report.unknown-category @ difficulties.KK77',
    );
  });
});
