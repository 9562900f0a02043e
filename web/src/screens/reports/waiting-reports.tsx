/** Reports that this person said and that nobody answered yet. They stay here until the server has them. */
import { dayInWords } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { Chip } from '../../design/chip.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { waitingReports } from './waiting.ts';

interface WaitingReportsProps {
  items: readonly Item[];
  campaignId: string;
  index: PlanIndex;
}

export function WaitingReports({ items, campaignId, index }: WaitingReportsProps) {
  const { reports } = useWords();
  const waiting = waitingReports(items, campaignId);
  if (waiting.length === 0) return null;
  return (
    <section class="stack">
      <h2>{reports.waitingTitle}</h2>
      <ul class="report-rows">
        {waiting.map(({ id, areaId, day }) => (
          <li key={id} class="card row">
            <span>
              {dayInWords(day)} · {index.areas.get(areaId)?.name ?? areaId}
            </span>
            <Chip tone="warn">{reports.waiting}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
