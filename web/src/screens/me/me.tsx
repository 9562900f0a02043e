/** One's own account: who one is here, the password, the way out. Never signs out over unsent words without asking. */
import { useState } from 'preact/hooks';
import { Facts } from '../../design/facts.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../i18n/language.ts';
import { useItems, useSession } from '../../session.ts';
import { leave } from '../sign-in/session.ts';
import { PasswordForm } from './password-form.tsx';
import { Unsent } from './unsent.tsx';

export function Me() {
  const { menu, shared, shell, signIn } = useWords();
  const { auth, person, index } = useSession();
  const items = useItems();
  const [asking, setAsking] = useState(false);
  const unsent = items.filter(({ state }) => state === 'queued' || state === 'sending').length;
  const unit = index.units.get(person.unitId ?? '');
  const goOut = (): void => void leave(auth);
  return (
    <div class="stack form">
      <h1>{menu.me}</h1>
      <div class="card">
        <Facts
          facts={[
            [signIn.name, person.name],
            [signIn.email, auth.currentUser?.email],
            [shared.unit, unit?.name ?? '–'],
          ]}
        />
      </div>
      <Unsent />
      <PasswordForm auth={auth} />
      <button
        type="button"
        onClick={() => {
          if (unsent > 0) setAsking(true);
          else goOut();
        }}
      >
        {shell.signOut}
      </button>
      {asking && (
        <Sheet title={shell.signOut} onClose={() => setAsking(false)}>
          <p>{shell.signOutUnsent(unsent)}</p>
          <div class="sheet-acts">
            <button type="button" class="danger" onClick={goOut}>
              {shell.signOut}
            </button>
          </div>
        </Sheet>
      )}
    </div>
  );
}
