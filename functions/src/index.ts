/** The list of deployed functions, in the order in which data flows through them. Nothing else. */
export { onEntryCreated } from './triggers/on-entry-created.ts';
export { onTotalsChanged } from './triggers/on-totals-changed.ts';
export { tick } from './triggers/tick.ts';
export { files } from './triggers/files.ts';
export { logins } from './triggers/logins.ts';
