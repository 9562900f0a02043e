/**
 * Reminding units by hand: which ones, said in the journal so that each sees it among its notices and the edition counts it,
 * and the words for the units' own group. Sends no message to anybody itself. **Source**: context 3.7.
 */
import { useState } from 'preact/hooks';
import { dayInWords, integer } from '#domain/format.ts';
import type { DayRecord } from '#schema/day.ts';
import { dayId, documentPath } from '#schema/keys.ts';
import { wallAt } from '../../clock.ts';
import { CopyButton } from '../../design/copy-button.tsx';
import { ActAnswer } from '../../entry-form/act-answer.tsx';
import { useAct } from '../../entry-form/use-act.ts';
import { useSession } from '../../session.ts';
import type { BoardDay } from './board-of.ts';
import { missingIn, reminderText } from './reminder.ts';
import { useBoardWords } from './use-words.ts';

interface RemindFormProps {
  day: string;
  board: BoardDay;
  record: DayRecord | null;
  isOver: boolean;
}

export function RemindForm({ day, board, record, isOver }: RemindFormProps) {
  const { campaign, person, index } = useSession();
  const words = useBoardWords();
  const act = useAct();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const missing = missingIn(board).filter(({ id }) => id !== person.unitId);
  const picked = missing.filter(({ id }) => !leftOut.has(id));
  const past = record?.reminders ?? [];
  const text = reminderText({
    sender: `${index.units.get(person.unitId ?? '')?.name ?? ''} (cơ quan thường trực)`,
    ...{ day, isOver, deadline: index.plan.calendar.deadline },
    missingUnits: picked.map(({ shortName }) => shortName),
  });
  const { campaignId } = campaign;
  const remind = (): void =>
    void act.say({
      ...{ kind: 'reminder.send' as const, campaignId, target: documentPath('days', dayId(campaignId, day)) },
      payload: { level: 2, unitIds: picked.map(({ id }) => id) },
      ...{ texts: {}, baseVersion: record?.version ?? 0 },
    });
  return (
    <div class="stack">
      {missing.length === 0 ? (
        <p>{words.nobodyMissing}</p>
      ) : (
        <>
          <fieldset class="pins">
            <legend>{words.remindWhom(integer(picked.length), integer(missing.length))}</legend>
            {missing.map(({ id, shortName }) => (
              <label key={id} class="tick">
                <input
                  type="checkbox"
                  checked={!leftOut.has(id)}
                  onChange={(event) => {
                    const next = new Set(leftOut);
                    if (event.currentTarget.checked) next.delete(id);
                    else next.add(id);
                    setLeftOut(next);
                  }}
                />
                {shortName} <span class="soft small">{timesOf(past, id, words.remindedTimes)}</span>
              </label>
            ))}
          </fieldset>
          <p>{text}</p>
          <ActAnswer act={act} done={words.reminded} />
          <div class="sheet-acts">
            <CopyButton text={text} label={words.copy} />
            <button
              type="button"
              class="primary"
              disabled={picked.length === 0 || act.state === 'waiting' || board.lockedAtMs !== null}
              onClick={remind}
            >
              {words.remindNow(integer(picked.length))}
            </button>
          </div>
        </>
      )}
      {past.length > 0 && (
        <>
          <h3>{words.remindedBefore}</h3>
          <ul class="list">
            {past.map(({ entryId, atMs, by, unitIds }) => {
              const wall = wallAt(atMs, campaign.timeZone);
              return (
                <li key={entryId}>
                  {wall.time} {dayInWords(wall.day)} · {by === undefined ? words.byClock : words.byHand} ·{' '}
                  {words.unitsReminded(integer(unitIds.length))}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

function timesOf(
  past: DayRecord['reminders'],
  unitId: string,
  inWords: (times: string) => string,
): string | null {
  const times = past.filter(({ unitIds }) => unitIds.includes(unitId)).length;
  return times === 0 ? null : inWords(integer(times));
}
