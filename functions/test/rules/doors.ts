/**
 * Who may read what, written down by hand from the role matrix, never derived from the rules. One row a document or a
 * question; the letters are those of the personas who pass, in a campaign of theirs:
 *
 *   R reporter        C collector   D digital-lead   r reporter without a unit   d digital-lead without a unit
 *   S standing        L leader      P recipient      A auditor                   M admin
 *
 * Each row is tried in both campaigns: a seat in the other one opens nothing. No question without a campaign passes.
 */
import type { Collection } from '#schema/keys.ts';

type Data = Record<string, unknown>;

/** `CAMPAIGN` in ids and data stands for the campaign in which the row is tried, `REPORTER` for its reporter. `data` null: no such document. */
export interface DocumentRow {
  of: Collection;
  id: string;
  data: Data | null;
  /** `known`: everybody of whom the server knows, whatever they may do. `self`: the one whom the id names. */
  get: string | { known: true } | { self: string; letters: string };
}

/** `equal`, `holding`: field and value; both beside the campaign. */
export interface QuestionRow {
  of: Collection;
  equal?: readonly [string, string];
  holding?: readonly [string, string];
  list: string;
}

export const ENTRY = { byReporter: '018f3c5a-0000-7000-8000-000000000001' };

const ALL = 'RCDrdSLPAM';
const NUMBERS = 'SLA';
const SUMS = 'SLPA';

const doc = (of: Collection, id: string, get: DocumentRow['get'], data: Data | null = {}): DocumentRow => ({
  of,
  id,
  get,
  data: data && { campaignId: 'CAMPAIGN', ...data },
});
const ask = (of: Collection, list: string, equal?: readonly [string, string]): QuestionRow => ({
  of,
  list,
  ...(equal && { equal }),
});

const task = (unitId: string, ...withUnitIds: string[]): Data => ({
  definition: { person: { unitId }, responsibility: { withUnitIds } },
});
const unit = (groupId: string, leadUnitId: string | null, ...areaIds: string[]): Data => ({
  groupId,
  leadUnitId,
  areaIds,
});

