// A real export, made by the Firestore emulator, against what the emulator's own REST interface said about the
// same documents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExportGeoPoint, ExportReference, ExportTimestamp, ExportVector } from './exported-value.ts';
import type { ExportedFields, ExportedValue } from './exported-value.ts';
import { readWholeExport } from './read-export.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const DOCUMENTS_PREFIX = 'projects/demo-real/databases/(default)/documents/';

type RestFields = Record<string, RestValue>;
interface RestValue {
  nullValue?: null;
  booleanValue?: boolean;
  integerValue?: string;
  doubleValue?: number | string;
  timestampValue?: string;
  stringValue?: string;
  bytesValue?: string;
  referenceValue?: string;
  geoPointValue?: { latitude?: number; longitude?: number };
  arrayValue?: { values?: RestValue[] };
  mapValue?: { fields?: RestFields };
}

function fromRest(rest: RestValue): ExportedValue {
  if (rest.booleanValue !== undefined) return rest.booleanValue;
  if (rest.integerValue !== undefined) {
    const exact = Number(rest.integerValue);
    return Number.isSafeInteger(exact) ? exact : BigInt(rest.integerValue);
  }
  if (rest.doubleValue !== undefined) return Number(rest.doubleValue);
  if (rest.timestampValue !== undefined) return timestamp(rest.timestampValue);
  if (rest.stringValue !== undefined) return rest.stringValue;
  if (rest.bytesValue !== undefined) return Uint8Array.from(Buffer.from(rest.bytesValue, 'base64'));
  if (rest.referenceValue !== undefined) {
    return new ExportReference(rest.referenceValue.slice(DOCUMENTS_PREFIX.length), null);
  }
  if (rest.geoPointValue !== undefined) {
    return new ExportGeoPoint(rest.geoPointValue.latitude ?? 0, rest.geoPointValue.longitude ?? 0);
  }
  if (rest.arrayValue !== undefined) return (rest.arrayValue.values ?? []).map(fromRest);
  if (rest.mapValue !== undefined) return mapOrVector(rest.mapValue.fields ?? {});
  return null;
}

function mapOrVector(fields: RestFields): ExportedValue {
  if (fields['__type__']?.stringValue !== '__vector__') return fieldsFromRest(fields);
  return new ExportVector(
    (fields['value']?.arrayValue?.values ?? []).map((part) => Number(part.doubleValue)),
  );
}

function fieldsFromRest(fields: RestFields): ExportedFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fromRest(value)]));
}

function timestamp(text: string): ExportTimestamp {
  const [seconds = '', fraction = ''] = text.replace('Z', '').split('.');
  return new ExportTimestamp(Date.parse(`${seconds}Z`) * 1000 + Number(fraction.padEnd(6, '0')));
}

const rest = JSON.parse(readFileSync(join(FIXTURES, 'real-documents.json'), 'utf8')) as Record<
  string,
  RestFields
>;

describe('a real export of the emulator', () => {
  const { documents, totals } = readWholeExport(join(FIXTURES, 'real'));
  const byPath = new Map(documents.map(({ path, data }) => [path, data]));

  it('holds every document of the database and no other', () => {
    expect([...byPath.keys()].sort()).toEqual(Object.keys(rest).sort());
    expect(totals).toEqual({
      name: 'real',
      documents: Object.keys(rest).length,
      bytes: 41_665,
      database: { app: 'dev~demo-real', databaseId: '' },
    });
  });

  it.each(Object.entries(rest))('reads %s as the emulator showed it', (path, fields) => {
    expect(byPath.get(path)).toStrictEqual(fieldsFromRest(fields));
  });

  it('keeps integers beyond 2^53, microseconds and Vietnamese text exactly', () => {
    expect(byPath.get('types/bigint')?.['e53']).toBe(9_007_199_254_740_993n);
    expect(byPath.get('types/scalars')?.['before1970']).toStrictEqual(new ExportTimestamp(-4_499_999));
    expect(byPath.get('types/scalars')?.['vi']).toBe('Xã Cát Hải — Đề án 06 “VNeID” 🇻🇳');
    expect(byPath.get('types/scalars')?.['nan']).toBeNaN();
  });

  it('reads an export without documents as an export of nothing', () => {
    expect(readWholeExport(join(FIXTURES, 'empty'))).toEqual({
      documents: [],
      totals: { name: 'empty', documents: 0, bytes: 0, database: null },
    });
  });
});
