/** For the standing agency: opens the form of a new version and says what became of it. */
import { useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import type { Baseline } from '#schema/baseline.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { useListWords } from './use-words.ts';
import { RegisterForm } from './register-form.tsx';

export function Register({ record }: { record: Baseline | null }) {
  const lists = useListWords();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const start = (opened: boolean): void => {
    act.reset();
    setOpen(opened);
  };
  if (open && act.state !== 'accepted') {
    return (
      <section class="stack">
        <h2>{lists.register}</h2>
        <RegisterForm {...{ act, record }} onCancel={() => start(false)} />
      </section>
    );
  }
  return (
    <section class="stack">
      <ActAnswer act={act} done={lists.done(integer(act.decision?.version ?? null))} />
      <div class="row">
        <button type="button" class="primary" onClick={() => start(true)}>
          {lists.register}
        </button>
      </div>
    </section>
  );
}
