/** The server's answer to one entry: `decisions/{entryId}`. Written once, in the same commit as its effect. */
import { z } from 'zod';
import { Carrier, EntryKind } from './entry.ts';
import { Problem } from './problem.ts';
import { EpochMs } from './time.ts';

export { RULE_VERSION, ruleVersionOf } from './rule-version.ts';

/**
 * **Shape**: `problems` are the reasons of a refusal or of holding; `warnings` came with an acceptance.
 * `version` is the record's version after the entry (unchanged by a refusal). `sequence` counts the decisions on
 * the record from 1; 0 where a refusal met no record. `overtaken` is true where the entry became visible only after a later one was decided.
 * **Null**: `receipt` unless accepted or held.
 */
export const Decision = z.object({
  entryId: z.string(),
  campaignId: z.string(),
  kind: EntryKind,
  record: z.string(),
  by: z.string(),
  unitId: z.string().nullable(),
  status: z.enum(['accepted', 'refused', 'held']),
  problems: z.array(Problem),
  warnings: z.array(Problem),
  /** What the record says now, for a stale writer to compare: version and values. Null unless stale. */
  current: z.object({ version: z.int(), values: z.record(z.string(), z.int()) }).nullable(),
  receipt: z.string().nullable(),
  contentHash: z.string(),
  version: z.int(),
  sequence: z.int().min(0),
  overtaken: z.boolean(),
  /** Nodes whose totals or lists this commit changed; `*` stands for all of the plan's. */
  nodes: z.array(z.string()),
  decidedAtMs: EpochMs,
  ruleVersion: z.int(),
  /** There only where the entry could not be decided, so that an edition can count those. */
  setAside: z.literal(true).optional(),
  /** As the entry says. */
  carriedBy: Carrier.optional(),
});
export type Decision = z.infer<typeof Decision>;
