/** Approves the picked reports, one entry each, and says what became of them. */
import { documentPath } from '#schema/keys.ts';
import { useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useItems, useSession } from '../../session.ts';
import type { BoardRow } from './board-of.ts';
import { useFlagWords } from './flag-words.ts';
import type { Flag } from './flags.ts';
import type { Picking } from './lines.tsx';
import { useBoardWords } from './use-words.ts';

export interface ApproveProps extends Picking {
  /** By report. */
  flags: ReadonlyMap<string, readonly Flag[]>;
  /** Whether the flags are known that come from the days before and the lists. */
  isChecked: boolean;
}

/** Takes no report with something to look at: those are opened one by one. */
export function Approve({ board, picked, setPicked, flags, isChecked }: ApproveProps) {
  const { campaign, outbox } = useSession();
  const items = useItems();
  const words = useBoardWords();
  const { shared, explain } = useWords();
  const [sentIds, setSentIds] = useState<readonly string[]>([]);
  const rows = board.lines.flatMap((line) => line.rows);
  const waiting = rows.filter(({ acts }) => acts.includes('report.approve'));
  const ownCount = rows.filter(({ forOthers }) => forOthers.includes('report.approve')).length;
  const pickedRows = waiting.filter(({ id }) => picked.has(id));
  const chosen = isChecked ? pickedRows.filter(({ id }) => !flags.get(id)?.length) : [];
  const leftOut = pickedRows.filter(({ id }) => flags.get(id)?.length);
  const approve = async (): Promise<void> => {
    const ids: string[] = [];
    for (const { id, report } of chosen) {
      const target = documentPath('reports', id);
      const { campaignId } = campaign;
      const entry = { kind: 'report.approve' as const, campaignId, target, payload: {}, texts: {} };
      ids.push(await outbox.say({ ...entry, baseVersion: report.version }));
      setSentIds([...ids]);
    }
    setPicked(new Set(leftOut.map(({ id }) => id)));
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
      {pickedRows.length > 0 && !isChecked && <Notice>{words.checking}</Notice>}
      {isChecked && leftOut.length > 0 && <LeftOut rows={leftOut} flags={flags} />}
      {sentIds.length > 0 && (
        <Notice>
          {words.approved(integer(done), integer(sentIds.length))}
          {not.length > 0 && `, ${words.notApproved(integer(not.length))} ${[...new Set(reasons)].join(' ')}`}
        </Notice>
      )}
    </div>
  );
}

function LeftOut({ rows, flags }: { rows: readonly BoardRow[]; flags: ApproveProps['flags'] }) {
  const { index } = useSession();
  const words = useBoardWords();
  const flagWords = useFlagWords();
  return (
    <Notice tone="warn">
      <p>{words.leftOut(integer(rows.length))}</p>
      <ul>
        {rows.map(({ id, report }) => (
          <li key={id}>
            {index.units.get(report.unitId)?.shortName ?? report.unitId}:{' '}
            {(flags.get(id) ?? []).map(flagWords).join(' ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
