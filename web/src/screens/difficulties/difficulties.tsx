/**
 * Difficulties: what units met, by category, by area, and one by one with their age; and the sheet that raises one.
 * Shows what reports and notices say; a number here is the number of the editions.
 */
import { useMemo, useRef, useState } from 'preact/hooks';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { ReportView } from '../../report-view/report-view.tsx';
import { useSession } from '../../session.ts';
import { ByArea } from './by-area.tsx';
import { ByCategory } from './by-category.tsx';
import { CaseList } from './case-list.tsx';
import { casesOf, type Days, type Known } from './cases.ts';
import './difficulties.css';
import { firstDayOf, linkTo, placeOf, reportIn, START, type Place } from './place.ts';
import { RaiseButton } from './raise-sheet.tsx';
import { Stamp } from './stamp.tsx';
import { Unanswered } from './unanswered.tsx';
import { UnsentRaised } from './unsent-raised.tsx';
import { useKnown } from './use-known.ts';
import { SpanChoice, ViewLinks } from './ways.tsx';

export function Difficulties() {
  const { parts, index } = useSession();
  const { difficulties } = useWords();
  const reportId = reportIn(parts);
  // Whoever opened a report goes back to where they were.
  const last = useRef<Place>(START);
  const place = reportId === null ? placeOf(index, parts) : last.current;
  last.current = place;
  if (reportId === null) return <Overview place={place} />;
  return (
    <div class="stack">
      <p class="screen-only">
        <a href={linkTo(place)}>{difficulties.backToAll}</a>
      </p>
      <h1>{difficulties.title}</h1>
      <ReportView key={reportId} reportId={reportId} />
    </div>
  );
}

function Overview({ place }: { place: Place }) {
  const { difficulties } = useWords();
  const { index, today } = useSession();
  const [pages, setPages] = useState(1);
  const from = firstDayOf(place.span, index.plan.period.startDay, today);
  const known = useKnown(from, pages);
  const days: Days = { from: place.span === 'campaign' ? null : from, today };
  return (
    <div class="stack">
      <header class="row spread">
        <h1>{difficulties.title}</h1>
        <RaiseButton />
      </header>
      <UnsentRaised />
      <SpanChoice place={place} />
      {known === undefined && <Waiting />}
      {known === null && <Empty>{difficulties.notReadable}</Empty>}
      {known && <Views {...{ place, known, days, from }} onMore={() => setPages(pages + 1)} />}
    </div>
  );
}

interface ViewsProps {
  place: Place;
  known: Known;
  days: Days;
  from: string;
  onMore: () => void;
}

function Views({ place, known, days, from, onMore }: ViewsProps) {
  const { difficulties } = useWords();
  const { index } = useSession();
  const rows = useMemo(() => casesOf(index, known, days), [index, known, days.from, days.today]);
  const props = { index, place, rows };
  return (
    <>
      <Stamp {...{ known, days, from, rows, onMore }} />
      <Unanswered {...{ place, known }} />
      {rows.length === 0 ? (
        <Empty>
          <p>{difficulties.empty[place.span]}</p>
          <p>{difficulties.emptyHint}</p>
        </Empty>
      ) : (
        <>
          <ViewLinks place={place} />
          {place.view === 'category' && <ByCategory {...props} />}
          {place.view === 'area' && <ByArea {...props} />}
          {place.view === 'list' && <CaseList {...props} />}
        </>
      )}
    </>
  );
}
