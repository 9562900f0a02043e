/** For an account that nobody gave a role: says what to do, and goes in by itself once the role is there. */
import type { Auth } from 'firebase/auth';
import { useEffect } from 'preact/hooks';
import { CopyButton } from '../../design/copy-button.tsx';
import { useWords } from '../../i18n/language.ts';
import { leave } from './session.ts';

const AGAIN_MS = 15_000;

export function NoRole({ auth, onCheck }: { auth: Auth; onCheck: () => void }) {
  const { shared, shell, signIn } = useWords();
  const uid = auth.currentUser?.uid ?? '';
  useEffect(() => {
    const timer = setInterval(onCheck, AGAIN_MS);
    return () => {
      clearInterval(timer);
    };
  }, [onCheck]);
  return (
    <main class="sign-in">
      <div class="card">
        <h1>{shared.appName}</h1>
        <p>{shell.noRole}</p>
        <p>
          {signIn.accountCode}: <code>{uid}</code>
        </p>
        <CopyButton text={uid} label={signIn.copyCode} />
        <p class="soft small">{signIn.entersByItself}</p>
        <button type="button" class="primary" onClick={onCheck}>
          {signIn.checkAgain}
        </button>
        <button type="button" onClick={() => void leave(auth)}>
          {shell.signOut}
        </button>
      </div>
    </main>
  );
}
