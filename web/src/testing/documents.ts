/**
 * Documents of the plan of Cát Hải as the server writes them, for tests of screens: enough of each kind to be shown.
 * Not a source of truth: what a document may hold is said by its schema, which every one of these passes.
 */
import { readFileSync } from 'node:fs';
import { indexPlan } from '#domain/hierarchy.ts';
import { Account } from '#schema/account.ts';
import { Baseline } from '#schema/baseline.ts';
import type { Campaign } from '#schema/campaign.ts';
import { Device } from '#schema/device.ts';
import { DayRecord } from '#schema/day.ts';
import { Difficulty } from '#schema/difficulty.ts';
import { PublishedIndicators } from '#schema/indicator.ts';
import { Job } from '#schema/job.ts';
import { Plan } from '#schema/plan.ts';
import { Quarantined } from '#schema/quarantine.ts';
import { Report } from '#schema/report.ts';
import { Task } from '#schema/task.ts';

const file = new URL('../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url);
export const plan = Plan.parse(JSON.parse(readFileSync(file, 'utf8')));
export const index = indexPlan(plan, 'sha256');

export const TODAY = '2026-07-08';
const AT_MS = Date.UTC(2026, 6, 8, 2);
const AT = AT_MS * 1000;
const C = plan.id;
const head = (id: string) => ({
  ...{ campaignId: C, version: 1, sequence: 1 },
  ...{ lastEntryId: `entry-${id}`, lastEntryAtMicros: AT },
});

export const campaign: Campaign = {
  ...head(C),
  ...{ name: plan.name, timeZone: plan.period.timeZone, clock: [] },
  plans: [{ version: 1, sha256: 'sha256', entryId: 'entry-plan', atMicros: AT, fileName: 'plan.json' }],
};

const teams = plan.units.filter(({ formId, areaIds }) => formId !== null && areaIds.length > 0);

function report(at: number): [string, Report] {
  const unit = teams[at % teams.length];
  const [areaId = ''] = unit?.areaIds ?? [];
  const unitId = unit?.id ?? '';
  const content = {
    values: { guided: 5 + at, activated: 3 },
    ...{
      nothingToday: false,
      difficulties: { KK02: 1 },
      texts: { 'difficulty.KK02': 'Mất sóng' },
      flags: [],
    },
    ...{ by: 'u1', role: 'reporter', entryId: `entry-r${String(at)}`, contentHash: 'hash' },
    ...{ capturedAtMs: AT_MS, receivedAtMs: AT_MS, dueAtMs: AT_MS, lateness: 'on-time' },
  };
  const step = { atMicros: AT, entryId: content.entryId, version: 1, status: 'received' };
  const path = { nodes: [], shards: [] };
  const parsed = Report.parse({
    ...head(`r${String(at)}`),
    ...{ unitId, leadUnitId: unit?.leadUnitId ?? null, areaId, day: TODAY, status: 'received' },
    steps: [{ ...step, content, held: null, review: null }],
    counted: { day: TODAY, ...path, vector: {} },
    paths: [{ sinceMicros: AT, ...path }],
  });
  return [`${C}~${unitId}~${areaId}~${TODAY}`, parsed];
}

const task = (at: number): [string, Task] => {
  const definition = plan.tasks[at % plan.tasks.length];
  const taskId = definition?.id ?? '';
  return [
    `${C}~${taskId}`,
    Task.parse({ ...head(taskId), taskId, definition, status: 'issued', completedDay: null, steps: [] }),
  ];
};

const difficulty = (at: number): [string, Difficulty] => {
  const unit = teams[at % teams.length];
  return [
    `${C}~d${String(at)}`,
    Difficulty.parse({
      ...head(`d${String(at)}`),
      ...{ categoryId: 'KK02', unitId: unit?.id, areaId: unit?.areaIds[0], cases: 2 + at, text: 'Mất sóng' },
      ...{ status: 'new', raisedAtMs: AT_MS, raisedDay: TODAY, raisedAtMicros: AT, by: 'u1' },
    }),
  ];
};

const JOBS = ['digest', 'recount', 'lock'] as const;
const job = (at: number): [string, Job] => {
  const kind = JOBS[at % JOBS.length] ?? 'digest';
  const day = `2026-07-${String(7 - (at % 5)).padStart(2, '0')}`;
  const times = { dueAtMs: AT_MS, claimedAtMs: AT_MS, leaseUntilMs: AT_MS };
  return [
    `${C}~${day}~${kind}`,
    Job.parse({ campaignId: C, day, job: kind, ...times, status: 'done', result: 'xong' }),
  ];
};

const day = (at: number): [string, DayRecord] => {
  const name = at === 0 ? TODAY : `2026-07-0${String(8 - (at % 8))}`;
  return [`${C}~${name}`, DayRecord.parse({ ...head(name), day: name, locked: null, reminders: [] })];
};

const account = (at: number): [string, Account] => {
  const unit = plan.units[at % plan.units.length];
  const uid = `u${String(at)}`;
  const grant = { status: 'active', role: unit?.role, unitId: unit?.id };
  const step = { ...grant, reason: null, by: 'system', entryId: `entry-${uid}`, atMicros: AT, atMs: AT_MS };
  return [`${C}~${uid}`, Account.parse({ ...head(uid), uid, displayName: '', ...grant, steps: [step] })];
};

const quarantined = (at: number): [string, Quarantined] => [
  `q${String(at)}`,
  Quarantined.parse({
    ...{ source: 'entry', sourceId: `entry-q${String(at)}`, detail: '', atMs: AT_MS, campaignId: C },
    problem: { code: 'entry.malformed', path: null, params: {} },
  }),
];

const device = (at: number): [string, Device] => {
  const unit = teams[at % teams.length];
  const place = String((at % 9) + 1);
  return [
    `${C}~u${String(at)}~${place}`,
    Device.parse({
      ...{ campaignId: C, by: `u${String(at)}`, role: 'reporter', unitId: unit?.id },
      ...{ leadUnitId: unit?.leadUnitId ?? null, device: '0a1b2c3d', browser: 'android', app: 'web 0.1.0' },
      ...{ waiting: 3, reports: 3 - (at % 2), since: AT_MS, at: at % 3 === 0 ? Date.now() : AT_MS },
    }),
  ];
};

const published = (node: string): PublishedIndicators =>
  PublishedIndicators.parse({
    ...{ campaignId: C, node, planVersion: 1, baselineVersion: 1, reportsCounted: 1, reportsWaiting: 0 },
    values: Object.fromEntries(plan.indicators.map(({ id }) => [id, { numerator: 3, denominator: 40 }])),
    series: { days: [TODAY], onDay: Object.fromEntries(plan.indicators.map(({ id }) => [id, [3]])) },
    ...{ reconciled: [], inputsHash: 'hash', asOfMicros: AT },
  });

const baseline = Baseline.parse({
  ...head(C),
  versions: [
    {
      ...{
        version: 1,
        entryId: 'entry-b',
        atMicros: AT,
        registeredAtMs: AT_MS,
        by: 'u1',
        asOfDay: '2026-07-01',
      },
      ...{ documentNumber: '125/CA-QLHC', signer: 'Nguyễn Văn A', reason: null, fileSha256: null },
      sums: Object.fromEntries(plan.lists.map(({ id }) => [id, 100])),
    },
  ],
  latest: Object.fromEntries(plan.lists.map(({ id }) => [id, { 'ch.cat-ba.tdp-02': 100 }])),
});

const MAKERS: Partial<Record<string, (at: number) => [string, unknown]>> = {
  ...{ reports: report, tasks: task, difficulties: difficulty, jobs: job, days: day },
  ...{ accounts: account, quarantine: quarantined, devices: device },
};

/** Returns `count` documents of a collection, by id; none of those that are not made here. */
export function documentsOf(collection: string, count: number): Map<string, unknown> {
  const make = MAKERS[collection];
  return new Map(make ? Array.from({ length: count }, (_, at) => make(at)) : []);
}

/** Returns the document at a path. **Null**: none is made here. */
export function documentAt(path: string): unknown {
  const [collection = '', id = ''] = path.split('/');
  if (collection === 'indicators') return published(id.slice(C.length + 1));
  if (collection === 'baselines') return baseline;
  return documentsOf(collection, 80).get(id) ?? null;
}
