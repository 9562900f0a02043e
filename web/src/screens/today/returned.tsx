/** What was sent back to the unit and waits for its correction, on whatever day and area: first thing on the page. */
import { dayInWords } from '#domain/format.ts';
import type { Unit } from '#schema/plan.ts';
import type { Report } from '#schema/report.ts';
import { addressOf } from '../../address.ts';
import { reportsReturnedTo } from '../../database/queries.ts';
import { useQuery } from '../../database/live.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';

/** `shown`: the report on the page, which says so itself. */
export function Returned({ unit, shown }: { unit: Unit; shown: string }) {
  const { today } = useWords();
  const { campaign, index } = useSession();
  const returned = useQuery<Report>(reportsReturnedTo(campaign.campaignId, unit.id));
  const others = [...(returned ?? [])].filter(([id]) => id !== shown);
  if (others.length === 0) return null;
  return (
    <ul class="list">
      {others.map(([id, { areaId, day, steps }]) => (
        <li key={id} class="notice bad">
          <p>
            {today.returnedElsewhere(index.areas.get(areaId)?.name ?? areaId, dayInWords(day))}{' '}
            {steps[steps.length - 1]?.review?.reason}
          </p>
          <a href={addressOf('today', areaId, day)}>{today.correctNow}</a>
        </li>
      ))}
    </ul>
  );
}
