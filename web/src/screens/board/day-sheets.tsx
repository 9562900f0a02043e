/** Locking the day, and the button that opens reminding the units that have not reported. */
import { useState } from 'preact/hooks';
import { momentOf } from '#domain/calendar.ts';
import { campaignMs } from '#domain/campaign-clock.ts';
import { integer } from '#domain/format.ts';
import type { DayRecord } from '#schema/day.ts';
import { dayId, documentPath } from '#schema/keys.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { useDeviceMs } from '../../clock.ts';
import { Notice } from '../../design/notice.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useSession } from '../../session.ts';
import type { BoardDay } from './board-of.ts';
import { RemindForm } from './remind-form.tsx';
import { useBoardWords } from './use-words.ts';

interface DaySheetsProps {
  day: string;
  board: BoardDay;
  /** **Null**: nothing was said about the day yet. */
  record: DayRecord | null;
}

export function DaySheets({ day, board, record }: DaySheetsProps) {
  const { campaign, index } = useSession();
  const nowMs = useDeviceMs();
  const words = useBoardWords();
  const [open, setOpen] = useState<'remind' | 'lock' | null>(null);
  const act = useAct();
  const { missing, missingUnits, returned, held } = board.discipline;
  const close = (): void => setOpen(null);
  const isOver = campaignMs(campaign, nowMs * 1000) >= momentOf(index.plan, day, 'deadline');
  const waiting = board.lines.flatMap(({ rows }) => rows.filter(({ isWaiting }) => isWaiting)).length;
  const { campaignId } = campaign;
  const target = documentPath('days', dayId(campaignId, day));
  const lock = {
    kind: 'day.lock' as const,
    campaignId,
    target,
    payload: {},
    texts: {},
    baseVersion: record?.version ?? 0,
  };
  return (
    <div class="row">
      <button type="button" onClick={() => setOpen('remind')}>
        {words.remind}
      </button>
      <button type="button" disabled={board.lockedAtMs !== null} onClick={() => setOpen('lock')}>
        {words.lock}
      </button>
      {open === 'remind' && (
        <Sheet title={words.remind} onClose={close}>
          <RemindForm {...{ day, board, record, isOver }} />
        </Sheet>
      )}
      {open === 'lock' && (
        <Sheet title={words.lock} onClose={close}>
          <p>{words.lockSummary(integer(missing), integer(returned), integer(held), integer(waiting))}</p>
          {missing > 0 && <p class="small">{words.lockMissing(missingUnits.join('; '))}</p>}
          <p>{words.lockAfter}</p>
          {!isOver && <Notice tone="warn">{words.lockNotYet(index.plan.calendar.deadline)}</Notice>}
          <ActAnswer act={act} done={words.lockDone} />
          <div class="sheet-acts">
            <button
              type="button"
              class="danger"
              disabled={!isOver || act.state === 'waiting' || act.state === 'accepted'}
              onClick={() => void act.say(lock)}
            >
              {words.lock}
            </button>
          </div>
        </Sheet>
      )}
    </div>
  );
}
