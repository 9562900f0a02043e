/**
 * The page from the outside: connect, sign in, then load the rest. What a signed-in person needs is a chunk of its own,
 * so that the first screen is light on a weak signal.
 */
import { onAuthStateChanged, signOut } from 'firebase/auth';
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { connect, type Connection } from './firebase.ts';
import { SpeechContext, useSpeech, useWords } from './i18n/language.ts';
import { personOf, type Person } from './person.ts';
import { SignIn } from './screens/sign-in/sign-in.tsx';
import type { SignedInProps } from './signed-in.tsx';

type Stage =
  | { at: 'connecting' | 'failed' }
  | { at: 'signed-out' | 'no-role'; connection: Connection }
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
    connect()
      .then((connection) => {
        onAuthStateChanged(connection.auth, (user) => {
          if (user) enter(connection, user).then(setStage).catch(fail);
          else setStage({ at: 'signed-out', connection });
        });
      })
      .catch(fail);
  }, []);

  switch (stage.at) {
    case 'connecting':
      return <p class="wait">{words.loading}</p>;
    case 'failed':
      return <CannotStart />;
    case 'signed-out':
      return <SignIn auth={stage.connection.auth} />;
    case 'no-role':
      return <NoRole connection={stage.connection} />;
    case 'inside':
      return <stage.Inside key={stage.person.uid} connection={stage.connection} person={stage.person} />;
  }
}

async function enter(connection: Connection, user: Parameters<typeof personOf>[0]): Promise<Stage> {
  const [person, { SignedIn }] = await Promise.all([personOf(user), import('./signed-in.tsx')]);
  return person ? { at: 'inside', connection, person, Inside: SignedIn } : { at: 'no-role', connection };
}

function CannotStart() {
  const words = useWords();
  return (
    <main class="sign-in">
      <div class="card" role="alert">
        <h1>{words.appName}</h1>
        <p>{words.cannotStart}</p>
        <button
          type="button"
          onClick={() => {
            location.reload();
          }}
        >
          {words.reload}
        </button>
      </div>
    </main>
  );
}

function NoRole({ connection }: { connection: Connection }) {
  const words = useWords();
  return (
    <main class="sign-in">
      <div class="card">
        <p>{words.noRole}</p>
        <button type="button" onClick={() => void signOut(connection.auth)}>
          {words.signOut}
        </button>
      </div>
    </main>
  );
}
