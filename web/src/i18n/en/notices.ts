import type { notices as vietnamese } from '../vi/notices.ts';

/** Notices: what came back, what is new. */
export const notices: typeof vietnamese = {
  title: 'Notices',
  empty: 'No notices yet.',
  isNew: 'New',
  markAll: 'Mark all as read',
  ofThisDevice: 'What was read is noted on this device only.',
  returned: (area, day) => `The report of ${area} for ${day} was returned`,
  sendBefore: (until) => `Send again before ${until}.`,
  answered: {
    voided: (area, day) => `The report of ${area} for ${day} was voided`,
    restored: (area, day) => `The report of ${area} for ${day} was restored`,
    'taken-in': (area, day) => `The report of ${area} for ${day}, sent after the lock, was taken in`,
  },
  reminded: (day, deadline) => `Reminder to report for ${day}, due ${deadline}`,
  list: (version) => `A new assigned list: no. ${version}`,
  edition: (day) => `The edition of ${day} was issued`,
};