export const DOCUMENTS: readonly DocumentRow[] = [
  doc('journal', 'CAMPAIGN~1', 'RSA', { by: 'REPORTER' }),
  doc('journal', 'CAMPAIGN~plan.load~1', 'SA', { by: 'system' }),
  doc('journal', '018f3c5a-0000-7000-8000-00000000000f', { known: true }, null),
  // What somebody may bring for its author, they may look for by its id; what nobody brings, they may not.
  doc('journal', 'CAMPAIGN~carried', 'RDSA', {
    kind: 'report.submit',
    by: 'u-colleague',
    unitId: 'to-hai-loc',
  }),
  doc('journal', 'CAMPAIGN~not-led', 'CSA', {
    kind: 'task.progress',
    by: 'u-colleague',
    unitId: 'to-thu-nhan',
  }),
  doc('journal', 'CAMPAIGN~never-carried', 'SA', {
    kind: 'day.lock',
    by: 'u-colleague',
    unitId: 'to-hai-loc',
  }),

  doc('decisions', 'CAMPAIGN~1', 'RSLA', { by: 'REPORTER', unitId: 'to-hai-loc' }),
  doc('decisions', 'CAMPAIGN~2', 'RCSLA', {
    by: 'u-collector',
    unitId: 'to-hai-loc',
  }),
  doc('decisions', 'CAMPAIGN~plan.load~1', NUMBERS, { by: 'system', unitId: null }),
  doc('decisions', '018f3c5a-0000-7000-8000-00000000000f', { known: true }, null),
  doc('decisions', 'CAMPAIGN~carried', 'RCDSLA', {
    ...{ kind: 'report.submit', by: 'u-collector', unitId: 'to-hai-loc' },
  }),

  doc('campaigns', 'CAMPAIGN', ALL),
  doc('plans', 'CAMPAIGN~1', ALL),

  doc('areas', 'CAMPAIGN~dac-khu', ALL, { parentId: null, path: ['dac-khu'] }),
  doc('areas', 'CAMPAIGN~xa', ALL, { parentId: 'dac-khu', path: ['dac-khu', 'xa'] }),
  doc('areas', 'CAMPAIGN~hai-loc', ALL, { parentId: 'xa', path: ['dac-khu', 'xa', 'hai-loc'] }),
  doc('areas', 'CAMPAIGN~thon-2', ALL, { parentId: 'xa', path: ['dac-khu', 'xa', 'thon-2'] }),
  doc('areas', 'CAMPAIGN~xa-khac', ALL, { parentId: 'dac-khu', path: ['dac-khu', 'xa-khac'] }),

  doc('units', 'CAMPAIGN~to-hai-loc', ALL, unit('to', 'phong-vhxh', 'hai-loc')),
  doc('units', 'CAMPAIGN~to-thu-nhan', ALL, unit('to', null, 'thon-2')),
  doc('units', 'CAMPAIGN~phong-vhxh', ALL, unit('phong', null, 'xa')),
  doc('units', 'CAMPAIGN~cong-an', ALL, unit('ca', null)),

  doc('reports', 'CAMPAIGN~to-hai-loc~hai-loc~2026-07-08', 'RDSLA', {
    unitId: 'to-hai-loc',
    leadUnitId: 'phong-vhxh',
  }),
  doc('reports', 'CAMPAIGN~to-thu-nhan~hai-loc~2026-07-08', 'CSLA', {
    unitId: 'to-thu-nhan',
    leadUnitId: null,
  }),
  doc('reports', 'CAMPAIGN~to-hai-loc~hai-loc~2026-07-09', 'RSLA', null),

  doc('tasks', 'CAMPAIGN~ra-soat', 'RDSLPA', task('to-hai-loc')),
  doc('tasks', 'CAMPAIGN~issued', 'RDSLPA', { ...task('to-hai-loc'), leadUnitId: 'phong-vhxh' }),
  doc('tasks', 'CAMPAIGN~of-nobodys', 'CSLPA', { ...task('to-thu-nhan'), leadUnitId: null }),
  doc('tasks', 'CAMPAIGN~thu-nhan', 'RCSLPA', task('to-thu-nhan', 'cong-an', 'to-hai-loc')),
  doc('tasks', 'CAMPAIGN~bao-cao', 'DSLPA', task('phong-vhxh')),
  doc('tasks', 'CAMPAIGN~not-begun', ALL, null),
  doc('accounts', 'CAMPAIGN~u-none', ALL, null),
  doc('difficulties', 'CAMPAIGN~none', ALL, null),
  doc('jobs', 'CAMPAIGN~2026-07-31~lock', ALL, null),
  doc('digests', 'CAMPAIGN~2026-07-31.1', ALL, null),
  doc('recounts', 'CAMPAIGN~2026-07-31', ALL, null),
  doc('denominators', 'CAMPAIGN~area:none', ALL, null),
  doc('plans', 'CAMPAIGN~9', ALL, null),
  doc('days', 'CAMPAIGN~2026-07-31', ALL, null),
  doc('baselines', 'CAMPAIGN~none', ALL, null),

  doc('difficulties', 'CAMPAIGN~1', 'RSLA', { unitId: 'to-hai-loc' }),
  doc('difficulties', 'CAMPAIGN~3', 'RDSLA', { unitId: 'to-hai-loc', leadUnitId: 'phong-vhxh' }),
  doc('difficulties', 'CAMPAIGN~2', 'CSLA', { unitId: 'to-thu-nhan' }),

  doc('baselines', 'CAMPAIGN', NUMBERS),
  doc('days', 'CAMPAIGN~2026-07-08', ALL, { day: '2026-07-08' }),

  doc('accounts', 'CAMPAIGN~u-reporter', { self: 'reporter', letters: 'AM' }),
  doc('accounts', 'CAMPAIGN~u-other', 'AM', { role: 'reporter' }),
  doc('asides', 'CAMPAIGN~entry', 'AM'),
  // The author is told what became of what was set aside, once there is something to tell.
  doc('decisions', 'CAMPAIGN.set-aside', 'RSLA', { by: 'REPORTER', unitId: null }),
  doc('asides', 'CAMPAIGN~CAMPAIGN.set-aside', 'RAM'),
  doc('cards', 'CAMPAIGN~hash', '', { uid: 'REPORTER', unitId: 'to-hai-loc' }),
  doc('cards', 'CAMPAIGN~none', '', null),
  doc('members', 'u-reporter', { self: 'reporter', letters: '' }),

  doc('totals', 'CAMPAIGN~area:hai-loc~2026-07~0', NUMBERS),
  doc('denominators', 'CAMPAIGN~area:hai-loc', NUMBERS),

  doc('indicators', 'CAMPAIGN~area:dac-khu', ALL),
  doc('indicators', 'CAMPAIGN~area:xa', 'DSLPA'),
  doc('indicators', 'CAMPAIGN~area:hai-loc', 'RDSLPA'),
  doc('indicators', 'CAMPAIGN~area:thon-2', 'CDSLPA'),
  doc('indicators', 'CAMPAIGN~area:xa-khac', SUMS),
  doc('indicators', 'CAMPAIGN~unit:to-hai-loc', 'RDSLPA'),
  doc('indicators', 'CAMPAIGN~unit:to-thu-nhan', 'CSLPA'),
  doc('indicators', 'CAMPAIGN~unit:phong-vhxh', 'DSLPA'),
  doc('indicators', 'CAMPAIGN~group:phong', 'DSLPA'),
  doc('indicators', 'CAMPAIGN~group:to', SUMS),
  doc('indicators', 'CAMPAIGN~unit:not-yet-published', SUMS, null),

  doc('digests', 'CAMPAIGN~2026-07-08.1', 'DdSLPA'),
  doc('receptions', 'CAMPAIGN~2026-07-08.1~u-none', 'SLAM'),
  doc('receptions', 'CAMPAIGN~2026-07-08.1~REPORTER', 'RSLAM'),
  doc('receptions', 'CAMPAIGN~2026-07-31.1~REPORTER', 'R', null),
  doc('deliveries', 'CAMPAIGN~2026-07-08.1~u-recipient~email', 'SLAM', { state: 'accepted' }),
  doc('watches', 'CAMPAIGN', ALL),
  doc('watches', 'CAMPAIGN~mail', ''),
  doc('readers', 'CAMPAIGN~REPORTER', 'R'),
  doc('readers', 'CAMPAIGN~u-none', '', null),
  doc('recounts', 'CAMPAIGN~2026-07-08', 'SLAM'),
  doc('jobs', 'CAMPAIGN~2026-07-08~lock', 'SLAM', { job: 'lock' }),
  doc('jobs', 'CAMPAIGN~2026-07-08~digest', 'DdSLPAM', { job: 'digest' }),
  doc('quarantine', 'journal~CAMPAIGN', 'AM'),
  // What names no campaign is closed; each campaign's administrators have a copy.
  doc('quarantine', 'journal~none~CAMPAIGN', '', { campaignId: null }),
  doc('quarantine', 'journal~copy~CAMPAIGN', 'AM', { unowned: true }),

  doc('devices', 'CAMPAIGN~REPORTER~1', 'RDSAM', {
    ...{ by: 'REPORTER', unitId: 'to-hai-loc', leadUnitId: 'phong-vhxh' },
  }),
  doc('devices', 'CAMPAIGN~REPORTER~2', 'RSAM', { by: 'REPORTER', unitId: null, leadUnitId: null }),
  doc('devices', 'CAMPAIGN~u-other~1', 'RDSAM', {
    ...{ by: 'u-other', unitId: 'to-hai-loc', leadUnitId: 'phong-vhxh' },
  }),
  doc('devices', 'CAMPAIGN~u-other~2', 'CSAM', { by: 'u-other', unitId: 'to-thu-nhan', leadUnitId: null }),
  doc('devices', 'CAMPAIGN~u-suspended~1', 'SAM', { by: 'u-suspended', unitId: null, leadUnitId: null }),
  doc('devices', 'CAMPAIGN~u-other~3', '', null),
];

