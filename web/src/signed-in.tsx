/** The page from the inside: the person's outbox, the campaign, the frame and the screen that the address names. */
import type { Firestore } from 'firebase/firestore';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { openBook } from './book/open-book.ts';
import { useCampaigns, usePlan, type Choice } from './campaign.ts';
import { campaignWall, useDeviceMs } from './clock.ts';
import type { Connection } from './firebase.ts';
import { Frame } from './frame.tsx';
import { useWords } from './i18n/language.ts';
import { useOutbox, type OutboxView } from './outbox/use-outbox.ts';
import type { Person } from './person.ts';
import { Purpose } from './purpose.tsx';
import { useAddress } from './address.ts';
import type { Room } from './room.ts';
import { screensOf } from './roles.ts';
import { OneScreen } from './screens/index.tsx';

export interface SignedInProps {
  connection: Connection;
  person: Person;
}

export function SignedIn({ connection, person }: SignedInProps) {
  const words = useWords();
  const book = useMemo(() => openBook(connection), [connection]);
  const choice = useCampaigns(book);
  const outbox = useOutbox(book, person);
  const slow = useIsSlow();
  if (choice && outbox) return <Inside {...{ connection, person, book, choice, outbox }} />;
  return (
    <p class="wait">
      {choice === null ? words.shell.noCampaign : slow ? words.shared.noSignal : words.shared.loading}
    </p>
  );
}

interface InsideProps extends SignedInProps {
  book: Firestore;
  choice: Choice;
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
    const timer = setTimeout(() => {
      setSlow(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return slow;
}
