import type { Words } from '../vi/index.ts';

/** The names of the screens, as the menu shows them. */
export const menu: Words['menu'] = {
  today: 'Today',
  reports: 'Reports',
  targets: 'Targets',
  editions: 'Editions',
  audit: 'Audit',
  me: 'My account',
  more: 'More',
};
