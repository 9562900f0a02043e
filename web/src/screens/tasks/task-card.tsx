/** One task as its five "rõ": person, work, responsibility, progress, product; and where it stands. */
import { daysBetween } from '#domain/calendar.ts';
import { dayInWords, integer } from '#domain/format.ts';
import type { TaskBucket } from '#domain/task-state.ts';
import { addressOf } from '../../address.ts';
import { Chip } from '../../design/chip.tsx';
import type { Tone } from '../../design/notice.tsx';
import { useSession } from '../../session.ts';
import type { TaskRow } from './task-rows.ts';
import { useTaskWords } from './use-words.ts';

export const TONES: Record<TaskBucket, Tone> = {
  overdue: 'bad',
  running: 'plain',
  late: 'warn',
  onTime: 'good',
};

/** A list names no more partners than this: the lead of the teams has dozens. */
const FEW = 4;

/** `opened`: on a page of its own, which needs no link to itself and whose heading says the work. */
export function TaskCard({ row, opened = false }: { row: TaskRow; opened?: boolean }) {
  const words = useTaskWords();
  const { index, today } = useSession();
  const { definition, bucket, percent, issued } = row;
  const { person, responsibility, progress, product } = definition;
  const nameOf = (id: string): string => index.units.get(id)?.shortName ?? id;
  const left = daysBetween(today, progress.dueDay);
  const { withUnitIds } = responsibility;
  const named = opened || withUnitIds.length <= FEW + 1 ? withUnitIds : withUnitIds.slice(0, FEW);
  const others = withUnitIds.length - named.length;
  const partners = named.map(nameOf).join('; ') + (others > 0 ? ` ${words.others(integer(others))}` : '');
  return (
    <div class="task">
      <div class="row spread">
        <span class="row">
          <Chip tone={TONES[bucket]}>{words.bucket[bucket]}</Chip>
          {row.waits && <Chip tone="warn">{words.waits}</Chip>}
        </span>
        <span class="small soft">
          {percent !== null && words.percent(integer(percent))} {issued && words.issuedLater}
        </span>
      </div>
      {opened ? null : (
        <div>
          <p class="soft small">{words.work}</p>
          <h2>
            <a href={addressOf('tasks', row.id)}>{definition.work}</a>
          </h2>
        </div>
      )}
      <dl class="task-five">
        <div>
          <dt>{words.person}</dt>
          <dd>
            {nameOf(person.unitId)} – {person.position}
          </dd>
        </div>
        <div>
          <dt>{words.responsibility}</dt>
          <dd>
            {words.kinds[responsibility.kind]}
            {partners !== '' && <span class="soft"> · {words.together(partners)}</span>}
          </dd>
        </div>
        <div>
          <dt>{words.progress}</dt>
          <dd>
            {words.due(dayInWords(progress.dueDay))}{' '}
            {row.completedDay === null ? (
              <span class="soft">
                ({left < 0 ? words.overdueBy(integer(-left)) : words.daysLeft(integer(left))})
              </span>
            ) : (
              <span class="soft">
                ({(row.waits ? words.handedInOn : words.completedOn)(dayInWords(row.completedDay))})
              </span>
            )}
            <br />
            <span class="soft small">{progress.cadence}</span>
          </dd>
        </div>
        <div>
          <dt>{words.product}</dt>
          <dd>{product.text}</dd>
        </div>
      </dl>
      {!opened && row.word !== null && <p class="task-word">“{row.word}”</p>}
    </div>
  );
}
