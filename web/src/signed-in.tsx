/** The page from the inside: the person's outbox, the campaign, the frame and the screen that the address names. */
import { documentPath } from '#schema/keys.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Member } from '#schema/account.ts';
import { useDocument } from './database/live.ts';
import { ListenersContext } from './database/listeners.ts';
import { useCampaigns, usePlan, type Choice } from './campaign.ts';
import { useCampaignDay } from './clock.ts';
import type { Connection } from './connection.ts';
import { useTelling } from './devices/use-telling.ts';
import { Frame } from './frame.tsx';
import { useWords } from './i18n/language.ts';
import type { User } from './login/login.ts';
import { useOutbox, type OutboxView } from './outbox/use-outbox.ts';
import { campaignsOf, personIn, type Person } from './person.ts';
import { NO_NEWS } from './notices/news.ts';
import { NewsAhead } from './notices/news-ahead.tsx';
import { Purpose } from './purpose.tsx';
import { useOwnReportsAhead, useReach, useRefresh, type Reach } from './reach.ts';
import { useAddress } from './address.ts';
import { ItemsContext, OutboxStatusContext, SessionContext, type Session } from './session.ts';
import { screensOf } from './roles.ts';
import { AtNoRole } from './screens/sign-in/at-no-role.tsx';
import { OneScreen } from './screens/index.tsx';
import { StorageNotice } from './storage-notice.tsx';

export interface SignedInProps {
  connection: Connection;
  user: User;
}

/** Begins with what the device keeps for the person, then asks. */
export function SignedIn(props: SignedInProps) {
  const reach = useReach(props.connection, props.user.uid);
  if (!reach) return <Loading isEmpty={false} />;
  return (
    <ListenersContext.Provider value={reach.listeners}>
      <AsMember {...props} reach={reach} />
    </ListenersContext.Provider>
  );
}

/** What the person may do is looked at again and again: a role that comes opens the page, one that is taken closes every screen. */
function AsMember({ connection, reach, user }: SignedInProps & { reach: Reach }) {
  const member = useDocument<Member>(documentPath('members', user.uid));
  const campaignIds = useMemo(() => campaignsOf(member ?? null), [member]);
  const choice = useCampaigns(campaignIds);
  useRefresh(reach.listeners, campaignIds.length > 0);
  if (member !== undefined && campaignIds.length === 0) return <AtNoRole {...{ connection, user, member }} />;
  const person = choice && personIn(choice.chosen.campaignId, member ?? null, user, connection.login);
  if (person) return <WithOutbox {...{ connection, reach, person, choice }} />;
  return <Loading isEmpty={choice === null} />;
}

interface WithOutboxProps {
  connection: Connection;
  reach: Reach;
  person: Person;
  choice: Choice;
}

function WithOutbox(props: WithOutboxProps) {
  const { connection, reach, person } = props;
  const view = useOutbox(connection.database, reach.transport, person);
  const answered = view?.items.filter(({ decision }) => decision).length ?? 0;
  // What the server decided stands in the records too: the screens look at once.
  useEffect(() => {
    if (answered > 0) reach.listeners.refresh();
  }, [reach, answered]);
  return view ? <Inside {...props} view={view} /> : <Loading isEmpty={false} />;
}

function Loading({ isEmpty }: { isEmpty: boolean }) {
  const { shared, shell } = useWords();
  const slow = useIsSlow();
  return <p class="wait">{isEmpty ? shell.noCampaign : slow ? shared.noSignal : shared.loading}</p>;
}

interface InsideProps extends WithOutboxProps {
  view: OutboxView;
}

function Inside({ connection, reach, person, choice, view }: InsideProps) {
  const words = useWords();
  const { chosen: campaign } = choice;
  const index = usePlan(campaign);
  // On a weak signal the plan comes first: without it nobody can type.
  useOwnReportsAhead(reach.listeners, index ? campaign.campaignId : null, person);
  const { role, unitId } = person;
  const unit = index?.units.get(unitId ?? '');
  const screens = useMemo(() => screensOf(role), [role]);
  const { screen, parts } = useAddress(screens);
  const today = useCampaignDay(campaign);
  const { outbox, items, status } = view;
  const [news, setNews] = useState(NO_NEWS);
  useTelling(reach.firestore, campaign.campaignId, index, person, outbox);
  const session = useMemo(
    (): Session | null =>
      index ? { connection, person, campaign, index, outbox, today, parts, screens } : null,
    [connection, person, campaign, index, outbox, today, parts, screens],
  );
  return (
    <OutboxStatusContext.Provider value={status}>
      <Frame {...{ choice, screens, screen, items, news }} signedInAs={unit?.shortName ?? person.name}>
        <StorageNotice />
        {session ? (
          <SessionContext.Provider value={session}>
            <ItemsContext.Provider value={items}>
              <Purpose />
              <NewsAhead key={`news ${campaign.campaignId}`} screen={screen} onNews={setNews} />
              <OneScreen key={campaign.campaignId} screen={screen} />
            </ItemsContext.Provider>
          </SessionContext.Provider>
        ) : (
          <p class="wait">{words.shared.loading}</p>
        )}
      </Frame>
    </OutboxStatusContext.Provider>
  );
}

const PATIENCE_MS = 8_000;

/** Returns true once the page has been loading for so long that the person should be told why. */
function useIsSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}
