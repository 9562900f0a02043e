/**
 * A code becomes a way in, once. The password follows from the code and from the phone's claim, so that a phone that
 * repeats the exchange, because the answer was lost or late, is told the same one and never locks itself out.
 */
import { cardAddress, readCardCode } from '#domain/card-code.ts';
import { usedBy, type CardFault } from '#domain/cards.ts';
import { sha256Hex } from '#domain/hash.ts';
import { cardIdOf } from './make-cards.ts';
import type { CardPorts } from './ports-cards.ts';

/** `unknown`: there is no such card. Whoever can hear another fault has the code of a real one. */
export type SignInFault = 'unknown' | CardFault;
export type SignIn = { uid: string; email: string; password: string } | { fault: SignInFault };

/** Returns how to sign in now, or why a card lets nobody in. A fault uses nothing up. */
export async function signInByCard(typed: string, claim: string, ports: CardPorts): Promise<SignIn> {
  const code = readCardCode(typed);
  if (code === null) return { fault: 'unknown' };
  const id = cardIdOf(code);
  const found = await ports.cards.card(id);
  if (!found) return { fault: 'unknown' };
  const { uid } = found;
  const login = await ports.logins.login(uid);
  if (!login || login.disabled) return { fault: 'closed' };
  const used = await ports.cards.change(id, (card, holder) =>
    usedBy(card, holder, sha256Hex(`claim:${claim}`), ports.clock.nowMs()),
  );
  if ('fault' in used) return used;
  const password = sha256Hex(`password:${code}:${claim}`);
  if (!used.card.passwordSet) {
    if (!(await ports.cardLogins.setPassword(uid, password))) return { fault: 'closed' };
    await ports.cards.change(id, (card) => ({ card: { ...card, passwordSet: true } }));
  }
  return { uid, email: login.email ?? cardAddress(uid), password };
}
