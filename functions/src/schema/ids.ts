/**
 * Identifiers that people choose, in plan files and on papers: their spelling, under a name by which advice is found
 * (`plan-lint/fault.ts`). Never put a citizen's data into an id.
 */
import { z } from 'zod';

/** Ids that a plan file chooses: campaigns, areas, units, tasks. Lower case, so that `~` can join them. */
export const PlanId = z
  .string()
  .max(80)
  .check(z.stringFormat('plan-id', /^[a-z0-9]+([.-][a-z0-9]+)*$/));

/** Ids of measures: camelCase words; a leading `_` is reserved for the counters of the engine. */
export const MeasureId = z
  .string()
  .max(40)
  .check(z.stringFormat('measure-id', /^[a-z][A-Za-z0-9]*$/));

/** Ids that official papers use: CT1.1, DS3a, KK02, HD05. */
export const OfficialId = z
  .string()
  .max(20)
  .check(z.stringFormat('official-id', /^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)?$/));
