/** Reports: one's own, those of the units led, everybody's of a day for the standing agency; and one of them opened. */
import { useState } from 'preact/hooks';
import type { DayRecord } from '#schema/day.ts';
import type { Report } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { daysOf, reportsLedBy, reportsOfDay, reportsOfUnit } from '../../book/lists.ts';
import { useList } from '../../book/live.ts';
import type { Wanted } from '../../book/wanted.ts';
import { dayOnScreen } from '../../clock.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { More } from '../../design/more.tsx';
import { useWords } from '../../i18n/language.ts';
import { ReportView } from '../../report-view/report-view.tsx';
import type { Room } from '../../room.ts';
import { ReportRows } from './report-rows.tsx';
import { SetAsideReports } from './set-aside-reports.tsx';
import { WaitingReports } from './waiting-reports.tsx';
import './reports.css';

const PAGE = 30;

export function Reports({ room }: { room: Room }) {
  const { reports } = useWords();
  const opened = room.parts[0];
  return (
    <div class="stack">
      <h1>{reports.title}</h1>
      {opened === undefined ? (
        <Lists room={room} />
      ) : (
        <>
          <p>
            <a href={addressOf('reports')}>← {reports.allReports}</a>
          </p>
          <ReportView key={opened} room={room} reportId={opened} />
        </>
      )}
    </div>
  );
}

function Lists({ room }: { room: Room }) {
  const { reports } = useWords();
  const { person, campaign, items, index } = room;
  const { campaignId } = campaign;
  const { unitId, role } = person;
  return (
    <>
      <WaitingReports {...{ items, campaignId, index }} />
      <SetAsideReports room={room} />
      {role === 'standing' && <OneDay room={room} />}
      {unitId !== null && role !== 'standing' && (
        <Newest
          room={room}
          title={reports.own}
          empty={reports.emptyOwn}
          wanted={(most) => reportsOfUnit(campaignId, unitId, most)}
        />
      )}
      {unitId !== null && role === 'digital-lead' && (
        <Newest
          room={room}
          title={reports.led}
          empty={reports.emptyLed}
          wanted={(most) => reportsLedBy(campaignId, unitId, most)}
        />
      )}
    </>
  );
}

interface NewestProps {
  room: Room;
  title: string;
  empty: string;
  wanted: (most: number) => Wanted;
}

function Newest({ room, title, empty, wanted }: NewestProps) {
  const { reports } = useWords();
  const [most, setMost] = useState(PAGE);
  const found = useList<Report>(room.book, wanted(most));
  return (
    <section class="stack">
      <h2>{title}</h2>
      <Found {...{ room, found, empty }} />
      <More found={found?.size} {...{ most, setMost }} page={PAGE} label={reports.more} />
    </section>
  );
}

function OneDay({ room }: { room: Room }) {
  const { reports } = useWords();
  const { period } = room.index.plan;
  const [day, setDay] = useState(room.today);
  const found = useList<Report>(room.book, reportsOfDay(room.campaign.campaignId, day));
  return (
    <section class="stack">
      <h2>{reports.ofDay(dayOnScreen(day))}</h2>
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
      <Found {...{ room, found }} empty={reports.emptyDay} />
    </section>
  );
}

interface FoundProps {
  room: Room;
  found: ReadonlyMap<string, Report> | null | undefined;
  empty: string;
}

function Found({ room, found, empty }: FoundProps) {
  const { reports } = useWords();
  const days = useList<DayRecord>(room.book, daysOf(room.campaign.campaignId, PAGE));
  const locked = new Set([...(days?.values() ?? [])].filter((day) => day.locked).map(({ day }) => day));
  if (found === undefined) return <Waiting lines={4} />;
  if (found === null) return <Empty>{reports.notReadable}</Empty>;
  if (found.size === 0) return <Empty>{empty}</Empty>;
  return <ReportRows reports={found} index={room.index} locked={locked} />;
}
