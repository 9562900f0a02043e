/** Going through the day's reports one by one: from one to the next by buttons and keys, and by itself after an answer. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { integer } from '#domain/format.ts';
import { Sheet } from '../../design/sheet.tsx';
import { useSession } from '../../session.ts';
import { nameOfRow, type DeskRow } from './desk-rows.ts';
import { answeredKey, besideRow, stepOfKey, waitingAfter } from './in-turn.ts';
import { Review } from './review.tsx';
import { useBoardWords } from './use-words.ts';

export interface ReviewSheetProps {
  day: string;
  /** All of the day, in the order in which they stand. */
  rows: readonly DeskRow[];
  opened: DeskRow;
  onOpen: (row: DeskRow) => void;
  onClose: () => void;
}

export function ReviewSheet({ day, rows, opened, onOpen, onClose }: ReviewSheetProps) {
  const { index } = useSession();
  const words = useBoardWords();
  const answered = useRef(new Set<string>());
  const [told, setTold] = useState('');
  const top = useRef<HTMLDivElement>(null);
  const waiting = waitingAfter(rows, opened.id, answered.current);
  const goTo = (row: DeskRow | null, saying: string): void => {
    setTold(saying);
    if (!row) return;
    onOpen(row);
    // The pressed button leaves with its report; whoever reads by ear goes on at the top of the next one.
    top.current?.focus();
  };
  const move = (step: -1 | 1): void => goTo(besideRow(rows, opened.id, step), '');
  const answer = (done: string): void => {
    answered.current.add(answeredKey(opened));
    const [next = null] = waiting;
    const said = `${nameOfRow(opened, index)}: ${done}`;
    goTo(
      next,
      next ? `${said} ${words.nowOpen(nameOfRow(next, index), integer(waiting.length))}` : words.noneWaits,
    );
  };
  useKeys(move);
  return (
    <Sheet title={nameOfRow(opened, index)} onClose={onClose} wide>
      <div class="row spread" ref={top} tabIndex={-1}>
        <div class="row">
          {([-1, 1] as const).map((step) => (
            <button
              key={step}
              type="button"
              disabled={!besideRow(rows, opened.id, step)}
              onClick={() => move(step)}
            >
              {step === -1 ? words.previousReport : words.nextReport}
            </button>
          ))}
        </div>
        <span class="small soft only-keys">{words.keys}</span>
      </div>
      <p role="status" class="small">
        {told}
      </p>
      <Review key={opened.id} {...{ day, rows, opened }} onAnswered={answer} />
    </Sheet>
  );
}

const WRITING = 'input:not([type=checkbox]), textarea, select';

function useKeys(move: (step: -1 | 1) => void): void {
  const moving = useRef(move);
  moving.current = move;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isWriting = event.target instanceof Element && event.target.matches(WRITING);
      const step = stepOfKey(event, isWriting);
      if (step !== null) moving.current(step);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
