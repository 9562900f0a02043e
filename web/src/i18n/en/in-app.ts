import type { inApp as vietnamese } from '../vi/in-app.ts';

export const inApp: typeof vietnamese = {
  title: (browser) => `Open this in ${browser}, so that no report is lost`,
  thisApp: 'this app',
  why: (app) =>
    `This window of ${app} keeps nothing for certain once it is closed: what was not sent may be lost, and it does not open without a signal.`,
  steps: (browser) => [
    'Press ⋯ (or ⋮) in the upper corner of this window.',
    `Choose “Open in browser” (or “Open in ${browser}”).`,
  ],
  openChrome: 'Open in Chrome',
  otherwise: (browser) =>
    `If that does not work: copy the address, open ${browser} and paste it into the address field.`,
  copy: 'Copy the address',
  unsent: 'You wrote something here that is not sent yet, or must send now:',
  stay: 'Continue here all the same',
};
