// A document of an export in plain values, exactly as the server reads it: what the audit is given.
import type { StoredDocument } from '#domain/proof/documents.ts';
import { FORMS, Instant, plainFields } from '#domain/proof/plain.ts';
import {
  ExportGeoPoint,
  ExportReference,
  ExportTimestamp,
  ExportVector,
  type ExportedDocument,
} from './exported-value.ts';

/** Returns the document; instants stay a class of their own. */
export function plainDocument({ path, data }: ExportedDocument): StoredDocument {
  return { path, data: plainFields(data, foreign) };
}

/** Returns the documents one by one. **Errors**: those of the reading. */
export function* plainDocuments(documents: Iterable<ExportedDocument>): Generator<StoredDocument> {
  for (const document of documents) yield plainDocument(document);
}

function foreign(value: object): object | undefined {
  if (value instanceof ExportTimestamp) return new Instant(value.timestampMicros);
  if (value instanceof ExportReference) return FORMS.reference(value.path);
  if (value instanceof ExportGeoPoint) return FORMS.point(value.latitude, value.longitude);
  if (value instanceof ExportVector) return FORMS.vector(value.components);
  return value instanceof Uint8Array ? FORMS.bytes(value) : undefined;
}
