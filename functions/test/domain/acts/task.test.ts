// Tasks with their five "rõ": issued whole or not at all, worked on by the unit they are given to, done with a product.
import { describe, expect, it } from 'vitest';
import type { Entry } from '#schema/entry.ts';
import { Task } from '#schema/task.ts';
import { answer, postingOf, recordAfter, recordAs } from '#world/answers.ts';
import { CAMPAIGN, CAT_HAI, entryOf, msAt, type Persona } from '#world/entries.ts';

const DEFINITION = {
  id: 'b1.extra-point',
  person: { unitId: 'doan-thanh-nien', position: 'Bí thư Đoàn đặc khu' },
  work: 'Mở thêm một điểm hỗ trợ tại bến phà Cái Viềng.',
  responsibility: { kind: 'lead', withUnitIds: ['cong-an'] },
  progress: { dueDay: '2026-07-10', cadence: 'Hằng ngày' },
  product: { text: 'Một điểm hỗ trợ hoạt động', indicatorIds: [] },
  sourceLine: null,
};
const issue = (definition: unknown = DEFINITION, persona: Persona = 'police', id = DEFINITION.id): Entry =>
  entryOf('task.issue', persona, `tasks/${CAMPAIGN}~${id}`, { definition });
const work = (
  kind: 'task.progress' | 'task.complete',
  persona: Persona,
  id = 'a3.support',
  parts: Partial<Entry> = {},
  payload: Record<string, unknown> = kind === 'task.progress' ? { percent: 40 } : { productUrl: null },
): Entry => {
  const texts = kind === 'task.progress' ? { progress: 'Đã mở 2 điểm' } : { product: 'Báo cáo số 12' };
  return entryOf(kind, persona, `tasks/${CAMPAIGN}~${id}`, payload, { texts, ...parts });
};

describe('given a task with all five, when it is issued', () => {
  it('by the standing agency or a leader, then it is a task', () => {
    expect(answer(issue())).toBe('accepted');
    expect(answer(issue(DEFINITION, 'leader'))).toBe('accepted');
    expect(recordAs(Task, postingOf(issue()))).toMatchObject({
      status: 'issued',
      completedDay: null,
      version: 1,
    });
  });
  it('to a unit that another one leads, then its record says who leads it, and so do later steps', () => {
    const id = 'b1.of-a-team';
    const person = { unitId: 'cnscd.cat-ba.tdp-01', position: 'Tổ trưởng' };
    const issued = postingOf(issue({ ...DEFINITION, id, person }, 'police', id));
    const worked = postingOf(work('task.progress', 'team', id, { baseVersion: 1 }), recordAfter(issued));
    const done = postingOf(work('task.complete', 'team', id, { baseVersion: 2 }), recordAfter(worked));
    for (const posting of [issued, worked, done])
      expect(recordAs(Task, posting).leadUnitId).toBe('phong-vhxh');
    expect(recordAs(Task, postingOf(issue())).leadUnitId).toBe(
      CAT_HAI.units.get('doan-thanh-nien')?.leadUnitId,
    );
  });
  it('under rules 2, then its record is as it was then', () => {
    expect(recordAfter(postingOf(issue(), null, { ruleVersion: 2 }))).not.toHaveProperty('leadUnitId');
  });
  it('by a unit, then the role does not allow it', () => {
    expect(answer(issue(DEFINITION, 'youth'))).toBe('refused: entry.role-not-allowed');
  });
  it('with the id of a task of the plan, then it exists', () => {
    expect(answer(issue({ ...DEFINITION, id: 'a3.support' }, 'police', 'a3.support'))).toBe(
      'refused: task.exists',
    );
  });
  it('twice, then it exists', () => {
    const again = { ...issue(), baseVersion: 1 };
    expect(answer(again, recordAfter(postingOf(issue())))).toBe('refused: task.exists');
  });
  it('under another id than its own, then the target is wrong', () => {
    expect(answer(issue(DEFINITION, 'police', 'b2'))).toBe('refused: entry.wrong-target @ definition.id');
  });
  it('to a unit that the plan does not have, then that unit is unknown', () => {
    const person = { unitId: 'doi-bong', position: 'Đội trưởng' };
    expect(answer(issue({ ...DEFINITION, person }))).toBe('refused: task.unknown-unit @ definition');
  });
  it('together with a unit that the plan does not have, then that unit is unknown', () => {
    const responsibility = { kind: 'lead', withUnitIds: ['doi-bong'] };
    expect(answer(issue({ ...DEFINITION, responsibility }))).toBe('refused: task.unknown-unit @ definition');
  });
});

