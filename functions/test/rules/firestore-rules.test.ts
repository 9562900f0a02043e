/**
 * The doors on the real emulator: every persona at every collection, every act, every forgery; then the emulator's
 * own coverage, which must come last in this one file. Its address comes from FIRESTORE_EMULATOR_HOST.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  query,
  setDoc,
  setLogLevel,
  updateDoc,
  where,
} from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAY_SAY } from '../../src/domain/decide/decide.ts';
import { PERSON_KINDS, SERVER_KINDS } from '../../src/schema/entry.ts';
import { COLLECTIONS } from '../../src/schema/keys.ts';
import { readCoverage } from './coverage.ts';
import { DOORS, ENTRY } from './doors.ts';
import { honestEntry, unitOf, type Document } from './entries.ts';
import { EDGES, FORGERIES } from './forgeries.ts';
import { EVERYBODY, PERSONAS, type PersonaName } from './personas.ts';

const PROJECT = 'demo-rules';
const HOST = process.env['FIRESTORE_EMULATOR_HOST'] ?? '127.0.0.1:8080';
const RULES = readFileSync(resolve(import.meta.dirname, '../../../firestore.rules'), 'utf8');

let environment: RulesTestEnvironment;
const stores = new Map<PersonaName, Firestore>();

/** The compat instance that the test environment gives is one that the modular functions take. */
const storeIn = (context: RulesTestContext): Firestore => context.firestore() as unknown as Firestore;

function storeOf(name: PersonaName): Firestore {
  const store = stores.get(name);
  if (!store) throw new Error(`${name} has not signed in.`);
  return store;
}

let issued = 0x100;

/** Returns an id that no document of this run has. */
function freshId(): string {
  issued += 1;
  return `018f3c5a-0000-7000-8000-${issued.toString(16).padStart(12, '0')}`;
}

/** Returns true iff the door let the act through; anything but a plain refusal is thrown on. */
async function passes(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'permission-denied') return false;
    throw error;
  }
}

/** Returns which personas the door lets through, in their own order. */
async function whoPasses(
  act: (store: Firestore, name: PersonaName) => Promise<unknown>,
): Promise<PersonaName[]> {
  const tried = await Promise.all(EVERYBODY.map(async (name) => passes(act(storeOf(name), name))));
  return EVERYBODY.filter((_, place) => tried[place]);
}

const inOrder = (names: readonly PersonaName[]): PersonaName[] =>
  EVERYBODY.filter((name) => names.includes(name));

beforeAll(async () => {
  setLogLevel('silent');
  const [host = '', port = ''] = HOST.split(':');
  environment = await initializeTestEnvironment({
    projectId: PROJECT,
    firestore: { host, port: Number(port), rules: RULES },
  });
  await environment.clearFirestore();
  for (const name of EVERYBODY) {
    const { uid, claims } = PERSONAS[name];
    const context =
      uid === null ? environment.unauthenticatedContext() : environment.authenticatedContext(uid, claims);
    stores.set(name, storeIn(context));
  }
  await environment.withSecurityRulesDisabled(async (context) => {
    for (const shelf of COLLECTIONS) {
      for (const { id, data } of DOORS[shelf].documents) {
        if (data) await setDoc(doc(storeIn(context), shelf, id), data);
      }
    }
  });
});

afterAll(async () => {
  await environment.cleanup();
});

