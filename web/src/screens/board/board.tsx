/** The standing agency's control desk for one day: who reported, what needs attention, approval and the lock. */
import { useState } from 'preact/hooks';
import { isReportingDay } from '#domain/calendar.ts';
import { dayInWords, integer } from '#domain/format.ts';
import type { DayRecord } from '#schema/day.ts';
import type { UnitDayStatus } from '#schema/digest.ts';
import { dayId, documentPath } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { devicesHolding, reportsOfDay } from '../../database/queries.ts';
import { useDocument, useQuery } from '../../database/live.ts';
import { wallAt } from '../../clock.ts';
import { UnsentList, useUnsentDevices, useUnsentWords } from '../../devices/unsent-list.tsx';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { Approve } from './approve.tsx';
import { boardOf, nextReportingDay, UNIT_DAY_STATUS } from './board-of.ts';
import { Lines, Warnings } from './lines.tsx';
import { DaySheets } from './day-sheets.tsx';
import './board.css';

export function Board() {
  const { index, parts, today } = useSession();
  const { board: words } = useWords();
  const { plan } = index;
  const asked = parts[0] ?? '';
  const day = isReportingDay(plan, asked) ? asked : today;
  const before = nextReportingDay(plan, day, -1);
  const after = nextReportingDay(plan, day, 1);
  return (
    <div class="stack">
      <h1>{words.title}</h1>
      <p class="row">
        {before && <a href={addressOf('board', before)}>{words.previous}</a>}
        <strong>{words.ofDay(dayInWords(day))}</strong>
        {after && <a href={addressOf('board', after)}>{words.next}</a>}
      </p>
      <AtDay key={day} day={day} />
    </div>
  );
}

function AtDay({ day }: { day: string }) {
  const { campaign, index, person } = useSession();
  const { board: words } = useWords();
  const unsentWords = useUnsentWords();
  const { campaignId } = campaign;
  const { plan } = index;
  const [filter, setFilter] = useState<UnitDayStatus | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const reports = useQuery<Report>(reportsOfDay(campaignId, day));
  const record = useDocument<DayRecord>(documentPath('days', dayId(campaignId, day)));
  const unsent = useUnsentDevices(devicesHolding(campaignId));
  if (reports === undefined || record === undefined) return <Waiting />;
  if (reports === null) return <Empty>{words.mayNotRead}</Empty>;
  const board = boardOf(plan, reports, record, person.uid);
  const { onTime, late, lateNoSignal, missing, returned, held } = board.discipline;
  const countOf = (status: UnitDayStatus): number =>
    board.lines.filter((line) => line.status === status).length;
  return (
    <>
      <p>
        {words.times(plan.calendar.deadline, plan.calendar.lock)}{' '}
        {board.lockedAtMs === null
          ? words.notLocked
          : words.locked(wallAt(board.lockedAtMs, plan.period.timeZone).time)}
      </p>
      <p>
        <strong>
          {words.headline(
            `${integer(onTime)}/${integer(board.discipline.expected)}`,
            integer(late + lateNoSignal),
            integer(missing),
            integer(returned),
            integer(held),
          )}
        </strong>
      </p>
      <div class="row desk-filters" role="group" aria-label={words.filters}>
        {UNIT_DAY_STATUS.filter((status) => countOf(status) > 0 || status === filter).map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={filter === status}
            onClick={() => setFilter(filter === status ? null : status)}
          >
            {words.status[status]} {integer(countOf(status))}
          </button>
        ))}
      </div>
      <DaySheets day={day} board={board} version={record?.version ?? 0} />
      <Warnings board={board} />
      <UnsentList title={unsentWords.ofAll} devices={unsent} named />
      <Approve {...{ board, picked, setPicked }} />
      <Lines {...{ board, filter, unsent, picked, setPicked }} />
    </>
  );
}
