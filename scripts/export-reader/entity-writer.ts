// Writes documents as EntityProtos the way the emulator does, for the reader's tests and for the data that the
// demonstration begins with. It must never be used to make an export that anybody audits: it holds none of the
// emulator's own checks.
import { ExportGeoPoint, ExportReference, ExportTimestamp, ExportVector } from './exported-value.ts';
import type { ExportedDocument, ExportedFields, ExportedValue } from './exported-value.ts';

/** An unsigned varint; a negative number is written as int64. */
export function varint(value: number | bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  return Buffer.from([...bytes, Number(rest)]);
}

/** A varint field. */
export function numberField(field: number, value: number | bigint): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

/** A length-delimited field. */
export function bytesField(field: number, ...parts: (Uint8Array | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);
}

function doubleField(field: number, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return Buffer.concat([varint(field * 8 + 1), bytes]);
}

function groupField(field: number, ...parts: Buffer[]): Buffer {
  return Buffer.concat([varint(field * 8 + 3), ...parts, varint(field * 8 + 4)]);
}

/** How the two property lists are used: the emulator writes 15 (and 14 for empty arrays), production both. */
export interface EntityStyle {
  readonly app: string;
  readonly propertyField: 14 | 15;
}

/** A document as an EntityProto. */
export function encodeEntity({ path, data }: ExportedDocument, style: EntityStyle): Buffer {
  const elements = pathElements(path);
  const [root = Buffer.alloc(0)] = elements;
  return Buffer.concat([
    bytesField(13, bytesField(13, style.app), bytesField(14, ...elements)),
    ...properties(data, style),
    bytesField(16, root),
  ]);
}

function pathElements(path: string): Buffer[] {
  return pairs(path).map(([collection, id]) => groupField(1, bytesField(2, collection), bytesField(4, id)));
}

function pairs(path: string): [string, string][] {
  const segments = path.split('/');
  return segments.flatMap((segment, index): [string, string][] =>
    index % 2 === 0 ? [[segment, segments[index + 1] ?? '']] : [],
  );
}

/** The properties of a document or map; empty arrays first, as their list comes first. */
function properties(data: ExportedFields, style: EntityStyle): Buffer[] {
  const fields = Object.entries(data);
  const isEmpty = (value: ExportedValue) => Array.isArray(value) && value.length === 0;
  return [
    ...fields
      .filter(([, value]) => isEmpty(value))
      .map(([name]) => property(14, name, 24, false, Buffer.alloc(0))),
    ...fields.filter(([, value]) => !isEmpty(value)).flatMap(([name, value]) => field(name, value, style)),
  ];
}

function field(name: string, value: ExportedValue, style: EntityStyle): Buffer[] {
  const list = style.propertyField;
  if (value instanceof ExportVector) {
    return value.components.map((part) => property(list, name, 31, true, doubleField(4, part)));
  }
  if (Array.isArray(value)) {
    return value.map((item) => property(list, name, ...encodeValue(item, style, true)));
  }
  return [property(list, name, ...encodeValue(value, style, false))];
}

function property(list: number, name: string, meaning: number, multiple: boolean, value: Buffer): Buffer {
  const parts = [bytesField(3, name), numberField(4, multiple ? 1 : 0), bytesField(5, value)];
  return bytesField(list, ...(meaning === 0 ? parts : [numberField(1, meaning), ...parts]));
}

function encodeValue(value: ExportedValue, style: EntityStyle, multiple: boolean): [number, boolean, Buffer] {
  if (value === null) return [0, multiple, Buffer.alloc(0)];
  if (typeof value === 'boolean') return [0, multiple, numberField(2, value ? 1 : 0)];
  if (typeof value === 'bigint') return [0, multiple, numberField(1, value)];
  if (typeof value === 'number') {
    const whole = Number.isSafeInteger(value) && !Object.is(value, -0);
    return [0, multiple, whole ? numberField(1, value) : doubleField(4, value)];
  }
  if (typeof value === 'string') return [0, multiple, bytesField(3, value)];
  if (value instanceof Uint8Array) return [14, multiple, bytesField(3, value)];
  if (value instanceof ExportTimestamp) return [7, multiple, numberField(1, value.timestampMicros)];
  if (value instanceof ExportGeoPoint) {
    return [9, multiple, groupField(5, doubleField(6, value.latitude), doubleField(7, value.longitude))];
  }
  if (value instanceof ExportReference) return [0, multiple, reference(value, style)];
  if (Array.isArray(value) || value instanceof ExportVector)
    throw new TypeError('Firestore nests no arrays.');
  const empty = [bytesField(13, bytesField(13, ''), bytesField(14, '')), ...properties(value, style)];
  return [19, multiple, bytesField(3, ...empty, bytesField(16, ''))];
}

function reference({ path, foreign }: ExportReference, style: EntityStyle): Buffer {
  const elements = pairs(path).map(([collection, id]) =>
    groupField(14, bytesField(15, collection), bytesField(17, id)),
  );
  const databaseId =
    foreign === null || foreign.databaseId === '' ? [] : [bytesField(23, foreign.databaseId)];
  return groupField(12, bytesField(13, foreign?.app ?? style.app), ...elements, ...databaseId);
}
