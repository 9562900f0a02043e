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
  getCountFromServer,
  getDoc,
  getDocs,
  query,
  type Query,
  serverTimestamp,
  setDoc,
  setLogLevel,
  updateDoc,
  where,
} from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTS } from '#domain/acts/index.ts';
import { KINDS } from '#schema/entry.ts';
import { COLLECTIONS } from '#schema/keys.ts';
import { AUTHORS, CARRIED, CARRIERS, carriedEntry, neverCarriedEntry, WRONGLY_CARRIED } from './carried.ts';
import { readCoverage } from './coverage.ts';
import { CROWDED, DEVICE_EDGES, DEVICE_FORGERIES, honestDevice, placeOf } from './devices.ts';
import { DOCUMENTS, ENTRY, QUESTIONS, type DocumentRow } from './doors.ts';
import { honestEntry, PERSON_KINDS, unitOf, type Document } from './entries.ts';
import { EDGES, FORGERIES } from './forgeries.ts';
import {
  CAMPAIGNS,
  EVERYBODY,
  memberOf,
  PERSONAS,
  seatIn,
  type CampaignId,
  type PersonaName,
} from './personas.ts';

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
  return EVERYBODY.filter((_, index) => tried[index]);
}

beforeAll(async () => {
  setLogLevel('silent');
  const [host = '', port = ''] = HOST.split(':');
  environment = await initializeTestEnvironment({
    projectId: PROJECT,
    firestore: { host, port: Number(port), rules: RULES },
  });
  await environment.clearFirestore();
  for (const name of EVERYBODY) {
    const { uid } = PERSONAS[name];
    // An old token with a role in it must open nothing: what counts is the seat.
    const context =
      uid === null
        ? environment.unauthenticatedContext()
        : environment.authenticatedContext(uid, { role: 'admin', unitId: 'to-hai-loc' });
    stores.set(name, storeIn(context));
  }
  await environment.withSecurityRulesDisabled(async (context) => {
    const store = storeIn(context);
    for (const { row } of byCampaign(DOCUMENTS)) {
      if (row.data) await setDoc(doc(store, row.of, row.id), row.data);
    }
    for (const { id, data } of CROWDED) await setDoc(doc(store, 'devices', id), data);
    for (const member of [...Object.values(PERSONAS).map(memberOf), ...AUTHORS]) {
      if (member) await setDoc(doc(store, 'members', member.uid), member);
    }
  });
});

afterAll(async () => {
  await environment.cleanup();
});

/** Returns the value with the campaign's id and its reporter's put in, at every depth. */
function inCampaign<T>(value: T, campaignId: CampaignId): T {
  const reporter = campaignId === 'cat-hai' ? 'u-reporter' : 'u-reporter-2';
  const text = JSON.stringify(value).replaceAll('CAMPAIGN', campaignId).replaceAll('REPORTER', reporter);
  return JSON.parse(text) as T;
}

/** Returns the personas whom a row of the table lets through in a campaign. */
function expected(get: DocumentRow['get'], campaignId: CampaignId): PersonaName[] {
  return EVERYBODY.filter((name) => {
    const { letter, seats } = PERSONAS[name];
    if (typeof get === 'object' && 'known' in get) return seats !== null;
    const letters = typeof get === 'string' ? get : get.letters;
    if (typeof get === 'object' && get.self === name) return true;
    return letter !== null && seats?.[campaignId] !== undefined && letters.includes(letter);
  });
}

const byCampaign = <T>(rows: readonly T[]): { campaignId: CampaignId; row: T }[] =>
  CAMPAIGNS.flatMap((campaignId) => rows.map((row) => ({ campaignId, row: inCampaign(row, campaignId) })));

describe('one document', () => {
  it.each(byCampaign(DOCUMENTS))(
    '$row.of/$row.id opens to those whom the table names, in $campaignId',
    async ({ campaignId, row: { of, id, get } }) => {
      expect(await whoPasses((store) => getDoc(doc(store, of, id)))).toEqual(expected(get, campaignId));
    },
  );

  it('is never created, changed or removed by anybody, whatever its kind', async () => {
    for (const { row } of byCampaign(DOCUMENTS.filter(({ data }) => data !== null))) {
      const { of, id, data } = row;
      expect(await whoPasses((store) => updateDoc(doc(store, of, id), { version: 2 }))).toEqual([]);
      expect(await whoPasses((store) => deleteDoc(doc(store, of, id)))).toEqual([]);
      expect(await whoPasses((store) => setDoc(doc(store, of, freshId()), { ...data }))).toEqual([]);
    }
  });
});

