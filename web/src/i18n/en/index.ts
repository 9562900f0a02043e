/** The words of the screens in English, for guests. A key that is missing here does not compile. */
import type { Words } from '../vi/index.ts';
import { audit } from './audit.ts';
import { editions } from './editions.ts';
import { menu } from './menu.ts';
import { reports } from './reports.ts';
import { shared } from './shared.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { targets } from './targets.ts';
import { today } from './today.ts';

export const en: Words = {
  shared,
  shell,
  menu,
  signIn,
  today,
  reports,
  targets,
  editions,
  audit,
};
