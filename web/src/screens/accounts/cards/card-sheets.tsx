/** The cards that were made, to print: their codes stand here and nowhere else. Leaving them unprinted asks once more. */
import { useState } from 'preact/hooks';
import { Notice } from '../../../design/notice.tsx';
import { Sheet } from '../../../design/sheet.tsx';
import { useWords } from '../../../i18n/language.ts';
import { useItems, useSession } from '../../../session.ts';
import type { MadeCards } from './made-cards.ts';
import { Slip } from './slip.tsx';
import { useCardWords } from './words.ts';
import './cards.css';

export interface CardSheetsProps {
  made: MadeCards;
  hold: (next: MadeCards | null) => void;
}

export function CardSheets({ made, hold }: CardSheetsProps) {
  const words = useCardWords();
  const [asking, setAsking] = useState(false);
  const printNow = (): void => {
    hold({ ...made, isPrinted: true });
    print();
  };
  return (
    <div class="stack card-sheets">
      <div class="stack not-on-paper">
        <h1>{words.sheets(made.cards.length)}</h1>
        <Notice tone="warn">
          <p>{words.once}</p>
        </Notice>
        <p>{words.handOver}</p>
        <Grants grants={made.grants} />
        <div class="row">
          <button type="button" class="primary" onClick={printNow}>
            {words.print}
          </button>
          <button type="button" onClick={() => (made.isPrinted ? hold(null) : setAsking(true))}>
            {words.done}
          </button>
        </div>
      </div>
      <div class="slips">
        {made.cards.map((card) => (
          <Slip key={card.uid} card={card} />
        ))}
      </div>
      {asking && (
        <Sheet title={words.leave} onClose={() => setAsking(false)}>
          <p>{words.leaveWhy}</p>
          <div class="sheet-acts">
            <button type="button" class="danger" onClick={() => hold(null)}>
              {words.leaveAnyway}
            </button>
          </div>
        </Sheet>
      )}
    </div>
  );
}

/** What became of the roles of new accounts. A card whose role comes later lets in all the same, and the page opens then. */
function Grants({ grants }: Pick<MadeCards, 'grants'>) {
  const words = useCardWords();
  const { shared } = useWords();
  const { index } = useSession();
  const { explain } = useWords();
  const items = useItems();
  const said = grants.map(({ unitId, entryId }) => ({
    unitId,
    item: items.find(({ id }) => id === entryId),
  }));
  const granted = said.filter(({ item }) => item?.decision?.status === 'accepted').length;
  const failed = said.filter(
    ({ item }) => item?.state === 'stopped' || (item?.decision && item.decision.status !== 'accepted'),
  );
  const waiting = grants.length - granted - failed.length;
  return (
    <>
      {waiting > 0 && <Notice>{words.granting(waiting)}</Notice>}
      {granted > 0 && <Notice tone="good">{words.granted(granted)}</Notice>}
      {failed.length > 0 && (
        <Notice tone="bad">
          {failed.map(({ unitId, item }) => (
            <p key={unitId}>
              {words.notGranted(
                index.units.get(unitId)?.shortName ?? unitId,
                item?.decision?.problems.map(explain).join(' ') ?? shared.actStopped,
              )}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
