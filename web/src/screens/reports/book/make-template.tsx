/** The days of the template, and the template itself: made on this device, with what the unit reported. */
import { addDays } from '#domain/calendar.ts';
import { integer } from '#domain/format.ts';
import { useState } from 'preact/hooks';
import type { BookWords } from '../../../i18n/vi/report-book.ts';
import { useWords } from '../../../i18n/language.ts';
import { useSession } from '../../../session.ts';
import { saveFile } from '../../../table/save-file.ts';
import { MOST_ROWS, type Layout } from './layout.ts';
import { reportedSince } from './read-once.ts';
import { templateFile, templateName } from './template.ts';
import { daysFrom, templateRows } from './template-rows.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DAYS_AT_FIRST = 7;

export function MakeTemplate({ layout, words }: { layout: Layout; words: BookWords }) {
  const session = useSession();
  const { shared } = useWords();
  const { plan } = session.index;
  const { startDay, endDay } = plan.period;
  const [through, setThrough] = useState(session.today < endDay ? session.today : endDay);
  const [from, setFrom] = useState(() => {
    const first = addDays(through, 1 - DAYS_AT_FIRST);
    return first > startDay ? first : startDay;
  });
  const [state, setState] = useState<'idle' | 'making' | 'no-signal' | 'failed'>('idle');
  const days = daysFrom(plan, from, through);
  const count = days.length * layout.areas.length;
  const make = async (): Promise<void> => {
    setState('making');
    const reported = await reportedSince(session, layout.unitId, from).catch(() => null);
    if (!reported) {
      setState('no-signal');
      return;
    }
    try {
      const rows = templateRows(layout, days, reported.records);
      const file = await templateFile(layout, rows, session.index, words);
      saveFile(new Blob([file as Uint8Array<ArrayBuffer>], { type: EXCEL }), templateName(layout, days));
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  const day = (id: string, label: string, value: string, change: (day: string) => void) => (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...{ id, value }}
        type="date"
        min={startDay}
        max={endDay}
        onChange={(event) => {
          if (event.currentTarget.value) change(event.currentTarget.value);
        }}
      />
    </div>
  );
  const wrong =
    count === 0
      ? words.makesNone
      : count > MOST_ROWS
        ? words.makesTooMany(integer(count), integer(MOST_ROWS))
        : null;
  return (
    <section class="card stack">
      <h3>{words.makeTitle}</h3>
      <div class="row">
        {day('book-from', words.from, from, setFrom)}
        {day('book-through', words.through, through, setThrough)}
      </div>
      {wrong === null ? (
        <p class="soft small">{words.makes(integer(count))}</p>
      ) : (
        <p class="fault">{wrong}</p>
      )}
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={wrong !== null || state === 'making'}
          onClick={() => void make()}
        >
          {words.make}
        </button>
        <span role="status">
          {state === 'making' && words.making}
          {state === 'no-signal' && words.needsSignal}
          {state === 'failed' && shared.fileFailed}
        </span>
      </div>
    </section>
  );
}
