/** The numbers of a report as a list: what is not zero, what a correction changes, and which were written as 0. */
import { integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import type { Content } from '#schema/report.ts';
import { useWords } from '../../i18n/language.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import { linesOf, orderOf, type Line } from './last-look.ts';

export interface NumberLinesProps {
  said: EntryDraft;
  index: PlanIndex;
  /** What was sent before, where changes are to be seen. **Null**: nothing, or they are not. */
  sent: Pick<Content, 'values' | 'difficulties'> | null;
}

export function NumberLines({ said, index, sent }: NumberLinesProps) {
  const { today } = useWords();
  const payload = said.payload as ReportSubmit;
  const nameOf = ({ kind, id }: Line): string =>
    kind === 'value'
      ? (index.measures.get(id)?.label ?? id)
      : today.difficulty(index.categories.get(id) ?? id);
  const lines = linesOf(payload, sent, orderOf(payload.unitId, index));
  const shown = lines.filter(({ now, changed }) => changed || (now ?? 0) > 0);
  const zeros = lines.filter(({ now, changed }) => now === 0 && !changed);
  return (
    <>
      {payload.nothingToday && <p class="field-name">{today.nothingToday}</p>}
      {shown.length > 0 && (
        <dl class="confirm-lines">
          {shown.map((line) => (
            <div key={`${line.kind} ${line.id}`}>
              <dt>{nameOf(line)}</dt>
              <dd>{line.changed ? <Change {...line} /> : integer(line.now)}</dd>
            </div>
          ))}
        </dl>
      )}
      {zeros.length > 0 && <p class="soft small">{today.zeros(zeros.map(nameOf).join(', '))}</p>}
      {said.texts['note'] !== undefined && <p class="small">{today.noteIs(said.texts['note'])}</p>}
    </>
  );
}

/** `7 → 5`; an empty place is not 0. */
function Change({ was, now }: Line) {
  const { today } = useWords();
  const said = (count: number | null): string => (count === null ? today.nothing : integer(count));
  return (
    <>
      <del class="soft">{said(was)}</del> <span aria-hidden="true">→</span> <ins>{said(now)}</ins>
    </>
  );
}

/** Which numbers say nothing, by their short names. */
export const namesOf = (ids: readonly string[], index: PlanIndex): string =>
  ids.map((id) => index.measures.get(id)?.shortLabel ?? id).join(', ');
