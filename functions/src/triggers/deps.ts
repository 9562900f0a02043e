/** The ports of this process, made once at its first event: a function that is never called opens nothing. */
import type { CardPorts } from '#workflows/ports-cards.ts';
import type { Ports } from '#workflows/ports.ts';
import { DELIVERIES_TOPIC, MAIL_SERVER, onEmulator, TOTALS_TOPIC } from '../config.ts';
import { cardPortsOn } from '#store/cards.ts';
import { database, portsOn } from '#store/ports.ts';

let made: Ports | null = null;

/** Returns the process's ports. */
export function ports(): Ports {
  made ??= portsOn(database(), TOTALS_TOPIC, onEmulator(), {
    isNamed: MAIL_SERVER.value() !== '',
    topic: DELIVERIES_TOPIC,
  });
  return made;
}

let madeForCards: CardPorts | null = null;

/** Returns the process's ports of the sign-in cards. */
export function cardPorts(): CardPorts {
  madeForCards ??= cardPortsOn(database(), () => ports().clock.nowMs());
  return madeForCards;
}
