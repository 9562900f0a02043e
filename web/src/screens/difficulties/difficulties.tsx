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
import { firstDayOf, linkToView, addressAsked, reportIn, START, type ViewAddress } from './view-address.ts';
import { RaiseButton } from './raise-sheet.tsx';
import { KnownAsOf } from './known-as-of.tsx';
import { Unanswered } from './unanswered.tsx';
import { UnsentRaised } from './unsent-raised.tsx';
import { useKnown } from './use-known.ts';
import { SpanChoice, ViewLinks } from './ways.tsx';

export function Difficulties() {
  const { parts, index } = useSession();
  const { difficulties } = useWords();
  const reportId = reportIn(parts);
  // Whoever opened a report goes back to where they were.
  const last = useRef<ViewAddress>(START);
  const address = reportId === null ? addressAsked(index, parts) : last.current;
  last.current = address;
  if (reportId === null) return <Overview address={address} />;
  return (
    <div class="stack">
      <p class="screen-only">
        <a href={linkToView(address)}>{difficulties.backToAll}</a>
      </p>
      <h1>{difficulties.title}</h1>
      <ReportView key={reportId} reportId={reportId} />
    </div>
  );
}

function Overview({ address }: { address: ViewAddress }) {
  const { difficulties } = useWords();
  const { index, today } = useSession();
  const [pages, setPages] = useState(1);
  const from = firstDayOf(address.span, index.plan.period.startDay, today);
  const known = useKnown(from, pages);
  const days: Days = { from: address.span === 'campaign' ? null : from, today };
  return (
    <div class="stack">
      <header class="row spread">
        <h1>{difficulties.title}</h1>
        <RaiseButton />
      </header>
      <UnsentRaised />
      <SpanChoice address={address} />
      {known === undefined && <Waiting />}
      {known === null && <Empty>{difficulties.notReadable}</Empty>}
      {known && <Views {...{ address, known, days, from }} onMore={() => setPages(pages + 1)} />}
    </div>
  );
}

interface ViewsProps {
  address: ViewAddress;
  known: Known;
  days: Days;
  from: string;
  onMore: () => void;
}

function Views({ address, known, days, from, onMore }: ViewsProps) {
  const { difficulties } = useWords();
  const { index } = useSession();
  const rows = useMemo(() => casesOf(index, known, days), [index, known, days.from, days.today]);
  const props = { index, address, rows };
  return (
    <>
      <KnownAsOf {...{ known, days, from, rows, onMore }} />
      <Unanswered {...{ address, known }} />
      {rows.length === 0 ? (
        <Empty>
          <p>{difficulties.empty[address.span]}</p>
          <p>{difficulties.emptyHint}</p>
        </Empty>
      ) : (
        <>
          <ViewLinks address={address} />
          {address.view === 'category' && <ByCategory {...props} />}
          {address.view === 'area' && <ByArea {...props} />}
          {address.view === 'list' && <CaseList {...props} raised={known.raised} />}
        </>
      )}
    </>
  );
}
