/** A report that was sent back: which, why in the reviewer's own words, until when on a line of its own, and the way to it. */
import { dayInWords } from '#domain/format.ts';
import type { Report } from '#schema/report.ts';
import { addressOf } from '../address.ts';
import { momentOnScreen } from '../clock.ts';
import { useWords } from '../i18n/language.ts';
import { useSession } from '../session.ts';

export function Returned({ report: { areaId, day, steps } }: { report: Report }) {
  const { campaign, index } = useSession();
  const { today } = useWords();
  const review = steps[steps.length - 1]?.review;
  const dueAtMs = review?.dueAtMs ?? null;
  return (
    <>
      <p>
        {today.returnedElsewhere(index.areas.get(areaId)?.name ?? areaId, dayInWords(day))} “{review?.reason}”
      </p>
      {dueAtMs !== null && <p>{today.sendBefore(momentOnScreen(dueAtMs, campaign.timeZone))}</p>}
      <a href={addressOf('today', areaId, day)}>{today.correctNow}</a>
    </>
  );
}
