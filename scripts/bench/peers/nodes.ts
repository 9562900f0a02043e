/** Sums by node as the simple designs keep them: one document each. Must never hold back or repeat a write. */
import { FieldValue, type Firestore } from '../firestore.ts';
import { addTo, deltaOf, SHOWN, type Field, type LoadReport } from '../reports.ts';
import type { RootValue } from '../peer.ts';

export const SHOWN_SUMS: readonly string[] = ['reports', ...Object.keys(SHOWN)];

/** Returns the id of a node's document. */
export const nodeKey = (campaignId: string, node: string): string => `${campaignId}~${node}`;

/** Returns the ids of a report's nodes, root first. */
export const nodeKeysOf = ({ campaignId, nodes }: LoadReport): string[] =>
  nodes.map((node) => nodeKey(campaignId, node));

/** Returns a report's change as increments, for a merge. */
export const incrementsOf = (report: LoadReport): object =>
  Object.fromEntries(
    Object.entries(deltaOf(report)).map(([measure, by]) => [measure, FieldValue.increment(by)]),
  );

/** Returns the ids of all roots of a field. */
export const rootKeysOf = ({ indexes }: Field): string[] =>
  indexes.map(({ plan }) => nodeKey(plan.id, 'area:goc'));

/** Returns the shown sums over these documents, each with its sums in `sums`. */
export async function sumsOver(
  db: Firestore,
  collection: string,
  ids: readonly string[],
): Promise<RootValue> {
  const found = await db.getAll(...ids.map((id) => db.collection(collection).doc(id)));
  const total: RootValue = Object.fromEntries(SHOWN_SUMS.map((measure) => [measure, 0]));
  for (const document of found) addTo(total, (document.get('sums') as RootValue | undefined) ?? {});
  return Object.fromEntries(SHOWN_SUMS.map((measure) => [measure, total[measure] ?? 0]));
}
