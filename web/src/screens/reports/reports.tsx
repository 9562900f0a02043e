/** Reports: one's own, those of the units led, everybody's of a day for the standing agency; and one of them opened. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dayInWords } from '#domain/format.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Form, Unit } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { daysOf, devicesLedBy, reportsLedBy, reportsOfDay, reportsOfUnit } from '../../database/queries.ts';
import { useQuery } from '../../database/live.ts';
import { FIRST_PAGE, type DocumentQuery } from '../../database/query.ts';
import { OtherDevices } from '../../devices/other-devices.tsx';
import { UnsentList, useUnsentDevices, useUnsentWords } from '../../devices/unsent-list.tsx';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { Notice } from '../../design/notice.tsx';
import { More } from '../../design/more.tsx';
import { useWords } from '../../i18n/language.ts';
import { ReportView } from '../../report-view/report-view.tsx';
import { useItems, useSession } from '../../session.ts';
import { ReportRows } from './report-rows.tsx';
import { SetAsideReports } from './set-aside-reports.tsx';
import { WaitingReports } from './waiting-reports.tsx';
import './reports.css';

const PAGE = FIRST_PAGE;

export function Reports() {
  const { parts } = useSession();
  const { reports } = useWords();
  const opened = parts[0];
  return (
    <div class="stack">
      <h1>{reports.title}</h1>
      {opened === undefined ? (
        <Lists />
      ) : opened === BOOK ? (
        <Book />
      ) : (
        <>
          <p>
            <a href={addressOf('reports')}>← {reports.allReports}</a>
          </p>
          <ReportView key={opened} reportId={opened} />
        </>
      )}
    </div>
  );
}

/** The part of the address that opens the unit's Excel workbook; no report has this id. */
const BOOK = 'book';

/** The unit of the person and its form. **Null**: they do not report. */
function useReporting(): { unit: Unit; form: Form } | null {
  const { person, index, screens } = useSession();
  const unit = index.units.get(person.unitId ?? '');
  const form = index.forms.get(unit?.formId ?? '');
  return unit && form && unit.areaIds.length > 0 && screens.includes('today') ? { unit, form } : null;
}

/** The workbook is a chunk of its own, for the few who use it. */
function Book() {
  const { reports, shared } = useWords();
  const reporting = useReporting();
  const [Page, setPage] = useState<FunctionComponent<{ unit: Unit; form: Form }> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./book/book-page.tsx').then(
      ({ BookPage }) => setPage(() => BookPage),
      () => setFailed(true),
    );
  }, []);
  if (!reporting) return <Empty>{reports.emptyOwn}</Empty>;
  if (failed) return <Notice tone="warn">{shared.noSignal}</Notice>;
  return Page ? <Page {...reporting} /> : <Waiting lines={4} />;
}

function Lists() {
  const { reports } = useWords();
  const reporting = useReporting();
  const unsentWords = useUnsentWords();
  const { person, campaign, index } = useSession();
  const items = useItems();
  const { campaignId } = campaign;
  const { unitId, role } = person;
  const leads = role === 'digital-lead' && unitId !== null;
  const unsentOfLed = useUnsentDevices(leads ? devicesLedBy(campaignId, unitId) : null);
  return (
    <>
      <WaitingReports {...{ items, campaignId, index }} />
      <OtherDevices />
      <UnsentList title={unsentWords.ofLed} devices={unsentOfLed} named />
      <SetAsideReports />
      {reporting && (
        <p>
          <a href={addressOf('reports', BOOK)}>{reports.withExcel}</a>
        </p>
      )}
      {role === 'standing' && <OneDay />}
      {unitId === null && role !== 'standing' && <Empty>{reports.emptyOwn}</Empty>}
      {unitId !== null && role !== 'standing' && (
        <Newest
          title={reports.own}
          empty={reports.emptyOwn}
          query={(most) => reportsOfUnit(campaignId, unitId, most)}
        />
      )}
      {leads && (
        <Newest
          title={reports.led}
          empty={reports.emptyLed}
          query={(most) => reportsLedBy(campaignId, unitId, most)}
        />
      )}
    </>
  );
}

interface NewestProps {
  title: string;
  empty: string;
  query: (most: number) => DocumentQuery;
}

function Newest({ title, empty, query }: NewestProps) {
  const { reports } = useWords();
  const [most, setMost] = useState(PAGE);
  const found = useQuery<Report>(query(most));
  return (
    <section class="stack">
      <h2>{title}</h2>
      <Found {...{ found, empty }} />
      <More found={found?.size} {...{ most, setMost }} page={PAGE} label={reports.more} />
    </section>
  );
}

function OneDay() {
  const { index, today, campaign } = useSession();
  const { reports } = useWords();
  const { period } = index.plan;
  const [day, setDay] = useState(today);
  const found = useQuery<Report>(reportsOfDay(campaign.campaignId, day));
  return (
    <section class="stack">
      <h2>{reports.ofDay(dayInWords(day))}</h2>
      <div class="field">
        <label for="reports-day">{reports.chooseDay}</label>
        <input
          id="reports-day"
          type="date"
          value={day}
          min={period.startDay}
          max={period.endDay}
          onChange={(event) => {
            if (event.currentTarget.value) setDay(event.currentTarget.value);
          }}
        />
      </div>
      <Found found={found} empty={reports.emptyDay} />
    </section>
  );
}

interface FoundProps {
  found: ReadonlyMap<string, Report> | null | undefined;
  empty: string;
}

function Found({ found, empty }: FoundProps) {
  const { campaign, index } = useSession();
  const { reports } = useWords();
  const days = useQuery<DayRecord>(daysOf(campaign.campaignId, PAGE));
  const locked = new Set([...(days?.values() ?? [])].filter((day) => day.locked).map(({ day }) => day));
  if (found === undefined) return <Waiting lines={4} />;
  if (found === null) return <Empty>{reports.notReadable}</Empty>;
  if (found.size === 0) return <Empty>{empty}</Empty>;
  return <ReportRows reports={found} index={index} locked={locked} />;
}
