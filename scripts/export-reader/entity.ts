// An EntityProto as a document: its key, and its properties put together to fields, arrays, maps and vectors. It
// must never drop a property or let a later one overwrite an earlier one of the same name.
import { readKey, readPath } from './entity-key.ts';
import type { EntityKey } from './entity-key.ts';
import { EMPTY_LIST, ENTITY, NO_MEANING, readRawValue, scalarOf, VECTOR } from './entity-value.ts';
import type { RawValue } from './entity-value.ts';
import { ExportVector } from './exported-value.ts';
import type { ExportDatabase, ExportedFields, ExportedValue } from './exported-value.ts';
import { WireReader } from './wire.ts';

/** Firestore nests 20 deep; a file that goes further is not an export. */
const MAX_DEPTH = 64;

const KEY = 13;
const PROPERTY = 14;
const RAW_PROPERTY = 15;
const ENTITY_GROUP = 16;

/** A document with its whole key. */
export interface DecodedEntity {
  readonly key: EntityKey;
  readonly data: ExportedFields;
}

interface Property {
  readonly name: string;
  readonly meaning: number;
  readonly multiple: boolean;
  readonly raw: RawValue;
  /** Which of the two property lists it came from, and its place there: an array never spans both. */
  readonly list: number;
  readonly owner: WireReader;
}

/**
 * The document in `bytes[start, end)`.
 *
 * **Errors**: WireFault at the first field that is unknown, out of order, missing, or of the wrong type.
 * **Source**: App Engine's entity.proto, as Firestore's exports use it.
 */
export function decodeEntity(bytes: Buffer, start: number, end: number): DecodedEntity {
  const reader = new WireReader(bytes, start, end);
  const { key, rootAt, root, data } = readEntity(reader, null, 0);
  if (key.segments.length === 0) fail(reader, start, 'tài liệu không có đường dẫn');
  // The entity group is the first element of the path, written a second time.
  if (root.length !== 2 || root[0] !== key.segments[0] || root[1] !== key.segments[1]) {
    fail(reader, rootAt, 'nhóm thực thể không khớp với khoá tài liệu');
  }
  return { key, data };
}

interface EntityParts {
  readonly key: EntityKey;
  readonly root: readonly string[];
  readonly rootAt: number;
  readonly data: ExportedFields;
}

/** `home` is null for a document, which is its own home; a map inside lives where its document lives. */
function readEntity(reader: WireReader, home: ExportDatabase | null, depth: number): EntityParts {
  if (depth > MAX_DEPTH) reader.fail('bản đồ lồng nhau quá sâu');
  let key: EntityKey | undefined;
  let root: readonly string[] | undefined;
  let rootAt = 0;
  const data = new FieldCollector(depth);
  let last = 0;
  while (reader.next()) {
    const { field } = reader;
    if (field < last || (field === last && field !== PROPERTY && field !== RAW_PROPERTY)) {
      reader.fail(`trường ${field} viết hai lần hoặc sai thứ tự`);
    }
    last = field;
    if (field === KEY) key = readKey(reader.message());
    else if (key === undefined) reader.fail('thực thể không bắt đầu bằng khoá');
    else if (field === PROPERTY || field === RAW_PROPERTY) data.add(readProperty(reader), home ?? key);
    else if (field === ENTITY_GROUP) {
      rootAt = reader.at;
      root = readPath(reader.message());
    } else reader.unknown('EntityProto');
  }
  if (key === undefined || root === undefined) return reader.fail('thực thể thiếu khoá hoặc nhóm thực thể');
  return { key, root, rootAt, data: data.finish() };
}

function readProperty(parent: WireReader): Property {
  const list = parent.field;
  const owner = parent.message();
  let name: string | undefined;
  let multiple: boolean | undefined;
  let raw: RawValue | undefined;
  let meaning = NO_MEANING;
  let last = 0;
  while (owner.next()) {
    if (owner.field <= last) owner.fail(`trường ${owner.field} viết hai lần hoặc sai thứ tự`);
    last = owner.field;
    if (owner.field === 1) meaning = meaningOf(owner);
    else if (owner.field === 2) owner.string();
    else if (owner.field === 3) name = owner.string();
    else if (owner.field === 4) multiple = owner.bool();
    else if (owner.field === 5) raw = readRawValue(owner.message());
    else owner.unknown('Property');
  }
  if (name === undefined || multiple === undefined || raw === undefined) {
    return parent.fail('thuộc tính thiếu tên, dấu mảng hoặc giá trị');
  }
  return { name, meaning, multiple, raw, list, owner };
}

function meaningOf(reader: WireReader): number {
  const meaning = reader.int64();
  if (typeof meaning !== 'number' || meaning < 0) return reader.fail('ý nghĩa không hợp lệ');
  return meaning;
}

/** Puts properties together to fields; the elements of an array are neighbours of one name. */
class FieldCollector {
  readonly #fields: ExportedFields = {};
  readonly #depth: number;
  #open: { name: string; list: number; vector: boolean; items: ExportedValue[] } | null = null;

  constructor(depth: number) {
    this.#depth = depth;
  }

  add(property: Property, home: ExportDatabase): void {
    if (!property.multiple) {
      this.#put(property, this.#single(property, home));
      return;
    }
    const vector = property.meaning === VECTOR;
    if (this.#open?.name !== property.name || this.#open.list !== property.list)
      this.#begin(property, vector);
    else if (this.#open.vector !== vector) property.owner.fail('mảng trộn phần tử véc-tơ với phần tử khác');
    this.#open?.items.push(vector ? component(property) : this.#element(property, home));
  }

  finish(): ExportedFields {
    this.#close();
    return this.#fields;
  }

  #begin(property: Property, vector: boolean): void {
    // The place is taken at once, so that a second field of this name is refused.
    this.#put(property, null);
    this.#open = { name: property.name, list: property.list, vector, items: [] };
  }

  #put({ name, owner }: Property, value: ExportedValue): void {
    this.#close();
    if (Object.hasOwn(this.#fields, name)) owner.fail(`trường "${name}" xuất hiện hai lần`);
    this.#set(name, value);
  }

  /** A field may have any name, `__proto__` too, which an assignment would not keep. */
  #set(name: string, value: ExportedValue): void {
    Object.defineProperty(this.#fields, name, {
      ...{ value, configurable: true, enumerable: true, writable: true },
    });
  }

  #close(): void {
    if (this.#open === null) return;
    const { name, vector, items } = this.#open;
    this.#set(name, vector ? new ExportVector(items.filter((item) => typeof item === 'number')) : items);
    this.#open = null;
  }

  #single(property: Property, home: ExportDatabase): ExportedValue {
    if (property.meaning !== EMPTY_LIST) return this.#element(property, home);
    if (property.raw.field !== 0) property.owner.fail('mảng rỗng lại mang giá trị');
    return [];
  }

  #element({ raw, meaning, owner }: Property, home: ExportDatabase): ExportedValue {
    if (meaning !== ENTITY) return scalarOf(raw, meaning, home, owner);
    if (raw.text === null) return owner.fail('bản đồ không có nội dung');
    const inner = readEntity(raw.text.message(), home, this.#depth + 1);
    if (inner.key.segments.length > 0 || inner.root.length > 0)
      owner.fail('bản đồ mang khoá của một tài liệu');
    return inner.data;
  }
}

function component({ raw, owner }: Property): number {
  if (raw.field !== 4 || typeof raw.scalar !== 'number')
    return owner.fail('thành phần véc-tơ không phải số thực');
  return raw.scalar;
}

function fail(reader: WireReader, at: number, reason: string): never {
  reader.at = at;
  return reader.fail(reason);
}
