/**
 * The last look before sending: what is not zero, what a correction changes, and what is left empty, so that a wrong or a
 * forgotten number stands out.
 */
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import type { Content } from '#schema/report.ts';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import type { EntryDraft } from '../../outbox/item.ts';
import { linesOf } from './last-look.ts';
import { NumberLines, namesOf } from './number-lines.tsx';

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
  const { length: changes } = linesOf(said.payload as ReportSubmit, sent, []).filter(
    ({ changed }) => changed,
  );
  return (
    <Sheet title={sent ? today.confirmCorrection : today.confirmTitle} onClose={onClose}>
      <p class="soft">
        {where}. {changes > 0 && today.oldToNew}
      </p>
      <NumberLines {...{ said, index, sent }} />
      {blank.length > 0 && (
        <div class="notice row spread">
          <p>{today.leftBlank(namesOf(blank, index))}</p>
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
