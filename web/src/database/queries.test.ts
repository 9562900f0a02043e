/** Each query of a screen has its index: a real project would refuse it otherwise, and the emulator not. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as queries from './queries.ts';
import type { DocumentQuery } from './query.ts';

interface Indexes {
  indexes: { collectionGroup: string; fields: { fieldPath: string; order: string }[] }[];
  fieldOverrides: { collectionGroup: string; fieldPath: string; indexes: unknown[] }[];
}

const ROOT = resolve(import.meta.dirname, '../../..');
const { indexes, fieldOverrides } = JSON.parse(
  readFileSync(resolve(ROOT, 'firestore.indexes.json'), 'utf8'),
) as Indexes;

const ASKED: Record<string, DocumentQuery> = {
  reportsOfDay: queries.reportsOfDay('c', '2026-07-08'),
  reportsOfUnitOnDay: queries.reportsOfUnitOnDay('c', 'u', '2026-07-08'),
  reportsOfUnit: queries.reportsOfUnit('c', 'u', 30),
  weekOfUnit: queries.weekOfUnit('c', { id: 'u', areaIds: ['a', 'b'] }),
  reportsOfUnitSince: queries.reportsOfUnitSince('c', 'u', '2026-07-08'),
  reportsLedBy: queries.reportsLedBy('c', 'u', 30),
  reportsReturnedTo: queries.reportsReturnedTo('c', 'u'),
  reportsOfArea: queries.reportsOfArea('c', 'a', 30),
  reportsSince: queries.reportsSince('c', '2026-07-08', 30),
  indicatorsOfAll: queries.indicatorsOfAll('c'),
  editionsIssued: queries.editionsIssued('c', 30),
  deliveriesOf: queries.deliveriesOf('c', '2026-07-08.1'),
  receptionsOf: queries.receptionsOf('c', '2026-07-08.1'),
  recountsRun: queries.recountsRun('c', 30),
  jobsOf: queries.jobsOf('c', 30),
  daysOf: queries.daysOf('c', 30),
  tasksOf: queries.tasksOf('c'),
  tasksGivenTo: queries.tasksGivenTo('c', 'u'),
  tasksLedBy: queries.tasksLedBy('c', 'u'),
  tasksSharedWith: queries.tasksSharedWith('c', 'u'),
  difficultiesOf: queries.difficultiesOf('c', 30),
  difficultiesLedBy: queries.difficultiesLedBy('c', 'u', 30),
  difficultiesOfUnit: queries.difficultiesOfUnit('c', 'u', 30),
  accounts: queries.accounts('c'),
  quarantined: queries.quarantined('c', 30),
  asides: queries.asides('c'),
  devicesHolding: queries.devicesHolding('c'),
  devicesOfUnit: queries.devicesOfUnit('c', 'u'),
  devicesLedBy: queries.devicesLedBy('c', 'u'),
  entriesOn: queries.entriesOn('c', 'reports/r'),
  decisionsOn: queries.decisionsOn('c', 'reports/r'),
};

/** Fields compared for equality in any order, then the field that is ranged over or ordered by. */
function needed({ campaignId, equal = {}, holding, from, newestBy }: DocumentQuery): {
  equal: string[];
  last: string | null;
} {
  return {
    equal: [
      ...(campaignId === null ? [] : ['campaignId']),
      ...Object.keys(equal),
      ...(holding ? [holding[0]] : []),
    ].sort(),
    last: newestBy ?? from?.[0] ?? null,
  };
}

function isIndexed(query: DocumentQuery): boolean {
  const { equal, last } = needed(query);
  const single = [...equal, ...(last === null ? [] : [last])];
  // One field needs no index of its own unless it is exempted; equalities alone are merged from such.
  if (single.length <= 1 || last === null) {
    return single.every((field) => !isExempt(query.of, field));
  }
  return indexes.some(({ collectionGroup, fields }) => {
    const names = fields.map(({ fieldPath }) => fieldPath);
    const descending = fields.at(-1)?.order === 'DESCENDING';
    return (
      collectionGroup === query.of &&
      names.at(-1) === last &&
      descending &&
      names.slice(0, -1).sort().join() === equal.join()
    );
  });
}

/** What lies inside a field has its exemption, unless it has an entry of its own: the longest path decides. */
function isExempt(collection: string, field: string): boolean {
  const [nearest] = fieldOverrides
    .filter(({ collectionGroup }) => collectionGroup === collection)
    .filter(({ fieldPath }) => field === fieldPath || field.startsWith(`${fieldPath}.`))
    .sort((a, b) => b.fieldPath.length - a.fieldPath.length);
  return nearest?.indexes.length === 0;
}

describe('the queries of the screens', () => {
  it('are all looked at here', () => {
    const asking = Object.keys(queries).filter((name) => name !== 'editionPath');
    expect(Object.keys(ASKED).sort()).toEqual(asking.sort());
  });

  it.each(Object.entries(ASKED))('%s has the index that a real project asks for', (_name, query) => {
    expect(isIndexed(query), JSON.stringify(needed(query))).toBe(true);
  });
});