describe.each(COLLECTIONS)('%s', (shelf) => {
  const { documents, lists } = DOORS[shelf];
  const standing = documents.filter(({ data }) => data !== null);

  it.each(documents)('opens $id to those whom the matrix names and to nobody else', async ({ id, get }) => {
    expect(await whoPasses((store) => getDoc(doc(store, shelf, id)))).toEqual(inOrder(get));
  });

  it.each(lists)(
    'gives the list where $where to those whom the matrix names and to nobody else',
    async ({ where: limit, list }) => {
      const limits = limit === null ? [] : [where(limit[0], '==', limit[1])];
      const ask = (store: Firestore): Promise<unknown> => getDocs(query(collection(store, shelf), ...limits));
      expect(await whoPasses(ask)).toEqual(inOrder(list));
    },
  );

  it('lets an auditor read every document and every list', () => {
    const doors = [...standing.map(({ get }) => get), ...lists.map(({ list }) => list)];
    expect(doors.filter((may) => !may.includes('auditor'))).toEqual([]);
  });

  it('is never created, changed or removed by anybody with a document of its own kind', async () => {
    for (const { id, data } of standing) {
      expect(await whoPasses((store) => updateDoc(doc(store, shelf, id), { version: 2 }))).toEqual([]);
      expect(await whoPasses((store) => deleteDoc(doc(store, shelf, id)))).toEqual([]);
      expect(await whoPasses((store) => setDoc(doc(store, shelf, freshId()), { ...data }))).toEqual([]);
    }
    expect(standing.length).toBeGreaterThan(0);
  });
});

describe('what no line of the rules names', () => {
  it.each(['secrets', 'deliveries', `journal/${ENTRY.byReporter}/notes`, 'reports/x/steps'])(
    'stays closed to everybody: %s',
    async (path) => {
      expect(await whoPasses((store) => getDoc(doc(store, path, 'x')))).toEqual([]);
      expect(await whoPasses((store) => getDocs(collection(store, path)))).toEqual([]);
      expect(await whoPasses((store) => setDoc(doc(store, path, 'x'), { x: 1 }))).toEqual([]);
    },
  );
});

const write = (store: Firestore, id: string | null, entry: Document): Promise<unknown> =>
  setDoc(doc(store, 'journal', id ?? freshId()), entry);

describe('a new journal entry', () => {
  it.each(PERSON_KINDS)('of kind %s passes for exactly the roles that may say it', async (kind) => {
    const may = EVERYBODY.filter((name) => {
      if (kind === 'report.submit' && unitOf(name) === null) return false;
      return MAY_SAY[kind].some((role) => role !== 'system' && role === PERSONAS[name].claims.role);
    });
    expect(await whoPasses((store, name) => write(store, null, honestEntry(kind, name)))).toEqual(may);
    expect(may.length).toBeGreaterThan(0);
  });

  it.each(SERVER_KINDS)('of kind %s passes for nobody, whatever it claims to be about', async (kind) => {
    for (const target of ['campaigns/cat-hai', 'days/cat-hai~2026-07-08', 'digests/cat-hai~2026-07-08']) {
      const forge = (name: PersonaName): Document => ({ ...honestEntry('day.lock', name), kind, target });
      expect(await whoPasses((store, name) => write(store, null, forge(name)))).toEqual([]);
    }
  });

  it.each(FORGERIES)('is refused: $what', async ({ who, id, entry }) => {
    expect(await passes(write(storeOf(who), id, entry))).toBe(false);
  });

  it.each(EDGES)('passes: $what', async ({ who, id, entry }) => {
    expect(await passes(write(storeOf(who), id, entry))).toBe(true);
  });

  it('stands as it is once it is there: not even its author sends it again, changes or removes it', async () => {
    const entry = honestEntry('report.submit', 'reporter');
    const place = doc(storeOf('reporter'), 'journal', freshId());
    expect(await passes(setDoc(place, entry))).toBe(true);
    expect(await passes(setDoc(place, entry))).toBe(false);
    expect(await passes(updateDoc(place, { texts: {} }))).toBe(false);
    expect(await passes(deleteDoc(place))).toBe(false);
    expect(await passes(getDoc(place))).toBe(true);
  });
});

describe('the rules as a whole', () => {
  it('had every boolean sub-expression true once and false once in the tests above', async () => {
    const { looked, gaps } = await readCoverage(HOST, PROJECT, RULES);
    expect(looked).toBeGreaterThan(200);
    expect(
      gaps.map(({ line, missing, expression }) => `line ${line}, never ${missing}: ${expression}`),
    ).toEqual([]);
  });
});
