/**
 * Signing in by a card: `POST /sign-in` takes a code, once, and answers how to sign in now. Public: who has no way in has
 * no token. Faults are told apart only to somebody who has the code of a real card. Nobody finds one by trying: against a
 * thousand cards that wait, all that this function can answer in their two weeks comes to less than one chance in 10^9.
 */
import { onRequest } from 'firebase-functions/https';
import { emulatorOrigins, REGION } from '../config.ts';
import { log } from '../log.ts';
import { CardSignIn } from '#schema/card.ts';
import { signInByCard, type SignInFault } from '#workflows/use-card.ts';
import { answered } from './answered.ts';
import { bodyOf } from './body.ts';
import { cardPorts } from './deps.ts';
import { PRODUCTION_ORIGINS, securityHeaders } from './security-headers.ts';

/** Bounds what a flood of questions can cost, and how many codes it can try. */
const MOST_INSTANCES = 4;

const STATUS: Record<SignInFault, number> = {
  ...{ unknown: 404, used: 410, withdrawn: 410, expired: 410 },
  ...{ closed: 403, 'high-role': 403 },
};

export const signIn = onRequest(
  { region: REGION, memory: '256MiB', concurrency: 8, maxInstances: MOST_INSTANCES, invoker: 'public' },
  answered(securityHeaders(emulatorOrigins() ?? PRODUCTION_ORIGINS), async (request, response) => {
    const refuse = (status: number, message: string): void => {
      response.status(status).json({ error: { status: 'REFUSED', message } });
    };
    if (request.method !== 'POST' || request.path !== '/sign-in') {
      refuse(404, 'not-found');
      return;
    }
    const asked = bodyOf(request, CardSignIn);
    if (!asked) {
      refuse(400, 'malformed');
      return;
    }
    const said = await signInByCard(asked.code, asked.claim, cardPorts());
    if ('fault' in said) {
      refuse(STATUS[said.fault], said.fault);
      return;
    }
    log.cardUsed(said.uid);
    response.json({ email: said.email, password: said.password });
  }),
);
