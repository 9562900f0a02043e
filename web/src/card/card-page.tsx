/**
 * Signing in by a card, for who was given a sheet of paper. The code comes with the address or is typed; it is used when the
 * button is pressed and not before, because a preview or the window of another app would use it up.
 */
import { useContext, useEffect, useState } from 'preact/hooks';
import { inGroups, readCardCode } from '#domain/card-code.ts';
import { connect, type Connection } from '../connection.ts';
import { Notice } from '../design/notice.tsx';
import { card as en } from '../i18n/en/card.ts';
import { SpeechContext } from '../i18n/language.ts';
import { card as vi } from '../i18n/vi/card.ts';
import { INSTALL } from '../install/place.ts';
import { nameOfUser } from '../login/login.ts';
import { CardForm } from './card-form.tsx';
import { wasUsedHere } from './exchange.ts';
import '../install/install.css';
import '../screens/sign-in/sign-in.css';

const INSIDE = '/';

export function CardPage() {
  const { language, words: all, switchLanguage } = useContext(SpeechContext);
  const words = { vi, en }[language];
  const [connection, setConnection] = useState<Connection | 'failed' | null>(null);
  const [scanned, setScanned] = useState(() => codeIn(location.hash));
  const [entered, setEntered] = useState<string | null>(null);
  useEffect(() => {
    connect().then(setConnection, () => setConnection('failed'));
    const follow = (): void => setScanned(codeIn(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.title = `${words.title} – ${all.shared.appName}`;
  }, [words, all]);
  const user = connection && connection !== 'failed' ? connection.login.user() : null;
  const code = readCardCode(scanned);
  // Many scan their card again each time they want to report.
  const isBack = entered === null && user !== null && code !== null && wasUsedHere(code);
  useEffect(() => {
    if (isBack) location.replace(INSIDE);
  }, [isBack]);
  if (connection === null || isBack) return <p class="wait">{all.shared.loading}</p>;
  if (connection === 'failed') return <p class="wait">{all.shell.cannotStart}</p>;
  return (
    <main class="sign-in">
      <div class="card">
        <p class="soft small">{all.shared.appName}</p>
        <h1>{words.title}</h1>
        {entered === null ? (
          <>
            <CardForm
              key={scanned}
              {...{ connection, scanned, words }}
              onEntered={() => {
                // The used code leaves the address bar and the history.
                history.replaceState(null, '', location.pathname);
                const now = connection.login.user();
                setEntered(now ? nameOfUser(now) : '');
              }}
            />
            <p class="soft small">{words.lost}</p>
            <a href={INSIDE}>{user ? words.goOnAs(nameOfUser(user)) : words.withEmail}</a>
          </>
        ) : (
          <>
            <Notice tone="good">
              <p>{words.done(entered)}</p>
            </Notice>
            <p>{words.remembers}</p>
            <a class="button" href={INSIDE}>
              {words.toForm}
            </a>
            <a href={INSTALL}>{all.signIn.install}</a>
          </>
        )}
        <button type="button" lang={language === 'vi' ? 'en' : 'vi'} onClick={switchLanguage}>
          {all.shared.otherLanguage}
        </button>
      </div>
    </main>
  );
}

/** Longer than any code with everything that may stand between its symbols. */
const MOST = 40;

/** Returns what stands behind the `#`, in groups where it is a code. */
function codeIn(hash: string): string {
  const said = decoded(hash.slice(1)).slice(0, MOST);
  const code = readCardCode(said);
  return code === null ? said : inGroups(code);
}

/** An address holds a blank as `%20`. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
