/** What the numbers rest on: the days, how many reports and notices, how new the newest; and what is not in them. */
import { dayInWords, integer } from '#domain/format.ts';
import { instantOnScreen } from '../../clock.ts';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { basisOf, type Case, type Days, type Known } from './cases.ts';
import { sumOf } from './sums.ts';

interface StampProps {
  known: Known;
  days: Days;
  from: string;
  rows: readonly Case[];
  onMore: () => void;
}

export function KnownAsOf({ known, days, from, rows, onMore }: StampProps) {
  const { campaign, person } = useSession();
  const { difficulties } = useWords();
  const { counted, waiting, raised, asOfMicros } = basisOf(known, days);
  const { cases, units } = sumOf(rows);
  return (
    <section class="stack case-stamp">
      {rows.length > 0 && <p class="case-total">{difficulties.total(integer(cases), integer(units))}</p>}
      <p class="soft small">
        {asOfMicros !== null && (
          <>{difficulties.asOf(instantOnScreen(campaign, Math.floor(asOfMicros / 1000)))} </>
        )}
        {difficulties.basis(dayInWords(from), dayInWords(days.today), integer(counted), integer(raised))}{' '}
        {waiting > 0 && <>{difficulties.waiting(integer(waiting))} </>}
        {person.role === 'digital-lead' && difficulties.ledOnly}
        {(person.role === 'reporter' || person.role === 'collector') && difficulties.ownOnly}
      </p>
      {known.cut && (
        <Notice tone="warn">
          <p>{difficulties.cut}</p>
          <button type="button" onClick={onMore}>
            {difficulties.readMore}
          </button>
        </Notice>
      )}
    </section>
  );
}