export const QUESTIONS: readonly QuestionRow[] = [
  ask('journal', 'SA'),
  ask('journal', 'RSA', ['by', 'REPORTER']),
  ask('journal', 'SA', ['target', 'reports/r']),
  ask('journal', 'SA', ['unitId', 'to-hai-loc']),
  ask('decisions', NUMBERS),
  ask('decisions', 'CSLA', ['by', 'u-collector']),
  ask('decisions', 'RSLA', ['unitId', 'to-hai-loc']),
  ask('decisions', NUMBERS, ['record', 'reports/r']),
  ask('campaigns', ''),
  ask('plans', ALL),
  ask('areas', ALL),
  ask('units', ALL),
  ask('reports', NUMBERS),
  ask('reports', 'RSLA', ['unitId', 'to-hai-loc']),
  ask('reports', 'CSLA', ['unitId', 'to-thu-nhan']),
  ask('reports', 'DSLA', ['leadUnitId', 'phong-vhxh']),
  ask('reports', NUMBERS, ['leadUnitId', 'to-hai-loc']),
  ask('reports', NUMBERS, ['day', '2026-07-08']),
  ask('reports', NUMBERS, ['areaId', 'hai-loc']),
  ask('tasks', SUMS),
  ask('tasks', 'RSLPA', ['definition.person.unitId', 'to-hai-loc']),
  ask('tasks', 'CSLPA', ['definition.person.unitId', 'to-thu-nhan']),
  ask('tasks', 'DSLPA', ['leadUnitId', 'phong-vhxh']),
  ask('tasks', SUMS, ['leadUnitId', 'to-hai-loc']),
  ask('tasks', SUMS, ['status', 'completed']),
  { ...ask('tasks', 'RSLPA'), holding: ['definition.responsibility.withUnitIds', 'to-hai-loc'] },
  ask('difficulties', NUMBERS),
  ask('difficulties', 'RSLA', ['unitId', 'to-hai-loc']),
  ask('difficulties', 'DSLA', ['leadUnitId', 'phong-vhxh']),
  ask('difficulties', NUMBERS, ['leadUnitId', 'to-hai-loc']),
  ask('difficulties', NUMBERS, ['status', 'new']),
  ask('baselines', NUMBERS),
  ask('days', ALL),
  ask('accounts', 'AM'),
  ask('accounts', 'AM', ['uid', 'u-reporter']),
  ask('asides', 'AM'),
  ask('members', ''),
  ask('members', '', ['uid', 'u-reporter']),
  ask('cards', ''),
  ask('cards', '', ['uid', 'REPORTER']),
  ask('totals', NUMBERS),
  ask('totals', NUMBERS, ['node', 'unit:to-hai-loc']),
  ask('denominators', NUMBERS),
  ask('indicators', SUMS),
  ask('indicators', SUMS, ['node', 'unit:to-hai-loc']),
  ask('digests', 'DdSLPA'),
  ask('receptions', 'SLAM'),
  ask('deliveries', 'SLAM'),
  ask('deliveries', 'SLAM', ['edition', '2026-07-08.1']),
  ask('watches', ''),
  ask('readers', ''),
  ask('readers', '', ['by', 'u-leader']),
  ask('recounts', 'SLAM'),
  ask('jobs', 'SLAM'),
  ask('jobs', 'SLAM', ['job', 'lock']),
  ask('jobs', 'DdSLPAM', ['job', 'digest']),
  ask('quarantine', 'AM'),
  ask('devices', 'SAM'),
  ask('devices', 'RSAM', ['by', 'REPORTER']),
  ask('devices', 'RSAM', ['unitId', 'to-hai-loc']),
  ask('devices', 'CSAM', ['unitId', 'to-thu-nhan']),
  ask('devices', 'DSAM', ['leadUnitId', 'phong-vhxh']),
  ask('devices', 'SAM', ['leadUnitId', 'to-hai-loc']),
];
