/**
 * Identifiers and the keys built from them. Every document id in the system is made here, so that the web,
 * the functions and an auditor build the same one. Never put a citizen's data into an id.
 */
import { z } from 'zod';

/** Ids that a plan file chooses: campaigns, areas, units, tasks. Lower case, so that `~` can join them. */
export const PlanId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);

/** Ids of measures: camelCase words; a leading `_` is reserved for the counters of the engine. */
export const MeasureId = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z0-9]*$/);

/** Ids that official papers use: CT1.1, DS3a, KK02, HD05. */
export const OfficialId = z
  .string()
  .max(20)
  .regex(/^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)?$/);

/** A node whose totals are kept: an area, a unit, or a group of units. */
export type Node = `area:${string}` | `unit:${string}` | `group:${string}`;

const join = (...parts: readonly string[]): string => parts.join('~');

export const areaNode = (areaId: string): Node => `area:${areaId}`;
export const groupNode = (groupId: string): Node => `group:${groupId}`;
export const unitNode = (unitId: string): Node => `unit:${unitId}`;

export const reportId = (campaignId: string, unitId: string, areaId: string, day: string): string =>
  join(campaignId, unitId, areaId, day);
export const dayId = (campaignId: string, day: string): string => join(campaignId, day);
export const difficultyId = (campaignId: string, key: string): string => join(campaignId, key);
export const areaKey = (campaignId: string, areaId: string): string => join(campaignId, areaId);
export const unitKey = (campaignId: string, unitId: string): string => join(campaignId, unitId);
export const totalId = (campaignId: string, node: string, month: string, shard: number): string =>
  join(campaignId, node, month, String(shard));
export const nodeId = (campaignId: string, node: string): string => join(campaignId, node);
export const editionId = (campaignId: string, edition: string): string => join(campaignId, edition);
export const jobId = (campaignId: string, day: string, job: string): string => join(campaignId, day, job);

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
  'totals',
  'denominators',
  'indicators',
  'digests',
  'jobs',
  'quarantine',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Collections whose documents are records: the state that entries change, one at a time. */
export const RECORD_COLLECTIONS = [
  'campaigns',
  'reports',
  'tasks',
  'difficulties',
  'baselines',
  'days',
  'accounts',
  'digests',
] as const;
export type RecordCollection = (typeof RECORD_COLLECTIONS)[number];
