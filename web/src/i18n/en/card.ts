import type { card as vi } from '../vi/card.ts';

/** Signing in by a card: its page, and what somebody without a password is told. Not among the words of every page. */
export const card: typeof vi = {
  title: 'Sign in with a card',
  code: 'Code on the card',
  codeHint: '16 letters and digits in 4 groups. Upper or lower case, with or without hyphens.',
  enter: 'Sign in',
  entering: 'Signing in…',
  notACode: 'This code is not right. Please compare each group with the card.',
  signedInAs: (name) =>
    `${name} is signed in on this device. With this card it changes to the unit on the card; what ${name} has not sent stays on the device.`,
  needsNewCard: (name) => `${name} signed in with a card and needs a new one to come back.`,
  goOnAs: (name) => `Go on as ${name}`,
  iPhone:
    'iPhone: better install the icon first, then open the book from it and type this code there. A card works once: used in Safari, it cannot be used again in the icon.',
  howToInstall: 'How to install',
  done: (name) => `Signed in: ${name}`,
  remembers: 'This device remembers the unit; no card is needed next time. The card is used up.',
  toForm: 'Open the book',
  withEmail: 'Sign in with an e-mail address',
  lost: 'Card lost, out of date or used: please ask the administrator for a new one.',
  faults: {
    unknown: 'There is no card with this code. Please compare it with the card.',
    used: 'This card was used. If it was nobody of the unit, tell the administrator at once to have a new one made.',
    withdrawn: 'This card was withdrawn, or replaced by a newer one. Please use the newest.',
    expired: 'This card is out of date. Please ask the administrator for a new one.',
    closed: 'The account of this card is closed. Please ask the administrator.',
    'no-signal': 'No signal yet. The card is still good: try again on this device when the signal is back.',
    slow: 'The signal is weak, the server did not answer in time. The card is still good: press again on this device.',
    server:
      'The server could not do it. The card is still good: press again on this device in a few minutes.',
  },
  noPassword:
    'This account signs in with a card and has no password. For another device, a lost one, or after signing out: please ask the administrator for a new card.',
  byCard: 'signs in with a card',
  signOutNeedsCard: 'After signing out, only a new card lets you in again. Sign out all the same?',
};
