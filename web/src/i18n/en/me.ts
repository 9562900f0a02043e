import type { me as vietnamese } from '../vi/me.ts';

export const me: typeof vietnamese = {
  unsent: 'Not sent yet',
  allSent: 'Everything done on this device has been sent.',
  waiting: 'Will be sent by itself',
  stopped: 'Could not be sent',
  handedOver: (at) => `Handed over to another device at ${at}; whether it arrived is not known yet.`,
};
