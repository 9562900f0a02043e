/**
 * The page from the outside: connect, sign in, then load the rest. What a signed-in person needs is a chunk of its own,
 * so that the first screen is light on a weak signal.
 */
import { onAuthStateChanged } from 'firebase/auth';
import type { FunctionComponent } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { connect, type Connection } from './firebase.ts';
import { SpeechContext, useSpeech, useWords } from './i18n/language.ts';
import { personOf, type Person } from './person.ts';
import { NoRole } from './screens/sign-in/no-role.tsx';
import { renew, wasAskedFor } from './screens/sign-in/session.ts';
import { SignIn } from './screens/sign-in/sign-in.tsx';
import type { SignedInProps } from './signed-in.tsx';

type Stage =
  | { at: 'connecting' | 'failed' }
  | { at: 'signed-out'; connection: Connection; expired: boolean }
  | { at: 'no-role'; connection: Connection }
  | { at: 'inside'; connection: Connection; person: Person; Inside: FunctionComponent<SignedInProps> };

export function App() {
  const speech = useSpeech();
  return (
    <SpeechContext.Provider value={speech}>
      <Outside />
    </SpeechContext.Provider>
  );
}

function Outside() {
  const words = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'connecting' });

  useEffect(() => {
    const fail = (): void => {
      setStage({ at: 'failed' });
    };
    let wasIn = false;
    connect()
      .then((connection) => {
        document.addEventListener('visibilitychange', () => {
          if (document.visibilityState === 'visible') void renew(connection.auth);
        });
        onAuthStateChanged(connection.auth, (user) => {
          const expired = wasIn && !user && !wasAskedFor();
          wasIn = user !== null;
          if (user) enter(connection, user).then(setStage).catch(fail);
          else setStage({ at: 'signed-out', connection, expired });
        });
      })
      .catch(fail);
  }, []);

  const atDoor = stage.at === 'no-role' ? stage.connection : null;
  const check = useCallback(() => {
    if (atDoor) void comeIn(atDoor, setStage);
  }, [atDoor]);

  switch (stage.at) {
    case 'connecting':
      return <p class="wait">{words.shared.loading}</p>;
    case 'failed':
      return <CannotStart />;
    case 'signed-out':
      return <SignIn auth={stage.connection.auth} expired={stage.expired} />;
    case 'no-role':
      return <NoRole auth={stage.connection.auth} onCheck={check} />;
    case 'inside':
      return <stage.Inside key={stage.person.uid} connection={stage.connection} person={stage.person} />;
  }
}

async function enter(connection: Connection, user: Parameters<typeof personOf>[0]): Promise<Stage> {
  const [person, { SignedIn }] = await Promise.all([personOf(user), import('./signed-in.tsx')]);
  return person ? { at: 'inside', connection, person, Inside: SignedIn } : { at: 'no-role', connection };
}

/** Looks whether a role has come; without a signal it is simply asked again later. */
async function comeIn(connection: Connection, show: (stage: Stage) => void): Promise<void> {
  await renew(connection.auth);
  const user = connection.auth.currentUser;
  if (!user) return;
  const next = await enter(connection, user).catch(() => null);
  if (next?.at === 'inside') show(next);
}

function CannotStart() {
  const words = useWords();
  return (
    <main class="sign-in">
      <div class="card" role="alert">
        <h1>{words.shared.appName}</h1>
        <p>{words.shell.cannotStart}</p>
        <button
          type="button"
          onClick={() => {
            location.reload();
          }}
        >
          {words.shared.reload}
        </button>
      </div>
    </main>
  );
}
