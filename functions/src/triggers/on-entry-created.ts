/** An entry appeared in the journal: look at it again, whatever the event says. */
import { onDocumentCreated } from 'firebase-functions/firestore';
import { REGION } from '../config.ts';
import { log } from '../log.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { ports } from './deps.ts';
import { guarded } from './guard.ts';

export const onEntryCreated = onDocumentCreated(
  { document: 'journal/{entryId}', region: REGION, retry: true, memory: '512MiB', concurrency: 80 },
  async (event) => {
    const { entryId } = event.params;
    await guarded('journal', entryId, event.time, async () => {
      // The event only says where to look: what is decided is read from the journal.
      const decision = await postEntry(entryId, ports(), String(event.data?.get('target') ?? ''));
      log.posted(entryId, decision?.status ?? 'unreadable');
    });
  },
);
