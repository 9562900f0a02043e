/** The way out. Never signs out over unsent words, nor whoever needs a new card to come in again, without asking. */
import { useContext, useState } from 'preact/hooks';
import { isCardAddress } from '#domain/card-code.ts';
import { Sheet } from '../../design/sheet.tsx';
import { card as en } from '../../i18n/en/card.ts';
import { SpeechContext } from '../../i18n/language.ts';
import { card as vi } from '../../i18n/vi/card.ts';
import type { Login } from '../../login/login.ts';

export interface SignOutProps {
  login: Login;
  /** How much waits on this device in the person's name. */
  unsent: number;
}

export function SignOut({ login, unsent }: SignOutProps) {
  const { language, words } = useContext(SpeechContext);
  const { shell } = words;
  const [asking, setAsking] = useState(false);
  const byCard = isCardAddress(login.user()?.email);
  const goOut = (): void => void login.leave();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          if (unsent > 0 || byCard) setAsking(true);
          else goOut();
        }}
      >
        {shell.signOut}
      </button>
      {asking && (
        <Sheet title={shell.signOut} onClose={() => setAsking(false)}>
          {unsent > 0 && <p>{shell.signOutUnsent(unsent)}</p>}
          {byCard && <p>{{ vi, en }[language].signOutNeedsCard}</p>}
          <div class="sheet-acts">
            <button type="button" class="danger" onClick={goOut}>
              {shell.signOut}
            </button>
          </div>
        </Sheet>
      )}
    </>
  );
}
