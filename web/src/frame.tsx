/** What stands around every screen: the demonstration ribbon, who is signed in to which campaign, the menu. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { dayInWords } from '#domain/format.ts';
import type { Campaign } from '#schema/campaign.ts';
import { addressOf } from './address.ts';
import type { Choice } from './campaign.ts';
import { campaignWall, useDeviceMs } from './clock.ts';
import { useWords } from './i18n/language.ts';
import { Icon } from './design/icon.tsx';
import { Menu } from './menu.tsx';
import type { News } from './notices/news.ts';
import { isUnsent, type Item } from './outbox/item.ts';
import { UpdateNotice } from './worker/update-notice.tsx';
import type { Screen } from './roles.ts';

export interface FrameProps {
  /** Who is signed in: the unit's short name, or the person's where there is none. */
  signedInAs: string;
  choice: Choice;
  screens: readonly Screen[];
  screen: Screen;
  items: readonly Item[];
  news: News;
  children: ComponentChildren;
}

export function Frame({ signedInAs, choice, screens, screen, items, news, children }: FrameProps) {
  const { shared, shell } = useWords();
  const content = useRef<HTMLElement>(null);
  const unsent = items.filter(isUnsent).length;
  return (
    <>
      <button type="button" class="skip" onClick={() => content.current?.focus()}>
        {shell.skip}
      </button>
      <Ribbon campaign={choice.chosen} />
      <header class="head">
        <div class="head-inner">
          <p class="app-name">{shared.appName}</p>
          <CampaignChoice choice={choice} />
          <a class="account" href={addressOf('me')}>
            {signedInAs}
          </a>
          <a class="bell" href={addressOf('notices')} aria-label={shell.unread(news.unread)}>
            <Icon of="notices" />
            {news.unread > 0 && (
              <span class="badge" aria-hidden="true">
                {news.unread}
              </span>
            )}
          </a>
        </div>
      </header>
      <Menu {...{ screens, screen, unsent }} returned={news.returned} />
      <main class="screen" ref={content} tabIndex={-1}>
        <UpdateNotice items={items} />
        {children}
      </main>
    </>
  );
}

/** Only a demonstration has a clock of its own; a real campaign shows no ribbon. */
function Ribbon({ campaign }: { campaign: Campaign }) {
  const { shell } = useWords();
  const nowMs = useDeviceMs();
  if (campaign.clock.length === 0) return null;
  const { day, time } = campaignWall(campaign, nowMs);
  return (
    <aside class="ribbon" aria-label={shell.demonstration}>
      <span>{shell.demonstration}</span>
      <span>
        <span class="ribbon-clock">{shell.simulatedClock} </span>
        {dayInWords(day)} {time}
      </span>
    </aside>
  );
}

function CampaignChoice({ choice }: { choice: Choice }) {
  const { shell } = useWords();
  if (choice.campaigns.length < 2) return null;
  return (
    <select
      aria-label={shell.campaign}
      value={choice.chosen.campaignId}
      onChange={(event) => choice.choose(event.currentTarget.value)}
    >
      {choice.campaigns.map(({ campaignId, name }) => (
        <option key={campaignId} value={campaignId}>
          {name}
        </option>
      ))}
    </select>
  );
}
