/**
 * Entries that somebody brings for their author, who is a colleague of the reporter's unit and never at these doors
 * themselves; and each of them with one thing wrong.
 */
import type { Member } from '#schema/account.ts';
import { honestEntry, type Document, type PersonKind } from './entries.ts';
import { PERSONAS, seatIn, type PersonaName } from './personas.ts';

const AUTHOR = { by: 'u-colleague', role: 'reporter', unitId: 'to-hai-loc' };

/** Those who write what others bring: one in each campaign, in a unit of the same name. */
export const AUTHORS: readonly Member[] = [
  { uid: 'u-colleague', seats: { 'cat-hai': { role: 'reporter', unitId: 'to-hai-loc' } } },
  { uid: 'u-colleague-2', seats: { 'de-an-06': { role: 'reporter', unitId: 'to-hai-loc' } } },
  { uid: 'u-colleague-standing', seats: { 'cat-hai': { role: 'standing', unitId: 'cong-an' } } },
  { uid: 'u-colleague-admin', seats: { 'cat-hai': { role: 'admin', unitId: null } } },
];

export const CARRIED: readonly PersonKind[] = [
  ...(['report.submit', 'difficulty.raise', 'task.progress', 'task.complete'] as const),
];

/** Who may bring what this author wrote, in the order of the personas. */
export const CARRIERS: readonly PersonaName[] = ['reporter', 'digital-lead', 'standing'];

/** Returns the entry of the author as this person brings it on an honest phone. */
export function carriedEntry(kind: PersonKind, name: PersonaName): Document & { payload: Document } {
  const { role, unitId } = seatIn(name, 'cat-hai');
  return { ...honestEntry(kind, 'reporter'), ...AUTHOR, carriedBy: { by: PERSONAS[name].uid, role, unitId } };
}

/** Returns an act that nobody brings, rightly signed by somebody who may say it, as this person brings it. */
export function neverCarriedEntry(kind: PersonKind, name: PersonaName): Document {
  const isOfAdmin = kind.startsWith('account.') || kind === 'entry.close';
  const author = AUTHORS.find(({ uid }) => uid === `u-colleague-${isOfAdmin ? 'admin' : 'standing'}`);
  return { ...carriedEntry(kind, name), by: author?.uid, ...author?.seats['cat-hai'] };
}

interface Attempt {
  what: string;
  who: PersonaName;
  entry: Document;
}

const carried = (what: string, change: Document, who: PersonaName = 'standing'): Attempt => ({
  what,
  who,
  entry: { ...carriedEntry('report.submit', who), ...change },
});
const signed = (what: string, change: Document): Attempt =>
  carried(what, { carriedBy: { ...carriedBy, ...change } });
const { carriedBy } = carriedEntry('report.submit', 'standing') as { carriedBy?: Document };

const OF_ANOTHER_UNIT = {
  payload: { ...honestEntry('report.submit', 'collector').payload },
  target: 'reports/cat-hai~to-thu-nhan~hai-loc~2026-07-08',
};

export const WRONGLY_CARRIED: readonly Attempt[] = [
  signed('in the name of another carrier', { by: 'u-reporter' }),
  signed('with a role that is not the carrier’s', { role: 'reporter' }),
  signed('with a unit that is not the carrier’s', { unitId: 'to-hai-loc' }),
  signed('with one thing more', { name: 'x' }),
  carried('by a carrier who says nothing of themselves', { carriedBy: null }),
  carried('by a carrier in one word', { carriedBy: 'u-standing' }),
  carried('with a role that is not the author’s', { role: 'collector' }),
  carried('with a unit that is not the author’s', { unitId: 'to-thu-nhan' }),
  carried('for an author whom nobody knows', { by: 'u-nobody' }),
  carried('for an author of another campaign', { by: 'u-colleague-2' }),
  carried('for an author without a seat any more', { by: 'u-suspended', role: null, unitId: null }),
  carried('for an author whose code is a path', { by: 'u-colleague/x' }),
  carried('for the caller, as if they were two', { by: 'u-reporter' }, 'reporter'),
  carried('about another unit than the author’s', OF_ANOTHER_UNIT),
  carried('as of another unit than the author’s, wherever it is named', {
    unitId: 'to-thu-nhan',
    ...OF_ANOTHER_UNIT,
  }),
  {
    what: 'from another unit than the carrier’s',
    who: 'reporter',
    entry: {
      ...honestEntry('report.submit', 'collector'),
      carriedBy: carriedEntry('report.submit', 'reporter')['carriedBy'],
    },
  },
  {
    what: 'from a unit that the carrier does not lead',
    who: 'digital-lead',
    entry: {
      ...honestEntry('task.progress', 'collector'),
      carriedBy: carriedEntry('task.progress', 'digital-lead')['carriedBy'],
    },
  },
  {
    what: 'that the author writes and says somebody else brought',
    who: 'reporter',
    entry: { ...honestEntry('report.submit', 'reporter'), carriedBy },
  },
  {
    what: 'that only the standing agency says, brought by a colleague of it',
    who: 'standing',
    entry: {
      ...honestEntry('report.approve', 'standing'),
      ...{ by: 'u-colleague-standing', carriedBy },
    },
  },
];
