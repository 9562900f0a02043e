/** Changing the password. Asks for the present one, so that a phone left lying about is not enough. */
import { useState } from 'preact/hooks';
import { Notice } from '../../design/notice.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Words } from '../../i18n/vi/index.ts';
import type { Login } from '../../login/login.ts';
import { CallError } from '../../rest/call.ts';
import { LEAST_PASSWORD } from '../sign-in/sign-in.tsx';

const WRONG = /^(INVALID_PASSWORD|INVALID_LOGIN_CREDENTIALS)/;

type Outcome = 'changed' | keyof Pick<Words['signIn'], 'oldPasswordWrong' | 'passwordShort' | 'notDone'>;

export function PasswordForm({ login }: { login: Login }) {
  const { signIn } = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const sent = new FormData(form);
    setBusy(true);
    void change(login, textOf(sent, 'old'), textOf(sent, 'new')).then((became) => {
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

async function change(login: Login, old: string, next: string): Promise<Outcome> {
  if (next.length < LEAST_PASSWORD) return 'passwordShort';
  try {
    await login.changePassword(old, next);
    return 'changed';
  } catch (fault) {
    return fault instanceof CallError && WRONG.test(fault.word) ? 'oldPasswordWrong' : 'notDone';
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
