/** The device's clock is wrong: both days, the right one to report on, and the numbers typed go along. */
import { dayInWords, integer } from '#domain/format.ts';
import { addressOf } from '../../address.ts';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import type { ClockFault } from './opened-day.ts';

export function ClockNotice({
  fault,
  shownDay,
  areaId,
}: {
  fault: ClockFault;
  shownDay: string;
  areaId: string;
}) {
  const { today } = useWords();
  const { deviceDay, serverDay, skewMinutes } = fault;
  if (deviceDay === serverDay) {
    return <Notice tone="warn">{today.clockOff(integer(Math.abs(skewMinutes)), skewMinutes > 0)}</Notice>;
  }
  return (
    <Notice tone="bad">
      <p>{today.wrongDay(dayInWords(deviceDay), dayInWords(serverDay))}</p>
      {shownDay === serverDay && <p>{today.rightDayShown(dayInWords(serverDay))}</p>}
      {shownDay !== serverDay && (
        <a href={addressOf('today', areaId, serverDay)}>{today.openDay(dayInWords(serverDay))}</a>
      )}
    </Notice>
  );
}

export interface MoveDayProps {
  /** The day to which what was typed belongs. */
  day: string;
  /** Whether the other report has a draft of its own. */
  taken: boolean;
  onMove: () => void;
}

/** What was typed on a day that is none goes to the right one with one tap. */
export function MoveDay({ day, taken, onMove }: MoveDayProps) {
  const { today } = useWords();
  return (
    <div class="stack">
      <p>
        <button type="button" onClick={onMove}>
          {today.moveTo(dayInWords(day))}
        </button>
      </p>
      {taken && (
        <p class="fault" role="alert">
          {today.moveTaken(dayInWords(day))}
        </p>
      )}
    </div>
  );
}
