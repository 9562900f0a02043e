/** Who approves what on the desk: nobody what they sent themselves, or brought for its author. */
import { describe, expect, it } from 'vitest';
import { h, type FunctionComponent } from 'preact';
import { screensOf } from '../../roles.ts';
import type { Session } from '../../session.ts';
import type { Report } from '#schema/report.ts';
import { campaign, documentsOf, index, plan, TODAY } from '../../testing/documents.ts';
import type { PageNode } from '../../testing/page.ts';
import { show } from '../../testing/show.ts';
import { Approve } from './approve.tsx';
import { boardOf, type BoardDay, type BoardRow } from './board-of.ts';
import { ForOthers } from './review.tsx';

const POLICE = { by: 'u-police', role: 'standing', unitId: 'cong-an' } as const;

/** Three reports of units: one as its author sent it, one that the police brought, one that they wrote. */
function boardFor(uid: string): BoardDay {
  const reports = [...documentsOf('reports', 3)] as [string, Report][];
  const changes = [{}, { carriedBy: POLICE }, { by: POLICE.by }];
  const changed = reports.map(([id, report], at) => {
    const steps = report.steps.map((step) => ({
      ...step,
      content: step.content && { ...step.content, ...changes[at] },
    }));
    return [id, { ...report, steps }] as const;
  });
  return boardOf(plan, new Map(changed), null, uid);
}

const rowsOf = ({ lines }: BoardDay) => lines.flatMap(({ rows }) => rows);

function shown<P extends object>(
  screen: FunctionComponent<P>,
  props: P,
  language: 'vi' | 'en' = 'vi',
): Promise<PageNode> {
  const stop = (): undefined => undefined;
  const session = {
    ...{ campaign, index, today: TODAY, parts: [], screens: screensOf('standing') },
    person: { uid: POLICE.by, name: 'A', role: 'standing', unitId: POLICE.unitId },
    outbox: {},
  } as unknown as Session;
  return show(() => h(screen, props), {
    session,
    listeners: { document: () => stop, query: () => stop },
    language,
  });
}

describe('reports that wait for an approval', () => {
  it('are all offered to somebody who had no part in them', () => {
    const rows = rowsOf(boardFor('u-reviewer'));
    const offered = ['report.approve', 'report.return', 'report.void'];
    expect(rows.map(({ acts, forOthers }) => [acts, forOthers])).toEqual(rows.map(() => [offered, []]));
  });

  it('are left out for whoever wrote or brought them, and wait all the same', () => {
    const rows = rowsOf(boardFor(POLICE.by));
    expect(rows.filter(({ acts }) => acts.includes('report.approve'))).toHaveLength(1);
    expect(rows.map(({ forOthers }) => forOthers)).toEqual([
      [],
      ['report.approve'],
      ['report.approve', 'report.return', 'report.void'],
    ]);
    expect(rows.filter(({ isWaiting }) => isWaiting)).toHaveLength(3);
  });

  it.each([
    ['vi', '2 báo cáo do chính tài khoản này gửi hoặc gửi hộ: đề nghị người khác duyệt.'],
    ['en', 'Reports that this account sent or brought: 2. Somebody else approves them.'],
  ] as const)('are counted where they are left out, in %s', async (language, sentence) => {
    const picking = {
      board: boardFor(POLICE.by),
      picked: new Set<string>(),
      setPicked: () => undefined,
      flags: new Map(),
      isChecked: true,
    };
    expect((await shown(Approve, picking, language)).textContent).toContain(sentence);
    const others = { ...picking, board: boardFor('u-reviewer') };
    expect((await shown(Approve, others, language)).textContent).not.toContain(sentence);
  });

  it.each([
    ['vi', ', đề nghị người khác thực hiện: Duyệt, Trả lại để sửa, Hủy báo cáo.'],
    ['en', ', so this is for somebody else: Approve, Return for correction, Void report.'],
  ] as const)('say in the sheet what is for somebody else, in %s', async (language, sentence) => {
    const [, , written] = rowsOf(boardFor(POLICE.by));
    const [, , others] = rowsOf(boardFor('u-reviewer'));
    if (!written || !others) throw new Error('No report was written by the police.');
    expect((await shown(ForOthers, { row: written }, language)).textContent).toContain(sentence);
    expect((await shown(ForOthers, { row: others }, language)).textContent).toBe('');
  });
});

describe('what came after the lock, or was voided', () => {
  /** The first of the three reports with its content held or voided, as the police brought it. */
  const rowFor = (uid: string, status: 'held' | 'voided'): BoardRow => {
    const [[id, report] = ['', null]] = documentsOf('reports', 1) as Map<string, Report>;
    const [step] = report?.steps ?? [];
    if (!report || !step?.content) throw new Error('There is no report.');
    const content = { ...step.content, carriedBy: POLICE };
    const later = { ...step, status, content: null, held: status === 'held' ? content : null };
    const steps = status === 'held' ? [later] : [{ ...step, content }, later];
    const [row] = rowsOf(boardOf(plan, new Map([[id, { ...report, status, steps }]]), null, uid));
    if (!row) throw new Error('The board has no such report.');
    return row;
  };

  it.each([
    ['held', 'report.take-in'],
    ['voided', 'report.restore'],
  ] as const)('is offered to others when it is %s, and not to whoever brought it', (status, kind) => {
    const [own, other] = [rowFor(POLICE.by, status), rowFor('u-reviewer', status)];
    expect([own.acts, own.forOthers]).toEqual([[], [kind]]);
    expect([other.acts, other.forOthers]).toEqual([[kind], []]);
  });
});
