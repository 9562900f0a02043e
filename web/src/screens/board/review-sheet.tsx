/** One report opened on the desk: what it says, the two answers to it, and the exceptions that say why. */
import { documentPath } from '#schema/keys.ts';
import type { Review } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { Notice } from '../../design/notice.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { beforeOf } from '../../report-view/versions.ts';
import { WaitsFor } from '../../report-view/waits-for.tsx';
import { RULINGS, type BoardRow } from './board-of.ts';
import { ContentTable } from './content-table.tsx';
import { ReturnForm } from './return-form.tsx';
import { RulingForm } from './ruling-form.tsx';

export interface ReviewSheetProps {
  row: BoardRow;
  title: string;
  onClose: () => void;
}

export function ReviewSheet({ row, title, onClose }: ReviewSheetProps) {
  const { index } = useSession();
  const { board: words } = useWords();
  const giving = useAct();
  const { report, counted, held } = row;
  const before = beforeOf(report);
  return (
    <Sheet title={title} onClose={onClose}>
      {report.status === 'voided' && <Notice tone="warn">{words.isVoided}</Notice>}
      {held && <Notice tone="warn">{words.isHeld}</Notice>}
      {before?.review && <ReturnedBecause review={before.review} />}
      <ContentTable index={index} before={before?.content ?? null} counted={counted} held={held} />
      <p class="small soft">
        <WaitsFor report={report} />
      </p>
      <p>
        <a href={addressOf('reports', row.id)}>{words.versions}</a>
      </p>
      <ApproveReport row={row} />
      {row.canReturn && <ReturnForm row={row} act={giving} />}
      <ActAnswer act={giving} done={words.givenBack} elsewhere={({ path }) => path === 'texts.reason'} />
      {RULINGS.map((ruling) => (
        <RulingForm key={ruling} {...{ row, ruling }} />
      ))}
    </Sheet>
  );
}

/** The approval, or why it is for somebody else to give. */
export function ApproveReport({ row }: { row: BoardRow }) {
  const { campaign } = useSession();
  const { board: words } = useWords();
  const act = useAct();
  return (
    <>
      {row.canApprove && (
        <button
          type="button"
          class="primary"
          disabled={act.state === 'waiting'}
          onClick={() =>
            void act.say({
              kind: 'report.approve',
              campaignId: campaign.campaignId,
              target: documentPath('reports', row.id),
              payload: {},
              texts: {},
              baseVersion: row.report.version,
            })
          }
        >
          {words.approveOne}
        </button>
      )}
      {row.isOwn && <Notice>{words.ownReport}</Notice>}
      <ActAnswer act={act} done={words.approvedOne} />
    </>
  );
}

/** What the correction was asked for: the reason, and the numbers that were to be looked at. */
function ReturnedBecause({ review: { reason, fields } }: { review: Review }) {
  const { index } = useSession();
  const { board: words, reports } = useWords();
  const pinned = fields.map((id) => index.measures.get(id)?.shortLabel ?? id);
  return (
    <Notice tone="warn">
      <p>{reports.reviewedBecause(reports.reviewed.returned, reason ?? '')}</p>
      {pinned.length > 0 && (
        <p>
          {words.pin}: {pinned.join(', ')}
        </p>
      )}
    </Notice>
  );
}
