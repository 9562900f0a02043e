/** The last look before sending: only what is not zero, so that a wrong number stands out. */
import { integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { ReportSubmit } from '#schema/payloads.ts';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Said } from '../../outbox/item.ts';

export interface ConfirmSheetProps {
  said: Said;
  index: PlanIndex;
  /** `Đặc khu Cát Hải, ngày 08/07/2026`: what the report is for. */
  where: string;
  onSend: () => void;
  onClose: () => void;
}

export function ConfirmSheet({ said, index, where, onSend, onClose }: ConfirmSheetProps) {
  const { today } = useWords();
  const { values, difficulties, nothingToday } = said.payload as ReportSubmit;
  const lines = [
    ...Object.entries(values).map(
      ([id, count]) => [index.measures.get(id)?.label ?? id, Number(count)] as const,
    ),
    ...Object.entries(difficulties).map(
      ([id, cases]) => [today.difficulty(index.categories.get(id) ?? id), Number(cases)] as const,
    ),
  ];
  const zeros = lines.filter(([, count]) => count === 0);
  return (
    <Sheet title={today.confirmTitle} onClose={onClose}>
      <p class="soft">{where}</p>
      {nothingToday && <p class="field-name">{today.nothingToday}</p>}
      <dl class="confirm-lines">
        {lines
          .filter(([, count]) => count > 0)
          .map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{integer(count)}</dd>
            </div>
          ))}
      </dl>
      {zeros.length > 0 && <p class="soft small">{today.zeros(zeros.map(([label]) => label).join(', '))}</p>}
      {said.texts['note'] !== undefined && <p class="small">{today.noteIs(said.texts['note'])}</p>}
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
