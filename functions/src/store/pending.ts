/**
 * Records with their pending entries, many in one query: what arrives together is read together. Reads back
 * from the newest entry and stops where something is decided, because entries of one record are decided in order: what
 * was refused long ago, with or without a record, is not read again.
 */
import { FieldPath, type DocumentSnapshot, type Firestore, type Query } from 'firebase-admin/firestore';
import { documentPath } from '#schema/keys.ts';
import type { RecordHead } from '#schema/record.ts';
import { batched } from './batched.ts';
import type { RecordWithPending, Stored } from '#workflows/ports.ts';
import { entryOf, exported, stampOf } from './convert.ts';
import { IN_ONE_QUESTION, parted } from './firestore.ts';

/** How many entries on one record are read at first; then four times as many, until one of them is decided. */
const FIRST_PAGE = 20;
/** Entries on several records without a history: mostly one on each. */
const TOGETHER = 2 * IN_ONE_QUESTION;

/** Returns a record as a document holds it; null where there is none. */
export function storedOf(found: DocumentSnapshot): Stored<RecordHead> | null {
  const data = found.data();
  return data === undefined
    ? null
    : { data: exported(data) as unknown as RecordHead, revision: found.updateTime };
}

/** Returns the reader of a database. */
export function pendingOn(db: Firestore): (target: string) => Promise<RecordWithPending> {
  const newestFirst = (query: Query): Query =>
    query.orderBy('at', 'desc').orderBy(FieldPath.documentId(), 'desc');
  const journal = db.collection('journal');

  const isAnyDecided = async (entries: readonly DocumentSnapshot[]): Promise<boolean> => {
    const ids = entries.map(({ id }) => db.doc(documentPath('decisions', id)));
    return (await db.getAll(...ids, { fieldMask: ['sequence'] })).some(({ exists }) => exists);
  };

  /** Entries since the last one that left its trace on the record, newest first, back to one that is decided. */
  const onOne = async (target: string, record: Stored<RecordHead> | null): Promise<DocumentSnapshot[]> => {
    const all = newestFirst(journal.where('target', '==', target));
    const last = record && [stampOf(record.data.lastEntryAtMicros), record.data.lastEntryId];
    const since = last ? all.endBefore(...last) : all;
    const read: DocumentSnapshot[] = [];
    for (let size = FIRST_PAGE; ; size *= 4) {
      const oldest = read.at(-1);
      const page = (await (oldest ? since.startAfter(oldest) : since).limit(size).get()).docs;
      read.push(...page);
      if (page.length < size || (await isAnyDecided(page))) return read;
    }
  };
  /** Entries on records without a history: asked for together, unless there are too many. */
  const onFresh = async (targets: readonly string[]): Promise<DocumentSnapshot[]> => {
    const all = newestFirst(journal.where('target', 'in', targets)).limit(TOGETHER);
    const { docs } = await all.get();
    if (docs.length < TOGETHER) return docs;
    return (await Promise.all(targets.map((target) => onOne(target, null)))).flat();
  };

  const read = batched(async (targets) => {
    const found = await db.getAll(...targets.map((target) => db.doc(target)));
    const answers = new Map<string, RecordWithPending>();
    const questions: Promise<DocumentSnapshot[]>[] = [];
    const fresh: string[] = [];
    for (const document of found) {
      const record = storedOf(document);
      answers.set(document.ref.path, { record, pending: [] });
      if (record) questions.push(onOne(document.ref.path, record));
      else fresh.push(document.ref.path);
    }
    questions.push(...parted(fresh, IN_ONE_QUESTION).map(onFresh));
    for (const document of (await Promise.all(questions)).flatMap((docs) => docs.toReversed()))
      answers.get(String(document.get('target')))?.pending.push(entryOf(document));
    return answers;
  });
  return async (target) => (await read(target)) ?? { record: null, pending: [] };
}
