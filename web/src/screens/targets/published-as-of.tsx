/** As of when the numbers are, what they hold, and what waits: returned, or come after the lock. */
import { campaignMs } from '#domain/campaign-clock.ts';
import { dayInWords, integer } from '#domain/format.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import { campaignWall } from '../../clock.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession, type Session } from '../../session.ts';

export function PublishedAsOf({ published }: { published: PublishedIndicators }) {
  const session = useSession();
  const { targets } = useWords();
  const { asOfMicros, reportsCounted, reportsWaiting, baselineVersion } = published;
  return (
    <p class="soft">
      {targets.asOf(withSeconds(session, asOfMicros))} ·{' '}
      {targets.counted(integer(reportsCounted), integer(reportsWaiting))}
      {baselineVersion > 0 && <> · {targets.listVersion(baselineVersion)}</>}
    </p>
  );
}

/** Time zones differ by whole minutes, so the seconds are those of the instant itself. */
function withSeconds({ campaign }: Session, micros: number): string {
  const { day, time } = campaignWall(campaign, Math.floor(micros / 1000));
  const seconds = Math.floor(campaignMs(campaign, micros) / 1000) % 60;
  return `${time}:${seconds < 10 ? '0' : ''}${String(seconds)} ${dayInWords(day)}`;
}
