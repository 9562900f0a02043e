/**
 * What can be read off the rules and indexes without an emulator: the same patterns, roles and collections as in
 * the code, and a comment above every predicate.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ZodObject } from 'zod';
import { DOOR_PATTERNS } from '#domain/pii.ts';
import { ACTS } from '#domain/acts/index.ts';
import { CARRIED_KINDS } from '#domain/carriers.ts';
import { Account } from '#schema/account.ts';
import { Aside } from '#schema/aside.ts';
import { Baseline, Denominators } from '#schema/baseline.ts';
import { Campaign } from '#schema/campaign.ts';
import { Card } from '#schema/card.ts';
import { DayRecord } from '#schema/day.ts';
import { Decision } from '#schema/decision.ts';
import { Device } from '#schema/device.ts';
import { Delivery, MailServer, ReaderWish, Watch } from '#schema/delivery.ts';
import { Difficulty } from '#schema/difficulty.ts';
import { Digest } from '#schema/digest.ts';
import { Entry, KINDS } from '#schema/entry.ts';
import { PublishedIndicators } from '#schema/indicator.ts';
import { Job, TickMark } from '#schema/job.ts';
import { COLLECTIONS, type Collection } from '#schema/keys.ts';
import { Area, ROLES, Unit } from '#schema/plan.ts';
import { Quarantined } from '#schema/quarantine.ts';
import { Reception } from '#schema/reception.ts';
import { Recount } from '#schema/recount.ts';
import { Report } from '#schema/report.ts';
import { Task } from '#schema/task.ts';
import { TotalShard } from '#schema/totals.ts';
import { HONEST_ACTS, PERSON_KINDS } from './rules/entries.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RULES = readFileSync(resolve(ROOT, 'firestore.rules'), 'utf8');

/** What the rules ask of one kind of act, read off their text. */
interface Door {
  roles: string[];
  subject: string;
  keys: string[];
}

const words = (list = ''): string[] => [...list.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);

/** Returns the body of a predicate of the rules. */
const bodyOf = (name: string): string =>
  RULES.match(new RegExp(`function ${name}\\(.*?\\) \\{(.*?)\\n    \\}`, 's'))?.[1] ?? '';

function doorOf(predicate: string): Door {
  const body = ['unitRoles', 'taskRoles'].reduce(
    (text, list) => text.replaceAll(`${list}()`, /\[.*\]/.exec(bodyOf(list))?.[0] ?? ''),
    bodyOf(predicate),
  );
  const keys = [
    ...body.matchAll(/(?:carries|carriesAlso|hasExactly)\([^[]*\[([^\]]*)\](?:, \[([^\]]*)\])?/g),
  ];
  return {
    roles: words(/speaksAs\(\[([^\]]*)\]\)/.exec(body)?.[1]),
    subject: /(?:targetsCampaignRecord\('|entry\(\)\.target == ')([a-z]+)/.exec(body)?.[1] ?? '',
    keys: keys
      .flatMap(([, needed, optional]) => [...words(needed), ...words(optional)])
      .filter((key) => key !== 'confirmed')
      .sort(),
  };
}

/** Kind → what the rules ask of it. */
const DOORS = new Map(
  [...bodyOf('isPermittedAct').matchAll(/kind (?:==|in) (.*?) (?:\?|&&) (\w+)\(\)/g)].flatMap(
    ([, kinds, predicate = '']) => words(kinds).map((kind) => [kind, doorOf(predicate)] as const),
  ),
);

interface Indexes {
  indexes: { collectionGroup: string; fields: { fieldPath: string }[] }[];
  fieldOverrides: { collectionGroup: string; fieldPath: string; indexes: unknown[] }[];
}
const INDEXES = JSON.parse(readFileSync(resolve(ROOT, 'firestore.indexes.json'), 'utf8')) as Indexes;

describe('the text of the rules', () => {
  it('refuses exactly the plain personal numbers that the phone refuses', () => {
    const patterns = [...RULES.matchAll(/text\.matches\('\(\?s\)\.\*\((.*)\)\.\*'\)/g)].map(
      ([, pattern]) => pattern,
    );
    expect(patterns).toEqual(DOOR_PATTERNS);
  });

  it('has one door per collection, in the order of the flow', () => {
    const doors = [...RULES.matchAll(/match \/([a-z]+)\/\{(?!database)/g)].map(([, name]) => name);
    expect(doors).toEqual([...COLLECTIONS]);
  });

  it('names every role that the server can grant and no other', () => {
    const named = new Set(
      [...RULES.matchAll(/\[('[a-z-]+'(?:, '[a-z-]+')*)\]\)/g)]
        .flatMap(([, list = '']) => list.split(', ').map((word) => word.slice(1, -1)))
        .filter((word) => (ROLES as readonly string[]).includes(word) || word === 'system'),
    );
    expect([...named].sort()).toEqual([...ROLES].sort());
  });

  it('says of every predicate when it is true, in the line above it', () => {
    const lines = RULES.split('\n');
    const bare = lines.filter((line, index) => {
      if (!line.includes('function ')) return false;
      const above = lines.slice(0, index).join('\n');
      return !/\/\/ Returns [^\n]*(\n *\/\/[^\n]*)*$/.test(above);
    });
    expect(bare).toEqual([]);
  });
});

