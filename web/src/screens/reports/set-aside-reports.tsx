/** Reports from this device that the server could not use, and what the administrator did about them. */
import { dayInWords } from '#domain/format.ts';
import { Chip } from '../../design/chip.tsx';
import { useWords } from '../../i18n/language.ts';
import { SetAsideWord } from '../../outbox/set-aside-word.tsx';
import { useItems, useSession } from '../../session.ts';
import { setAsideReports } from './waiting.ts';

export function SetAsideReports() {
  const { reports } = useWords();
  const { campaign, index } = useSession();
  const found = setAsideReports(useItems(), campaign.campaignId);
  if (found.length === 0) return null;
  return (
    <section class="stack">
      <h2>{reports.setAsideTitle}</h2>
      <ul class="report-rows">
        {found.map(({ id, areaId, day, item }) => (
          <li key={id} class="card stack">
            <p class="row spread">
              <span>
                {dayInWords(day)} · {index.areas.get(areaId)?.name ?? areaId}
              </span>
              <StatusOf refused={item.decision?.status === 'refused'} />
            </p>
            <SetAsideWord item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Set aside is a refusal too; what was said once more may have been taken. */
function StatusOf({ refused }: { refused: boolean }) {
  const { reports } = useWords();
  return <Chip tone={refused ? 'bad' : 'good'}>{refused ? reports.setAside : reports.states.received}</Chip>;
}
