/** Signing in, or making an account that has no role yet. Says what was wrong; never says which of the two was. */
import { useContext, useState } from 'preact/hooks';
import { CARD } from '../../card/place.ts';
import { INSTALL } from '../../install/place.ts';
import { SpeechContext } from '../../i18n/language.ts';
import type { Login } from '../../login/login.ts';
import { CallError } from '../../rest/call.ts';
import type { Words } from '../../i18n/vi/index.ts';
import './sign-in.css';

/** **Source**: TCVN 14423:2026, level 2 without a second factor. **Units**: characters. */
export const LEAST_PASSWORD = 14;

export interface SignInProps {
  login: Login;
  expired: boolean;
  /** Whose campaigns these are. Undefined where the configuration does not say. */
  authority?: string | undefined;
}

export function SignIn({ login, expired, authority }: SignInProps) {
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
    (isNew ? create(login, sent) : enter(login, sent)).catch((error: unknown) => {
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
        {authority !== undefined && <p class="authority">{authority}</p>}
        <h1>{words.shared.appName}</h1>
        <p class="soft small">{signIn.signInPurpose}</p>
        {expired && <p class="notice warn">{signIn.expired}</p>}
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
        {!isNew && <ForgotPassword login={login} />}
        <a href={CARD}>{signIn.haveCard}</a>
        <a href={INSTALL}>{signIn.install}</a>
        <button type="button" onClick={switchLanguage}>
          {words.shared.otherLanguage}
        </button>
      </form>
    </main>
  );
}

/** Has a mail sent to the address that stands in the form; says the same whether it is known or not. */
function ForgotPassword({ login }: { login: Login }) {
  const { signIn } = useContext(SpeechContext).words;
  const [said, setSaid] = useState<string | null>(null);
  const ask = (event: MouseEvent): void => {
    const { form } = event.currentTarget as HTMLButtonElement;
    const email = form ? textOf(new FormData(form), 'email').trim() : '';
    if (email === '') {
      setSaid(signIn.forgotNeedsEmail);
      return;
    }
    login.forgot(email).then(
      () => setSaid(signIn.forgotSent),
      (fault: unknown) => setSaid(faultOf(fault, signIn)),
    );
  };
  return (
    <>
      <button type="button" class="plain" onClick={ask}>
        {signIn.forgot}
      </button>
      <div role="status">
        {said !== null && (
          <>
            <p class="small">{said}</p>
            <p class="small">{signIn.forgotCard}</p>
          </>
        )}
      </div>
    </>
  );
}

function enter(login: Login, sent: FormData): Promise<void> {
  return login.enter(textOf(sent, 'email').trim(), textOf(sent, 'password'));
}

function create(login: Login, sent: FormData): Promise<void> {
  return login.create(textOf(sent, 'name').trim(), textOf(sent, 'email').trim(), textOf(sent, 'password'));
}

function faultOf(fault: unknown, words: Words['signIn']): string {
  if (!(fault instanceof CallError)) return words.notDone;
  if (fault.trouble === 'no-signal') return words.signInNoSignal;
  if (fault.trouble === 'slow') return words.signInSlow;
  // Identity Toolkit says more after a colon.
  switch (fault.word.split(' ')[0]) {
    case 'TOO_MANY_ATTEMPTS_TRY_LATER':
      return words.tooManyTries;
    case 'USER_DISABLED':
      return words.disabled;
    case 'EMAIL_EXISTS':
      return words.emailTaken;
    case 'WEAK_PASSWORD':
      return words.passwordShort;
    default:
      return fault.trouble === 'server' ? words.notDone : words.signInFailed;
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