describe('given a task that misses one of the five, when it is issued, then that one is named', () => {
  const without = (part: string): string => {
    const rest: Record<string, unknown> = { ...DEFINITION };
    Reflect.deleteProperty(rest, part);
    return answer(issue(rest));
  };
  it.each(['person', 'work', 'responsibility', 'progress', 'product'])('rõ: %s', (part) => {
    expect(without(part)).toBe(`refused: task.incomplete-five @ definition.${part}`);
  });
  it.each([
    ['an empty position', { person: { unitId: 'cong-an', position: ' ' } }, 'person.position'],
    ['empty work', { work: '' }, 'work'],
    [
      'a due day that does not exist',
      { progress: { dueDay: '2026-06-31', cadence: 'x' } },
      'progress.dueDay',
    ],
    ['an empty product', { product: { text: '', indicatorIds: [] } }, 'product.text'],
  ])('%s is a missing one', (_, part, path) => {
    expect(answer(issue({ ...DEFINITION, ...part }))).toBe(
      `refused: task.incomplete-five @ definition.${path}`,
    );
  });
  it('nothing at all', () => {
    expect(answer(issue(null))).toBe('refused: task.incomplete-five @ definition');
  });
});

describe('given a task of the plan', () => {
  it('when its unit reports progress, then it is in progress with that word', () => {
    const record = recordAs(Task, postingOf(work('task.progress', 'youth')));
    expect(record).toMatchObject({ status: 'in-progress', completedDay: null, taskId: 'a3.support' });
    expect(record.steps).toMatchObject([{ kind: 'progress', percent: 40, text: 'Đã mở 2 điểm' }]);
    expect(record.definition).toEqual(CAT_HAI.tasks.get('a3.support'));
  });
  it('when another unit reports progress or completion, then it is not theirs', () => {
    expect(answer(work('task.progress', 'team'))).toBe('refused: task.not-yours');
    expect(answer(work('task.complete', 'police'))).toBe('refused: task.not-yours');
  });
  it('when progress comes without a word, then one is required', () => {
    expect(answer(work('task.progress', 'youth', 'a3.support', { texts: {} }))).toBe(
      'refused: text.required @ texts.progress',
    );
  });
  it.each([101, -1, 40.5, '40', null])('when progress is %s, then it is answered at its field', (percent) => {
    const answered = answer(work('task.progress', 'youth', 'a3.support', {}, { percent }));
    expect(answered).toBe(percent === null ? 'accepted' : 'refused: task.percent @ percent');
  });
  it('when it is completed without a product, then the product is required', () => {
    expect(answer(work('task.complete', 'youth', 'a3.support', { texts: { product: ' ' } }))).toBe(
      'refused: text.required @ texts.product',
    );
  });
  it.each(['ở tủ', 'javascript:alert(1)', 'data:text/html,x', 'https://', 'ftp://x.vn/a'])(
    'when its product link is %s, which no reader should press, then it is refused',
    (productUrl) => {
      expect(answer(work('task.complete', 'youth', 'a3.support', {}, { productUrl }))).toBe(
        'refused: task.link @ productUrl',
      );
    },
  );
  it('when it is completed at 00:30 in Cát Hải, then on that day, whatever day London has', () => {
    const entry = { ...work('task.complete', 'youth'), atMicros: msAt('00:30') * 1000 };
    expect(recordAs(Task, postingOf(entry))).toMatchObject({
      status: 'completed',
      completedDay: '2026-07-08',
    });
  });
  it('when it is done, then nothing more can be said about it', () => {
    const done = recordAs(Task, postingOf(work('task.complete', 'youth')));
    expect(answer(work('task.complete', 'youth', 'a3.support', { baseVersion: 1 }), done)).toBe(
      'refused: record.wrong-state',
    );
  });
  it('when no plan and nobody knows it, then it is unknown', () => {
    expect(answer(work('task.progress', 'youth', 'z9'))).toBe('refused: task.unknown');
    expect(answer(work('task.complete', 'youth', 'z9'))).toBe('refused: task.unknown');
  });
});
