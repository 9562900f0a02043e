/** Sending a report back: why, which numbers, until when. */
import { documentPath } from '#schema/keys.ts';
import { useState } from 'preact/hooks';
import { reportReturn } from '#domain/acts/report-review.ts';
import { instantOf } from '#domain/calendar.ts';
import { ReasonField } from '../../entry-form/reason-field.tsx';
import type { Act } from '../../entry-form/use-act.ts';
import { useReason } from '../../entry-form/use-reason.ts';
import { campaignWall, useDeviceMs } from '../../clock.ts';
import { Field } from '../../design/field.tsx';
import { useSession } from '../../session.ts';
import type { BoardRow } from './board-of.ts';
import { dueTimesOf } from './due-times.ts';
import { useBoardWords } from './use-words.ts';

export interface ReturnFormProps {
  row: BoardRow;
  /** The sheet holds it, because this form leaves with the report it sent back. */
  act: Act;
}

/** Words with a citizen's data never leave it. */
export function ReturnForm({ row, act }: ReturnFormProps) {
  const words = useBoardWords();
  const { index, campaign, today } = useSession();
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const [dueTime, setDueTime] = useState('');
  const dueTimes = dueTimesOf(index.plan.calendar, campaignWall(campaign, useDeviceMs()).time);
  const reason = useReason(reportReturn, act);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const checkedReason = reason.checked();
    if (!checkedReason) return;
    void act.say({
      kind: 'report.return',
      campaignId: campaign.campaignId,
      target: documentPath('reports', row.id),
      payload: {
        fields: [...fields],
        dueAtMs: dueTime === '' ? null : instantOf(today, dueTime, index.plan.period.timeZone),
        ...checkedReason.confirmed,
      },
      texts: checkedReason.texts,
      baseVersion: row.report.version,
    });
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <h3>{words.giveBack}</h3>
      <ReasonField
        id="return-reason"
        label={words.reason}
        hint={words.reasonHint}
        most={index.plan.privacy.freeTextMax}
        reason={reason}
      />
      <fieldset class="pins">
        <legend>{words.pin}</legend>
        {Object.keys(row.content?.values ?? {}).map((id) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              checked={fields.has(id)}
              onChange={(event) => {
                const next = new Set(fields);
                if (event.currentTarget.checked) next.add(id);
                else next.delete(id);
                setFields(next);
              }}
            />
            {index.measures.get(id)?.label ?? id}
          </label>
        ))}
      </fieldset>
      <Field id="return-due" label={words.due} hint={words.dueHint}>
        <input type="time" value={dueTime} onInput={(event) => setDueTime(event.currentTarget.value)} />
      </Field>
      <div class="row desk-filters" role="group" aria-label={words.due}>
        {dueTimes.map(({ time, isSoon }) => (
          <button
            key={isSoon ? 'soon' : time}
            type="button"
            aria-pressed={dueTime === time}
            onClick={() => setDueTime(dueTime === time ? '' : time)}
          >
            {isSoon ? words.dueSoon(time) : time}
          </button>
        ))}
      </div>
      <div class="sheet-acts">
        <button type="submit" class="danger" disabled={act.state === 'waiting' || act.state === 'accepted'}>
          {words.giveBack}
        </button>
      </div>
    </form>
  );
}
