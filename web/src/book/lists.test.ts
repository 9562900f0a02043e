/** Each list that a screen asks for has its index: a real project would refuse it otherwise, and the emulator not. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as lists from './lists.ts';
import type { Wanted } from './wanted.ts';

interface Indexes {
  indexes: { collectionGroup: string; fields: { fieldPath: string; order: string }[] }[];
  fieldOverrides: { collectionGroup: string; fieldPath: string; indexes: unknown[] }[];
}

const ROOT = resolve(import.meta.dirname, '../../..');
const { indexes, fieldOverrides } = JSON.parse(
  readFileSync(resolve(ROOT, 'firestore.indexes.json'), 'utf8'),
) as Indexes;

const ASKED: Record<string, Wanted> = {
  reportsOfDay: lists.reportsOfDay('c', '2026-07-08'),
  reportsOfUnitOnDay: lists.reportsOfUnitOnDay('c', 'u', '2026-07-08'),
  reportsOfUnit: lists.reportsOfUnit('c', 'u', 30),
  reportsLedBy: lists.reportsLedBy('c', 'u', 30),
  reportsReturnedTo: lists.reportsReturnedTo('c', 'u'),
  reportsOfArea: lists.reportsOfArea('c', 'a', 30),
  reportsSince: lists.reportsSince('c', '2026-07-08', 30),
  indicatorsOfAll: lists.indicatorsOfAll('c'),
  editionsIssued: lists.editionsIssued('c', 30),
  recountsRun: lists.recountsRun('c', 30),
  jobsOf: lists.jobsOf('c', 30),
  daysOf: lists.daysOf('c', 30),
  tasksOf: lists.tasksOf('c'),
  tasksGivenTo: lists.tasksGivenTo('c', 'u'),
  tasksLedBy: lists.tasksLedBy('c', 'u'),
  tasksSharedWith: lists.tasksSharedWith('c', 'u'),
  difficultiesOf: lists.difficultiesOf('c', 30),
  difficultiesOfUnit: lists.difficultiesOfUnit('c', 'u', 30),
  accounts: lists.accounts('c'),
  quarantined: lists.quarantined('c', 30),
  asides: lists.asides('c'),
  entriesOn: lists.entriesOn('c', 'reports/r'),
  decisionsOn: lists.decisionsOn('c', 'reports/r'),
};

/** Fields compared for equality in any order, then the field that is ranged over or ordered by. */
function needed({ campaignId, equal = {}, holding, from, newestBy }: Wanted): {
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

function isIndexed(wanted: Wanted): boolean {
  const { equal, last } = needed(wanted);
  const single = [...equal, ...(last === null ? [] : [last])];
  // One field needs no index of its own unless it is exempted; equalities alone are merged from such.
  if (single.length <= 1 || last === null) {
    return single.every((field) => !isExempt(wanted.of, field));
  }
  return indexes.some(({ collectionGroup, fields }) => {
    const names = fields.map(({ fieldPath }) => fieldPath);
    const descending = fields.at(-1)?.order === 'DESCENDING';
    return (
      collectionGroup === wanted.of &&
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

describe('the lists of the screens', () => {
  it('are all looked at here', () => {
    const asking = Object.keys(lists).filter((name) => name !== 'editionPath');
    expect(Object.keys(ASKED).sort()).toEqual(asking.sort());
  });

  it.each(Object.entries(ASKED))('%s has the index that a real project asks for', (_name, wanted) => {
    expect(isIndexed(wanted), JSON.stringify(needed(wanted))).toBe(true);
  });
});
