/** Reports from this device that the server could not use, and what the administrator did about them. */
import type { Room } from '../../room.ts';
import { dayOnScreen } from '../../clock.ts';
import { Chip } from '../../design/chip.tsx';
import { useWords } from '../../i18n/language.ts';
import { SetAsideWord } from '../../outbox/set-aside-word.tsx';
import { setAsideReports } from './waiting.ts';

type Needed = Pick<Room, 'book' | 'items' | 'campaign' | 'index'>;

export function SetAsideReports({ room }: { room: Needed }) {
  const { reports } = useWords();
  const found = setAsideReports(room.items, room.campaign.campaignId);
  if (found.length === 0) return null;
  return (
    <section class="stack">
      <h2>{reports.setAsideTitle}</h2>
      <ul class="report-rows">
        {found.map(({ id, areaId, day, item }) => (
          <li key={id} class="card stack">
            <p class="row spread">
              <span>
                {dayOnScreen(day)} · {room.index.areas.get(areaId)?.name ?? areaId}
              </span>
              <StatusOf refused={item.decision?.status === 'refused'} />
            </p>
            <SetAsideWord room={room} item={item} />
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
