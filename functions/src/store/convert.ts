/**
 * Between Firestore's documents and our shapes: the only file that knows what Google's objects look like. Behind it
 * there are plain values only.
 */
import {
  DocumentReference,
  FieldValue,
  GeoPoint,
  Timestamp,
  type DocumentData,
  type DocumentSnapshot,
} from 'firebase-admin/firestore';
import type { Entry } from '#schema/entry.ts';
import type { Fields } from '#domain/proof/documents.ts';
import { readEntry, type Unreadable } from '#domain/proof/journal.ts';
import { FORMS, instantOf, plainFields } from '#domain/proof/plain.ts';
import type { EntryRef } from '#workflows/ports.ts';

/** The class of vectors, which the library does not name. */
const Vector = FieldValue.vector([]).constructor as new () => ReturnType<typeof FieldValue.vector>;

/** Returns microseconds since the epoch. */
export function microsOf(stamp: Timestamp): number {
  return stamp.seconds * 1_000_000 + Math.floor(stamp.nanoseconds / 1000);
}

/** Returns the timestamp of an instant in microseconds. */
export function stampOf(micros: number): Timestamp {
  const seconds = Math.floor(micros / 1_000_000);
  return new Timestamp(seconds, (micros - seconds * 1_000_000) * 1000);
}

/** Returns the entry, or why the document is none. Its words are never part of the reason. */
export function entryOf(snapshot: DocumentSnapshot): Entry | Unreadable {
  return readEntry(snapshot.id, exported(snapshot.data() ?? {}));
}

/** Returns a document's data as an export of it would be read. */
export function exported(data: DocumentData): Fields {
  return plainFields(data, foreign);
}

function foreign(value: object): object | undefined {
  if (value instanceof Timestamp) return instantOf(value.seconds, Math.floor(value.nanoseconds / 1000));
  if (value instanceof DocumentReference) return FORMS.reference(value.path);
  if (value instanceof GeoPoint) return FORMS.point(value.latitude, value.longitude);
  if (value instanceof Vector) return FORMS.vector(value.toArray());
  if (value instanceof Uint8Array) return FORMS.bytes(value);
  return isMap(value) ? undefined : FORMS.unknown();
}

/** A map whose `__proto__` was sent has that map as its prototype: no class, which would bring a constructor along. */
function isMap(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  return !Object.hasOwn(prototype as object, 'constructor');
}

/** Returns where an entry stands, of which `at` and `target` were read. */
export function entryRefOf(document: DocumentSnapshot): EntryRef {
  return {
    id: document.id,
    target: String(document.get('target')),
    atMicros: microsOf(document.get('at') as Timestamp),
  };
}
