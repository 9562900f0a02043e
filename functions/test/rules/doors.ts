/**
 * Who may read what, written down by hand from the role matrix, never derived from the rules. Each collection has
 * the documents that a seed puts there and the lists that a screen asks for; whoever is not named is refused.
 */
import type { Collection } from '../../src/schema/keys.ts';
import { ALL_NUMBERS, ANY_ROLE, type PersonaName } from './personas.ts';

export interface Door {
  documents: readonly { id: string; data: Record<string, unknown> | null; get: readonly PersonaName[] }[];
  /** `where` null: the whole collection. */
  lists: readonly { where: readonly [field: string, value: string] | null; list: readonly PersonaName[] }[];
}

export const ENTRY = {
  byReporter: '018f3c5a-0000-7000-8000-000000000001',
  byCollector: '018f3c5a-0000-7000-8000-000000000002',
  byServer: 'cat-hai~plan.load~1',
  unsent: '018f3c5a-0000-7000-8000-00000000000f',
};
const REPORT = {
  own: 'cat-hai~to-hai-loc~hai-loc~2026-07-08',
  other: 'cat-hai~to-thu-nhan~hai-loc~2026-07-08',
  unsent: 'cat-hai~to-hai-loc~hai-loc~2026-07-09',
};

const plus = (...names: PersonaName[]): readonly PersonaName[] => [...ALL_NUMBERS, ...names];
const except = (...names: PersonaName[]): readonly PersonaName[] =>
  ANY_ROLE.filter((name) => !names.includes(name));

/** One document, and the whole list, for the same people. */
const sameForAll = (id: string, may: readonly PersonaName[]): Door => ({
  documents: [{ id, data: { campaignId: 'cat-hai' }, get: may }],
  lists: [
    { where: null, list: may },
    { where: ['campaignId', 'cat-hai'], list: may },
  ],
});

const JOURNAL_READERS: readonly PersonaName[] = ['standing', 'auditor'];

/** They may list the editions too: by the jobs that issued them, because an edition itself is large. */
const EDITION_READERS: readonly PersonaName[] = ['recipient', 'digital-lead', 'lead-without-unit'];

export const DOORS: Readonly<Record<Collection, Door>> = {
  journal: {
    documents: [
      { id: ENTRY.byReporter, data: { by: 'u-reporter' }, get: [...JOURNAL_READERS, 'reporter'] },
      { id: ENTRY.byServer, data: { by: 'system' }, get: JOURNAL_READERS },
      { id: ENTRY.unsent, data: null, get: ANY_ROLE },
    ],
    lists: [
      { where: null, list: JOURNAL_READERS },
      { where: ['by', 'u-reporter'], list: [...JOURNAL_READERS, 'reporter'] },
      { where: ['by', 'u-without-role'], list: JOURNAL_READERS },
      { where: ['unitId', 'to-hai-loc'], list: JOURNAL_READERS },
    ],
  },
  decisions: {
    documents: [
      { id: ENTRY.byReporter, data: { by: 'u-reporter', unitId: 'to-hai-loc' }, get: plus('reporter') },
      {
        id: ENTRY.byCollector,
        data: { by: 'u-collector', unitId: 'to-hai-loc' },
        get: plus('reporter', 'collector'),
      },
      { id: ENTRY.byServer, data: { by: 'system', unitId: null }, get: ALL_NUMBERS },
      { id: ENTRY.unsent, data: null, get: ANY_ROLE },
    ],
    lists: [
      { where: null, list: ALL_NUMBERS },
      { where: ['by', 'u-collector'], list: plus('collector') },
      { where: ['by', 'u-admin'], list: plus('admin') },
      { where: ['by', 'u-without-role'], list: ALL_NUMBERS },
      { where: ['unitId', 'to-hai-loc'], list: plus('reporter') },
    ],
  },
  campaigns: sameForAll('cat-hai', ANY_ROLE),
  plans: sameForAll('cat-hai~1', ANY_ROLE),
  areas: sameForAll('cat-hai~hai-loc', ANY_ROLE),
  units: sameForAll('cat-hai~to-hai-loc', ANY_ROLE),
  reports: {
    documents: [
      {
        id: REPORT.own,
        data: { unitId: 'to-hai-loc', leadUnitId: 'phong-vhxh' },
        get: plus('reporter', 'digital-lead'),
      },
      { id: REPORT.other, data: { unitId: 'to-thu-nhan', leadUnitId: null }, get: plus('collector') },
      { id: REPORT.unsent, data: null, get: plus('reporter') },
    ],
    lists: [
      { where: null, list: ALL_NUMBERS },
      { where: ['unitId', 'to-hai-loc'], list: plus('reporter') },
      { where: ['unitId', 'phong-vhxh'], list: plus('digital-lead') },
      { where: ['leadUnitId', 'phong-vhxh'], list: plus('digital-lead') },
      { where: ['leadUnitId', 'to-hai-loc'], list: ALL_NUMBERS },
      { where: ['day', '2026-07-08'], list: ALL_NUMBERS },
    ],
  },
  tasks: sameForAll('cat-hai~ra-soat', except('admin')),
  difficulties: {
    documents: [
      { id: 'cat-hai~1', data: { unitId: 'to-hai-loc' }, get: plus('reporter') },
      { id: 'cat-hai~2', data: { unitId: 'to-thu-nhan' }, get: plus('collector') },
    ],
    lists: [
      { where: null, list: ALL_NUMBERS },
      { where: ['unitId', 'to-hai-loc'], list: plus('reporter') },
      { where: ['status', 'new'], list: ALL_NUMBERS },
    ],
  },
  baselines: sameForAll('cat-hai', ALL_NUMBERS),
  days: sameForAll('cat-hai~2026-07-08', ANY_ROLE),
  accounts: {
    documents: [
      {
        id: 'u-reporter',
        data: { uid: 'u-reporter', role: 'reporter' },
        get: ['admin', 'auditor', 'reporter'],
      },
      { id: 'u-without-role', data: { uid: 'u-without-role', role: 'reporter' }, get: ['admin', 'auditor'] },
    ],
    lists: [
      { where: null, list: ['admin', 'auditor'] },
      { where: ['role', 'reporter'], list: ['admin', 'auditor'] },
      { where: ['uid', 'u-reporter'], list: ['admin', 'auditor'] },
    ],
  },
  asides: sameForAll('cat-hai~018f3c5a-0000-7000-8000-000000000009', ['admin', 'auditor']),
  totals: sameForAll('cat-hai~area:hai-loc~2026-07~0', ALL_NUMBERS),
  denominators: sameForAll('cat-hai~area:hai-loc', ALL_NUMBERS),
  indicators: sameForAll('cat-hai~area:hai-loc', ANY_ROLE),
  digests: sameForAll('cat-hai~2026-07-08', plus(...EDITION_READERS)),
  recounts: sameForAll('cat-hai~2026-07-08', plus('admin')),
  jobs: {
    documents: [
      { id: 'cat-hai~2026-07-08~lock', data: { campaignId: 'cat-hai', job: 'lock' }, get: plus('admin') },
      {
        id: 'cat-hai~2026-07-08~digest',
        data: { campaignId: 'cat-hai', job: 'digest' },
        get: plus('admin', ...EDITION_READERS),
      },
    ],
    lists: [
      { where: null, list: plus('admin') },
      { where: ['job', 'lock'], list: plus('admin') },
      { where: ['job', 'digest'], list: plus('admin', ...EDITION_READERS) },
    ],
  },
  quarantine: sameForAll('event-1', ['admin', 'auditor']),
};
