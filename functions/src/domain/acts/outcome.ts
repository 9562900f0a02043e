/**
 * What a decision says: accepted, held or refused, the record's new body, and the documents that change with it.
 * The head of the record (version, place in the journal) is not decided here; `posting.ts` adds it.
 */
import type { Problem } from '#schema/problem.ts';
import type { RecordHead } from '#schema/record.ts';

/** A record without its head: what the rules of the field change. */
export type Body<R extends RecordHead> = Omit<R, keyof RecordHead>;

/** A document that follows from the decision and is written beside the record in the same commit. */
export interface SideDocument {
  path: string;
  data: Record<string, unknown>;
  mode: 'replace' | 'merge';
}

/** What a commit adds to one shard's sums of one day. */
export interface ShardIncrement {
  node: string;
  month: string;
  shard: number;
  day: string;
  vector: Record<string, number>;
}

export interface Outcome<R extends RecordHead> {
  status: 'accepted' | 'held' | 'refused';
  problems: Problem[];
  warnings: Problem[];
  /** Null when the record's body stays as it is. */
  next: Body<R> | null;
  documents: SideDocument[];
  /** Changes to sums that follow from no report: only a recount has them. */
  corrections?: ShardIncrement[];
}

/** Returns a refusal for these reasons. */
export function refuse<R extends RecordHead>(...problems: Problem[]): Outcome<R> {
  return { status: 'refused', problems, warnings: [], next: null, documents: [] };
}

/** Returns an acceptance with the record's new body. */
export function accept<R extends RecordHead>(
  next: Body<R>,
  warnings: Problem[] = [],
  documents: SideDocument[] = [],
): Outcome<R> {
  return { status: 'accepted', problems: [], warnings, next, documents };
}
