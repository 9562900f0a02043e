/** Tasks as the screen sorts, filters and issues them, with the plan’s own tasks. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import { Plan, type TaskDefinition } from '#schema/plan.ts';
import type { Task } from '#schema/task.ts';
import type { Session } from '../../session.ts';
import * as issue from './issue.ts';
import * as step from './step.ts';
import { filtered, taskRows } from './task-rows.ts';

const file = new URL('../../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url);
const plan = Plan.parse(JSON.parse(readFileSync(file, 'utf8')));
const index = indexPlan(plan, '');
const TODAY = '2026-07-08';
const NOW = Date.UTC(2026, 6, 8);
const [first] = plan.tasks;
if (!first) throw new Error('the plan has lost its tasks');

const recordOf = (definition: TaskDefinition, part: Partial<Task> = {}): Task =>
  ({
    ...{
      taskId: definition.id,
      definition,
      status: 'in-progress',
      completedDay: null,
      version: 1,
      steps: [],
    },
    ...part,
  }) as unknown as Task;

const session = {
  person: { uid: 'u', role: 'standing', unitId: first.person.unitId },
  campaign: { campaignId: plan.id, clock: [] },
  ...{ index, nowMs: Date.UTC(2026, 6, 8), today: TODAY },
} as unknown as Session & { nowMs: number };

const later: TaskDefinition = {
  ...first,
  id: 'nv.20260708.abc123',
  work: 'Mở điểm hỗ trợ tại bến phà',
  progress: { dueDay: '2026-07-07', cadence: 'Hằng ngày' },
};

describe('the list of tasks', () => {
  it('has every task of the plan and every one issued later, the overdue ones first, the done ones last', () => {
    const steps = [
      { kind: 'completed', atMs: NOW },
      { kind: 'accepted', atMs: NOW },
    ] as Task['steps'];
    const done = recordOf(first, { completedDay: TODAY, version: 2, steps });
    const rows = taskRows([recordOf(later), done], index, TODAY);
    expect(rows).toHaveLength(plan.tasks.length + 1);
    expect(rows[0]).toMatchObject({ id: later.id, bucket: 'overdue', issued: true });
    expect(rows[rows.length - 1]).toMatchObject({ id: first.id, bucket: 'onTime', version: 2 });
  });

  it('shows the newest percent, and none where none was given', () => {
    const steps = [{ percent: 20 }, { percent: 45 }, { percent: null }] as Task['steps'];
    const [row] = taskRows([recordOf(later, { steps })], index, TODAY);
    expect(row?.percent).toBe(45);
    expect(taskRows([], index, TODAY)[0]?.percent).toBeNull();
  });

  it('is found by words without diacritics, by unit and by bucket', () => {
    const rows = taskRows([recordOf(later)], index, TODAY);
    const any = { bucket: null, unitId: null, search: '' };
    expect(filtered(rows, { ...any, search: 'diem ho tro ben pha' }).map(({ id }) => id)).toEqual([later.id]);
    expect(filtered(rows, { ...any, bucket: 'overdue' })).toHaveLength(1);
    expect(filtered(rows, { ...any, unitId: 'khong-co' })).toEqual([]);
  });
});

describe('a task to be issued', () => {
  const draft: issue.IssueDraft = {
    ...issue.EMPTY,
    ...{ unitId: first.person.unitId, position: 'Trưởng đơn vị', work: 'Mở một điểm hỗ trợ' },
    ...{ dueDay: '2026-07-10', cadence: 'Hằng ngày', product: 'Một điểm hỗ trợ' },
  };
  const faults = (part: Partial<issue.IssueDraft>) => {
    const entryDraft = issue.entryDraftOf({ ...draft, ...part }, plan.id, issue.newTaskId(TODAY, 'x-0a1b2c'));
    return issue.problemsOf({ ...draft, ...part }, entryDraft, session).map(({ code, path }) => [code, path]);
  };

  it('needs all five, each missing one at its field', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ position: ' ', product: '' })).toEqual([
      ['text.required', 'definition.person.position'],
      ['text.required', 'definition.product.text'],
    ]);
  });

  it('has no unit work with itself, even if it was ticked before the task was given to it', () => {
    const entryDraft = issue.entryDraftOf(
      { ...draft, withUnitIds: [first.person.unitId, 'ubnd'] },
      plan.id,
      'nv.x.1',
    );
    expect(entryDraft.payload['definition']).toMatchObject({ responsibility: { withUnitIds: ['ubnd'] } });
  });

  it('names nobody: a citizen’s number is found at its field', () => {
    expect(faults({ work: 'Gặp ông số 031085012345' })).toEqual([['text.personal-data', issue.PLACES.work]]);
  });
});

describe('a step of a task', () => {
  const [row] = taskRows([], index, TODAY).filter(({ id }) => id === first.id);
  if (!row) throw new Error('no row');
  const faults = (kind: step.StepKind, part: Partial<step.StepDraft>) =>
    step
      .problemsOf(step.entryDraftOf(kind, { ...step.EMPTY, ...part }, row, plan.id), null, session)
      .map(({ code, path }) => [code, path]);

  it('says how it stands in words; the percent is a whole number or left out', () => {
    expect(faults('progress', { text: 'Đã mở 2 điểm' })).toEqual([]);
    expect(faults('progress', { percent: '120' })).toEqual([
      ['text.required', 'texts.progress'],
      ['task.percent', 'percent'],
    ]);
  });

  it('is done when its product is named, with a link that is one', () => {
    expect(faults('complete', { text: 'Báo cáo số 12', link: 'https://cathai.gov.vn/12' })).toEqual([]);
    expect(faults('complete', { text: 'Báo cáo số 12', link: 'javascript:alert(1)' })).toEqual([
      ['task.link', 'productUrl'],
    ]);
    expect(faults('complete', { text: 'Báo cáo số 12', link: 'https://zalo.me/0912345678' })).toEqual([
      ['text.personal-data', 'productUrl'],
    ]);
  });
});

describe('a step that was refused', () => {
  it('is corrected from what was said, whatever step it was', () => {
    const [row] = taskRows([], index, TODAY);
    if (!row) throw new Error('no task');
    const progress = { text: 'Đã làm một nửa', percent: '50', link: '', clean: false };
    expect(step.stepSaid(step.entryDraftOf('progress', progress, row, plan.id))).toEqual({
      ...{ kind: 'progress', draft: progress },
    });
    const done = { text: 'Bảng phân công', percent: '', link: 'https://cathai.vn/1', clean: false };
    expect(step.stepSaid(step.entryDraftOf('complete', done, row, plan.id))).toEqual({
      kind: 'complete',
      draft: done,
    });
  });
});

describe('how far a task is', () => {
  it.each([
    ['50', 50],
    [' 5０ ', 50],
    ['1e1', '1e1'],
    ['50,5', '50,5'],
    ['', null],
  ])('“%s” is said as %s', (percent, sent) => {
    const [row] = taskRows([], index, TODAY);
    if (!row) throw new Error('no task');
    expect(step.entryDraftOf('progress', { ...step.EMPTY, percent }, row, plan.id).payload['percent']).toBe(
      sent,
    );
  });
});
