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
export function plus(a: Readonly<Ops>, b: Readonly<Ops>, times = 1): Ops {
  return {
    reads: a.reads + times * b.reads,
    writes: a.writes + times * b.writes,
    deletes: a.deletes + times * b.deletes,
  };
}

/** Returns the bill's share of each of `count` reports. **Null**: none; zero reports cost nothing each. */
export function each(total: Readonly<Ops>, count: number): Ops {
  return count === 0 ? { ...NOTHING_BILLED } : plus(NOTHING_BILLED, total, 1 / count);
}

/** Returns all operations of a bill together. */
export function allOf({ reads, writes, deletes }: Readonly<Ops>): number {
  return reads + writes + deletes;
}

/** Returns the bill of a commit: one operation for each document, verifications excepted. */
export function billOfWrites(request: unknown): Ops {
  const { writes = [] } = request as { writes?: { delete?: unknown; verify?: unknown }[] };
  const deletes = writes.filter((write) => typeof write.delete === 'string').length;
  const verified = writes.filter((write) => typeof write.verify === 'string').length;
  return { reads: 0, writes: writes.length - deletes - verified, deletes };
}

/**
 * Returns the reads that one answer of a lookup, a query or an aggregation stands for. **Errors**: throws for an
 * aggregation without count(): how much it read cannot be known from its answer.
 */
export function readsInAnswer(method: string, request: unknown, answer: unknown): number {
  if (method === 'batchGetDocuments') {
    const { found, missing } = answer as { found?: unknown; missing?: unknown };
    return Boolean(found) || (typeof missing === 'string' && missing !== '') ? 1 : 0;
  }
  if (method === 'runQuery') return (answer as { document?: unknown }).document ? 1 : 0;
  if (method === 'runAggregationQuery') return readsOfAggregation(request, answer);
  return 0;
}

interface Aggregations {
  structuredAggregationQuery?: { aggregations?: { count?: unknown; alias?: string }[] };
}

function readsOfAggregation(request: unknown, answer: unknown): number {
  const { result } = answer as {
    result?: { aggregateFields?: Record<string, { integerValue?: string | number } | undefined> } | null;
  };
  if (!result) return 0;
  const asked = (request as Aggregations).structuredAggregationQuery?.aggregations ?? [];
  const counted = result.aggregateFields?.[asked.find(({ count }) => count)?.alias ?? '']?.integerValue;
  if (counted === undefined) throw new Error('an aggregation without count() cannot be billed');
  return Math.max(1, Math.ceil(Number(counted) / 1000));
}

/** Returns the reads of a stream that has ended: a query or aggregation that found nothing costs one. */
export function readsOfStream(method: string, readsInAnswers: number): number {
  return method === 'runQuery' ? Math.max(1, readsInAnswers) : readsInAnswers;
}
