/**
 * The logins of this project, for the administrator of a campaign: name, e-mail, last sign-in, and who waits for a role.
 * `/logins/{campaign}` answers JSON. Says nothing to anybody else.
 */
import { onRequest } from 'firebase-functions/https';
import { emulatorOrigins, REGION } from '../config.ts';
import { answered } from './answered.ts';
import { askerOf } from './person.ts';
import { ports } from './deps.ts';
import { PRODUCTION_ORIGINS, securityHeaders } from './security-headers.ts';

const PATH = /^\/logins\/([a-z0-9.-]{1,80})$/;

export const logins = onRequest(
  { region: REGION, memory: '256MiB', concurrency: 8, invoker: 'public' },
  answered(securityHeaders(emulatorOrigins() ?? PRODUCTION_ORIGINS), async (request, response) => {
    const [, campaignId] = PATH.exec(request.path) ?? [];
    if (request.method !== 'GET' || campaignId === undefined) {
      response.status(404).json({ error: 'not-found' });
      return;
    }
    const asker = await askerOf(request.get('authorization'), campaignId);
    if (asker?.role !== 'admin') {
      response.status(asker ? 403 : 401).json({ error: 'not-allowed' });
      return;
    }
    response.json(await ports().logins.logins());
  }),
);
