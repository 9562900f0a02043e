/**
 * Every query of the screens, each once. Data, so that a test can hold each against the indexes: the emulator answers
 * without one, a real project refuses. A query must be one that the security rules can prove readable.
 */
import type { JobKind } from '#schema/job.ts';
import { documentPath, editionId } from '#schema/keys.ts';
import type { Unit } from '#schema/plan.ts';
import type { ReportStatus } from '#schema/report.ts';
import type { DocumentQuery } from './query.ts';

const RETURNED: ReportStatus = 'returned';

/** Everybody's reports of one day. For those who see all numbers. */
export const reportsOfDay = (campaignId: string, day: string): DocumentQuery => ({
  of: 'reports',
  campaignId,
  equal: { day },
});

/** One unit's reports of one day, one for each of its areas. */
export const reportsOfUnitOnDay = (campaignId: string, unitId: string, day: string): DocumentQuery => ({
  of: 'reports',
  campaignId,
  equal: { unitId, day },
});

/** One unit's reports, newest first. */
export const reportsOfUnit = (campaignId: string, unitId: string, most: number): DocumentQuery => ({
  of: 'reports',
  campaignId,
  equal: { unitId },
  newestBy: 'day',
  most,
});

/** Enough of a unit's newest reports for the week before, in each of its areas. */
export const weekOfUnit = (
  campaignId: string,
  { id, areaIds }: Pick<Unit, 'id' | 'areaIds'>,
): DocumentQuery => reportsOfUnit(campaignId, id, Math.min(60, 9 * areaIds.length));

/** One unit's reports from a day on, newest first: more than a unit writes in a season. */
export const reportsOfUnitSince = (campaignId: string, unitId: string, day: string): DocumentQuery => ({
  of: 'reports',
  campaignId,
  equal: { unitId },
  from: ['day', day],
  newestBy: 'day',
  most: 3_000,
});

/** The reports of the units that this one leads, newest first. */
export const reportsLedBy = (campaignId: string, leadUnitId: string, most: number): DocumentQuery => ({
  of: 'reports',
  campaignId,
  equal: { leadUnitId },
  newestBy: 'day',
  most,
});

/** What was sent back to a unit and waits for its correction, whatever the day. */
export const reportsReturnedTo = (campaignId: string, unitId: string): DocumentQuery => ({
  of: 'reports',
  campaignId,
  equal: { unitId, status: RETURNED },
  newestBy: 'day',
  most: 5,
});

/** Everybody's reports for one area, newest first. For those who see all numbers. */
export const reportsOfArea = (campaignId: string, areaId: string, most: number): DocumentQuery => ({
  of: 'reports',
  campaignId,
  equal: { areaId },
  newestBy: 'day',
  most,
});

/** Everybody's reports from a day on, newest first. For those who see all numbers. */
export const reportsSince = (campaignId: string, day: string, most: number): DocumentQuery => ({
  of: 'reports',
  campaignId,
  from: ['day', day],
  newestBy: 'day',
  most,
});

/** What is published of every node of the campaign. */
export const indicatorsOfAll = (campaignId: string): DocumentQuery => ({ of: 'indicators', campaignId });

/** When one job of the schedule ran, newest day first. */
const runsOf = (campaignId: string, job: JobKind, most: number): DocumentQuery => ({
  of: 'jobs',
  campaignId,
  equal: { job },
  newestBy: 'day',
  most,
});

/** The editions by the jobs that issued them, newest first: an edition itself is too large to list. */
export const editionsIssued = (campaignId: string, most: number): DocumentQuery =>
  runsOf(campaignId, 'digest', most);

/** The letters of one edition. For those who see all numbers. */
export const deliveriesOf = (campaignId: string, edition: string): DocumentQuery => ({
  of: 'deliveries',
  campaignId,
  equal: { edition },
});

/** Who opened one edition. For those who see all numbers. */
export const receptionsOf = (campaignId: string, edition: string): DocumentQuery => ({
  of: 'receptions',
  campaignId,
  equal: { edition },
});

/** The nights on which everything was recounted, newest first. */
export const recountsRun = (campaignId: string, most: number): DocumentQuery =>
  runsOf(campaignId, 'recount', most);

