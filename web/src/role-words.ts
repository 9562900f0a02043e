/** What each role is called on screen. */
import type { Words } from './i18n/vi/index.ts';
import type { RoleName } from './roles.ts';

/** Returns the role's name in the language in use. */
export function roleInWords({ roles }: Words, role: RoleName): string {
  return roles[role];
}
