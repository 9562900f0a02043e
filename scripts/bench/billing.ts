/**
 * What Google would bill for one request, from the request and its answers: pure arithmetic. Must never count what was
 * not asked or not answered. **Source**: Firestore, "Understand billing": a query costs one read at least, an
 * aggregation one read for each thousand index entries begun.
 */

/** Billed operations. */
export interface Ops {
  reads: number;
  writes: number;
  deletes: number;
}

export const NOTHING_BILLED: Readonly<Ops> = { reads: 0, writes: 0, deletes: 0 };

/** Returns the sum of two bills, the second taken `times` over. */
export function plus(a: Readonly<Ops>, b: Readonly<Partial<Ops>>, times = 1): Ops {
  const { reads = 0, writes = 0, deletes = 0 } = b;
  return {
    reads: a.reads + times * reads,
    writes: a.writes + times * writes,
    deletes: a.deletes + times * deletes,
  };
}

/** Returns all operations of a bill together. */
export const allOf = ({ reads, writes, deletes }: Readonly<Ops>): number => reads + writes + deletes;

/** Returns the bill of a commit: one operation for each document, verifications excepted. */
export function billOfWrites(request: unknown): Ops {
  const { writes = [] } = request as { writes?: { delete?: unknown; verify?: unknown }[] };
  const deletes = writes.filter((write) => typeof write.delete === 'string').length;
  const verified = writes.filter((write) => typeof write.verify === 'string').length;
  return { reads: 0, writes: writes.length - deletes - verified, deletes };
}

interface Answer {
  found?: unknown;
  missing?: unknown;
  document?: unknown;
  result?: { aggregateFields?: Record<string, { integerValue?: string | number } | undefined> } | null;
}

/**
 * Returns the reads that one answer of a lookup, a query or an aggregation stands for. **Errors**: throws for an
 * aggregation without count(): how much it read cannot be known from its answer.
 */
export function readsInAnswer(method: string, request: unknown, answer: unknown): number {
  const { found, missing, document, result } = answer as Answer;
  if (method === 'batchGetDocuments') return found || (typeof missing === 'string' && missing !== '') ? 1 : 0;
  if (method === 'runQuery') return document ? 1 : 0;
  if (method !== 'runAggregationQuery' || !result) return 0;
  const { structuredAggregationQuery: query } = request as {
    structuredAggregationQuery?: { aggregations?: { count?: unknown; alias?: string }[] };
  };
  const alias = query?.aggregations?.find(({ count }) => count)?.alias ?? '';
  const counted = result.aggregateFields?.[alias]?.integerValue;
  if (counted === undefined) throw new Error('an aggregation without count() cannot be billed');
  return Math.max(1, Math.ceil(Number(counted) / 1000));
}

/** Returns the reads of a stream that has ended: a query that found nothing costs one. */
export function readsOfStream(method: string, readsInAnswers: number): number {
  return method === 'runQuery' ? Math.max(1, readsInAnswers) : readsInAnswers;
}
