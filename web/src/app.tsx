/**
 * The page from the outside: connect, sign in, then load the rest. What a signed-in person needs is a chunk of its own,
 * so that the first screen is light on a weak signal.
 */
import { onAuthStateChanged, type User } from 'firebase/auth';
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { connect, type Connection } from './firebase.ts';
import { SpeechContext, useSpeech, useWords } from './i18n/language.ts';
import { renew, wasAskedFor } from './screens/sign-in/session.ts';
import { SignIn } from './screens/sign-in/sign-in.tsx';
import type { SignedInProps } from './signed-in.tsx';

type Stage =
  | { at: 'connecting' | 'failed' }
  | { at: 'signed-out'; connection: Connection; expired: boolean }
  | { at: 'inside'; connection: Connection; user: User; Inside: FunctionComponent<SignedInProps> };

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
    const fail = (): void => setStage({ at: 'failed' });
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

  switch (stage.at) {
    case 'connecting':
      return <p class="wait">{words.shared.loading}</p>;
    case 'failed':
      return <CannotStart />;
    case 'signed-out':
      return <SignIn auth={stage.connection.auth} expired={stage.expired} />;
    case 'inside':
      return <stage.Inside key={stage.user.uid} connection={stage.connection} user={stage.user} />;
  }
}

async function enter(connection: Connection, user: User): Promise<Stage> {
  const { SignedIn } = await import('./signed-in.tsx');
  return { at: 'inside', connection, user, Inside: SignedIn };
}

function CannotStart() {
  const words = useWords();
  return (
    <main class="sign-in">
      <div class="card" role="alert">
        <h1>{words.shared.appName}</h1>
        <p>{words.shell.cannotStart}</p>
        <button type="button" onClick={() => location.reload()}>
          {words.shared.reload}
        </button>
      </div>
    </main>
  );
}
