/** Signing in, or making an account that has no role yet. Says what was wrong; never says which of the two was. */
import { FirebaseError } from 'firebase/app';
import {
  createUserWithEmailAndPassword,
  signInWithEmailAndPassword,
  updateProfile,
  type Auth,
} from 'firebase/auth';
import { useContext, useState } from 'preact/hooks';
import { SpeechContext } from '../../i18n/language.ts';
import type { Words } from '../../i18n/vi/index.ts';
import './sign-in.css';

/** **Source**: TCVN 14423:2026, level 2 without a second factor. **Units**: characters. */
export const LEAST_PASSWORD = 14;

const IN_APP = /Zalo|FBAN|FBAV/;

export function SignIn({ auth, expired }: { auth: Auth; expired: boolean }) {
  const { words, switchLanguage } = useContext(SpeechContext);
  const { signIn } = words;
  const [isNew, setIsNew] = useState(false);
  const [shown, setShown] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget as HTMLFormElement);
    if (isNew && textOf(sent, 'password').length < LEAST_PASSWORD) {
      setFault(signIn.passwordShort);
      return;
    }
    setBusy(true);
    setFault(null);
    (isNew ? create(auth, sent) : enter(auth, sent)).catch((error: unknown) => {
      setFault(faultOf(error, signIn));
      setBusy(false);
    });
  };

  const password = {
    id: 'password',
    name: 'password',
    autocomplete: isNew ? 'new-password' : 'current-password',
    'aria-describedby': isNew ? 'password-hint' : undefined,
    required: true,
  };
  return (
    <main class="sign-in">
      <form class="card" onSubmit={submit}>
        <h1>{words.shared.appName}</h1>
        <p class="soft small">{signIn.signInPurpose}</p>
        {expired && <p class="notice warn">{signIn.expired}</p>}
        {IN_APP.test(navigator.userAgent) && <p class="notice warn">{signIn.openInBrowser}</p>}
        {isNew && (
          <div class="field">
            <label for="name">{signIn.displayName}</label>
            <input id="name" name="name" autocomplete="name" maxlength={100} required />
          </div>
        )}
        <div class="field">
          <label for="email">{signIn.email}</label>
          <input id="email" name="email" type="email" autocomplete="username" inputmode="email" required />
        </div>
        <div class="field">
          <label for="password">{signIn.password}</label>
          {isNew && (
            <p class="soft small" id="password-hint">
              {signIn.passwordShort}
            </p>
          )}
          {shown ? <input type="text" {...password} /> : <input type="password" {...password} />}
          <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {signIn.showPassword}
          </button>
        </div>
        {fault !== null && (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
        <button class="primary" type="submit" disabled={busy}>
          {isNew ? signIn.create : signIn.signIn}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => {
            setIsNew(!isNew);
            setFault(null);
          }}
        >
          {isNew ? signIn.haveAccount : signIn.noAccount}
        </button>
        <button type="button" onClick={switchLanguage}>
          {words.shared.otherLanguage}
        </button>
      </form>
    </main>
  );
}

async function enter(auth: Auth, sent: FormData): Promise<void> {
  await signInWithEmailAndPassword(auth, textOf(sent, 'email').trim(), textOf(sent, 'password'));
}

async function create(auth: Auth, sent: FormData): Promise<void> {
  const email = textOf(sent, 'email').trim();
  const { user } = await createUserWithEmailAndPassword(auth, email, textOf(sent, 'password'));
  await updateProfile(user, { displayName: textOf(sent, 'name').trim() });
}

function faultOf(error: unknown, words: Words['signIn']): string {
  switch (error instanceof FirebaseError ? error.code : '') {
    case 'auth/network-request-failed':
      return words.signInNoSignal;
    case 'auth/too-many-requests':
      return words.tooManyTries;
    case 'auth/user-disabled':
      return words.disabled;
    case 'auth/email-already-in-use':
      return words.emailTaken;
    case 'auth/weak-password':
      return words.passwordShort;
    default:
      return words.signInFailed;
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
