/** What there is to know since one last looked, newest first: each with the way to it. Opening one marks it as read. */
import { dayInWords } from '#domain/format.ts';
import { addressOf } from '../../address.ts';
import { momentOnScreen } from '../../clock.ts';
import { Empty } from '../../design/waiting.tsx';
import type { NoticeOf } from '../../notices/notices.ts';
import { markRead } from '../../notices/read-notices.ts';
import { useNotices } from '../../notices/use-notices.ts';
import { useSession } from '../../session.ts';
import './notices.css';
import { useNoticeWords } from './use-words.ts';

export function Notices() {
  const { person, campaign } = useSession();
  const words = useNoticeWords();
  const { notices, read } = useNotices();
  const unread = notices.filter(({ id }) => !read.has(id));
  const mark = (ids: readonly string[]): void => markRead(person.uid, campaign.campaignId, ids);
  return (
    <div class="stack form">
      <h1>{words.title}</h1>
      {notices.length === 0 && <Empty>{words.empty}</Empty>}
      {unread.length > 0 && (
        <p>
          <button type="button" onClick={() => mark(unread.map(({ id }) => id))}>
            {words.markAll}
          </button>
        </p>
      )}
      <ul class="list">
        {notices.map((notice) => (
          <Line
            key={notice.id}
            notice={notice}
            isRead={read.has(notice.id)}
            onOpen={() => mark([notice.id])}
          />
        ))}
      </ul>
      <p class="soft small">{words.ofThisDevice}</p>
    </div>
  );
}

function Line({ notice, isRead, onOpen }: { notice: NoticeOf; isRead: boolean; onOpen: () => void }) {
  const { campaign } = useSession();
  const words = useNoticeWords();
  const { title, quote, until } = useSaid(notice);
  const href = useWay(notice);
  const at = notice.atMs;
  return (
    <li class={isRead ? 'card news' : 'card news unread'}>
      <p>
        {!isRead && <span class="chip warn">{words.isNew}</span>}{' '}
        <a href={href} onClick={onOpen}>
          {title}
        </a>
      </p>
      {quote !== null && <p>“{quote}”</p>}
      {until !== null && <p>{until}</p>}
      {at !== null && <p class="soft small">{momentOnScreen(at, campaign.timeZone)}</p>}
    </li>
  );
}

/** **Null**: `quote` where nobody gave a reason, `until` where nothing has to be done by a time. */
function useSaid({ kind, report, day, version }: NoticeOf): {
  title: string;
  quote: string | null;
  until: string | null;
} {
  const { index, campaign } = useSession();
  const words = useNoticeWords();
  const area = report ? (index.areas.get(report.areaId)?.name ?? report.areaId) : '';
  const on = dayInWords(day ?? '');
  const review = report?.steps[report.steps.length - 1]?.review ?? null;
  const due = review?.dueAtMs ?? null;
  const bare = { quote: null, until: null };
  switch (kind) {
    case 'returned':
      return {
        title: words.returned(area, on),
        quote: review?.reason ?? null,
        until: due === null ? null : words.sendBefore(momentOnScreen(due, campaign.timeZone)),
      };
    case 'answered': {
      const outcome = review?.outcome;
      const answers: Partial<Record<string, (place: string, date: string) => string>> = words.answered;
      return { ...bare, title: answers[outcome ?? '']?.(area, on) ?? '', quote: review?.reason ?? null };
    }
    case 'reminded':
      return { ...bare, title: words.reminded(on, index.plan.calendar.deadline) };
    case 'list':
      return { ...bare, title: words.list(String(version)) };
    case 'edition':
      return { ...bare, title: words.edition(on) };
  }
}

/** Returns where what the notice is about is seen. */
function useWay({ kind, report, day }: NoticeOf): string {
  const { screens, index, person } = useSession();
  const areaId = index.units.get(person.unitId ?? '')?.areaIds[0];
  switch (kind) {
    case 'returned':
    case 'answered':
      return addressOf('today', ...(report ? [report.areaId, report.day] : []));
    case 'reminded':
      return addressOf('today');
    case 'list':
      if (screens.includes('lists')) return addressOf('lists');
      return addressOf('targets', ...(areaId === undefined ? [] : ['area', areaId]));
    case 'edition':
      return addressOf('editions', ...(day === null ? [] : [day]));
  }
}