describe('a question', () => {
  it.each(byCampaign(QUESTIONS))(
    'about $row.of where $row.equal $row.holding is answered, and counted, for those whom the table names, in $campaignId',
    async ({ campaignId, row: { of, equal, holding, list } }) => {
      const ask = (store: Firestore): Query =>
        query(
          collection(store, of),
          where('campaignId', '==', campaignId),
          ...(equal ? [where(equal[0], '==', equal[1])] : []),
          ...(holding ? [where(holding[0], 'array-contains', holding[1])] : []),
        );
      const may = expected(list, campaignId);
      expect(await whoPasses((store) => getDocs(ask(store)))).toEqual(may);
      expect(await whoPasses((store) => getCountFromServer(ask(store)))).toEqual(may);
    },
  );

  it.each(COLLECTIONS)('about %s without a campaign is answered for nobody', async (shelf) => {
    expect(await whoPasses((store) => getDocs(collection(store, shelf)))).toEqual([]);
    expect(await whoPasses((store) => getCountFromServer(collection(store, shelf)))).toEqual([]);
  });

  it.each(COLLECTIONS)('about %s stands in the table, and a document of it', (shelf) => {
    expect(QUESTIONS.filter(({ of }) => of === shelf)).not.toEqual([]);
    expect(DOCUMENTS.filter(({ of, data }) => of === shelf && data !== null)).not.toEqual([]);
  });
});

describe('what no line of the rules names', () => {
  it.each(['secrets', 'seals', `journal/${ENTRY.byReporter}/notes`, 'reports/x/steps'])(
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
      return ACTS[kind].roles.some((role) => role !== 'system' && role === seatIn(name, 'cat-hai').role);
    });
    expect(await whoPasses((store, name) => write(store, null, honestEntry(kind, name)))).toEqual(may);
    expect(may.length).toBeGreaterThan(0);
  });

  it.each(KINDS.filter((kind) => ACTS[kind].roles.join() === 'system'))(
    'of kind %s passes for nobody, whatever it claims to be about',
    async (kind) => {
      for (const target of ['campaigns/cat-hai', 'days/cat-hai~2026-07-08', 'digests/cat-hai~2026-07-08']) {
        const forge = (name: PersonaName): Document => ({ ...honestEntry('day.lock', name), kind, target });
        expect(await whoPasses((store, name) => write(store, null, forge(name)))).toEqual([]);
      }
    },
  );

  it.each(FORGERIES)('is refused: $what', async ({ who, id, entry }) => {
    expect(await passes(write(storeOf(who), id, entry))).toBe(false);
  });

  it.each(EDGES)('passes: $what', async ({ who, id, entry }) => {
    expect(await passes(write(storeOf(who), id, entry))).toBe(true);
  });

  it('stands as it is once it is there: not even its author sends it again, changes or removes it', async () => {
    const entry = honestEntry('report.submit', 'reporter');
    const reference = doc(storeOf('reporter'), 'journal', freshId());
    expect(await passes(setDoc(reference, entry))).toBe(true);
    expect(await passes(setDoc(reference, entry))).toBe(false);
    expect(await passes(updateDoc(reference, { texts: {} }))).toBe(false);
    expect(await passes(deleteDoc(reference))).toBe(false);
    expect(await passes(getDoc(reference))).toBe(true);
  });
});

describe('what a device says of itself', () => {
  const tell = (store: Firestore, id: string, said: Document): Promise<unknown> =>
    setDoc(doc(store, 'devices', id), said);

  it('passes for everybody with a role, in their own name, again and again', async () => {
    const may = EVERYBODY.filter((name) => PERSONAS[name].letter !== null && seatIn(name, 'cat-hai').role);
    for (const waiting of [3, 4, 0])
      expect(
        await whoPasses((store, name) => tell(store, placeOf(name, 9), honestDevice(name, { waiting }))),
      ).toEqual(may);
  });

  it.each(DEVICE_FORGERIES)('is refused: $what', async ({ who, id, said }) => {
    expect(await passes(tell(storeOf(who), id, said))).toBe(false);
  });

  it.each(DEVICE_EDGES)('passes: $what', async ({ who, id, said }) => {
    expect(await passes(tell(storeOf(who), id, said))).toBe(true);
  });

  it('is taken away by nobody, and changed in part by nobody but the device', async () => {
    const id = placeOf('reporter', 8);
    expect(await passes(tell(storeOf('reporter'), id, honestDevice('reporter')))).toBe(true);
    expect(await whoPasses((store) => deleteDoc(doc(store, 'devices', id)))).toEqual([]);
    expect(await whoPasses((store) => updateDoc(doc(store, 'devices', id), { waiting: 1 }))).toEqual([]);
    const again = { waiting: 3, at: serverTimestamp() };
    expect(await whoPasses((store) => updateDoc(doc(store, 'devices', id), again))).toEqual(['reporter']);
  });
});

