/** Changing the password. Asks for the present one, so that a phone left lying about is not enough. */
import { FirebaseError } from 'firebase/app';
import { EmailAuthProvider, reauthenticateWithCredential, updatePassword, type Auth } from 'firebase/auth';
import { useState } from 'preact/hooks';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Words } from '../../i18n/vi/index.ts';
import { LEAST_PASSWORD } from '../sign-in/sign-in.tsx';

const WRONG = new Set(['auth/wrong-password', 'auth/invalid-credential']);

type Outcome = 'changed' | keyof Pick<Words['signIn'], 'oldPasswordWrong' | 'passwordShort' | 'notDone'>;

export function PasswordForm({ auth }: { auth: Auth }) {
  const { signIn } = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const sent = new FormData(form);
    setBusy(true);
    void change(auth, textOf(sent, 'old'), textOf(sent, 'new')).then((became) => {
      setBusy(false);
      setOutcome(became);
      if (became === 'changed') form.reset();
    });
  };
  const fault = (at: Outcome) =>
    outcome === at && at !== 'changed' ? (
      <p class="fault" role="alert">
        {signIn[at]}
      </p>
    ) : null;
  return (
    <form class="card" onSubmit={submit}>
      <h2>{signIn.changePassword}</h2>
      <div class="field">
        <label for="old-password">{signIn.oldPassword}</label>
        <input id="old-password" name="old" type="password" autocomplete="current-password" required />
        {fault('oldPasswordWrong')}
      </div>
      <div class="field">
        <label for="new-password">{signIn.newPassword}</label>
        <p class="soft small" id="new-password-hint">
          {signIn.passwordShort}
        </p>
        <input
          id="new-password"
          name="new"
          type="password"
          autocomplete="new-password"
          aria-describedby="new-password-hint"
          required
        />
        {fault('passwordShort')}
      </div>
      {fault('notDone')}
      {outcome === 'changed' && <Notice tone="good">{signIn.passwordChanged}</Notice>}
      <button type="submit" disabled={busy}>
        {signIn.changePassword}
      </button>
    </form>
  );
}

async function change(auth: Auth, old: string, next: string): Promise<Outcome> {
  const user = auth.currentUser;
  if (next.length < LEAST_PASSWORD) return 'passwordShort';
  if (!user?.email) return 'notDone';
  try {
    await reauthenticateWithCredential(user, EmailAuthProvider.credential(user.email, old));
    await updatePassword(user, next);
    return 'changed';
  } catch (error) {
    return error instanceof FirebaseError && WRONG.has(error.code) ? 'oldPasswordWrong' : 'notDone';
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
