/** Today's report of the person's unit: what was sent back first, then the area, and the form that the plan gives the unit. */
import { isReportingDay } from '#domain/calendar.ts';
import { reportId } from '#schema/keys.ts';
import type { DayRecord } from '#schema/day.ts';
import type { Form, Unit } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { useReducer } from 'preact/hooks';
import { dayInWords } from '#domain/format.ts';
import { addressOf } from '../../address.ts';
import { reportsOfUnitOnDay } from '../../database/queries.ts';
import { useDocument, useQuery } from '../../database/live.ts';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { useItems, useSession } from '../../session.ts';
import { AreaChoice } from './area-choice.tsx';
import { contentOf } from './draft.ts';
import { keptDraft } from './drafts.ts';
import { askedFor, reportingDayBefore, type Asked } from './asked.ts';
import { ReportPage } from './report-page.tsx';
import { Returned } from './returned.tsx';
import { stateOf, type State } from './state.ts';
import { StateChip } from './state-chip.tsx';
import './today.css';

export function Today() {
  const { today: words } = useWords();
  const { index, person, today, parts } = useSession();
  const unit = index.units.get(person.unitId ?? '');
  const form = index.forms.get(unit?.formId ?? '');
  const asked = unit && askedFor(parts, unit, index.plan, today);
  if (!unit || !form || !asked) {
    return (
      <div class="stack">
        <h1>{words.reportTitle(dayInWords(today))}</h1>
        <p class="notice">{words.noForm}</p>
      </div>
    );
  }
  return <OneDay {...{ unit, form, asked }} />;
}

interface OneDayProps {
  unit: Unit;
  form: Form;
  asked: Asked;
}

function OneDay({ unit, form, asked }: OneDayProps) {
  const { today: words } = useWords();
  const { index, campaign, person, today } = useSession();
  const items = useItems();
  const { campaignId } = campaign;
  // Drafts lie in the device's storage, which tells nobody when it changes.
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0);
  const { areaId, day } = asked;
  const idOf = (area: string, on: string): string => reportId(campaignId, unit.id, area, on);
  const records = useQuery<Report>(reportsOfUnitOnDay(campaignId, unit.id, day));
  const dayRecord = useDocument<DayRecord>(`days/${campaignId}~${day}`);
  const dayBefore = reportingDayBefore(index.plan, day);
  const before = useDocument<Report>(dayBefore && `reports/${idOf(areaId, dayBefore)}`);
  const lastOf = (id: string): Item | undefined =>
    [...items].reverse().find(({ said }) => said.target === `reports/${id}`);
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
  return (
    <div class="stack form">
      <header>
        <h1>{words.reportTitle(dayInWords(day))}</h1>
        <p class="soft">
          {unit.name} · {words.deadline(index.plan.calendar.deadline)}
        </p>
      </header>
      <Returned unit={unit} shown={id} />
      {!isReportingDay(index.plan, day) && <p class="notice warn">{words.notReportingDay}</p>}
      {day !== today && (
        <p class="notice">
          {words.earlierDay} <a href={addressOf('today', areaId)}>{words.toToday}</a>
        </p>
      )}
      {dayRecord?.locked && <p class="notice warn">{words.afterLock}</p>}
      {unit.areaIds.length > 1 ? (
        <AreaChoice {...{ unit, asked, stateIn }} />
      ) : (
        <p class="row spread">
          <span class="field-name">{areaName}</span>
          <StateChip state={stateIn(areaId)} />
        </p>
      )}
      <ReportPage
        key={`${id}${person.uid}`}
        {...{ form, record }}
        reportKey={{ campaignId, unitId: unit.id, areaId, day }}
        where={words.where(areaName, dayInWords(day))}
        last={lastOf(id)}
        before={contentOf(before ?? null)?.values ?? {}}
        stateWith={(hasDraft) => stateIn(areaId, hasDraft)}
        onDraft={() => lookAgain(undefined)}
      />
    </div>
  );
}
