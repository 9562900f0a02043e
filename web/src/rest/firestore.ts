/**
 * Firestore by its REST interface, as much as a reporter needs: write a document, read documents by id, run a query. The same
 * rules judge these calls as any other client's.
 */
import type { DocumentQuery } from '../database/query.ts';
import type { WebConfig } from '../web-config.ts';
import { hearServerTime } from '../server-clock.ts';
import { CallError, post } from './call.ts';
import { decodeFields, encodeFields } from './values.ts';

/** Returns a token of the signed-in person; `renewed` asks for a new one. **Errors**: a CallError. */
export type Token = (renewed?: boolean) => Promise<string>;

/** **Null**: no such document. Each rejects with a {@link CallError}. */
export interface Firestore {
  /** Creates a document; `stamped` is the field that takes the server's time. Refused with `ALREADY_EXISTS` where it is. */
  create: (path: string, fields: Readonly<Record<string, unknown>>, stamped: string) => Promise<void>;
  /** Writes a whole document, whatever stood there. */
  put: (path: string, fields: Readonly<Record<string, unknown>>, stamped: string) => Promise<void>;
  documents: (paths: readonly string[]) => Promise<Map<string, Record<string, unknown> | null>>;
  /** The documents of a query by id, in its order. */
  query: (query: DocumentQuery) => Promise<Map<string, Record<string, unknown>>>;
}

interface Found {
  name?: string;
  fields?: unknown;
}

/** One part of the answer to batchGet or runQuery. */
interface Part {
  found?: Found;
  document?: Found;
  missing?: string;
  readTime?: string;
}

/** Returns the project's database, asked in the name of whom the tokens belong to. */
export function restFirestore({ projectId, emulators }: WebConfig, token: Token): Firestore {
  const origin = emulators ? `http://${emulators.firestore}` : 'https://firestore.googleapis.com';
  const root = `projects/${projectId}/databases/(default)/documents`;
  const nameOf = (path: string): string => `${root}/${path}`;

  async function ask(method: string, body: unknown): Promise<unknown> {
    const url = `${origin}/v1/${root}:${method}`;
    const askedAtMs = Date.now();
    const attempt = async (renewed: boolean): Promise<unknown> => post(url, body, await token(renewed));
    const answer = await attempt(false).catch((fault: unknown) => {
      // A token may have ended, or have been ended, before its time was up.
      if (fault instanceof CallError && fault.trouble === 'signed-out') return attempt(true);
      throw fault;
    });
    noteTime(answer, askedAtMs);
    return answer;
  }

  const write =
    (precondition: object): Firestore['put'] =>
    async (path, fields, stamped) => {
      const update = { name: nameOf(path), fields: encodeFields(fields) };
      const updateTransforms = [{ fieldPath: stamped, setToServerValue: 'REQUEST_TIME' }];
      await ask('commit', { writes: [{ update, updateTransforms, ...precondition }] });
    };

  return {
    create: write({ currentDocument: { exists: false } }),
    put: write({}),
    async documents(paths) {
      const parts = partsOf(await ask('batchGet', { documents: paths.map(nameOf) }));
      const found = new Map<string, Record<string, unknown> | null>();
      for (const { found: document, missing } of parts) {
        if (missing !== undefined) found.set(missing.slice(root.length + 1), null);
        if (document?.name !== undefined)
          found.set(document.name.slice(root.length + 1), decodeFields(document.fields));
      }
      return found;
    },
    async query(query) {
      const parts = partsOf(await ask('runQuery', { structuredQuery: structured(query) }));
      const documents = parts.flatMap(({ document }) => (document?.name === undefined ? [] : [document]));
      return new Map(
        documents.map(({ name = '', fields }) => [
          name.slice(name.lastIndexOf('/') + 1),
          decodeFields(fields),
        ]),
      );
    },
  };
}

/** **Errors**: rejects an answer of another shape, which some network between may have made up. */
function partsOf(answer: unknown): Part[] {
  if (Array.isArray(answer) && answer.every((part) => typeof part === 'object' && part !== null))
    return answer as Part[];
  throw new CallError('server');
}

function noteTime(answer: unknown, askedAtMs: number): void {
  const part = (Array.isArray(answer) ? (answer as unknown[])[0] : answer) as
    { readTime?: string; commitTime?: string } | undefined;
  const said = part?.readTime ?? part?.commitTime;
  // The server read its clock somewhere on the way.
  if (said !== undefined) hearServerTime(Date.parse(said), (askedAtMs + Date.now()) / 2);
}

/** Returns a query as REST spells it: the same as `firestoreQuery` says to the SDK. */
function structured(query: DocumentQuery): object {
  const { of, campaignId, equal = {}, holding, from, newestBy, most } = query;
  const filter = (path: string, op: string, value: unknown): object => ({
    fieldFilter: { field: { fieldPath: path }, op, value: encodeFields({ value })['value'] },
  });
  const filters = [
    ...(campaignId === null ? [] : [filter('campaignId', 'EQUAL', campaignId)]),
    ...Object.entries(equal).map(([field, value]) => filter(field, 'EQUAL', value)),
    ...(holding ? [filter(holding[0], 'ARRAY_CONTAINS', holding[1])] : []),
    ...(from ? [filter(from[0], 'GREATER_THAN_OR_EQUAL', from[1])] : []),
  ];
  return {
    from: [{ collectionId: of }],
    ...(filters.length > 0 && { where: { compositeFilter: { op: 'AND', filters } } }),
    ...(newestBy !== undefined && {
      orderBy: [{ field: { fieldPath: newestBy }, direction: 'DESCENDING' }],
    }),
    ...(most !== undefined && { limit: most }),
  };
}
