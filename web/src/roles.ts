/** What each role finds on the page. The doors (security rules) decide; this only hides what they would refuse. */
import type { Role } from '../../functions/src/schema/plan.ts';

export type RoleName = Role;

/** `reports`: has a daily form. `editions`: may list what leaders were told. */
const ROOMS: Record<RoleName, { reports: boolean; editions: boolean }> = {
  reporter: { reports: true, editions: false },
  'digital-lead': { reports: true, editions: true },
  collector: { reports: true, editions: false },
  standing: { reports: true, editions: true },
  leader: { reports: false, editions: true },
  recipient: { reports: false, editions: true },
  auditor: { reports: false, editions: true },
  admin: { reports: false, editions: false },
};

export const ROLE_NAMES = Object.keys(ROOMS) as RoleName[];

export type Screen = 'targets' | 'report' | 'editions';

/** Returns the screens of a role, in the order of the tabs. */
export function screensOf(role: RoleName): Screen[] {
  const { reports, editions } = ROOMS[role];
  return [
    ...(reports ? (['report'] as const) : []),
    'targets' as const,
    ...(editions ? (['editions'] as const) : []),
  ];
}
