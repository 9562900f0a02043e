import type { Words } from '../vi/index.ts';

/** The names of the screens, as the menu shows them. */
export const menu: Words['menu'] = {
  today: 'Today',
  reports: 'Reports',
  targets: 'Targets',
  lists: 'Assigned lists',
  editions: 'Editions',
  accounts: 'Units',
  audit: 'Audit',
  me: 'My account',
  more: 'More',
};
