/** The tasks of the campaign with their five "rõ": how many stand where, the list, and one of them opened with its history. */
import { integer } from '#domain/format.ts';
import { useState } from 'preact/hooks';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { SearchField } from '../../design/search-field.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { seesTask } from '../../sees.ts';
import { IssueButton } from './issue-sheet.tsx';
import { TaskCard } from './task-card.tsx';
import { TASK_BUCKETS } from '#domain/task-state.ts';
import { filtered, taskRows, type Filter, type TaskRow } from './task-rows.ts';
import { TaskView } from './task-view.tsx';
import { useTasks } from './use-tasks.ts';
import { useTaskWords } from './use-words.ts';
import './tasks.css';

const PAGE = 20;

/** **Undefined**: `unitId` until the person chose one. **Null**: any. */
interface ListView extends Omit<Filter, 'unitId'> {
  unitId: string | null | undefined;
  most: number;
}

const START: ListView = { bucket: null, unitId: undefined, search: '', most: PAGE };

export function Tasks() {
  const words = useTaskWords();
  const { index, person, today, parts } = useSession();
  // Kept here, so that whoever opened a task comes back to the list as they left it.
  const [view, setView] = useState<ListView>(START);
  const records = useTasks();
  if (records === undefined) return <Loading />;
  if (records === null) {
    return (
      <div class="stack">
        <h1>{words.title}</h1>
        <Empty>{words.notReadable}</Empty>
      </div>
    );
  }
  const rows = taskRows(records.values(), index, today).filter(({ definition }) =>
    seesTask(index, person, definition),
  );
  const [asked] = parts;
  const opened = rows.find(({ id }) => id === asked);
  if (opened) {
    const record = [...records.values()].find(({ taskId }) => taskId === opened.id) ?? null;
    return <TaskView key={opened.id} {...{ record, rows }} row={opened} />;
  }
  return <TaskList {...{ rows, view, setView }} unknown={asked} />;
}

function Loading() {
  const words = useTaskWords();
  return (
    <div class="stack">
      <h1>{words.title}</h1>
      <Waiting />
    </div>
  );
}

interface TaskListProps {
  rows: readonly TaskRow[];
  view: ListView;
  setView: (view: ListView) => void;
  /** A task that the address asks for and the campaign does not have. */
  unknown: string | undefined;
}

function TaskList({ rows, view, setView, unknown }: TaskListProps) {
  const { person, screens, index } = useSession();
  const words = useTaskWords();
  const { shared } = useWords();
  const { unitId } = person;
  const ownId = rows.some(({ definition }) => definition.person.unitId === unitId) ? unitId : null;
  const isField = screens.includes('today') && !screens.includes('board');
  const { bucket, search, most } = view;
  const chosen = view.unitId === undefined ? (isField ? ownId : null) : view.unitId;
  const change = (part: Partial<ListView>): void => setView({ ...view, most: PAGE, ...part });
  const inUnit = filtered(rows, { bucket: null, unitId: chosen, search });
  const shown = filtered(inUnit, { bucket, unitId: null, search: '' });
  const units = [...new Set(rows.map(({ definition }) => definition.person.unitId))];
  return (
    <div class="stack">
      <div class="row spread">
        <h1>{words.title}</h1>
        <IssueButton />
      </div>
      {unknown !== undefined && <p class="notice warn">{words.unknown}</p>}
      <div class="task-filters">
        <div class="field">
          <label for="task-unit">{shared.unit}</label>
          <select
            id="task-unit"
            value={chosen ?? ''}
            onChange={(event) => change({ unitId: event.currentTarget.value || null })}
          >
            <option value="">{words.allUnits}</option>
            {ownId !== null && <option value={ownId}>{words.ownUnit}</option>}
            {units
              .filter((id) => id !== ownId)
              .map((id) => (
                <option key={id} value={id}>
                  {index.units.get(id)?.shortName ?? id}
                </option>
              ))}
          </select>
        </div>
        <SearchField id="task-search" value={search} onSearch={(text) => change({ search: text })} />
      </div>
      <div class="row task-buckets" role="group" aria-label={words.buckets}>
        {TASK_BUCKETS.map((known) => (
          <button
            key={known}
            type="button"
            class="task-bucket"
            aria-pressed={bucket === known}
            onClick={() => change({ bucket: bucket === known ? null : known })}
          >
            {words.bucket[known]} {integer(inUnit.filter((row) => row.bucket === known).length)}
          </button>
        ))}
      </div>
      <p class="soft small" role="status">
        {words.shown(integer(shown.length), integer(rows.length))}
      </p>
      {shown.length === 0 && <Empty>{shared.noneFound}</Empty>}
      <ul class="list">
        {shown.slice(0, most).map((row) => (
          <li key={row.id} class="card task-item">
            <TaskCard row={row} />
          </li>
        ))}
      </ul>
      {shown.length > most && (
        <button type="button" onClick={() => change({ most: most + PAGE })}>
          {shared.showMore(integer(Math.min(PAGE, shown.length - most)), integer(shown.length - most))}
        </button>
      )}
    </div>
  );
}
