/** Why something was not taken, each reason once. */
import { useWords } from '../i18n/language.ts';
import type { NotTaken } from './not-taken.ts';

export function Reasons({ stopped, problems }: Pick<NotTaken, 'stopped' | 'problems'>) {
  const { shared, explain } = useWords();
  const reasons = new Set([...(stopped ? [shared.actStopped] : []), ...problems.map(explain)]);
  return (
    <>
      {[...reasons].map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </>
  );
}
