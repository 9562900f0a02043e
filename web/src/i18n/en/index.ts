/** The words of the screens in English, for guests. A key that is missing here does not compile. */
import type { Words } from '../vi/index.ts';
import { acts } from './acts.ts';
import { device } from './device.ts';
import { difficulties } from './difficulties.ts';
import { editions } from './editions.ts';
import { me } from './me.ts';
import { menu } from './menu.ts';
import { explainInEnglish } from './problems.ts';
import { recounts } from './recounts.ts';
import { reports } from './reports.ts';
import { roles } from './roles.ts';
import { shared } from './shared.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { targets } from './targets.ts';
import { today } from './today.ts';

export const en: Words = {
  explain: explainInEnglish,
  shared,
  shell,
  menu,
  me,
  acts,
  roles,
  signIn,
  today,
  reports,
  targets,
  editions,
  device,
  difficulties,
  recounts,
};
