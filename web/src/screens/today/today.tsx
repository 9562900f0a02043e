/** Today's report of the person's unit: what waits first, then the area, and the form that the plan gives the unit. */
import { isReportingDay } from '#domain/calendar.ts';
import { documentPath, reportId } from '#schema/keys.ts';
import type { DayRecord } from '#schema/day.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { Form, Unit } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { dayInWords, integer } from '#domain/format.ts';
import { addressOf } from '../../address.ts';
import { reportsOfUnitOnDay, reportsReturnedTo, weekOfUnit } from '../../database/queries.ts';
import { useDocument, useQuery } from '../../database/live.ts';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { askServerTime, useServerOffsetMs } from '../../server-clock.ts';
import { useItems, useSession } from '../../session.ts';
import { AreaChoice } from './area-choice.tsx';
import { AreaTable } from './area-table.tsx';
import { Attention } from './attention.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { contentOf } from './draft.ts';
import { canKeepDrafts, keptDraft } from './drafts.ts';
import { askedFor, reportingDayBefore, type Asked } from './asked.ts';
import { clockFaultOf, useOpenedDay, type ClockFault } from './opened-day.ts';
import { listsOf, remainingOf } from '../../report-view/remaining.ts';
import { ReportPage } from './report-page.tsx';
import { forgetSaidDrafts } from './said-drafts.ts';
import { stateOf, type State } from './state.ts';
import { StateChip } from './state-chip.tsx';
import { historyOf } from '../../report-view/unusual.ts';
import './today.css';

export function Today() {
  const { today: words } = useWords();
  const { index, person, today, parts, campaign } = useSession();
  const items = useItems();
  // Before any form looks for its draft.
  useState(() => forgetSaidDrafts(person.uid, items));
  const offsetMs = useServerOffsetMs();
  useServerTime();
  const clock = clockFaultOf(campaign, Date.now(), offsetMs);
  const current = clock?.serverDay ?? today;
  const opened = useOpenedDay(parts, current);
  const unit = index.units.get(person.unitId ?? '');
  const form = index.forms.get(unit?.formId ?? '');
  const latest = current > today ? current : today;
  const asked = unit && askedFor(parts, unit, index.plan, opened, latest);
  if (!unit || !form || !asked) {
    return (
      <div class="stack">
        <h1>{words.reportTitle(dayInWords(current))}</h1>
        <p class="notice">{words.noForm}</p>
      </div>
    );
  }
  return <OneDay {...{ unit, form, asked, current, clock }} />;
}

/** The form comes first: the clock is compared once the page has settled, where nobody has told its time by then. */
const SETTLED_MS = 4_000;

