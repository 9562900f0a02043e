/** How long a report has been waiting for its review, for whoever wrote it and for whoever is to look at it. */
import { campaignMs } from '#domain/campaign-clock.ts';
import type { Report } from '#schema/report.ts';
import { useDeviceMs } from '../clock.ts';
import { useWords } from '../i18n/language.ts';
import { serverOffsetMs } from '../server-clock.ts';
import { useSession } from '../session.ts';
import { contentOf } from './versions.ts';

/** Nothing for a report that waits for no review. */
export function WaitsFor({ report }: { report: Pick<Report, 'status' | 'steps'> }) {
  const { campaign } = useSession();
  const { reports, shared } = useWords();
  const nowMs = campaignMs(campaign, (useDeviceMs() + (serverOffsetMs() ?? 0)) * 1000);
  const minutes = waitingMinutes(report, nowMs);
  return minutes === null ? null : (
    <>{minutes === 0 ? reports.justSent : reports.waitsFor(shared.duration(minutes))}</>
  );
}

/** Returns since when the newest content waits. **Units**: minutes of campaign time. **Null**: it waits for nobody. */
export function waitingMinutes(
  { status, steps }: Pick<Report, 'status' | 'steps'>,
  nowMs: number,
): number | null {
  const step = steps[steps.length - 1];
  const content = step && (status === 'received' || status === 'held') ? contentOf(step) : null;
  return content && Math.max(0, Math.floor((nowMs - content.receivedAtMs) / 60_000));
}
