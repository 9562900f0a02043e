/**
 * Every word of the screens in Vietnamese, the language of the field, one file a session. What a campaign decides (names
 * of units, measures, indicators) comes from its plan and is never translated here.
 */
import { explain } from '#domain/problem.ts';
import { acts } from './acts.ts';
import { device } from './device.ts';
import { difficulties } from './difficulties.ts';
import { editions } from './editions.ts';
import { me } from './me.ts';
import { menu } from './menu.ts';
import { recounts } from './recounts.ts';
import { reports } from './reports.ts';
import { roles } from './roles.ts';
import { shared } from './shared.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { targets } from './targets.ts';
import { today } from './today.ts';

export const vi = {
  /** Says a problem. A plan's own messages stay as the plan wrote them. */
  explain,
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

/** The words a language must have: the same keys, and the same gaps to fill. */
export type Words = typeof vi;
