// A task is done when its product is accepted: by whoever issued it, or a leader; and parts of it are given on.
import { describe, expect, it } from 'vitest';
import { mayJudge, taskStanding } from '#domain/task-state.ts';
import type { Entry } from '#schema/entry.ts';
import { Task } from '#schema/task.ts';
import { answer, postingOf, recordAfter, recordAs } from '#world/answers.ts';
import { CAMPAIGN, entryOf, msAt, PEOPLE, type Persona } from '#world/entries.ts';

const DEFINITION = {
  id: 'x',
  person: { unitId: 'doan-thanh-nien', position: 'Bí thư Đoàn đặc khu' },
  work: 'Mở thêm một điểm hỗ trợ tại bến phà Cái Viềng.',
  responsibility: { kind: 'lead', withUnitIds: [] },
  progress: { dueDay: '2026-07-10', cadence: 'Hằng ngày' },
  product: { text: 'Một điểm hỗ trợ hoạt động', indicatorIds: [] },
  sourceLine: null,
};
const TEAM = { unitId: 'cnscd.cat-ba.tdp-01', position: 'Tổ trưởng' };
type Step = 'task.accept' | 'task.return' | 'task.progress' | 'task.complete';

const PAYLOADS = { 'task.progress': { percent: 40 }, 'task.complete': { productUrl: null } };
const TEXTS = {
  'task.progress': { progress: 'Đang làm' },
  'task.complete': { product: 'Biên bản' },
  'task.return': { reason: 'Thiếu biên bản' },
  'task.accept': {},
};
const target = (id: string): string => `tasks/${CAMPAIGN}~${id}`;
const said = (kind: Step, who: Persona, id: string, baseVersion: number, parts: Partial<Entry> = {}): Entry =>
  entryOf(kind, who, target(id), kind in PAYLOADS ? PAYLOADS[kind as keyof typeof PAYLOADS] : {}, {
    ...{ baseVersion, texts: TEXTS[kind] },
    ...parts,
  });
const issued = (
  who: Persona,
  id = 'x',
  part: Record<string, unknown> = {},
  origin: Record<string, unknown> = {},
): Entry => entryOf('task.issue', who, target(id), { definition: { ...DEFINITION, id, ...part }, ...origin });
const after = (record: Task | null, entry: Entry): Task => recordAs(Task, postingOf(entry, record));

/** A task of the plan that the youth union handed in. */
const handedIn = after(null, said('task.complete', 'youth', 'a3.support', 0));

describe('given a product that was handed in', () => {
  it('when the standing agency accepts it, then the task is done on the day it was handed in', () => {
    const record = after(handedIn, said('task.accept', 'police', 'a3.support', 1));
    expect(record).toMatchObject({ status: 'accepted', completedDay: '2026-07-08' });
    expect(record.steps.at(-1)).toMatchObject({ kind: 'accepted', role: 'standing', unitId: 'cong-an' });
  });
  it('when it is returned with a reason, then the task is open again and can be handed in again', () => {
    const record = after(handedIn, said('task.return', 'leader', 'a3.support', 1));
    expect(record).toMatchObject({ status: 'returned', completedDay: null });
    expect(record.steps.at(-1)).toMatchObject({ kind: 'returned', text: 'Thiếu biên bản' });
    expect(answer(said('task.progress', 'youth', 'a3.support', 2), record)).toBe('accepted');
    expect(after(record, said('task.complete', 'youth', 'a3.support', 2)).status).toBe('completed');
  });
  it.each([undefined, '', '  '])('when it is returned with the reason %j, then one is required', (reason) => {
    const texts: Record<string, string> = reason === undefined ? {} : { reason };
    const entry = said('task.return', 'police', 'a3.support', 1, { texts });
    expect(answer(entry, handedIn)).toBe('refused: text.required @ texts.reason');
  });
  it('when it was accepted, then neither its unit nor a judge says more', () => {
    const done = after(handedIn, said('task.accept', 'police', 'a3.support', 1));
    for (const kind of ['task.accept', 'task.return'] as const)
      expect(answer(said(kind, 'police', 'a3.support', 2), done)).toBe('refused: record.wrong-state');
    for (const kind of ['task.progress', 'task.complete'] as const)
      expect(answer(said(kind, 'youth', 'a3.support', 2), done)).toBe('refused: record.wrong-state');
  });
  it('when nothing was handed in, then there is nothing to judge', () => {
    const running = after(null, said('task.progress', 'youth', 'a3.support', 0));
    expect(answer(said('task.accept', 'police', 'a3.support', 1), running)).toBe(
      'refused: record.wrong-state',
    );
    expect(answer(said('task.accept', 'police', 'a3.support', 0))).toBe('refused: task.unknown');
  });
});

