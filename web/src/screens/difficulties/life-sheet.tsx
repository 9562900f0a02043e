/** One difficulty that was raised apart: what became of it, by whom, and what this person may do about it now. */
import { useState } from 'preact/hooks';
import type { StepKind } from '#domain/difficulty-steps.ts';
import { dayInWords } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Difficulty, DifficultyTurn } from '#schema/difficulty.ts';
import { Chip } from '../../design/chip.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import { WhenWho } from '../../report-view/when-who.tsx';
import { roleInWords } from '../../role-words.ts';
import type { RoleName } from '../../roles.ts';
import { useSession } from '../../session.ts';
import { IssueForm } from '../tasks/issue-sheet.tsx';
import { mayGiveTasks } from '../tasks/issue.ts';
import { LifeForm } from './life-form.tsx';
import { stepsOf, type LifeProps } from './step.ts';
import { useStepWords } from './use-step-words.ts';

export function LifeSheet({ id, raised, onClose }: LifeProps & { onClose: () => void }) {
  const session = useSession();
  const words = useStepWords();
  const [chosen, setChosen] = useState<StepKind | 'task.issue' | null>(null);
  const record = raised.get(id);
  if (!record) return null;
  const { index } = session;
  const open = stepsOf(session, record);
  const mayIssue = record.status !== 'closed' && mayGiveTasks(session);
  return (
    <Sheet title={index.categories.get(record.categoryId) ?? record.categoryId} onClose={onClose}>
      <div class="stack">
        <p class="row spread">
          <span>
            {index.areas.get(record.areaId)?.name ?? record.areaId} ·{' '}
            {index.units.get(record.unitId)?.shortName ?? record.unitId}
          </span>
          <Chip tone="plain">{words.states[record.status]}</Chip>
        </p>
        <h3>{words.history}</h3>
        <History {...{ record, raised }} />
        <h3>{words.next}</h3>
        {open.length === 0 && !mayIssue && <p class="soft">{words.nothingToDo}</p>}
        <div class="row" role="group" aria-label={words.next}>
          {open.map((kind) => (
            <button
              key={kind}
              type="button"
              class={kind === chosen ? 'primary' : undefined}
              aria-pressed={kind === chosen}
              onClick={() => setChosen(kind)}
            >
              {words.steps[kind]}
            </button>
          ))}
          {mayIssue && (
            <button
              type="button"
              class={chosen === 'task.issue' ? 'primary' : undefined}
              aria-pressed={chosen === 'task.issue'}
              onClick={() => setChosen('task.issue')}
            >
              {words.giveTask}
            </button>
          )}
        </div>
        {chosen === 'task.issue' && (
          <IssueForm difficulty={{ id: nameOf(id), work: asWork(record, index) }} />
        )}
        {chosen !== null && chosen !== 'task.issue' && (
          <LifeForm key={chosen} kind={chosen} {...{ id, record, raised }} />
        )}
      </div>
    </Sheet>
  );
}

/** Returns the name of a difficulty without its campaign, as entries refer to it. */
const nameOf = (id: string): string => id.slice(id.indexOf('~') + 1);

/** Returns what a task to end this difficulty begins with; who writes it goes on from there. */
function asWork({ categoryId, areaId, text }: Difficulty, { categories, areas }: PlanIndex): string {
  const about = `${categories.get(categoryId) ?? categoryId} (${areas.get(areaId)?.name ?? areaId})`;
  return text === null ? about : `${about}: ${text}`;
}

function History({ record, raised }: { record: Difficulty; raised: LifeProps['raised'] }) {
  const words = useStepWords();
  return (
    <ol class="list">
      <li>
        <strong>{words.raised}</strong> <WhenWho atMicros={record.raisedAtMicros} unitId={record.unitId} />
        {record.text !== null && <p>“{record.text}”</p>}
      </li>
      {(record.steps ?? []).map((turn) => (
        <Turn key={turn.entryId} {...{ turn, raised }} />
      ))}
    </ol>
  );
}

function Turn({ turn, raised }: { turn: DifficultyTurn; raised: LifeProps['raised'] }) {
  const { campaign } = useSession();
  const all = useWords();
  const words = useStepWords();
  const { petition, into } = turn;
  const older = into === null ? undefined : raised.get(`${campaign.campaignId}~${into}`);
  return (
    <li>
      <strong>{words.states[turn.status]}</strong>{' '}
      <WhenWho atMicros={turn.atMicros} unitId={turn.unitId ?? roleInWords(all, turn.role as RoleName)} />
      {turn.text !== null && <p>“{turn.text}”</p>}
      {into !== null && <p>{words.mergedInto(older?.text ?? into)}</p>}
      {petition && (
        <p>
          {words.letter(petition.authority, petition.documentNumber, dayInWords(petition.sentDay))}
          {petition.dueDay !== null && `, ${words.due(dayInWords(petition.dueDay))}`}
        </p>
      )}
    </li>
  );
}
