/**
 * The list of deployed functions, in the order in which data flows through them. A deployed process runs one function and
 * loads that one alone; discovery and the emulators load all. By `require`, because the emulators `require` this file,
 * which then must not wait. scripts/config/functions.config.ts builds each trigger as a file of its own.
 */
import { createRequire } from 'node:module';
import type * as Deliver from '#triggers/deliver.ts';
import type * as Files from '#triggers/files.ts';
import type * as Logins from '#triggers/logins.ts';
import type * as OnEntryCreated from '#triggers/on-entry-created.ts';
import type * as OnTotalsChanged from '#triggers/on-totals-changed.ts';
import type * as SignIn from '#triggers/sign-in.ts';
import type * as Tick from '#triggers/tick.ts';
import { runsHere } from './config.ts';

const require = createRequire(import.meta.url);
const ifHere = <Trigger>(name: keyof Trigger & string, file: string): Partial<Trigger> =>
  runsHere(name) ? (require(file) as Trigger) : {};

export const { onEntryCreated } = ifHere<typeof OnEntryCreated>('onEntryCreated', './on-entry-created.js');
export const { onTotalsChanged } = ifHere<typeof OnTotalsChanged>(
  'onTotalsChanged',
  './on-totals-changed.js',
);
export const { tick } = ifHere<typeof Tick>('tick', './tick.js');
export const { deliver } = ifHere<typeof Deliver>('deliver', './deliver.js');
export const { files } = ifHere<typeof Files>('files', './files.js');
export const { logins } = ifHere<typeof Logins>('logins', './logins.js');
export const { signIn } = ifHere<typeof SignIn>('signIn', './sign-in.js');
