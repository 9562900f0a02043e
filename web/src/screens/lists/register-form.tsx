/** The form of a new version: the paper it comes from, its lists, its counts. Nothing is stored before the rules passed. */
import { useState } from 'preact/hooks';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Baseline } from '#schema/baseline.ts';
import type { Problem } from '#schema/problem.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import type { Act } from '../../entry-form/use-act.ts';
import { Faults } from '../../design/faults.tsx';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import { useListWords } from './use-words.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import { knownNowMs } from '../../server-clock.ts';
import { useSession } from '../../session.ts';
import { ChangeSheet } from './change-sheet.tsx';
import { areasToFill } from './counts.ts';
import { draftFrom, faultsOf, filledWith, namedFault, entryDraftOf, type Draft } from './draft.ts';
import { Grid } from './grid.tsx';
import { PaperFields } from './paper-fields.tsx';
import { PasteBox } from './paste-box.tsx';

export interface RegisterFormProps {
  act: Act;
  /** The baseline as the server has it; null for none. */
  record: Baseline | null;
  onCancel: () => void;
}

export function RegisterForm({ act, record, onCancel }: RegisterFormProps) {
  const session = useSession();
  const lists = useListWords();
  const { shared } = useWords();
  const { index, campaign } = session;
  // What the person began with: a version that arrives meanwhile must not pass for one they have seen.
  const [seen] = useState(record);
  const [draft, setDraft] = useState<Draft>(() => draftFrom(record, index));
  const [found, setFound] = useState<readonly Problem[] | null>(null);
  const [looking, setLooking] = useState(false);
  const faults = (found ?? act.problems).map((one) => namedFault(one, index));
  const faultsAt = (path: string): readonly Problem[] => faults.filter((fault) => fault.path === path);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const entryDraft = (): EntryDraft => entryDraftOf(draft, campaign.campaignId, seen);
  const look = (): void => {
    // What is missing is said on the sheet, where it can be answered.
    const problems = faultsOf(entryDraft(), seen, { ...session, nowMs: knownNowMs() }).filter(
      ({ code }) => code !== 'baseline.area-missing',
    );
    setFound(problems.length > 0 ? problems : null);
    setLooking(problems.length === 0);
  };
  const send = async (): Promise<void> => {
    setLooking(false);
    const problems = faultsOf(entryDraft(), seen, { ...session, nowMs: knownNowMs() });
    setFound(problems.length > 0 ? problems : null);
    if (problems.length === 0) await act.say(entryDraft());
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <PasteBox
        index={index}
        listIds={listsOfTemplate(draft, seen, index)}
        onFill={(pasted) => setDraft(filledWith(draft, pasted))}
      />
      <PaperFields {...{ draft, faultsAt }} onChange={change} />
      <h3 class="lists-grid-title">{lists.grid}</h3>
      <p class="soft small">{lists.gridHint}</p>
      <Faults id="lists-faults" faults={faultsAt('lists')} />
      <Grid
        {...{ index, draft, faultsAt }}
        areas={areasToFill(index, seen?.latest ?? {})}
        onCell={(listId, areaId, text) =>
          change({ cells: { ...draft.cells, [listId]: { ...draft.cells[listId], [areaId]: text } } })
        }
        onPrinted={(listId, text) => change({ printed: { ...draft.printed, [listId]: text } })}
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
          {lists.look}
        </button>
      </div>
      {looking && (
        <ChangeSheet
          draft={draft}
          record={seen}
          onChange={setDraft}
          onClose={() => setLooking(false)}
          onRegister={() => void send()}
        />
      )}
    </form>
  );
}

/** The lists on the screen; where there are none yet, those that the baseline has. */
function listsOfTemplate({ chosen }: Draft, record: Baseline | null, { plan }: PlanIndex): string[] {
  const known = Object.keys(record?.latest ?? {});
  return chosen.length > 0 ? [...chosen] : plan.lists.map(({ id }) => id).filter((id) => known.includes(id));
}
