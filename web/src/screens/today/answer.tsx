/** Where this report stands, in a sentence: on its way, received with its receipt, refused or returned and why. */
import type { Problem } from '#schema/problem.ts';
import type { Report } from '#schema/report.ts';
import { campaignWall, instantOnScreen, momentOnScreen, wallAt } from '../../clock.ts';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { WaitsFor } from '../../report-view/waits-for.tsx';
import { SetAsideWord } from '../../outbox/set-aside-word.tsx';
import { useSession, type Session } from '../../session.ts';
import { isAtField } from './draft-faults.ts';
import { isSent, TONES, type State } from './state.ts';

/** **Null**: `record` where there is none, or none is known yet. `last`: the last one sent from this device. */
export interface AnswerProps {
  state: State;
  record: Report | null;
  last: Item | undefined;
}

export function Answer({ state, record, last }: AnswerProps) {
  const { outbox, campaign } = useSession();
  const { today, shared, explain } = useWords();
  const sentence = useSentence({ state, record, last });
  if (sentence === null) return null;
  const { decision } = last ?? {};
  const isTheLast = isSent(state) && decision?.version === record?.version;
  const reasons: readonly Problem[] = state === 'refused' ? (decision?.problems ?? []) : [];
  return (
    <Notice tone={TONES[state]}>
      <p>{sentence}</p>
      {state === 'returned' && <p>{today.resend(untilOf(record, campaign.timeZone))}</p>}
      <HandedOver state={state} last={last} />
      {last && <SetAsideWord item={last} />}
      {reasons
        .filter((found) => !isAtField(found))
        .map((found) => (
          <p key={found.code}>{explain(found)}</p>
        ))}
      {(state === 'received' || state === 'held') && record && (
        <p class="small">
          <WaitsFor report={record} />
        </p>
      )}
      {isTheLast && decision?.receipt && (
        <p>
          {shared.receipt}: <span class="receipt">{decision.receipt}</span>
        </p>
      )}
      {isTheLast &&
        decision?.warnings.map((found) => (
          <p key={found.code} class="small">
            {today.willBeLookedAt(explain(found))}
          </p>
        ))}
      {state === 'queued' && (
        <button type="button" onClick={() => void outbox.flush()}>
          {today.sendNow}
        </button>
      )}
    </Notice>
  );
}

/** **Null**: the reviewer set no time. */
function untilOf(record: Report | null, timeZone: string): string | null {
  const due = record?.steps[record.steps.length - 1]?.review?.dueAtMs ?? null;
  return due === null ? null : momentOnScreen(due, timeZone);
}

/** A copy of what waits was given to another device: this one does not know what became of it there. */
function HandedOver({ state, last }: Pick<AnswerProps, 'state' | 'last'>) {
  const { campaign } = useSession();
  const { me } = useWords();
  const isWaiting = state === 'queued' || (state === 'sending' && last?.state !== 'sent');
  if (!isWaiting || last?.handedOverAtMs === undefined) return null;
  return <p>{me.handedOver(instantOnScreen(campaign, last.handedOverAtMs))}</p>;
}

/** Returns the sentence; null where the state's own word says all there is. */
function useSentence({ state, record, last }: AnswerProps): string | null {
  const session = useSession();
  const { device, today } = useWords();
  const review = record?.steps[record.steps.length - 1]?.review;
  switch (state) {
    case 'none':
    case 'draft':
      // A draft is said beside the button: a sentence up here would push the field away from under the finger.
      return null;
    case 'queued':
      return `${device.kept[last?.kept ?? 'device']} ${today.stateQueued}`;
    case 'sending':
      if (last?.state === 'sent') return today.stateSent;
      return `${device.kept[last?.kept ?? 'device']} ${today.stateSending}`;
    case 'refused':
      return last?.state === 'stopped' ? today.stateStopped : today.stateRefused;
    case 'returned':
      return today.stateReturned(review?.reason ?? '');
    case 'received':
      return today.stateAccepted(timeOf(session, record, last));
    case 'held':
      return today.stateHeld;
    case 'voided':
      return today.stateVoided(review?.reason ?? '');
    case 'approved':
      return today.stateApproved;
    case 'final':
      return today.stateFinal;
  }
}

/** When it was sent by this device's clock, else when it was received; records hold campaign time. */
function timeOf({ campaign }: Session, record: Report | null, last: Item | undefined): string {
  const received = record?.steps[record.steps.length - 1]?.content?.receivedAtMs;
  const isFromHere = last?.decision && (!record || last.decision.version === record.version);
  if (isFromHere || received === undefined) return campaignWall(campaign, last?.capturedAtMs ?? 0).time;
  return wallAt(received, campaign.timeZone).time;
}
