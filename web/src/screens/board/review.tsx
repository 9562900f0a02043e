/** One report opened on the desk: what it says, the two answers to it, and the exceptions that say why. */
import { useEffect } from 'preact/hooks';
import type { ReviewKind } from '#domain/acts/report-review.ts';
import { addDays } from '#domain/calendar.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import { areaNode, documentPath, nodeId } from '#schema/keys.ts';
import type { Report, Review as ReviewOf } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { useDocument, useQuery } from '../../database/live.ts';
import { reportsOfUnitSince } from '../../database/queries.ts';
import { Notice } from '../../design/notice.tsx';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { useAct, type Act } from '../../entry-form/use-act.ts';
import { useWords } from '../../i18n/language.ts';
import { LOOKED_AT_DAYS } from '../../report-view/unusual.ts';
import { beforeOf } from '../../report-view/versions.ts';
import { WaitsFor } from '../../report-view/waits-for.tsx';
import { useSession } from '../../session.ts';
import { besideOf } from './beside.ts';
import { RULINGS, type BoardRow } from './board-of.ts';
import { ContentTable } from './content-table.tsx';
import type { DeskRow } from './desk-rows.ts';
import { useFlagWords } from './flag-words.ts';
import { flagsOf } from './flags.ts';
import { ReturnForm } from './return-form.tsx';
import { RulingForm } from './ruling-form.tsx';
import { useBoardWords } from './use-words.ts';

export interface ReviewProps {
  day: string;
  /** All of the day. */
  rows: readonly DeskRow[];
  opened: DeskRow;
  /** It was approved or sent back, in words. */
  onAnswered: (done: string) => void;
}

export function Review({ opened, ...props }: ReviewProps) {
  return opened.row && <OfReport {...props} opened={opened} row={opened.row} />;
}

function OfReport({ day, rows, opened, row, onAnswered }: ReviewProps & { row: BoardRow }) {
  const { index, campaign } = useSession();
  const words = useBoardWords();
  const flagWords = useFlagWords();
  const { campaignId } = campaign;
  const approving = useAct();
  const giving = useAct();
  const { report, counted, held } = row;
  const before = beforeOf(report);
  const reports = useQuery<Report>(
    reportsOfUnitSince(campaignId, report.unitId, addDays(day, -LOOKED_AT_DAYS)),
  );
  const published = useDocument<PublishedIndicators>(
    documentPath('indicators', nodeId(campaignId, areaNode(report.areaId))),
  );
  const known = { plan: index.plan, reports: reports ?? null, published: published ?? null };
  const evidence = { plan: index.plan, reports: reports?.values() ?? [], published: published ?? null };
  useAccepted(approving, () => onAnswered(`${words.approvedOne}.`));
  useAccepted(giving, () => onAnswered(words.givenBack));
  return (
    <>
      {report.status === 'voided' && <Notice tone="warn">{words.isVoided}</Notice>}
      {held && <Notice tone="warn">{words.isHeld}</Notice>}
      {before?.review && <ReturnedBecause review={before.review} />}
      <ContentTable
        before={before?.content ?? null}
        {...{ counted, held }}
        beside={besideOf(opened, rows, day, known)}
      />
      {flagsOf(row, evidence)
        .map(flagWords)
        .map((said) => (
          <p key={said}>{said}</p>
        ))}
      <p class="small soft">
        <WaitsFor report={report} /> <a href={addressOf('reports', row.id)}>{words.versions}</a>
      </p>
      <ForOthers row={row} />
      <ApproveReport row={row} act={approving} />
      {row.acts.includes('report.return') && <ReturnForm row={row} act={giving} />}
      <ActAnswer act={giving} done={words.givenBack} elsewhere={({ path }) => path === 'texts.reason'} />
      {RULINGS.map((ruling) => (
        <RulingForm key={ruling} {...{ row, ruling }} />
      ))}
    </>
  );
}

/** What is for somebody else to do with it, and why: instead of buttons that would be refused. */
export function ForOthers({ row: { forOthers } }: { row: BoardRow }) {
  const words = useBoardWords();
  if (forOthers.length === 0) return null;
  const nameOf = (kind: ReviewKind): string => {
    if (kind === 'report.approve') return words.approveOne;
    return kind === 'report.return' ? words.giveBack : words.rulings[kind].name;
  };
  return <Notice>{words.ownReport(forOthers.map(nameOf).join(', '))}</Notice>;
}

function ApproveReport({ row, act }: { row: BoardRow; act: Act }) {
  const { campaign } = useSession();
  const words = useBoardWords();
  return (
    <>
      {row.acts.includes('report.approve') && (
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
      <ActAnswer act={act} done={words.approvedOne} />
    </>
  );
}

/** Goes on once, when the server has taken the answer. */
function useAccepted({ state }: Act, then: () => void): void {
  useEffect(() => {
    if (state === 'accepted') then();
  }, [state]);
}

/** What the correction was asked for: the reason, and the numbers that were to be looked at. */
function ReturnedBecause({ review: { reason, fields } }: { review: ReviewOf }) {
  const { index } = useSession();
  const words = useBoardWords();
  const { reports } = useWords();
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
