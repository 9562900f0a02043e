/** Those raised apart that wait too long for an answer, whatever days are looked at: the edition asks leaders about them. */
import { integer } from '#domain/format.ts';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { raisedCases, type Known } from './cases.ts';
import { linkToView, type ViewAddress } from './view-address.ts';

interface UnansweredProps {
  address: ViewAddress;
  known: Known;
}

export function Unanswered({ address, known }: UnansweredProps) {
  const { index, today } = useSession();
  const { difficulties } = useWords();
  const old = raisedCases(index, known.raised, { from: null, today }).filter((row) => row.waitsTooLong);
  if (old.length === 0 || (address.view === 'list' && address.unanswered)) return null;
  const { difficultyAgeDays } = index.plan.digest.thresholds;
  const all: ViewAddress = {
    view: 'list',
    span: 'campaign',
    categoryId: null,
    areaId: null,
    unanswered: true,
  };
  return (
    <Notice tone="warn">
      ▲ {difficulties.unanswered(integer(old.length), integer(difficultyAgeDays))}{' '}
      <a class="screen-only" href={linkToView(all)}>
        {difficulties.seeThem}
      </a>
    </Notice>
  );
}