describe('the entries that these tests send', () => {
  it('are one of each kind that a person may say', () => {
    const ofPeople = KINDS.filter((kind) => ACTS[kind].roles.some((role) => role !== 'system'));
    expect([...PERSON_KINDS].sort()).toEqual(ofPeople.sort());
  });
  it.each(PERSON_KINDS)('carry the payload of the act: %s', (kind) => {
    const { payload } = HONEST_ACTS[kind]('to-hai-loc', 'u-x');
    expect(ACTS[kind].payload.safeParse(payload).error).toBeUndefined();
  });
});

describe('the doors for acts', () => {
  it('are there for every kind that a person may say, and for no other', () => {
    expect([...DOORS.keys()].sort()).toEqual([...PERSON_KINDS].sort());
  });
  it.each(PERSON_KINDS)(
    'let in the roles, the subject and the payload of the act, and no other: %s',
    (kind) => {
      const { roles, subject, payload } = ACTS[kind];
      const keys = Object.keys((payload as ZodObject).shape).filter((key) => key !== 'confirmed');
      expect(DOORS.get(kind)).toEqual({
        roles: roles.filter((role) => role !== 'system'),
        subject,
        keys: keys.sort(),
      });
    },
  );
});

describe('what a colleague may bring', () => {
  it('is the same at the door as in the decision', () => {
    expect(words(bodyOf('isCarriedKind'))).toEqual([...CARRIED_KINDS]);
  });
});

describe('the indexes', () => {
  it('belong to collections of the database', () => {
    const named = [...INDEXES.indexes, ...INDEXES.fieldOverrides].map(
      ({ collectionGroup }) => collectionGroup,
    );
    expect(named.filter((name) => !(COLLECTIONS as readonly string[]).includes(name))).toEqual([]);
  });

  it('are composite, and each is there once', () => {
    const written = INDEXES.indexes.map((index) => JSON.stringify(index));
    expect(new Set(written).size).toBe(written.length);
    expect(INDEXES.indexes.filter(({ fields }) => fields.length < 2)).toEqual([]);
  });

  it('leave out every field that nobody asks for: index fan-out is the main cost of a write', () => {
    const exempt = INDEXES.fieldOverrides
      .filter(({ indexes }) => indexes.length === 0)
      .map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`);
    expect(exempt.sort()).toEqual(unasked());
    expect(exempt.length).toBeLessThanOrEqual(200);
  });
});

/** Fields that a query names beside those of the composite indexes. */
const ASKED = ['campaignId', 'source', 'areaId', 'setAside'];

/** What lies in a journal document in another form than in {@link Entry}. */
const JOURNAL = [...new Set([...Object.keys(Entry.shape), 'at', 'capturedAt', 'clientInfo'])].filter(
  (field) => !['id', 'atMicros', 'capturedAtMs'].includes(field),
);

const FIELDS: Readonly<Record<Collection, readonly string[]>> = {
  journal: JOURNAL,
  decisions: Object.keys(Decision.shape),
  campaigns: Object.keys(Campaign.shape),
  plans: ['version', 'sha256', 'plan'],
  areas: [...Object.keys(Area.shape), 'path'],
  units: Object.keys(Unit.shape),
  reports: Object.keys(Report.shape),
  tasks: Object.keys(Task.shape),
  difficulties: Object.keys(Difficulty.shape),
  baselines: Object.keys(Baseline.shape),
  days: Object.keys(DayRecord.shape),
  accounts: Object.keys(Account.shape),
  asides: Object.keys(Aside.shape),
  members: ['uid', 'seats'],
  cards: Object.keys(Card.shape),
  totals: Object.keys(TotalShard.shape),
  denominators: Object.keys(Denominators.shape),
  indicators: Object.keys(PublishedIndicators.shape),
  digests: Object.keys(Digest.shape),
  receptions: Object.keys(Reception.shape),
  deliveries: Object.keys(Delivery.shape),
  watches: [...new Set([...Object.keys(Watch.shape), ...Object.keys(MailServer.shape)])],
  readers: Object.keys(ReaderWish.shape),
  recounts: Object.keys(Recount.shape),
  jobs: [...Object.keys(Job.shape), ...Object.keys(TickMark.shape)].filter(
    (field, index, all) => all.indexOf(field) === index,
  ),
  quarantine: Object.keys(Quarantined.shape),
  devices: Object.keys(Device.shape),
};

/** What a screen sorts by, or asks for beside the campaign, by the field's own index. */
const ALONE = ['quarantine.atMs', 'tasks.leadUnitId', 'deliveries.state', 'deliveries.edition'];

/** Few documents, seldom written: not worth one of the 200 exemptions that there are. */
const FEW: ReadonlySet<string> = new Set<Collection>(['receptions', 'watches', 'readers']);

/** Asked for together with others only: alone, fields that only grow would be hot spots. */
const NEVER_ALONE = ['journal.at', 'decisions.decidedAtMs', 'reports.lastEntryAtMicros'];

function unasked(): string[] {
  return Object.entries(FIELDS)
    .filter(([collection]) => !FEW.has(collection))
    .flatMap(([collection, fields]) => {
      const composite = INDEXES.indexes
        .filter(({ collectionGroup }) => collectionGroup === collection)
        .flatMap((index) => index.fields.map(({ fieldPath }) => fieldPath));
      const asked = new Set([...ASKED, ...composite]);
      return fields
        .map((field) => ({ field, path: `${collection}.${field}` }))
        .filter(({ field, path }) => !asked.has(field) || NEVER_ALONE.includes(path))
        .filter(({ path }) => !ALONE.includes(path))
        .map(({ path }) => path);
    })
    .sort();
}
