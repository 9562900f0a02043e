import type { Words } from '../vi/index.ts';

/** The names of the screens, as the menu shows them. */
export const menu: Words['menu'] = {
  today: 'Today',
  reports: 'Reports',
  board: 'Desk',
  targets: 'Targets',
  lists: 'Lists',
  editions: 'Editions',
  tasks: 'Tasks',
  difficulties: 'Difficulties',
  plan: 'Plan',
  accounts: 'Units',
  audit: 'Audit',
  me: 'Account',
  notices: 'Notices',
  help: 'Help',
  more: 'More',
};
