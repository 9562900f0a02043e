/** Approves the picked reports, one entry each, and says what became of them, and which are for somebody else to approve. */
import { documentPath } from '#schema/keys.ts';
import { useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useItems, useSession } from '../../session.ts';
import type { Picking } from './lines.tsx';

export function Approve({ board, picked, setPicked }: Picking) {
  const { campaign, outbox } = useSession();
  const items = useItems();
  const { board: words, shared } = useWords();
  const { explain } = useWords();
  const [sentIds, setSentIds] = useState<readonly string[]>([]);
  const rows = board.lines.flatMap((line) => line.rows);
  const waiting = rows.filter(({ canApprove }) => canApprove);
  const ownCount = rows.filter(({ isOwn }) => isOwn).length;
  const chosen = waiting.filter(({ id }) => picked.has(id));
  const approve = async (): Promise<void> => {
    const ids: string[] = [];
    for (const { id, report } of chosen) {
      const target = documentPath('reports', id);
      const { campaignId } = campaign;
      const entry = { kind: 'report.approve' as const, campaignId, target, payload: {}, texts: {} };
      ids.push(await outbox.say({ ...entry, baseVersion: report.version }));
      setSentIds([...ids]);
    }
    setPicked(new Set());
  };
  const own = items.filter(({ id }) => sentIds.includes(id));
  const done = own.filter(({ decision }) => decision?.status === 'accepted').length;
  const not = own.filter(
    ({ state, decision }) => state === 'stopped' || (decision && decision.status !== 'accepted'),
  );
  const underway = own.length - done - not.length;
  const reasons = not.flatMap(({ decision }) => decision?.problems.map(explain) ?? [shared.actStopped]);
  return (
    <div class="stack">
      <div class="row">
        <button type="button" onClick={() => setPicked(new Set(waiting.map(({ id }) => id)))}>
          {words.pickAll}
        </button>
        <button
          type="button"
          class="primary"
          disabled={chosen.length === 0 || underway > 0}
          onClick={() => void approve()}
        >
          {words.approve(integer(chosen.length))}
        </button>
      </div>
      {ownCount > 0 && <p class="small">{words.ownReports(integer(ownCount))}</p>}
      {sentIds.length > 0 && (
        <Notice>
          {words.approved(integer(done), integer(sentIds.length))}
          {not.length > 0 && `, ${words.notApproved(integer(not.length))} ${[...new Set(reasons)].join(' ')}`}
        </Notice>
      )}
    </div>
  );
}