describe('how somebody wants their editions', () => {
  const wish = (name: PersonaName, change: Document = {}): [string, Document] => {
    const uid = PERSONAS[name].uid ?? 'null';
    const said = { campaignId: 'cat-hai', by: uid, paused: false, address: null, content: 'all' };
    return [`cat-hai~${uid}`, { ...said, at: serverTimestamp(), ...change }];
  };
  const keep = (store: Firestore, [id, said]: [string, Document]): Promise<unknown> =>
    setDoc(doc(store, 'readers', id), said);

  it('is said by everybody with a role, for themselves, and changed again', async () => {
    const may = EVERYBODY.filter((name) => PERSONAS[name].letter !== null && seatIn(name, 'cat-hai').role);
    for (const change of [{}, { paused: true }, { address: 'pct.vhxh@cathai.gov.vn', content: 'decisions' }])
      expect(await whoPasses((store, name) => keep(store, wish(name, change)))).toEqual(may);
  });

  it.each<[string, Document]>([
    ['with an address that is none', { address: 'pct' }],
    ['with two addresses', { address: 'a@b.vn,c@d.vn' }],
    ['with a line break in the address', { address: 'a@b.vn\r\nBcc: c@d.vn' }],
    [
      'with an address of 255 characters',
      { address: `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(61)}.vnvnvnvn` },
    ],
    ['with an address that is a number', { address: 5 }],
    ['with a pause in words', { paused: 'yes' }],
    ['with a content that there is not', { content: 'some' }],
    ['dated by the device', { at: new Date(0) }],
    ['with a field more', { role: 'leader' }],
    ['in the name of another', { by: 'u-recipient' }],
    ['of another campaign', { campaignId: 'de-an-06' }],
  ])('is refused %s', async (_, change) => {
    expect(await passes(keep(storeOf('leader'), wish('leader', change)))).toBe(false);
  });

  it('is refused in the place of another, and taken away by nobody', async () => {
    const [, said] = wish('recipient');
    expect(
      await whoPasses((store) => keep(store, ['cat-hai~u-nobody', { ...said, by: 'u-nobody' }])),
    ).toEqual([]);
    expect(await whoPasses((store) => deleteDoc(doc(store, 'readers', 'cat-hai~u-leader')))).toEqual([]);
  });
});

describe('an entry that somebody brings for its author', () => {
  it.each(CARRIED)(
    'of kind %s passes for the unit, for whoever leads it and for the standing agency',
    async (kind) => {
      expect(await whoPasses((store, name) => write(store, null, carriedEntry(kind, name)))).toEqual(
        CARRIERS,
      );
    },
  );

  it.each(PERSON_KINDS.filter((kind) => !CARRIED.includes(kind)))(
    'of kind %s passes for nobody',
    async (kind) => {
      expect(await whoPasses((store, name) => write(store, null, neverCarriedEntry(kind, name)))).toEqual([]);
    },
  );

  it.each(WRONGLY_CARRIED)('is refused: $what', async ({ who, entry }) => {
    expect(await passes(write(storeOf(who), null, entry))).toBe(false);
  });

  it('is there once, whoever brings it again, and each of them learns that it is there', async () => {
    const id = freshId();
    expect(
      await passes(write(storeOf('digital-lead'), id, carriedEntry('report.submit', 'digital-lead'))),
    ).toBe(true);
    for (const name of CARRIERS) {
      expect(await passes(write(storeOf(name), id, carriedEntry('report.submit', name)))).toBe(false);
      expect(await passes(getDoc(doc(storeOf(name), 'journal', id)))).toBe(true);
    }
    expect(await passes(getDoc(doc(storeOf('collector'), 'journal', id)))).toBe(false);
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
