/** The report was sent: what it says, in place of the form. Whoever wants to change it opens the form again. */
import type { PlanIndex } from '#domain/hierarchy.ts';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/language.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import { namesOf, NumberLines } from './number-lines.tsx';
import { isSent, type State } from './state.ts';

export interface SentReportProps {
  said: EntryDraft;
  index: PlanIndex;
  state: State;
  /** Numbers in sight of the form that say nothing. */
  blank: readonly string[];
  /** It was sent from this page just now: the focus goes where the form was. */
  isNew: boolean;
  onEdit: () => void;
}

export function SentReport({ said, index, state, blank, isNew, onEdit }: SentReportProps) {
  const { today } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) title.current?.focus();
  }, [isNew]);
  return (
    <section class="card sent">
      <h2 tabIndex={-1} ref={title}>
        {isSent(state) ? today.done : today.sentNumbers}
      </h2>
      <NumberLines {...{ said, index }} sent={null} />
      {blank.length > 0 && <p class="soft small">{today.leftBlank(namesOf(blank, index))}</p>}
      <button type="button" class="edit" onClick={onEdit}>
        {today.edit}
      </button>
    </section>
  );
}
