/**
 * The logins of this project, for the administrator of a campaign: name, e-mail, last sign-in, and who waits for a role;
 * and the sign-in cards of the campaign. Answers JSON, and says nothing to anybody else.
 *
 *   GET    /logins/{campaign}              every login
 *   GET    /logins/{campaign}/cards        the newest card of each login, never its code
 *   POST   /logins/{campaign}/cards        new cards, with their codes: said here and never again
 *   DELETE /logins/{campaign}/cards/{uid}  withdraws the card of a login
 */
import { onRequest } from 'firebase-functions/https';
import { emulatorOrigins, REGION } from '../config.ts';
import { log } from '../log.ts';
import { CardOrder } from '#schema/card.ts';
import { makeCards, newestCards } from '#workflows/make-cards.ts';
import { answered } from './answered.ts';
import { bodyOf } from './body.ts';
import { cardPorts, ports } from './deps.ts';
import { askerOf } from './person.ts';
import { PRODUCTION_ORIGINS, securityHeaders } from './security-headers.ts';

const PATH = /^\/logins\/([a-z0-9.-]{1,80})(\/cards(?:\/([A-Za-z0-9][A-Za-z0-9@_:.-]{0,127}))?)?$/;

export const logins = onRequest(
  { region: REGION, memory: '256MiB', concurrency: 8, invoker: 'public' },
  answered(securityHeaders(emulatorOrigins() ?? PRODUCTION_ORIGINS), async (request, response) => {
    const [, campaignId = '', below, uid] = PATH.exec(request.path) ?? [];
    const place = uid !== undefined ? 'card' : below !== undefined ? 'cards' : 'logins';
    const asked = campaignId === '' ? '' : `${request.method} ${place}`;
    if (!['GET logins', 'GET cards', 'POST cards', 'DELETE card'].includes(asked)) {
      response.status(404).json({ error: 'not-found' });
      return;
    }
    const asker = await askerOf(request.get('authorization'), campaignId);
    if (asker?.role !== 'admin') {
      response.status(asker ? 403 : 401).json({ error: 'not-allowed' });
      return;
    }
    switch (asked) {
      case 'GET logins':
        response.json(await ports().logins.logins());
        return;
      case 'GET cards':
        response.json(await newestCards(campaignId, cardPorts()));
        return;
      case 'DELETE card':
        await cardPorts().cards.withdraw(campaignId, uid ?? '', cardPorts().clock.nowMs());
        response.json({});
        return;
    }
    const order = bodyOf(request, CardOrder);
    if (!order) {
      response.status(400).json({ error: { status: 'REFUSED', message: 'malformed' } });
      return;
    }
    const made = await makeCards(campaignId, asker.uid, order.cards, cardPorts());
    if ('fault' in made) {
      response.status(409).json({ error: { status: 'REFUSED', message: made.fault, unitId: made.unitId } });
      return;
    }
    log.cardsMade(campaignId, asker.uid, made.made.length);
    response.json(made.made);
  }),
);
