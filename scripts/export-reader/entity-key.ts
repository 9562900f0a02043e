// Keys and references of an EntityProto: the same words in two spellings (Reference with a Path message, and
// ReferenceValue with groups). It must never join segments that could be read as another path.
import type { ExportDatabase } from './exported-value.ts';
import { BYTES, GROUP, VARINT } from './wire.ts';
import type { WireReader } from './wire.ts';

/** A key as written. **Shape**: `segments` alternate collection and document id; empty inside a map. */
export interface EntityKey extends ExportDatabase {
  readonly segments: readonly string[];
}

interface Spelling {
  readonly type: number;
  readonly id: number;
  readonly name: number;
}

const PATH_ELEMENT: Spelling = { type: 2, id: 3, name: 4 };
const REFERENCE_ELEMENT: Spelling = { type: 15, id: 16, name: 17 };

/** Reads a Reference (a document's own key). **Errors**: WireFault. */
export function readKey(reader: WireReader): EntityKey {
  const key = { app: '', databaseId: '', segments: [] as string[] };
  const seen = new Set<number>();
  while (reader.next()) {
    once(reader, seen);
    if (reader.field === 13) key.app = reader.string();
    else if (reader.field === 14) key.segments = readPath(reader.message());
    else if (reader.field === 20) refuseNamespace(reader);
    else if (reader.field === 23) key.databaseId = reader.string();
    else reader.unknown('Reference');
  }
  if (!seen.has(13) || !seen.has(14)) reader.fail('khoá tài liệu thiếu ứng dụng hoặc đường dẫn');
  return key;
}

/** Reads a Path (a key's, or an entity group's) as alternating collections and document ids. */
export function readPath(reader: WireReader): string[] {
  const segments: string[] = [];
  while (reader.next()) {
    if (reader.field !== 1) reader.unknown('Path');
    reader.expect(GROUP);
    readElement(reader, 1, PATH_ELEMENT, segments);
  }
  return segments;
}

/** Reads the group ReferenceValue (a field that points to a document); the reader stands on its start tag. */
export function readReferenceValue(reader: WireReader): EntityKey {
  const key = { app: '', databaseId: '', segments: [] as string[] };
  const seen = new Set<number>();
  const group = reader.field;
  while (reader.nextInGroup(group)) {
    if (reader.field !== 14) once(reader, seen);
    if (reader.field === 13) key.app = reader.string();
    else if (reader.field === 14) {
      reader.expect(GROUP);
      readElement(reader, 14, REFERENCE_ELEMENT, key.segments);
    } else if (reader.field === 20) refuseNamespace(reader);
    else if (reader.field === 23) key.databaseId = reader.string();
    else reader.unknown('ReferenceValue');
  }
  if (!seen.has(13) || key.segments.length === 0) reader.fail('tham chiếu thiếu ứng dụng hoặc đường dẫn');
  return key;
}

function readElement(reader: WireReader, group: number, spelling: Spelling, segments: string[]): void {
  let collection: string | undefined;
  let id: string | undefined;
  while (reader.nextInGroup(group)) {
    if (reader.field === spelling.type && collection === undefined) collection = segment(reader);
    else if (reader.field === spelling.name && id === undefined) id = segment(reader);
    else if (reader.field === spelling.id && id === undefined) id = numericId(reader);
    else reader.unknown('phần tử đường dẫn');
  }
  if (collection === undefined || id === undefined) reader.fail('phần tử đường dẫn thiếu bộ sưu tập hoặc mã');
  segments.push(collection, id);
}

function segment(reader: WireReader): string {
  reader.expect(BYTES);
  const text = reader.string();
  if (text === '' || text === '.' || text === '..' || text.includes('/')) {
    reader.fail('mã rỗng, "." hoặc ".." hoặc có dấu "/" trong đường dẫn');
  }
  return text;
}

/** Firestore spells a numeric key `__id42__`. */
function numericId(reader: WireReader): string {
  reader.expect(VARINT);
  const id = reader.int64();
  if (id === 0) reader.fail('mã số 0 trong đường dẫn');
  return `__id${id.toString()}__`;
}

function refuseNamespace(reader: WireReader): void {
  if (reader.string() !== '') reader.fail('không gian tên khác rỗng: Firestore không có');
}

function once(reader: WireReader, seen: Set<number>): void {
  if (seen.has(reader.field)) reader.fail(`trường ${reader.field} viết hai lần`);
  seen.add(reader.field);
}
