/**
 * The list of deployed functions, in the order in which data flows through them. Nothing else. What is heavy is loaded by
 * its first use, so that every function starts with little. No waiting while loading: the emulators `require` this file.
 */
export { onEntryCreated } from '#triggers/on-entry-created.ts';
export { onTotalsChanged } from '#triggers/on-totals-changed.ts';
export { tick } from '#triggers/tick.ts';
export { files } from '#triggers/files.ts';
export { logins } from '#triggers/logins.ts';
