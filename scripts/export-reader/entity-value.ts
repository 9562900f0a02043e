// A PropertyValue with its meaning, as a typed value. Which meaning goes with which value is a closed list: it must
// never guess a type for a pair that is not in it.
import { readReferenceValue } from './entity-key.ts';
import type { EntityKey } from './entity-key.ts';
import { ExportGeoPoint, ExportReference, ExportTimestamp } from './exported-value.ts';
import type { ExportDatabase, ExportedValue } from './exported-value.ts';
import { GROUP } from './wire.ts';
import type { WireReader } from './wire.ts';

/** What `Property.meaning` says about its value. **Source**: App Engine's entity.proto; 15 and 16 not yet seen. */
export const NO_MEANING = 0;
const TIMESTAMP = 7;
const POINT = 9;
const BLOB = 14;
const TEXT = 15;
const BYTE_STRING = 16;
/** A map: a serialized entity in the string value. */
export const ENTITY = 19;
/** An empty array: a property without a value. */
export const EMPTY_LIST = 24;
export const VECTOR = 31;

/** A value before its meaning is applied; a string stays where it lies in the record. */
export interface RawValue {
  readonly field: number;
  readonly at: number;
  readonly scalar: number | bigint | boolean | null;
  readonly text: WireReader | null;
  readonly point: ExportGeoPoint | null;
  readonly key: EntityKey | null;
}

const NOTHING: Omit<RawValue, 'at'> = { field: 0, scalar: null, text: null, point: null, key: null };

/** Reads a PropertyValue: at most one field. **Errors**: WireFault. */
export function readRawValue(reader: WireReader): RawValue {
  if (!reader.next()) return { ...NOTHING, at: reader.position };
  const value = readOne(reader);
  if (reader.next()) reader.fail('một giá trị mang hai kiểu');
  return value;
}

function readOne(reader: WireReader): RawValue {
  const { field, at } = reader;
  if (field === 1) return { field, at, scalar: reader.int64(), text: null, point: null, key: null };
  if (field === 2) return { field, at, scalar: reader.bool(), text: null, point: null, key: null };
  if (field === 3) {
    // The text is decoded when its meaning is known: bytes and maps are no text.
    const text = reader.copyHere();
    reader.delimited();
    return { field, at, scalar: null, text, point: null, key: null };
  }
  if (field === 4) return { field, at, scalar: reader.double(), text: null, point: null, key: null };
  if (field === 5) return { field, at, scalar: null, text: null, point: readPoint(reader), key: null };
  if (field === 12) {
    reader.expect(GROUP);
    return { field, at, scalar: null, text: null, point: null, key: readReferenceValue(reader) };
  }
  return reader.unknown('PropertyValue');
}

function readPoint(reader: WireReader): ExportGeoPoint {
  reader.expect(GROUP);
  let latitude: number | undefined;
  let longitude: number | undefined;
  while (reader.nextInGroup(5)) {
    if (reader.field === 6 && latitude === undefined) latitude = reader.double();
    else if (reader.field === 7 && longitude === undefined) longitude = reader.double();
    else reader.unknown('PointValue');
  }
  if (latitude === undefined || longitude === undefined) reader.fail('toạ độ thiếu một nửa');
  return new ExportGeoPoint(latitude, longitude);
}

/**
 * The typed value of anything but a map or an array.
 *
 * **Null**: a value without a field is Firestore's null. **Errors**: WireFault when value and meaning disagree.
 */
export function scalarOf(
  raw: RawValue,
  meaning: number,
  home: ExportDatabase,
  owner: WireReader,
): ExportedValue {
  if (raw.field === 0 && meaning === NO_MEANING) return null;
  if (raw.field === 1 && meaning === TIMESTAMP) return timestamp(raw, owner);
  if (raw.point !== null && (meaning === POINT || meaning === NO_MEANING)) return raw.point;
  if (raw.key !== null && meaning === NO_MEANING) return reference(raw.key, home);
  if (raw.text !== null && (meaning === NO_MEANING || meaning === TEXT)) return raw.text.string();
  if (raw.text !== null && (meaning === BLOB || meaning === BYTE_STRING)) return copyOfBytes(raw.text);
  if (raw.scalar !== null && meaning === NO_MEANING) return raw.scalar;
  return owner.fail(`ý nghĩa ${meaning} không đi với giá trị loại ${raw.field}`);
}

function timestamp(raw: RawValue, owner: WireReader): ExportTimestamp {
  if (typeof raw.scalar !== 'number' && typeof raw.scalar !== 'bigint')
    return owner.fail('thời điểm không phải số nguyên');
  return new ExportTimestamp(raw.scalar);
}

function reference(key: EntityKey, home: ExportDatabase): ExportReference {
  const foreign = key.app !== home.app || key.databaseId !== home.databaseId;
  return new ExportReference(
    key.segments.join('/'),
    foreign ? { app: key.app, databaseId: key.databaseId } : null,
  );
}

/** The record's bytes are overwritten by the next one, so a value that outlives it is copied. */
function copyOfBytes(text: WireReader): Uint8Array {
  const start = text.delimited();
  return Uint8Array.from(text.bytes.subarray(start, text.position));
}
