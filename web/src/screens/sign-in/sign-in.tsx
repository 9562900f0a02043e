/** Signing in. Says what was wrong in words; never says which of the two was. */
import { FirebaseError } from 'firebase/app';
import { signInWithEmailAndPassword, type Auth } from 'firebase/auth';
import { useContext, useState } from 'preact/hooks';
import { SpeechContext } from '../../i18n/language.ts';

export function SignIn({ auth }: { auth: Auth }) {
  const { words, switchLanguage } = useContext(SpeechContext);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setFault(null);
    signInWithEmailAndPassword(auth, textOf(sent, 'email').trim(), textOf(sent, 'password')).catch(
      (error: unknown) => {
        const noSignal = error instanceof FirebaseError && error.code === 'auth/network-request-failed';
        setFault(noSignal ? words.signInNoSignal : words.signInFailed);
        setBusy(false);
      },
    );
  };

  return (
    <main class="sign-in">
      <form class="card" onSubmit={submit}>
        <h1>{words.appName}</h1>
        <div class="field">
          <label for="email">{words.email}</label>
          <input id="email" name="email" type="email" autocomplete="username" inputmode="email" required />
        </div>
        <div class="field">
          <label for="password">{words.password}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
        </div>
        {fault !== null && (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
        <button class="primary" type="submit" disabled={busy}>
          {words.signIn}
        </button>
        <p class="soft small">{words.signInPurpose}</p>
        <button type="button" onClick={switchLanguage}>
          {words.otherLanguage}
        </button>
      </form>
    </main>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
