import type { device as vietnamese } from '../vi/device.ts';

export const device: typeof vietnamese = {
  storage: {
    refused:
      'This browser keeps nothing for long: leave the page open until everything is sent. Better open it in Chrome or Safari, not in a private window.',
    full: 'This device has no space left: leave the page open until everything is sent, and free some space (photos, unused apps).',
    slow: 'The storage of this device does not answer yet: leave the page open until everything is sent. If this lasts, close the other tabs of this page and open it again.',
    closed:
      'The browser has just closed the storage of this page: leave it open until everything is sent, or reload.',
    broken:
      'The storage of this browser is faulty: leave the page open until everything is sent. Better restart the browser.',
  },
  delivery: {
    'no-signal': 'No signal yet.',
    slow: 'The signal is weak, the server did not answer in time.',
    server: 'The server is busy.',
    'signed-out': 'The session has ended: sign in again to send.',
  },
  title: 'This device',
  nothingWaits: 'Nothing waits to be sent.',
  waits: (count, since) => `${count} waiting to be sent, the oldest since ${since}.`,
  lastContact: 'Last contact with the server',
  never: 'none since the page was opened',
  version: 'Version',
  keeps: 'What it keeps',
  keepsAll: 'Unsent reports and the last view of each screen, also when the browser is closed.',
  persistence: 'Kept for long',
  persisted: 'The browser promises to keep it, also when space runs out.',
  notPersisted:
    'The browser may delete it when space runs out. Install the page on the home screen to have it kept.',
  persistenceUnknown: 'The browser does not say.',
  space: 'Space left',
  megabytes: (count) => `${count} MB`,
  offline: 'Opens without a signal',
  offlineReady: 'Yes: the page is kept on this device.',
  offlineNot: 'Not yet: open the page again with a signal.',
  clock: 'Clock of the device',
  clockGood: 'Agrees with the server.',
  clockOff: (minutes) => `${minutes} minutes away from the server.`,
  sendNow: 'Send everything again',
  sending: 'Sending…',
  newVersion: 'There is a new version.',
  newVersionWaits: 'New version, open again when everything is sent.',
  openNewVersion: 'Open the new version',
  kept: {
    device: 'Saved on this device.',
    browser: 'Kept in the browser for now.',
    page: 'Not saved on this device: leave this page open until it is sent.',
  },
};
