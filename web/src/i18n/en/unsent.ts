import type { unsent as vietnamese } from '../vi/unsent.ts';

const counted = (count: string, noun: string): string => `${count} ${noun}${count === '1' ? '' : 's'}`;

export const unsent: typeof vietnamese = {
  kinds: {
    android: 'Chrome on Android',
    samsung: 'Samsung Internet',
    iphone: 'iPhone, iPad',
    coccoc: 'Cốc Cốc',
    desktop: 'Chrome, Edge on a computer',
    mac: 'Safari on a Mac',
    firefox: 'Firefox',
  },
  named: (place, kind) => `Device ${place} (${kind})`,
  what: (waiting, reports, only) =>
    only ? counted(reports, 'unsent report') : `${counted(waiting, 'unsent item')} (reports: ${reports})`,
  holds: (name, what, since, heard, ago) =>
    `${name} still holds ${what} since ${since}, last online ${heard} (${ago} ago).`,
  silent: (name, ago, what, since, heard) =>
    `${name} has been silent for ${ago}. Last online ${heard}, it held ${what} since ${since}; that may have changed.`,
  ofAll: 'Devices that still hold unsent work',
  ofLed: 'Devices of the units led that still hold unsent work',
  ofOthers: 'Other devices of the unit that still hold unsent work',
  ownName: 'What others see this device as',
};
