/** The form of a new version: the paper it comes from, its lists, its counts. Nothing is stored before the rules passed. */
import { useState } from 'preact/hooks';
import type { Baseline } from '../../../../functions/src/schema/baseline.ts';
import type { Problem } from '../../../../functions/src/schema/problem.ts';
import { ActAnswer } from '../../acts/act-answer.tsx';
import type { Act } from '../../acts/use-act.ts';
import { Faults } from '../../design/faults.tsx';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Room } from '../../room.ts';
import { areasToFill } from './counts.ts';
import { draftFrom, faultsOf, filledWith, namedFault, saidOf, type Draft } from './draft.ts';
import { Grid } from './grid.tsx';
import { PaperFields } from './paper-fields.tsx';
import { PasteBox } from './paste-box.tsx';

export interface RegisterFormProps {
  room: Room;
  act: Act;
  /** The ledger as the server has it; null for none. */
  record: Baseline | null;
  onCancel: () => void;
}

export function RegisterForm({ room, act, record, onCancel }: RegisterFormProps) {
  const { lists, shared } = useWords();
  const { index, campaign } = room;
  // What the person began with: a version that arrives meanwhile must not pass for one they have seen.
  const [seen] = useState(record);
  const [draft, setDraft] = useState<Draft>(() => draftFrom(record, index));
  const [found, setFound] = useState<readonly Problem[] | null>(null);
  const faults = (found ?? act.problems).map((one) => namedFault(one, index));
  const faultsAt = (path: string): readonly Problem[] => faults.filter((fault) => fault.path === path);
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
  };
  const send = async (): Promise<void> => {
    const said = saidOf(draft, campaign.campaignId, seen?.version ?? 0);
    const problems = faultsOf(said, seen, room);
    setFound(problems.length > 0 ? problems : null);
    if (problems.length === 0) await act.say(said);
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PaperFields {...{ room, draft, faultsAt }} onChange={change} />
      <PasteBox
        index={index}
        onFill={(pasted) => {
          setDraft(filledWith(draft, pasted));
        }}
      />
      <h3 class="lists-grid-title">{lists.grid}</h3>
      <p class="soft small">{lists.gridHint}</p>
      <Faults id="lists-faults" faults={faultsAt('lists')} />
      <Grid
        {...{ index, draft, faultsAt }}
        areas={areasToFill(index, seen?.latest ?? {})}
        onCell={(listId, areaId, text) => {
          change({ cells: { ...draft.cells, [listId]: { ...draft.cells[listId], [areaId]: text } } });
        }}
        onPrinted={(listId, text) => {
          change({ printed: { ...draft.printed, [listId]: text } });
        }}
      />
      {found !== null && <Notice tone="bad">{shared.checkFields}</Notice>}
      {found === null && (
        <ActAnswer act={act} done="" elsewhere={({ path }) => path !== null && path !== 'payload'} />
      )}
      <div class="sheet-acts">
        <button type="button" onClick={onCancel}>
          {shared.cancel}
        </button>
        <button type="submit" class="primary" disabled={act.state === 'waiting'}>
          {lists.send}
        </button>
      </div>
    </form>
  );
}
