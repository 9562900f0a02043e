/** Today's report of the person's unit: for which area, and the form that the plan gives the unit. */
import { isReportingDay } from '../../../../functions/src/domain/calendar.ts';
import { reportId } from '../../../../functions/src/schema/keys.ts';
import type { Report as ReportRecord } from '../../../../functions/src/schema/report.ts';
import { useState } from 'preact/hooks';
import { useDocument } from '../../book/live.ts';
import { dayOnScreen } from '../../clock.ts';
import { useWords } from '../../i18n/language.ts';
import type { Room } from '../../room.ts';
import { Answer } from './answer.tsx';
import { ReportForm } from './report-form.tsx';
import './today.css';

export function Today({ room }: { room: Room }) {
  const words = useWords();
  const { index, campaign, person, today, book, items } = room;
  const unit = index.units.get(person.unitId ?? '');
  const form = index.forms.get(unit?.formId ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const areaId = chosen ?? unit?.areaIds[0] ?? '';
  const id = unit && form ? reportId(campaign.campaignId, unit.id, areaId, today) : null;
  const record = useDocument<ReportRecord>(book, id === null ? null : `reports/${id}`);
  if (!unit || !form) return <p class="notice">{words.today.noForm}</p>;
  const last = [...items].reverse().find(({ said }) => said.target === `reports/${id ?? ''}`);
  return (
    <div class="stack form">
      <header>
        <h1>{words.today.reportTitle(dayOnScreen(today))}</h1>
        <p class="soft">
          {unit.name} · {words.today.deadline(index.plan.calendar.deadline)}
        </p>
      </header>
      {!isReportingDay(index.plan, today) && <p class="notice warn">{words.today.notReportingDay}</p>}
      <div class="field">
        <label for="area">{words.shared.area}</label>
        <select
          id="area"
          value={areaId}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        >
          {unit.areaIds.map((known) => (
            <option key={known} value={known}>
              {index.areas.get(known)?.name ?? known}
            </option>
          ))}
        </select>
      </div>
      <Answer item={last} campaign={campaign} />
      {record && !last && <p class="notice">{words.today.onRecord(record.version)}</p>}
      <ReportForm
        key={id}
        {...{ room, form, last }}
        place={{ campaignId: campaign.campaignId, unitId: unit.id, areaId, day: today }}
        record={record ?? null}
      />
    </div>
  );
}
