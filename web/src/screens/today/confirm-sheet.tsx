/**
 * The last look before sending: what is not zero, what a correction changes, and what is left empty, so that a wrong or a
 * forgotten number stands out.
 */
import { integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import type { Content } from '#schema/report.ts';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import { linesOf, type Line } from './last-look.ts';

export interface ConfirmSheetProps {
  said: EntryDraft;
  index: PlanIndex;
  /** `Đặc khu Cát Hải, ngày 08/07/2026`: what the report is for. */
  where: string;
  /** What was sent before. **Null**: this is the first time. */
  sent: Pick<Content, 'values' | 'difficulties'> | null;
  /** Measures that were left empty. */
  blank: readonly string[];
  onZeros: (measureIds: readonly string[]) => void;
  onSend: () => void;
  onClose: () => void;
}

export function ConfirmSheet({
  said,
  index,
  where,
  sent,
  blank,
  onZeros,
  onSend,
  onClose,
}: ConfirmSheetProps) {
  const { today } = useWords();
  const payload = said.payload as ReportSubmit;
  const nameOf = ({ kind, id }: Line): string =>
    kind === 'value'
      ? (index.measures.get(id)?.label ?? id)
      : today.difficulty(index.categories.get(id) ?? id);
  const lines = linesOf(payload, sent);
  const shown = lines.filter(({ now, changed }) => changed || (now ?? 0) > 0);
  const zeros = lines.filter(({ now, changed }) => now === 0 && !changed);
  const names = blank.map((id) => index.measures.get(id)?.shortLabel ?? id).join(', ');
  return (
    <Sheet title={sent ? today.confirmCorrection : today.confirmTitle} onClose={onClose}>
      <p class="soft">
        {where}. {lines.some(({ changed }) => changed) && today.oldToNew}
      </p>
      {payload.nothingToday && <p class="field-name">{today.nothingToday}</p>}
      <dl class="confirm-lines">
        {shown.map((line) => (
          <div key={`${line.kind} ${line.id}`}>
            <dt>{nameOf(line)}</dt>
            <dd>{line.changed ? <Change {...line} /> : integer(line.now)}</dd>
          </div>
        ))}
      </dl>
      {zeros.length > 0 && <p class="soft small">{today.zeros(zeros.map(nameOf).join(', '))}</p>}
      {said.texts['note'] !== undefined && <p class="small">{today.noteIs(said.texts['note'])}</p>}
      {blank.length > 0 && (
        <div class="notice row spread">
          <p>{today.leftBlank(names)}</p>
          <button type="button" onClick={() => onZeros(blank)}>
            {today.writeZeros}
          </button>
        </div>
      )}
      <div class="sheet-acts">
        <button type="button" onClick={onClose}>
          {today.goOnWriting}
        </button>
        <button type="button" class="primary" autoFocus onClick={onSend}>
          {today.sendReport}
        </button>
      </div>
    </Sheet>
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
