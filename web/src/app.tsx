/**
 * The page from the outside: connect, sign in, then the rest. What a signed-in person needs is a chunk of its own, fetched
 * while the password is typed.
 */
import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { AtCard } from './card/at-card.tsx';
import { isCard } from './card/place.ts';
import { connect, type Connection } from './connection.ts';
import { dropKeptAnswers } from './database/kept-answers.ts';
import { SpeechContext, useSpeech, useWords } from './i18n/language.ts';
import { AtInstall } from './install/at-install.tsx';
import { InAppFirst } from './install/in-app-first.tsx';
import { isInstall } from './install/place.ts';
import type { User } from './login/login.ts';
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
      <InAppFirst>{placeOf(location.pathname)}</InAppFirst>
    </SpeechContext.Provider>
  );
}

/** Two pages are public, each with a path of its own. */
function placeOf(path: string) {
  if (isInstall(path)) return <AtInstall />;
  return isCard(path) ? <AtCard /> : <Outside />;
}

function Outside() {
  const words = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'connecting' });

  useLayoutEffect(() => {
    const fail = (): void => setStage({ at: 'failed' });
    const inside = import('./signed-in.tsx');
    // Asked for again when it is needed; a first failure here is no news.
    inside.catch(() => undefined);
    connect()
      .then((connection) => {
        const { database, login } = connection;
        let last: User | null = null;
        const show = (user: User | null, expired: boolean): void => {
          // Who signed out leaves no copy behind; who was signed out by the server comes back to it.
          if (!user && last && !expired) void dropKeptAnswers(database, last.uid);
          last = user;
          if (!user) setStage({ at: 'signed-out', connection, expired });
          else
            inside
              .catch(() => import('./signed-in.tsx'))
              .then(({ SignedIn }) => setStage({ at: 'inside', connection, user, Inside: SignedIn }))
              .catch(fail);
        };
        login.watch((change) => show(change.user, change.user === null && change.expired));
        document.addEventListener('visibilitychange', () => {
          if (document.visibilityState === 'visible') void login.look();
        });
        show(login.user(), false);
      })
      .catch(fail);
  }, []);

  switch (stage.at) {
    case 'connecting':
      return <p class="wait">{words.shared.loading}</p>;
    case 'failed':
      return <CannotStart />;
    case 'signed-out':
      return (
        <SignIn
          login={stage.connection.login}
          expired={stage.expired}
          authority={stage.connection.config.authority}
        />
      );
    case 'inside':
      return <stage.Inside key={stage.user.uid} connection={stage.connection} user={stage.user} />;
  }
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
