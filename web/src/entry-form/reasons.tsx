/** Why something was not taken, each reason once. */
import { useExplain } from '../i18n/explain.ts';
import { useWords } from '../i18n/language.ts';
import type { NotTaken } from './not-taken.ts';

export function Reasons({ stopped, problems }: Pick<NotTaken, 'stopped' | 'problems'>) {
  const { shared } = useWords();
  const explain = useExplain();
  const reasons = new Set([...(stopped ? [shared.actStopped] : []), ...problems.map(explain)]);
  return (
    <>
      {[...reasons].map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </>
  );
}