describe('given who may judge', () => {
  const judges = (task: Task): string[] =>
    (['police', 'reviewer', 'leader', 'culture', 'youth'] as const).filter((who) =>
      mayJudge(task, PEOPLE[who]),
    );
  const complete = (record: Task, who: Persona, id: string): Task =>
    after(record, said('task.complete', who, id, 1));
  it('of a task of the plan, then the standing agency and the leaders', () => {
    expect(judges(handedIn)).toEqual(['police', 'reviewer', 'leader']);
  });
  it('of the standing agency’s own, then the leaders only', () => {
    expect(judges(after(null, said('task.complete', 'police', 'a1.oversee', 0)))).toEqual(['leader']);
  });
  it('of one that a leader issued, then the leaders only', () => {
    expect(judges(complete(after(null, issued('leader')), 'youth', 'x'))).toEqual(['leader']);
  });
  it('of one that the lead of a team issued to it, then that lead and the leaders', () => {
    const given = after(null, issued('culture', 'x', { person: TEAM }));
    expect(judges(complete(given, 'team', 'x'))).toEqual(['leader', 'culture']);
  });
  it('of what one handed in oneself, then nobody, whatever the role', () => {
    const own = after(
      after(null, issued('police', 'x', { person: { unitId: 'ubnd', position: 'Phó Chủ tịch' } })),
      said('task.complete', 'leader', 'x', 1),
    );
    expect(judges(own)).toEqual(['police', 'reviewer']);
    expect(answer(said('task.accept', 'leader', 'x', 2), own)).toBe('refused: task.not-judge');
  });
  it('by somebody else, then it is refused', () => {
    expect(answer(said('task.accept', 'culture', 'a3.support', 1), handedIn)).toBe('refused: task.not-judge');
    expect(answer(said('task.accept', 'youth', 'a3.support', 1), handedIn)).toBe(
      'refused: entry.role-not-allowed',
    );
  });
});

describe('given a task that is given on', () => {
  it('to a team that one leads, as a part of one’s own task, then it names the whole', () => {
    const part = issued('culture', 'x', { person: TEAM }, { parentId: 'a2.lead-teams' });
    expect(recordAfter(postingOf(part))).toMatchObject({
      parentId: 'a2.lead-teams',
      leadUnitId: 'phong-vhxh',
    });
    expect(after(after(null, part), said('task.progress', 'team', 'x', 1)).parentId).toBe('a2.lead-teams');
  });
  it('to a unit that one does not lead, then it is refused at its field', () => {
    expect(answer(issued('culture'))).toBe('refused: task.not-led @ definition.person.unitId');
  });
  it.each(['a3.support', 'x', 'nowhere'])(
    'as a part of %s, which is not one’s own, then it is refused',
    (parentId) => {
      expect(answer(issued('culture', 'x', { person: TEAM }, { parentId }))).toBe(
        'refused: task.parent @ parentId',
      );
    },
  );
  it('to end a difficulty, then it names it', () => {
    const difficultyId = '018f3c5a-0000-7000-8000-000000000009';
    expect(recordAfter(postingOf(issued('police', 'x', {}, { difficultyId })))).toMatchObject({
      difficultyId,
    });
  });
  it('under rules 6, then leads did not issue and leaders held none', () => {
    const rules = { ruleVersion: 6 };
    const refused = (entry: Entry): unknown => postingOf(entry, null, rules).outcome.problems[0]?.code;
    expect(refused(issued('culture', 'x', { person: TEAM }))).toBe('entry.role-not-allowed');
    expect(refused(said('task.progress', 'leader', 'a3.support', 0))).toBe('entry.role-not-allowed');
  });
});

describe('given the four buckets', () => {
  const dayOf = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
  const steps = (
    ...list: [Task['steps'][number]['kind'], string][]
  ): Pick<Task['steps'][number], 'kind' | 'atMs'>[] =>
    list.map(([kind, day]) => ({ kind, atMs: msAt('09:00', day) }));
  const on = (day: string, ...list: Parameters<typeof steps>): unknown =>
    taskStanding(steps(...list), '2026-07-10', day, dayOf, 7);
  it('when handed in before its day and judged long after, then done in time, and never overdue while it waited', () => {
    const handed = ['completed', '2026-07-10'] as [Task['steps'][number]['kind'], string];
    expect(on('2026-07-14', handed)).toEqual({ bucket: 'running', waits: true });
    expect(on('2026-07-14', handed, ['accepted', '2026-07-14'])).toEqual({ bucket: 'onTime', waits: false });
  });
  it('when handed in too late, then overdue while it waits and done late after', () => {
    expect(on('2026-07-12', ['completed', '2026-07-11'])).toEqual({ bucket: 'overdue', waits: true });
    expect(on('2026-07-12', ['completed', '2026-07-11'], ['accepted', '2026-07-12'])).toEqual({
      ...{ bucket: 'late', waits: false },
    });
  });
  it('when returned, then by its day as if it had never been handed in, also after more progress', () => {
    const back = [
      ['completed', '2026-07-09'],
      ['returned', '2026-07-09'],
      ['progress', '2026-07-11'],
    ] as const;
    expect(on('2026-07-10', ...back.map(([kind, day]) => [kind, day] as [typeof kind, string]))).toEqual({
      bucket: 'running',
      waits: false,
    });
    expect(on('2026-07-11', ...back.map(([kind, day]) => [kind, day] as [typeof kind, string]))).toEqual({
      bucket: 'overdue',
      waits: false,
    });
  });
  it('when handed in again, then by that day', () => {
    const again = steps(
      ['completed', '2026-07-09'],
      ['returned', '2026-07-10'],
      ['completed', '2026-07-12'],
      ['accepted', '2026-07-13'],
    );
    expect(taskStanding(again, '2026-07-10', '2026-07-13', dayOf, 7).bucket).toBe('late');
  });
  it('under rules 6, then a product was enough', () => {
    expect(taskStanding(steps(['completed', '2026-07-11']), '2026-07-10', '2026-07-12', dayOf, 6)).toEqual({
      ...{ bucket: 'late', waits: false },
    });
  });
});
