/** Who approves what on the desk: nobody what they sent themselves, or brought for its author. */
import { describe, expect, it } from 'vitest';
import { h, type FunctionComponent } from 'preact';
import { useAct } from '../../entry-form/use-act.ts';
import { screensOf } from '../../roles.ts';
import type { Session } from '../../session.ts';
import type { Report } from '#schema/report.ts';
import { campaign, documentsOf, index, plan, TODAY } from '../../testing/documents.ts';
import type { PageNode } from '../../testing/page.ts';
import { show } from '../../testing/show.ts';
import { Approve } from './approve.tsx';
import { boardOf, type BoardDay, type BoardRow } from './board-of.ts';
import { ApproveReport } from './review.tsx';

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

function Approval({ row }: { row: BoardRow }) {
  return h(ApproveReport, { row, act: useAct() });
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
    expect(rows.map(({ canApprove, isOwn }) => [canApprove, isOwn])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });

  it('are left out for whoever wrote or brought them, and wait all the same', () => {
    const rows = rowsOf(boardFor(POLICE.by));
    expect(rows.filter(({ canApprove }) => canApprove)).toHaveLength(1);
    expect(rows.filter(({ isOwn }) => isOwn)).toHaveLength(2);
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

  it('say so in the sheet instead of a button that would be refused', async () => {
    const approvalOf = (uid: string): Promise<PageNode> => {
      const row = rowsOf(boardFor(uid)).find(({ counted }) => counted?.carriedBy);
      if (!row) throw new Error('No report was brought.');
      return shown(Approval, { row });
    };
    const buttonsOf = (page: PageNode): string[] => page.all('button').map(({ textContent }) => textContent);
    const own = await approvalOf(POLICE.by);
    expect(buttonsOf(own)).not.toContain('Duyệt');
    expect(own.textContent).toContain('do chính tài khoản này gửi hoặc gửi hộ: đề nghị người khác duyệt');
    expect(buttonsOf(await approvalOf('u-reviewer'))).toContain('Duyệt');
  });
});
