/** Tells the frame what is new, and stands on every screen but the form while a report waits to be corrected. */
import { useEffect } from 'preact/hooks';
import { Alarms } from '../letters/alarms.tsx';
import { Notice } from '../design/notice.tsx';
import { Returned } from '../report-view/returned.tsx';
import type { NewsProps } from './news.ts';
import { useNotices } from './use-notices.ts';

export function WatchNews({ screen, onNews }: NewsProps) {
  const { notices, returned, read } = useNotices();
  const unread = notices.filter(({ id }) => !read.has(id)).length;
  const { length } = returned;
  useEffect(() => onNews({ unread, returned: length }), [onNews, unread, length]);
  // The form says it itself.
  const isSaidBelow = screen === 'today' || length === 0;
  return (
    <>
      <Alarms />
      {!isSaidBelow && (
        <div class="stack above">
          {returned.map(([id, report]) => (
            <Notice key={id} tone="bad">
              <Returned report={report} />
            </Notice>
          ))}
        </div>
      )}
    </>
  );
}
