/** Reminding the units that have not reported, and locking the day. Sends no message to anybody itself. */
import { useState } from 'preact/hooks';
import { momentOf } from '#domain/calendar.ts';
import { campaignMs } from '#domain/campaign-clock.ts';
import { integer } from '#domain/format.ts';
import { dayId, documentPath } from '#schema/keys.ts';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { useDeviceMs } from '../../clock.ts';
import { CopyButton } from '../../design/copy-button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import type { BoardDay } from './board-of.ts';
import { reminderText } from './reminder.ts';

export function DaySheets(props: { day: string; board: BoardDay; version: number }) {
  const { campaign, person, index } = useSession();
  const nowMs = useDeviceMs();
  const { day, board, version } = props;
  const { board: words } = useWords();
  const [open, setOpen] = useState<'remind' | 'lock' | null>(null);
  const act = useAct();
  const { missing, missingUnits, returned, held } = board.discipline;
  const close = (): void => setOpen(null);
  const isOver = campaignMs(campaign, nowMs * 1000) >= momentOf(index.plan, day, 'deadline');
  const text = reminderText({
    sender: `${index.units.get(person.unitId ?? '')?.name ?? ''} (cơ quan thường trực)`,
    day,
    deadline: index.plan.calendar.deadline,
    isOver,
    missingUnits,
  });
  const waiting = board.lines.flatMap(({ rows }) => rows.filter(({ isWaiting }) => isWaiting)).length;
  const { campaignId } = campaign;
  const target = documentPath('days', dayId(campaignId, day));
  const lock = {
    kind: 'day.lock' as const,
    campaignId,
    target,
    payload: {},
    texts: {},
    baseVersion: version,
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
          <p>{missing === 0 ? words.nobodyMissing : text}</p>
          {missing > 0 && <CopyButton text={text} label={words.copy} />}
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
