/**
 * What would put right what an audit found: the change to every sum that the reports do not explain, and the records
 * that are not what the journal makes of them. Only says; whoever applies it writes down that it did.
 */
import type { Correction } from '#schema/payloads.ts';
import { RECORD_COLLECTIONS } from '#schema/keys.ts';
import type { RecordHead } from '#schema/record.ts';
import type { TotalShard } from '#schema/totals.ts';
import type { Fields, StoredDocument } from './documents.ts';
import type { Audit } from './verify.ts';

/** Returns the changes after which the stored sums are those counted again; at most `most`. */
export function correctionsOf(
  documents: readonly StoredDocument[],
  totals: ReadonlyMap<string, TotalShard>,
  most: number,
): Correction[] {
  const prefix = 'totals/';
  const stored = new Map(
    documents
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path, data }) => [path.slice(prefix.length), data]),
  );
  const ids = [...new Set([...stored.keys(), ...totals.keys()])].sort();
  return ids.flatMap((id) => shardCorrections(id, stored.get(id), totals.get(id))).slice(0, most);
}

function shardCorrections(
  id: string,
  stored: Fields | undefined,
  counted: TotalShard | undefined,
): Correction[] {
  const [, node = '', month = '', shard = ''] = id.split('~');
  const was = (stored?.['days'] ?? {}) as Record<string, Fields | undefined>;
  const is = counted?.days ?? {};
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].sort().flatMap((day) => {
    const measures = new Set([...Object.keys(was[day] ?? {}), ...Object.keys(is[day] ?? {})]);
    return [...measures].sort().flatMap((measure): Correction[] => {
      const sum = was[day]?.[measure];
      const change = (is[day]?.[measure] ?? 0) - (Number.isSafeInteger(sum) ? Number(sum) : 0);
      return change === 0 ? [] : [{ node, month, shard: Number(shard), day, measure, change }];
    });
  });
}

/**
 * Returns the records that the journal makes otherwise, by path; at most `most`. Empty where any decision differs too:
 * then it is not the record that is in doubt but the rules, and nothing may be written over.
 */
export function recordsToRestore({ verdict, replay }: Audit, most: number): Map<string, RecordHead> {
  const paths = new Set(verdict.differences.map(({ document }) => document));
  const restored = new Map<string, RecordHead>();
  if ([...paths].some((path) => path.startsWith('decisions/'))) return restored;
  for (const path of paths) {
    const data = replay.records.get(path);
    const isRecord = (RECORD_COLLECTIONS as readonly string[]).includes(path.slice(0, path.indexOf('/')));
    if (isRecord && data && restored.size < most) restored.set(path, data);
  }
  return restored;
}
