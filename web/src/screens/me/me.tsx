/** One's own account: who one is here, the password, the way out. */
import { useContext } from 'preact/hooks';
import { isCardAddress } from '#domain/card-code.ts';
import { addressOf } from '../../address.ts';
import { INSTALL } from '../../install/place.ts';
import { Facts } from '../../design/facts.tsx';
import { card as en } from '../../i18n/en/card.ts';
import { SpeechContext } from '../../i18n/language.ts';
import { card as vi } from '../../i18n/vi/card.ts';
import { Give } from '../../hand-over/give.tsx';
import { TakeIn } from '../../hand-over/take-in.tsx';
import { useCarried, useItems, useSession } from '../../session.ts';
import { digestAcknowledge } from '#domain/acts/reception.ts';
import { OwnLetters } from '../../letters/own-letters.tsx';
import { PasswordForm } from './password-form.tsx';
import { isUnsent } from '../../outbox/item.ts';
import { SignOut } from '../sign-in/sign-out.tsx';
import { ThisDevice } from './this-device.tsx';
import { Unsent } from './unsent.tsx';

/** The address `#/me/device` is the screen of this device; from there things are handed over and taken in. */
export const DEVICE = 'device';

export function Me() {
  const { parts } = useSession();
  switch (parts[0]) {
    case DEVICE:
      return <ThisDevice />;
    case 'hand-over':
      return <Give />;
    case 'take-in':
      return <TakeIn />;
    default:
      return <Own />;
  }
}

function Own() {
  const { language, words, switchLanguage } = useContext(SpeechContext);
  const { device, menu, shared, shell, signIn } = words;
  const card = { vi, en }[language];
  const { connection, person, index } = useSession();
  const items = [...useItems(), ...useCarried()];
  const email = connection.login.user()?.email;
  const byCard = isCardAddress(email);
  const unit = index.units.get(person.unitId ?? '');
  return (
    <div class="stack form">
      <h1>{menu.me}</h1>
      <div class="card">
        <Facts
          facts={[
            [signIn.name, person.name],
            [signIn.email, byCard ? card.byCard : (email ?? '–')],
            [shared.unit, unit?.name ?? '–'],
          ]}
        />
      </div>
      <Unsent />
      {digestAcknowledge.roles.includes(person.role) && <OwnLetters />}
      <p>
        <a href={addressOf('me', DEVICE)}>{device.title}</a> · <a href={INSTALL}>{signIn.install}</a>
      </p>
      <p class="row">
        {shell.language}
        <button type="button" lang={language === 'vi' ? 'en' : 'vi'} onClick={switchLanguage}>
          {shared.otherLanguage}
        </button>
      </p>
      {byCard ? <p class="card">{card.noPassword}</p> : <PasswordForm login={connection.login} />}
      <SignOut login={connection.login} unsent={items.filter(isUnsent).length} />
    </div>
  );
}
