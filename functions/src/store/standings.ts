/** Records with what was said on them since, many in one question: what arrives together is read together. */
import { FieldPath, type DocumentSnapshot, type Firestore, type Query } from 'firebase-admin/firestore';
import type { RecordHead } from '../schema/record.ts';
import { gathered } from './gather.ts';
import type { Standing, Stored } from '../workflows/ports.ts';
import { entryOf, stampOf } from './convert.ts';
import { IN_ONE_QUESTION, parted } from './firestore.ts';

/** Returns a record as a document holds it; null where there is none. */
export function storedOf(found: DocumentSnapshot): Stored<RecordHead> | null {
  return found.exists ? { data: found.data() as RecordHead, revision: found.updateTime } : null;
}

/** Returns the reader of a database. */
export function standingsOn(db: Firestore): (target: string) => Promise<Standing> {
  const ordered = (query: Query): Query => query.orderBy('at').orderBy(FieldPath.documentId());
  const journal = db.collection('journal');

  /** Entries since the last decided one: whoever has a history is asked about alone, so that none of it is read. */
  const onRecord = async (target: string, { data }: Stored<RecordHead>): Promise<DocumentSnapshot[]> => {
    const last = [stampOf(data.lastEntryAtMicros), data.lastEntryId];
    return (
      await ordered(journal.where('target', '==', target))
        .startAfter(...last)
        .get()
    ).docs;
  };
  /** All entries: nothing was decided yet on any of these. */
  const onNone = async (targets: readonly string[]): Promise<DocumentSnapshot[]> =>
    (await ordered(journal.where('target', 'in', targets)).get()).docs;

  const read = gathered(async (targets) => {
    const found = await db.getAll(...targets.map((target) => db.doc(target)));
    const standings = new Map<string, Standing>();
    const questions: Promise<DocumentSnapshot[]>[] = [];
    const fresh: string[] = [];
    for (const document of found) {
      const record = storedOf(document);
      standings.set(document.ref.path, { record, since: [] });
      if (record) questions.push(onRecord(document.ref.path, record));
      else fresh.push(document.ref.path);
    }
    questions.push(...parted(fresh, IN_ONE_QUESTION).map(onNone));
    for (const document of (await Promise.all(questions)).flat())
      standings.get(String(document.get('target')))?.since.push(entryOf(document));
    return standings;
  });
  return async (target) => (await read(target)) ?? { record: null, since: [] };
}
