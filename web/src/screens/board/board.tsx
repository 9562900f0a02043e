/** The standing agency's control desk for one day: who reported, what needs attention, approval and the lock. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { isReportingDay, momentOf } from '#domain/calendar.ts';
import { dayInWords, integer } from '#domain/format.ts';
import type { DayRecord } from '#schema/day.ts';
import { dayId, documentPath } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { devicesHolding, reportsOfDay } from '../../database/queries.ts';
import { useDocument, useQuery } from '../../database/live.ts';
import { useHasCome, wallAt } from '../../clock.ts';
import { UnsentList, useUnsentDevices, useUnsentWords } from '../../devices/unsent-list.tsx';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useSession } from '../../session.ts';
import { Approve } from './approve.tsx';
import { boardOf, nextReportingDay } from './board-of.ts';
import { DaySheets } from './day-sheets.tsx';
import { countsOf, deskOf, isShown, type DeskFilter, type DeskRow } from './desk-rows.ts';
import { flagsOf } from './flags.ts';
import { Lines } from './lines.tsx';
import { ReviewSheet } from './review-sheet.tsx';
import { useEvidence } from './use-evidence.ts';
import { useBoardWords } from './use-words.ts';
import './board.css';

export function Board() {
  const { index, parts, today } = useSession();
  const words = useBoardWords();
  const { plan } = index;
  const asked = parts[0] ?? '';
  const day = isReportingDay(plan, asked) ? asked : today;
  const before = nextReportingDay(plan, day, -1);
  const after = nextReportingDay(plan, day, 1);
  return (
    <div class="stack">
      <h1>{words.title}</h1>
      <p class="row">
        <strong>{words.ofDay(dayInWords(day))}</strong>
        {before && <a href={addressOf('board', before)}>{words.previous}</a>}
        {after && <a href={addressOf('board', after)}>{words.next}</a>}
      </p>
      <AtDay key={day} day={day} />
    </div>
  );
}

function AtDay({ day }: { day: string }) {
  const { campaign, index, person } = useSession();
  const words = useBoardWords();
  const unsentWords = useUnsentWords();
  const { campaignId } = campaign;
  const { plan } = index;
  const [filter, setFilter] = useState<DeskFilter | null>(null);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const reports = useQuery<Report>(reportsOfDay(campaignId, day));
  const record = useDocument<DayRecord>(documentPath('days', dayId(campaignId, day)));
  const wasPicked = useRef(false);
  wasPicked.current ||= picked.size > 0;
  const evidenceOf = useEvidence(day, wasPicked.current);
  const unsent = useUnsentDevices(devicesHolding(campaignId));
  const isOver = useHasCome(campaign, momentOf(plan, day, 'deadline'));
  const board = useMemo(
    () => (reports && record !== undefined ? boardOf(plan, reports, record, person.uid) : null),
    [plan, reports, record, person.uid],
  );
  const desk = useMemo(() => board && deskOf(index, board, day, isOver), [index, board, day, isOver]);
  if (reports === null) return <Empty>{words.mayNotRead}</Empty>;
  if (!board || !desk) return <Waiting />;
  const flags = new Map(
    desk.rows.map(({ id, row, unit, areaId }) => [
      id,
      flagsOf(row, evidenceOf && areaId !== null ? evidenceOf(unit.id, areaId) : null),
    ]),
  );
  const flagged = new Set(desk.rows.map(({ id }) => id).filter((id) => flags.get(id)?.length));
  const counts = countsOf(desk.rows, flagged, filter);
  const shown = filter ? desk.rows.filter((row) => isShown(row, filter, flagged)) : desk.rows;
  const opened = desk.rows.find(({ id }) => id === openedId);
  const open = ({ id }: DeskRow): void => setOpenedId(id);
  const { received, expected, onTime, late, lateNoSignal } = board.discipline;
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
            `${integer(received)}/${integer(expected)}`,
            integer(onTime),
            integer(late + lateNoSignal),
          )}
        </strong>
      </p>
      <div class="row desk-filters" role="group" aria-label={words.filters}>
        {counts.map(({ filter: one, count }) => (
          <button
            key={one}
            type="button"
            aria-pressed={filter === one}
            onClick={() => setFilter(filter === one ? null : one)}
          >
            {words.states[one]} {integer(count)}
          </button>
        ))}
      </div>
      <DaySheets {...{ day, board }} record={record ?? null} />
      <UnsentList title={unsentWords.ofAll} devices={unsent} named />
      <Approve {...{ board, picked, setPicked, flags }} isChecked={evidenceOf !== null} />
      <Lines {...{ desk, rows: shown, flags, unsent, picked, setPicked }} onOpen={open} />
      {opened?.row && (
        <ReviewSheet {...{ day, opened }} rows={desk.rows} onOpen={open} onClose={() => setOpenedId(null)} />
      )}
    </>
  );
}
