/** Raising a difficulty apart from the daily report. Words with a citizen's data never leave this form. */
import { CleanTick } from '../../entry-form/clean-tick.tsx';
import { useEffect, useRef, useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { Unit } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { asksToConfirm } from '../../entry-form/draft-faults.ts';
import { useAct, type Act } from '../../entry-form/use-act.ts';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { knownNowMs } from '../../server-clock.ts';
import { useSession } from '../../session.ts';
import { draftOf, emptyDraft, problemsOf, raisingUnit, entryDraftOf, type RaiseDraft } from './raise.ts';
import { RaiseFields } from './raise-fields.tsx';

/** Nothing for those who may not raise one. */
export function RaiseButton() {
  const session = useSession();
  const { difficulties } = useWords();
  const [open, setOpen] = useState(false);
  const unit = raisingUnit(session);
  if (!unit) return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {difficulties.raise}
      </button>
      {open && (
        <Sheet title={difficulties.raise} onClose={close}>
          <RaiseForm unit={unit} onClose={close} />
        </Sheet>
      )}
    </>
  );
}

interface RaiseFormProps {
  unit: Unit;
  /** What was refused and is corrected here: the form begins with it. */
  refused?: Item;
  onClose: () => void;
}

/** Places that have a field of their own. */
const AT_FIELDS = ['categoryId', 'areaId', 'cases', 'texts.description'];

export function RaiseForm({ unit, refused, onClose }: RaiseFormProps) {
  const session = useSession();
  const { difficulties, shared } = useWords();
  const act = useAct();
  const [draft, setDraft] = useState(() => (refused ? draftOf(refused.said) : emptyDraft(unit)));
  const [found, setFound] = useState<readonly Problem[]>(refused?.decision?.problems ?? []);
  const faults = [...found, ...act.problems];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const entryId = newId();
    const said = entryDraftOf(draft, session.campaign.campaignId, entryId);
    const problems = problemsOf(said, entryId, { ...session, nowMs: knownNowMs() });
    setFound(problems);
    act.reset();
    if (problems.length > 0) {
      focusFirstFault();
      return;
    }
    void act.say(said, entryId).then(() => refused && session.outbox.forget(refused.id));
  };
  const change = (part: Partial<RaiseDraft>): void => {
    setDraft({ ...draft, ...part });
    setFound([]);
    act.reset();
  };
  if (act.state === 'accepted' || act.state === 'waiting') {
    return (
      <Raised
        {...{ act, onClose }}
        onNext={() => {
          setDraft(emptyDraft(unit));
          act.reset();
        }}
      />
    );
  }
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p class="soft">
        {difficulties.raiseHint} {difficulties.notTwice}
      </p>
      <RaiseFields {...{ unit, draft }} faults={faults} onChange={change} />
      {(draft.clean || faults.some(asksToConfirm)) && (
        <CleanTick sure={draft.clean} onSure={(sure) => change({ clean: sure })} />
      )}
      {found.length > 0 && (
        <p class="fault" role="alert">
          {shared.checkFields}
        </p>
      )}
      <ActAnswer
        act={act}
        done={difficulties.sent}
        elsewhere={({ path }) => AT_FIELDS.includes(path ?? '')}
      />
      <div class="sheet-acts">
        <button type="button" onClick={onClose}>
          {shared.cancel}
        </button>
        <button type="submit" class="primary">
          {difficulties.send}
        </button>
      </div>
    </form>
  );
}

/** After the faults have been drawn. */
function focusFirstFault(): void {
  setTimeout(() => document.querySelector<HTMLElement>('.sheet [aria-invalid="true"]')?.focus());
}

function Raised({ act, onNext, onClose }: { act: Act; onNext: () => void; onClose: () => void }) {
  const { difficulties, shared } = useWords();
  const close = useRef<HTMLButtonElement>(null);
  // The button that had the focus went with the form; without a focus inside, Escape would not close the sheet.
  useEffect(() => close.current?.focus(), []);
  return (
    <div class="stack">
      <ActAnswer act={act} done={difficulties.sent} />
      {act.decision && (
        <p class="soft small">
          {shared.receipt}: {act.decision.receipt}
        </p>
      )}
      <div class="sheet-acts">
        <button type="button" onClick={onNext}>
          {difficulties.raiseNext}
        </button>
        <button ref={close} type="button" class="primary" onClick={onClose}>
          {shared.close}
        </button>
      </div>
    </div>
  );
}
