/** A unit that keeps its reports in Excel: its template, a filled-in file, and each row of it before and after it is sent. */
import { addDays } from '#domain/calendar.ts';
import type { Form, Unit } from '#schema/plan.ts';
import { useContext, useState } from 'preact/hooks';
import { addressOf } from '../../../address.ts';
import { Notice } from '../../../design/notice.tsx';
import { reportBook as en } from '../../../i18n/en/report-book.ts';
import { SpeechContext } from '../../../i18n/language.ts';
import { reportBook as vi, type BookWords } from '../../../i18n/vi/report-book.ts';
import { useSession } from '../../../session.ts';
import { openFile } from './file.ts';
import { layoutOf, type Layout } from './layout.ts';
import { MakeTemplate } from './make-template.tsx';
import { Preview } from './preview.tsx';
import { readBook, type ReadBook } from './read-book.ts';
import { reportedSince, type Reported } from './read-once.ts';
import './book.css';

/** How far back the numbers lie beside which a new one is unusual. */
const LOOKED_AT_DAYS = 7;

/** Shown only to units that report. */
export function BookPage({ unit, form }: { unit: Unit; form: Form }) {
  const { language } = useContext(SpeechContext);
  const words = { vi, en }[language];
  const { index } = useSession();
  const layout = layoutOf(index, unit, form, words);
  return (
    <div class="stack">
      <p>
        <a href={addressOf('reports')}>← {words.back}</a>
      </p>
      <h2>{words.title}</h2>
      <p class="soft">{words.intro}</p>
      <MakeTemplate {...{ layout, words }} />
      <FromFile {...{ unit, form, layout, words }} />
    </div>
  );
}

/** `waiting`: being read. `no-signal`: read, and what was reported is not known. */
type Chosen =
  | { state: 'none' | 'waiting' | 'no-signal' }
  | { state: 'read'; name: string; read: ReadBook; reported: Reported; chosenAt: number };

interface FromFileProps {
  unit: Unit;
  form: Form;
  layout: Layout;
  words: BookWords;
}

function FromFile({ unit, form, layout, words }: FromFileProps) {
  const session = useSession();
  const [chosen, setChosen] = useState<Chosen>({ state: 'none' });
  const choose = async (file: File): Promise<void> => {
    setChosen({ state: 'waiting' });
    const read = await readFile(file, layout, session);
    const days = 'rows' in read ? read.rows.flatMap(({ day }) => day ?? []).sort() : [];
    const from = addDays(days[0] ?? session.today, -LOOKED_AT_DAYS);
    const nothing = { records: new Map(), locked: new Set<string>() };
    const reported =
      days.length === 0 ? nothing : await reportedSince(session, unit.id, from).catch(() => null);
    const chosenAt = performance.now();
    setChosen(
      reported ? { state: 'read', name: file.name, read, reported, chosenAt } : { state: 'no-signal' },
    );
  };
  return (
    <section class="card stack">
      <h3>{words.chooseTitle}</h3>
      <div class="field">
        <label for="book-file">{words.choose}</label>
        <p class="soft small" id="book-file-hint">
          {words.chooseHint}
        </p>
        <input
          id="book-file"
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="book-file-hint"
          disabled={chosen.state === 'waiting'}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file, mended, may be chosen again.
            event.currentTarget.value = '';
            if (file) void choose(file);
          }}
        />
      </div>
      <div role="status">{chosen.state === 'waiting' && <p>{words.reading}</p>}</div>
      {chosen.state === 'no-signal' && <Notice tone="warn">{words.needsSignal}</Notice>}
      {chosen.state === 'read' && 'fault' in chosen.read && (
        <Notice tone="bad">
          <p>
            {words.notSent} {words.preview(chosen.name)}:
          </p>
          <p>{words.faults[chosen.read.fault.code](chosen.read.fault.what, chosen.read.fault.more)}</p>
        </Notice>
      )}
      {chosen.state === 'read' && 'rows' in chosen.read && (
        <>
          <h4>{words.preview(chosen.name)}</h4>
          {chosen.read.remarks.map(({ code, what }) => (
            <Notice key={code + what} tone="warn">
              {words.remarks[code](what)}
            </Notice>
          ))}
          <Preview
            key={chosen.chosenAt}
            rows={chosen.read.rows}
            {...{ unit, form, words }}
            mainSheet={layout.reports.name}
            reported={chosen.reported}
          />
        </>
      )}
    </section>
  );
}

async function readFile(
  file: File,
  layout: Layout,
  { index, today }: Pick<ReturnType<typeof useSession>, 'index' | 'today'>,
): Promise<ReadBook> {
  // A file that was moved or deleted meanwhile cannot be read any more.
  const bytes = await file.arrayBuffer().catch(() => null);
  const opened = bytes ? await openFile(new Uint8Array(bytes)) : { fault: 'unreadable' as const };
  if ('fault' in opened) return { fault: { code: opened.fault, what: '', more: '' } };
  return readBook(opened.sheets, layout, index, Number(today.slice(0, 4)));
}
