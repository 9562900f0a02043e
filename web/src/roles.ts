/** What each role finds on the page, first things first. The doors (security rules) decide; this only hides what they would refuse. */
import type { Role } from '#schema/plan.ts';

export type RoleName = Role;

export type Screen =
  | 'today'
  | 'reports'
  | 'board'
  | 'targets'
  | 'lists'
  | 'editions'
  | 'tasks'
  | 'difficulties'
  | 'plan'
  | 'accounts'
  | 'audit'
  | 'me'
  | 'notices'
  | 'help';

const UNIT: readonly Screen[] = ['today', 'reports', 'targets', 'difficulties', 'tasks', 'plan'];

const SCREENS: Record<RoleName, readonly Screen[]> = {
  reporter: UNIT,
  collector: UNIT,
  'digital-lead': ['today', 'reports', 'targets', 'editions', 'difficulties', 'tasks', 'plan'],
  standing: ['board', 'today', 'targets', 'editions', 'reports', 'lists', 'difficulties', 'tasks', 'plan'],
  leader: ['editions', 'targets', 'difficulties', 'tasks', 'lists', 'plan'],
  recipient: ['editions', 'targets', 'tasks', 'plan'],
  auditor: ['audit', 'targets', 'editions', 'lists', 'difficulties', 'tasks', 'plan', 'accounts'],
  admin: ['accounts', 'plan', 'targets'],
};

export const ROLE_NAMES = Object.keys(SCREENS) as RoleName[];

/** Returns the screens of a role in the order of the menu; everybody's own account, notices and help come last. */
export function screensOf(role: RoleName): readonly Screen[] {
  return [...SCREENS[role], 'me', 'help', 'notices'];
}
