// What a document of an export holds, in types that keep apart what Firestore keeps apart. Nothing here may lose a
// bit: an integer that a double cannot hold is a bigint, a timestamp keeps its microseconds.

/**
 * A moment. **Units**: microseconds since 1970-01-01T00:00:00Z: a safe integer from 1684 to 2255, beyond that a bigint.
 */
export class ExportTimestamp {
  readonly timestampMicros: number | bigint;

  constructor(timestampMicros: number | bigint) {
    this.timestampMicros = timestampMicros;
  }
}

/** A point on the earth. **Units**: degrees. */
export class ExportGeoPoint {
  readonly latitude: number;
  readonly longitude: number;

  constructor(latitude: number, longitude: number) {
    this.latitude = latitude;
    this.longitude = longitude;
  }
}

/** A reference to a document. **Null**: `foreign` unless it points out of the database that was exported. */
export class ExportReference {
  readonly path: string;
  readonly foreign: ExportDatabase | null;

  constructor(path: string, foreign: ExportDatabase | null) {
    this.path = path;
    this.foreign = foreign;
  }
}

/** A vector embedding. */
export class ExportVector {
  readonly components: readonly number[];

  constructor(components: readonly number[]) {
    this.components = components;
  }
}

/** Where a key belongs. **Shape**: `app` such as `dev~demo-x`; `databaseId` is '' for `(default)`. */
export interface ExportDatabase {
  readonly app: string;
  readonly databaseId: string;
}

/** A field's value. An integer is a number or, beyond ±(2^53 − 1), a bigint; a double is always a number. */
export type ExportedValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | ExportTimestamp
  | ExportGeoPoint
  | ExportReference
  | ExportVector
  | ExportedValue[]
  | ExportedFields;

/** The fields of a document or of a map. */
export interface ExportedFields {
  [name: string]: ExportedValue;
}

/** One document. **Shape**: `path` is relative to the database, e.g. `journal/abc` or `journal/abc/notes/1`. */
export interface ExportedDocument {
  readonly path: string;
  readonly data: ExportedFields;
}
