import type { Words } from '../vi/index.ts';

/** The names of the screens, as the menu shows them. */
export const menu: Words['menu'] = {
  today: 'Today',
  reports: 'Reports',
  board: 'Control desk',
  targets: 'Targets',
  lists: 'Assigned lists',
  editions: 'Editions',
  tasks: 'Tasks',
  difficulties: 'Difficulties',
  plan: 'Plan',
  accounts: 'Units',
  audit: 'Audit',
  me: 'My account',
  more: 'More',
};
