/** When a report was received. What the device's own clock said is told only where it is why the report counts as on time. */
import type { Content } from '#schema/report.ts';
import { useWords } from '../i18n/language.ts';
import { useSession } from '../session.ts';
import { momentIn } from './moment.ts';

export function Received({ content: { lateness, capturedAtMs, receivedAtMs } }: { content: Content }) {
  const { reports } = useWords();
  const moment = momentIn(useSession());
  return (
    <>
      {reports.received(moment(receivedAtMs))}
      {lateness === 'late-no-signal' && reports.written(moment(capturedAtMs))}
    </>
  );
}
