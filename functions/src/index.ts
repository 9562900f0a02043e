/**
 * The list of deployed functions, in the order in which data flows through them. Nothing else. A deployed process runs one
 * function and loads that one alone; discovery and the emulators load all.
 */
import { runsHere } from './config.ts';

export const onEntryCreated = runsHere('onEntryCreated')
  ? (await import('./triggers/on-entry-created.ts')).onEntryCreated
  : undefined;
export const onTotalsChanged = runsHere('onTotalsChanged')
  ? (await import('./triggers/on-totals-changed.ts')).onTotalsChanged
  : undefined;
export const tick = runsHere('tick') ? (await import('./triggers/tick.ts')).tick : undefined;
export const files = runsHere('files') ? (await import('./triggers/files.ts')).files : undefined;
export const logins = runsHere('logins') ? (await import('./triggers/logins.ts')).logins : undefined;