/** Everything the schedule did, newest day first. */
export const jobsOf = (campaignId: string, most: number): DocumentQuery => ({
  of: 'jobs',
  campaignId,
  newestBy: 'day',
  most,
});

export const daysOf = (campaignId: string, most: number): DocumentQuery => ({
  of: 'days',
  campaignId,
  newestBy: 'day',
  most,
});

/** Every task of the campaign. For those who see all of them. */
export const tasksOf = (campaignId: string): DocumentQuery => ({ of: 'tasks', campaignId });

/** The tasks that are given to one unit. */
export const tasksGivenTo = (campaignId: string, unitId: string): DocumentQuery => ({
  of: 'tasks',
  campaignId,
  equal: { 'definition.person.unitId': unitId },
});

/** The tasks of the units that this one leads, once something happened to them. */
export const tasksLedBy = (campaignId: string, leadUnitId: string): DocumentQuery => ({
  of: 'tasks',
  campaignId,
  equal: { leadUnitId },
});

/** The tasks in which one unit takes part. */
export const tasksSharedWith = (campaignId: string, unitId: string): DocumentQuery => ({
  of: 'tasks',
  campaignId,
  holding: ['definition.responsibility.withUnitIds', unitId],
});

/** Difficulties raised apart from reports, newest first. For those who see all numbers. */
export const difficultiesOf = (campaignId: string, most: number): DocumentQuery => ({
  of: 'difficulties',
  campaignId,
  newestBy: 'raisedAtMs',
  most,
});

/** The difficulties that one unit raised, newest first. */
export const difficultiesOfUnit = (campaignId: string, unitId: string, most: number): DocumentQuery => ({
  of: 'difficulties',
  campaignId,
  equal: { unitId },
  newestBy: 'raisedAtMs',
  most,
});

/** The difficulties that the units led by one unit raised, newest first. */
export const difficultiesLedBy = (campaignId: string, leadUnitId: string, most: number): DocumentQuery => ({
  of: 'difficulties',
  campaignId,
  equal: { leadUnitId },
  newestBy: 'raisedAtMs',
  most,
});

/** Everybody who was ever granted a role in the campaign. For the administrator and auditors. */
export const accounts = (campaignId: string): DocumentQuery => ({ of: 'accounts', campaignId });

/** What became of entries that were set aside. For the administrator and auditors. */
export const asides = (campaignId: string): DocumentQuery => ({ of: 'asides', campaignId });

export const quarantined = (campaignId: string, most: number): DocumentQuery => ({
  of: 'quarantine',
  campaignId,
  newestBy: 'atMs',
  most,
});

/** The devices on which something waits, the most first. */
const devicesThatHold = (campaignId: string, most: number): DocumentQuery => ({
  of: 'devices',
  campaignId,
  from: ['waiting', 1],
  newestBy: 'waiting',
  most,
});

/** All of them. For the standing agency, the administrator and auditors. */
export const devicesHolding = (campaignId: string): DocumentQuery => devicesThatHold(campaignId, 200);

/** Those of one unit's accounts. */
export const devicesOfUnit = (campaignId: string, unitId: string): DocumentQuery => ({
  ...devicesThatHold(campaignId, 50),
  equal: { unitId },
});

/** Those of the units that this one leads. */
export const devicesLedBy = (campaignId: string, leadUnitId: string): DocumentQuery => ({
  ...devicesThatHold(campaignId, 200),
  equal: { leadUnitId },
});

/** Everything that was said about a record (`reports/…`), newest first. For the standing agency and auditors. */
export const entriesOn = (campaignId: string, target: string): DocumentQuery => ({
  of: 'journal',
  campaignId,
  equal: { target },
  newestBy: 'at',
  most: 100,
});

/** The server's answers about a record, newest first. For those who see all numbers. */
export const decisionsOn = (campaignId: string, record: string): DocumentQuery => ({
  of: 'decisions',
  campaignId,
  equal: { record },
  newestBy: 'sequence',
  most: 100,
});

/** The path of an edition. */
export const editionPath = (campaignId: string, edition: string): string =>
  documentPath('digests', editionId(campaignId, edition));
