/** Taking a report's numbers out, putting them back, or taking in what came after the lock: each with its reason. */
import { documentPath } from '#schema/keys.ts';
import { reportRestore, reportTakeIn, reportVoid, type Ruling } from '#domain/acts/report-review.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { ReasonField } from '../../entry-form/reason-field.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { useReason } from '../../entry-form/use-reason.ts';
import { useSession } from '../../session.ts';
import type { BoardRow } from './board-of.ts';
import { useBoardWords } from './use-words.ts';

const RULES = {
  'report.void': reportVoid,
  'report.restore': reportRestore,
  'report.take-in': reportTakeIn,
};

export interface RulingFormProps {
  row: BoardRow;
  ruling: Ruling;
}

/** Closed until it is wanted: these are the exceptions of a day. */
export function RulingForm({ row, ruling }: RulingFormProps) {
  const { campaign, index } = useSession();
  const board = useBoardWords();
  const words = board.rulings[ruling];
  const act = useAct();
  const reason = useReason(RULES[ruling], act);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const checkedReason = reason.checked();
    if (!checkedReason) return;
    void act.say({
      kind: ruling,
      campaignId: campaign.campaignId,
      target: documentPath('reports', row.id),
      payload: checkedReason.confirmed,
      texts: checkedReason.texts,
      baseVersion: row.report.version,
    });
  };
  return (
    <>
      {row.acts.includes(ruling) && (
        <details class="ruling">
          <summary>{words.name}</summary>
          <form class="stack" onSubmit={submit} noValidate>
            <p class="small">{words.meaning}</p>
            <ReasonField
              id={`reason-${ruling}`}
              label={board.why}
              hint={board.reasonHint}
              most={index.plan.privacy.freeTextMax}
              reason={reason}
            />
            <div class="sheet-acts">
              <button
                type="submit"
                class={ruling === 'report.void' ? 'danger' : 'primary'}
                disabled={act.state === 'waiting'}
              >
                {words.name}
              </button>
            </div>
          </form>
        </details>
      )}
      <ActAnswer act={act} done={words.done} elsewhere={({ path }) => path === 'texts.reason'} />
    </>
  );
}
