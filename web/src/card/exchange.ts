/**
 * A card's code exchanged for a session. The phone makes a secret for the code and keeps it until it is in, also over a reload:
 * with it, and with nothing else, the same exchange may be asked for again when an answer is lost.
 */
import { forget, remember, remembered } from '../device.ts';
import type { Login } from '../login/login.ts';
import { CallError, post } from '../rest/call.ts';

const CLAIM = 'card-claim';
const USED = 'card-used';
const CLAIM_BYTES = 32;

/** Where the browser keeps nothing, the secret lasts as long as the page. */
let held: { code: string; claim: string } | null = null;

/** Signs in. **Errors**: rejects with a CallError, whose word is the server's; the card is then as good as before. */
export async function enterByCard(login: Pick<Login, 'enter'>, code: string): Promise<void> {
  const said = (await post('/sign-in', { code, claim: claimFor(code) })) as Record<string, unknown> | null;
  const { email, password } = said ?? {};
  if (typeof email !== 'string' || typeof password !== 'string') throw new CallError('server');
  await login.enter(email, password);
  held = null;
  forget(CLAIM);
  remember(USED, code);
}

/** Returns true iff it was this device that the card signed in last. */
export const wasUsedHere = (code: string): boolean => remembered(USED) === code;

function claimFor(code: string): string {
  if (held?.code !== code) held = keptClaim(code) ?? { code, claim: newClaim() };
  remember(CLAIM, JSON.stringify(held));
  return held.claim;
}

function keptClaim(code: string): typeof held {
  try {
    const kept = JSON.parse(remembered(CLAIM) ?? 'null') as typeof held;
    return kept?.code === code ? kept : null;
  } catch {
    return null;
  }
}

function newClaim(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CLAIM_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
