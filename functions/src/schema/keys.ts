/**
 * Every document id in the system is made here, so that the web, the functions and an auditor build the same one. Needs
 * no library: the first page of a phone carries it.
 */

/** A node whose totals are kept: an area, a unit, or a group of units. */
export type Node = `area:${string}` | `unit:${string}` | `group:${string}`;

const join = (...parts: readonly string[]): string => parts.join('~');

export const areaNode = (areaId: string): Node => `area:${areaId}`;
export const groupNode = (groupId: string): Node => `group:${groupId}`;
export const unitNode = (unitId: string): Node => `unit:${unitId}`;

export const reportId = (campaignId: string, unitId: string, areaId: string, day: string): string =>
  join(campaignId, unitId, areaId, day);
export const dayId = (campaignId: string, day: string): string => join(campaignId, day);
/** A version of a plan. */
export const planKey = (campaignId: string, version: number): string => join(campaignId, String(version));
export const taskKey = (campaignId: string, taskId: string): string => join(campaignId, taskId);
export const difficultyId = (campaignId: string, key: string): string => join(campaignId, key);
export const areaKey = (campaignId: string, areaId: string): string => join(campaignId, areaId);
export const unitKey = (campaignId: string, unitId: string): string => join(campaignId, unitId);
export const totalId = (campaignId: string, node: string, month: string, shard: number): string =>
  join(campaignId, node, month, String(shard));
export const nodeId = (campaignId: string, node: string): string => join(campaignId, node);
export const accountId = (campaignId: string, uid: string): string => join(campaignId, uid);
export const editionId = (campaignId: string, edition: string): string => join(campaignId, edition);
export const asideId = (campaignId: string, entryId: string): string => join(campaignId, entryId);
/** The journal id under which an entry that was set aside is said once more. */
export const againId = (entryId: string): string => join(entryId, 'again');
/** Returns the id under which an entry was said first. */
export const firstId = (entryId: string): string =>
  entryId.endsWith('~again') ? entryId.slice(0, -'~again'.length) : entryId;
export const recountId = (campaignId: string, day: string): string => join(campaignId, day);
export const jobId = (campaignId: string, day: string, job: string): string => join(campaignId, day, job);

/** What one account did with one edition. */
export const receptionId = (campaignId: string, edition: string, uid: string): string =>
  join(campaignId, edition, uid);
export const deliveryId = (campaignId: string, edition: string, uid: string, channel: string): string =>
  join(campaignId, edition, uid, channel);
export const readerId = (campaignId: string, uid: string): string => join(campaignId, uid);
/** What the sender of letters knows of its server, beside the campaign's own watch. */
export const mailServerId = (campaignId: string): string => join(campaignId, 'mail');

/** One of an account's devices; `place` 1–9 keeps one account from filling a list that others read. */
export const deviceId = (campaignId: string, uid: string, place: number): string =>
  join(campaignId, uid, String(place));

/** The collections, in the order in which data flows through them. */
export const COLLECTIONS = [
  'journal',
  'decisions',
  'campaigns',
  'plans',
  'areas',
  'units',
  'reports',
  'tasks',
  'difficulties',
  'baselines',
  'days',
  'accounts',
  'members',
  'cards',
  'asides',
  'totals',
  'denominators',
  'indicators',
  'digests',
  'receptions',
  'deliveries',
  'recounts',
  'jobs',
  'watches',
  'readers',
  'quarantine',
  'devices',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Returns the path of a document. */
export const documentPath = (collection: Collection, id: string): string => `${collection}/${id}`;

/** Collections whose documents are records: the state that entries change, one at a time. */
export const RECORD_COLLECTIONS = [
  'campaigns',
  'reports',
  'tasks',
  'difficulties',
  'baselines',
  'days',
  'accounts',
  'asides',
  'digests',
  'receptions',
  'recounts',
] as const;
export type RecordCollection = (typeof RECORD_COLLECTIONS)[number];

const RECORDS: ReadonlySet<string> = new Set(RECORD_COLLECTIONS);

/** Returns true iff this is the path of a record of some kind, whoever may say something on it. */
export function isRecordPath(path: string): boolean {
  const [collection, id, ...more] = path.split('/');
  return RECORDS.has(collection ?? '') && id !== undefined && id !== '' && more.length === 0;
}
