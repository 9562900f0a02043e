/** On a shared device: somebody else's work waits here, how much and since when. */
import { integer } from '#domain/format.ts';
import { instantOnScreen } from './clock.ts';
import { Notice } from './design/notice.tsx';
import { useWords } from './i18n/language.ts';
import type { OthersWork } from './outbox/others-work.ts';
import { useSession } from './session.ts';

export function OthersWaiting({ work }: { work: OthersWork | null }) {
  const { campaign } = useSession();
  const { shared } = useWords();
  if (work === null) return null;
  const since = work.sinceMs > 0 ? instantOnScreen(campaign, work.sinceMs) : null;
  return (
    <Notice tone="warn">
      <p>{shared.othersWait(integer(work.count), since)}</p>
    </Notice>
  );
}
