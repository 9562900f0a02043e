/** The page from the inside: the person's outbox, the campaign, the frame and the screen that the address names. */
import type { User } from 'firebase/auth';
import type { Firestore } from 'firebase/firestore';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Member } from '#schema/account.ts';
import { useDocument } from './database/live.ts';
import { firestoreListeners, ListenersContext } from './database/listeners.ts';
import { openDatabase } from './database/open-database.ts';
import { useCampaigns, usePlan, type Choice } from './campaign.ts';
import { useCampaignDay } from './clock.ts';
import type { Connection } from './firebase.ts';
import { Frame } from './frame.tsx';
import { useWords } from './i18n/language.ts';
import { useOutbox, type OutboxView } from './outbox/use-outbox.ts';
import { campaignsOf, personIn, type Person } from './person.ts';
import { Purpose } from './purpose.tsx';
import { useAddress } from './address.ts';
import { ItemsContext, SessionContext, type Session } from './session.ts';
import { screensOf } from './roles.ts';
import { NoRole } from './screens/sign-in/no-role.tsx';
import { OneScreen } from './screens/index.tsx';

export interface SignedInProps {
  connection: Connection;
  user: User;
}

/** Opens the database, then what the person may see of it. */
export function SignedIn(props: SignedInProps) {
  const database = useMemo(() => openDatabase(props.connection), [props.connection]);
  const listeners = useMemo(() => firestoreListeners(database), [database]);
  return (
    <ListenersContext.Provider value={listeners}>
      <AsMember {...props} database={database} />
    </ListenersContext.Provider>
  );
}

/** What the person may do stays live: a role that comes opens the page, one that is taken closes every screen. */
function AsMember({ connection, database, user }: SignedInProps & { database: Firestore }) {
  const member = useDocument<Member>(`members/${user.uid}`);
  const campaignIds = useMemo(() => campaignsOf(member ?? null), [member]);
  const choice = useCampaigns(campaignIds);
  if (member !== undefined && campaignIds.length === 0) return <NoRole {...{ connection, user, member }} />;
  const person = choice && personIn(choice.chosen.campaignId, member ?? null, user);
  if (person) return <WithOutbox {...{ connection, database, person, choice }} />;
  return <Loading isEmpty={choice === null} />;
}

interface WithOutboxProps {
  connection: Connection;
  database: Firestore;
  person: Person;
  choice: Choice;
}

function WithOutbox(props: WithOutboxProps) {
  const view = useOutbox(props.database, props.person);
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

function Inside({ connection, person, choice, view }: InsideProps) {
  const words = useWords();
  const { chosen: campaign } = choice;
  const index = usePlan(campaign);
  const { auth } = connection;
  const { role } = person;
  const screens = useMemo(() => screensOf(role), [role]);
  const { screen, parts } = useAddress(screens);
  const today = useCampaignDay(campaign);
  const { outbox, items } = view;
  const session = useMemo(
    (): Session | null => (index ? { auth, person, campaign, index, outbox, today, parts, screens } : null),
    [auth, person, campaign, index, outbox, today, parts, screens],
  );
  return (
    <Frame {...{ person, choice, screens, screen, items }}>
      {session ? (
        <SessionContext.Provider value={session}>
          <ItemsContext.Provider value={items}>
            <Purpose />
            <OneScreen key={campaign.campaignId} screen={screen} />
          </ItemsContext.Provider>
        </SessionContext.Provider>
      ) : (
        <p class="wait">{words.shared.loading}</p>
      )}
    </Frame>
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
