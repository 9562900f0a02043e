/** What stands around every screen: the demonstration ribbon, who is signed in to which campaign, the menu. Sticks where a thumb is. */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { dayInWords } from '#domain/format.ts';
import type { Campaign } from '#schema/campaign.ts';
import { addressOf } from './address.ts';
import type { Choice } from './campaign.ts';
import { campaignWall, useDeviceMs } from './clock.ts';
import { SpeechContext, useWords } from './i18n/language.ts';
import { Menu } from './menu.tsx';
import { isUnsent, type Item } from './outbox/item.ts';
import { UpdateNotice } from './worker/update-notice.tsx';
import type { Person } from './person.ts';
import type { Screen } from './roles.ts';

export interface FrameProps {
  person: Person;
  choice: Choice;
  screens: readonly Screen[];
  screen: Screen;
  items: readonly Item[];
  children: ComponentChildren;
}

export function Frame({ person, choice, screens, screen, items, children }: FrameProps) {
  const { words, language, switchLanguage } = useContext(SpeechContext);
  const unsent = items.filter(isUnsent).length;
  return (
    <>
      <Ribbon campaign={choice.chosen} />
      <header class="head">
        <div class="head-inner">
          <div class="head-names">
            <p class="app-name">{words.shared.appName}</p>
            <a class="issuer" href={addressOf('me')}>
              {person.name}
            </a>
          </div>
          <CampaignChoice choice={choice} />
          <button type="button" lang={language === 'vi' ? 'en' : 'vi'} onClick={switchLanguage}>
            {words.shared.otherLanguage}
          </button>
        </div>
      </header>
      <Menu {...{ screens, screen, unsent }} />
      <main class="room">
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
      <span>{shell.simulatedClock(`${dayInWords(day)} ${time}`)}</span>
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
