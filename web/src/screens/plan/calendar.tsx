/** When what is due, in words: rhythm, the times of a reporting day, quiet hours, who gets the edition. */
import type { CalendarMoment } from '#domain/calendar.ts';
import { dayInWords, integer } from '#domain/format.ts';
import { useSession } from '../../session.ts';
import { Facts } from '../../design/facts.tsx';
import { Fold } from '../../design/fold.tsx';
import { SourceLine } from './document.tsx';
import { StackedTable } from '../../design/stacked-table.tsx';
import { rhythmOf } from './who.ts';
import { offsetOf } from './wording.ts';
import { usePlanWords } from './plan-words.ts';

const MOMENTS: readonly CalendarMoment[] = [
  'remind',
  'deadline',
  'secondReminder',
  'lock',
  'digest',
  'night',
];

export function CalendarSection() {
  const { index, today } = useSession();
  const { calendar: own } = usePlanWords();
  const { plan } = index;
  const { calendar, period, digest } = plan;
  const [quietFrom, quietTo] = calendar.quietHours;
  const { days, first, last, next } = rhythmOf(plan, today);
  const { cadence } = calendar;
  return (
    <>
      <ul class="plan-points">
        <li>{cadence.every === 'day' ? own.day : own.week(cadence.weekday)}</li>
        {first !== null && last !== null && (
          <li>{own.count(integer(days), dayInWords(first), dayInWords(last))}</li>
        )}
        <li>{next === null ? own.over : own.next(dayInWords(next))}</li>
      </ul>
      <h3>{own.times}</h3>
      <StackedTable
        caption={own.times}
        rows={MOMENTS}
        columns={[
          {
            label: own.at,
            show: (moment) =>
              `${moment === 'night' ? quietFrom : calendar[moment]} – ${own.moments[moment][0]}`,
          },
          { label: own.meaning, bare: true, show: (moment) => own.moments[moment][1] },
        ]}
      />
      <Facts
        facts={[
          [own.quiet, own.quietHours(quietFrom, quietTo)],
          [own.zone, `${period.timeZone} (${offsetOf(period.timeZone, Date.now())})`],
        ]}
      />
      <Fold title={own.recipients} count={digest.recipients.length}>
        <ul class="plan-points">
          {digest.recipients.map(({ name, sourceLine }) => (
            <li key={name}>
              {name}
              <SourceLine line={sourceLine} />
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}
