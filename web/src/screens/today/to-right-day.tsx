/** What was typed for a day that has not come, or was refused for its day, goes to the right one with one tap. */
import { isReportingDay } from '#domain/calendar.ts';
import { reportId } from '#schema/keys.ts';
import { useState } from 'preact/hooks';
import { addressOf } from '../../address.ts';
import type { Item } from '../../outbox/item.ts';
import { useSession } from '../../session.ts';
import { MoveDay } from './clock-notice.tsx';
import type { ReportKey } from './draft.ts';
import { moveDraft } from './drafts.ts';
import { dayOfRefusal, isOfWrongDay } from './opened-day.ts';
import type { State } from './state.ts';
import type { Drafting } from './use-draft.ts';

export interface ToRightDayProps {
  drafting: Drafting;
  reportKey: ReportKey;
  last: Item | undefined;
  state: State;
  /** The campaign's day by the best known clock. */
  current: string;
}

/** Nothing where the report is for a day that it can be for. */
export function ToRightDay({ drafting, reportKey, last, state, current }: ToRightDayProps) {
  const { campaign, person, index, outbox } = useSession();
  const [taken, setTaken] = useState(false);
  const refusedDay = state === 'refused' ? dayOfRefusal(campaign, last) : null;
  const wrong = reportKey.day > current || isOfWrongDay(campaign, reportKey.day);
  const day = refusedDay ?? (wrong ? current : null);
  const { isDraft, draft } = drafting;
  if (day === null || day === reportKey.day || !isReportingDay(index.plan, day)) return null;
  if (refusedDay === null && !isDraft) return null;
  const { campaignId, unitId, areaId } = reportKey;
  const move = (): void => {
    const to = reportId(campaignId, unitId, areaId, day);
    const from = reportId(campaignId, unitId, areaId, reportKey.day);
    const moved = moveDraft(person.uid, draft, from, {
      to,
      year: Number(day.slice(0, 4)),
      nowMs: Date.now(),
    });
    setTaken(!moved);
    if (!moved) return;
    drafting.end();
    if (refusedDay !== null && last) void outbox.forget(last.id);
    location.hash = addressOf('today', areaId, day);
  };
  return <MoveDay {...{ day, taken }} onMove={move} />;
}
