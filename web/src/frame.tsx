/** What stands around every screen: the demonstration ribbon, whose book this is, the tabs, language and sign-out. */
import { signOut, type Auth } from 'firebase/auth';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Campaign } from '../../functions/src/schema/campaign.ts';
import { addressOf } from './address.ts';
import type { Choice } from './campaign.ts';
import { campaignWall, dayOnScreen } from './clock.ts';
import { SpeechContext, useWords } from './i18n/language.ts';
import type { Words } from './i18n/vi.ts';
import type { Item } from './outbox/item.ts';
import type { Person } from './person.ts';
import type { Screen } from './roles.ts';

export interface FrameProps {
  auth: Auth;
  person: Person;
  choice: Choice;
  nowMs: number;
  screens: readonly Screen[];
  screen: Screen;
  items: readonly Item[];
  children: ComponentChildren;
}

const NAMES: Record<Screen, (words: Words) => string> = {
  targets: (words) => words.tabTargets,
  report: (words) => words.tabReport,
  editions: (words) => words.tabEditions,
};

export function Frame({ auth, person, choice, nowMs, screens, screen, items, children }: FrameProps) {
  const { words, language, switchLanguage } = useContext(SpeechContext);
  const unsent = items.filter(({ state }) => state === 'queued' || state === 'sending').length;
  const leave = (): void => {
    if (unsent === 0 || confirm(words.signOutUnsent(unsent))) void signOut(auth);
  };
  return (
    <>
      <Ribbon campaign={choice.chosen} nowMs={nowMs} />
      <header class="head">
        <div class="head-inner">
          <div class="head-names">
            <p class="issuer">{person.name}</p>
            <h1>{words.appName}</h1>
          </div>
          <div class="head-acts">
            <CampaignChoice choice={choice} />
            <button type="button" lang={language === 'vi' ? 'en' : 'vi'} onClick={switchLanguage}>
              {words.otherLanguage}
            </button>
            <button type="button" onClick={leave}>
              {words.signOut}
            </button>
          </div>
        </div>
      </header>
      <nav class="tabs" aria-label={words.screens}>
        <ul>
          {screens.map((name) => (
            <li key={name}>
              <a href={addressOf(name)} aria-current={name === screen ? 'page' : undefined}>
                {NAMES[name](words)}
                {name === 'report' && unsent > 0 && <Badge count={unsent} />}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="room">{children}</main>
    </>
  );
}

function Badge({ count }: { count: number }) {
  const words = useWords();
  return (
    <span class="badge">
      <span aria-hidden="true">{count}</span>
      <span class="hidden">{words.unsent(count)}</span>
    </span>
  );
}

/** Only a demonstration has a clock of its own; a real campaign shows no ribbon. */
function Ribbon({ campaign, nowMs }: { campaign: Campaign; nowMs: number }) {
  const words = useWords();
  if (campaign.clock.length === 0) return null;
  const { day, time } = campaignWall(campaign, nowMs);
  return (
    <div class="ribbon" role="note">
      <span>{words.demonstration}</span>
      <span>{words.simulatedClock(`${dayOnScreen(day)} ${time}`)}</span>
    </div>
  );
}

function CampaignChoice({ choice }: { choice: Choice }) {
  const words = useWords();
  if (choice.campaigns.length < 2) return null;
  return (
    <select
      aria-label={words.campaign}
      value={choice.chosen.campaignId}
      onChange={(event) => {
        choice.choose(event.currentTarget.value);
      }}
    >
      {choice.campaigns.map(({ campaignId, name }) => (
        <option key={campaignId} value={campaignId}>
          {name}
        </option>
      ))}
    </select>
  );
}