function useServerTime(): void {
  useEffect(() => {
    const timer = setTimeout(() => void askServerTime(), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
}

interface OneDayProps {
  unit: Unit;
  form: Form;
  asked: Asked;
  /** The campaign's day by the best known clock. */
  current: string;
  clock: ClockFault | null;
}

const NONE: ReadonlyMap<string, Report> = new Map();

function OneDay({ unit, form, asked, current, clock }: OneDayProps) {
  const { today: words } = useWords();
  const { index, campaign, person, parts } = useSession();
  const items = useItems();
  const wide = useIsWide();
  const { campaignId } = campaign;
  // Drafts lie in the device's storage, which tells nobody when it changes.
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0);
  const { areaId, day } = asked;
  const idOf = (area: string, on: string): string => reportId(campaignId, unit.id, area, on);
  const records = useQuery<Report>(reportsOfUnitOnDay(campaignId, unit.id, day));
  const newest = useQuery<Report>(weekOfUnit(campaignId, unit)) ?? NONE;
  const returned = useQuery<Report>(reportsReturnedTo(campaignId, unit.id)) ?? NONE;
  const dayRecord = useDocument<DayRecord>(`days/${campaignId}~${day}`);
  const published = useDocument<PublishedIndicators>(`indicators/${campaignId}~area:${areaId}`);
  const history = useMemo(() => historyOf(newest.values(), areaId, day), [newest, areaId, day]);
  const dayBefore = reportingDayBefore(index.plan, day);
  const before = dayBefore === null ? null : newest.get(idOf(areaId, dayBefore));
  const earlier = [...newest.values()].find((report) => report.areaId === areaId && report.day < day);
  const lastOf = (id: string): Item | undefined =>
    [...items].reverse().find(({ said }) => said.target === documentPath('reports', id));
  const stateIn = (area: string, hasDraft?: boolean): State => {
    const id = idOf(area, day);
    return stateOf({
      ...{ last: lastOf(id), record: records?.get(id) ?? null, day: dayRecord ?? null },
      hasDraft: hasDraft ?? keptDraft(person.uid, id) !== null,
    });
  };
  const id = idOf(areaId, day);
  const record = records === undefined ? undefined : (records?.get(id) ?? null);
  const areaName = index.areas.get(areaId)?.name ?? areaId;
  const several = unit.areaIds.length > 1;
  const inTable = wide && several && parts[0] === undefined;
  return (
    <div class={inTable ? 'stack form wide' : 'stack form'}>
      <Attention shown={id} today={current} records={newest} returned={returned} />
      {clock && <ClockNotice fault={clock} shownDay={day} areaId={areaId} />}
      {day !== current && <OtherDay {...{ day, current, areaId }} />}
      <header class="form-head">
        <div class="row spread">
          <h1>{words.reportTitle(dayInWords(day))}</h1>
          {!several && <StateChip state={stateIn(areaId)} />}
        </div>
        <p class="soft small">
          {several ? unit.shortName : areaName} · {words.deadline(index.plan.calendar.deadline)}
        </p>
        {!inTable && <Left {...{ form, published: published ?? null }} />}
      </header>
      {!canKeepDrafts() && <p class="notice warn">{words.keepsNothing}</p>}
      {!isReportingDay(index.plan, day) && <p class="notice warn">{words.notReportingDay}</p>}
      {dayRecord?.locked && <p class="notice warn">{words.afterLock}</p>}
      {inTable && <AreaTable key={day} {...{ unit, form, day, records, newest, stateIn }} lastOf={lastOf} />}
      {!inTable && several && <AreaChoice {...{ unit, asked, stateIn }} today={current} />}
      {!inTable && several && wide && (
        <p>
          <a href={addressOf('today')}>{words.allInTable}</a>
        </p>
      )}
      {!inTable && (
        <ReportPage
          key={`${id}${person.uid}`}
          {...{ form, record, history, current }}
          left={remainingOf(index.plan, published ?? null)}
          leftAsOfMicros={published?.asOfMicros ?? null}
          reportKey={{ campaignId, unitId: unit.id, areaId, day }}
          where={words.where(areaName, dayInWords(day))}
          last={lastOf(id)}
          before={contentOf(before ?? null)?.values ?? {}}
          lastWork={contentOf(earlier ?? null)}
          stateWith={(hasDraft) => stateIn(areaId, hasDraft)}
          onDraft={() => lookAgain(undefined)}
        />
      )}
    </div>
  );
}

/** `Còn 22/32 kích hoạt mức 2 · 43/60 sổ SKĐT`: what the unit is asked for, before it is asked for numbers. */
function Left({ form, published }: { form: Form; published: PublishedIndicators | null }) {
  const { today: words } = useWords();
  const { index } = useSession();
  const lists = listsOf(index.plan, published);
  const lines = form.measureIds
    .flatMap((id) => lists.filter(({ measureId, given }) => measureId === id && given > 0))
    .map(({ measureId, done, given }) =>
      words.leftOf(
        integer(Math.max(0, given - done)),
        integer(given),
        index.measures.get(measureId)?.shortLabel ?? measureId,
      ),
    );
  return lines.length === 0 ? null : <p class="small left">{words.leftOnLists(lines.join(' · '))}</p>;
}

/** A table of eight numbers needs a desk. */
const WIDE = '(min-width: 64rem)';

function useIsWide(): boolean {
  const [wide, setWide] = useState(() => typeof matchMedia === 'function' && matchMedia(WIDE).matches);
  useEffect(() => {
    if (typeof matchMedia !== 'function') return;
    const query = matchMedia(WIDE);
    const changed = (): void => setWide(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return wide;
}

/** The form is not today's: because the day changed under it, or because somebody opened another day. */
function OtherDay({ day, current, areaId }: { day: string; current: string; areaId: string }) {
  const { today: words } = useWords();
  const { parts } = useSession();
  const changed = parts[1] !== day;
  return (
    <p class="notice" role="status">
      {changed ? words.newDay(dayInWords(current), dayInWords(day)) : words.earlierDay}{' '}
      <a href={addressOf('today', areaId, current)}>{words.toToday}</a>
    </p>
  );
}
