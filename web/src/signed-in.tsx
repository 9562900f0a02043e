/** The page from the inside: the person's outbox, the campaign, the frame and the screen that the address names. */
import type { User } from 'firebase/auth';
import type { Firestore } from 'firebase/firestore';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Member } from '#schema/account.ts';
import { useDocument } from './book/live.ts';
import { openBook } from './book/open-book.ts';
import { useCampaigns, usePlan, type Choice } from './campaign.ts';
import { campaignWall, useDeviceMs } from './clock.ts';
import type { Connection } from './firebase.ts';
import { Frame } from './frame.tsx';
import { useWords } from './i18n/language.ts';
import { useOutbox, type OutboxView } from './outbox/use-outbox.ts';
import { campaignsOf, personIn, type Person } from './person.ts';
import { Purpose } from './purpose.tsx';
import { useAddress } from './address.ts';
import type { Room } from './room.ts';
import { screensOf } from './roles.ts';
import { NoRole } from './screens/sign-in/no-role.tsx';
import { OneScreen } from './screens/index.tsx';

export interface SignedInProps {
  connection: Connection;
  user: User;
}

/** What the person may do stays live: a role that comes opens the page, one that is taken closes every screen. */
export function SignedIn({ connection, user }: SignedInProps) {
  const book = useMemo(() => openBook(connection), [connection]);
  const member = useDocument<Member>(book, `members/${user.uid}`);
  const campaignIds = useMemo(() => campaignsOf(member ?? null), [member]);
  const choice = useCampaigns(book, campaignIds);
  if (member !== undefined && campaignIds.length === 0)
    return <NoRole {...{ connection, book, user, member }} />;
  const person = choice && personIn(choice.chosen.campaignId, member ?? null, user);
  if (person) return <WithOutbox {...{ connection, person, book, choice }} />;
  return <Loading isEmpty={choice === null} />;
}

interface WithOutboxProps {
  connection: Connection;
  person: Person;
  book: Firestore;
  choice: Choice;
}

function WithOutbox(props: WithOutboxProps) {
  const outbox = useOutbox(props.book, props.person);
  return outbox ? <Inside {...props} outbox={outbox} /> : <Loading isEmpty={false} />;
}

function Loading({ isEmpty }: { isEmpty: boolean }) {
  const { shared, shell } = useWords();
  const slow = useIsSlow();
  return <p class="wait">{isEmpty ? shell.noCampaign : slow ? shared.noSignal : shared.loading}</p>;
}

interface InsideProps extends WithOutboxProps {
  outbox: OutboxView;
}

function Inside({ connection, person, book, choice, outbox }: InsideProps) {
  const words = useWords();
  const nowMs = useDeviceMs();
  const { chosen: campaign } = choice;
  const index = usePlan(book, campaign);
  const { role } = person;
  const screens = useMemo(() => screensOf(role), [role]);
  const { screen, parts } = useAddress(screens);
  const today = campaignWall(campaign, nowMs).day;
  const room: Room | null = index
    ? {
        ...{ auth: connection.auth, person, book, campaign, index, nowMs, today, parts, screens },
        ...{ outbox: outbox.outbox, items: outbox.items },
      }
    : null;
  return (
    <Frame {...{ person, choice, nowMs, screens, screen, items: outbox.items }}>
      {room ? (
        <>
          <Purpose room={room} />
          <OneScreen key={campaign.campaignId} screen={screen} room={room} />
        </>
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
