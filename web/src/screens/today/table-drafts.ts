/** The drafts of several areas side by side: each area keeps its own, as in its own form. */
import { useState } from 'preact/hooks';
import { reportId } from '#schema/keys.ts';
import type { Report } from '#schema/report.ts';
import type { Item, EntryDraft } from '../../outbox/item.ts';
import {
  baseOf,
  newerThan,
  saidOf,
  seenBy,
  startOf,
  type Based,
  type Draft,
  type ReportKey,
} from './draft.ts';
import { forgetDraft, keepDraft, keptDraft, saysAnything } from './drafts.ts';

/**
 * One area of the table. `isDraft`: something was typed that was not sent. `newer`: what was reported since. **Null**: nothing.
 */
export interface TableRow {
  key: ReportKey;
  id: string;
  draft: Draft;
  isDraft: boolean;
  newer: Based | null;
  said: EntryDraft;
  record: Report | null;
}

export interface TableDrafts {
  rows: readonly TableRow[];
  type: (row: TableRow, measureId: string, text: string) => void;
  end: (row: TableRow) => void;
}

/** Returns the rows of these reports. `records`: as the server has them, undefined while not known. */
export function useTableDrafts(
  uid: string,
  keys: readonly ReportKey[],
  records: ReadonlyMap<string, Report> | null | undefined,
  lastOf: (id: string) => Item | undefined,
): TableDrafts {
  const idOf = ({ campaignId, unitId, areaId, day }: ReportKey): string =>
    reportId(campaignId, unitId, areaId, day);
  const [typed, setTyped] = useState<Readonly<Record<string, Based | null>>>(() =>
    Object.fromEntries(keys.map((key) => [idOf(key), keptDraft(uid, idOf(key))])),
  );
  const rowOf = (key: ReportKey): TableRow & { based: Based } => {
    const id = idOf(key);
    const record = records?.get(id) ?? null;
    const based = typed[id] ?? startOf(record, lastOf(id));
    const isDraft = (typed[id] ?? null) !== null && saysAnything(based.draft);
    const newer = isDraft ? newerThan(seenBy(based, lastOf(id)), record, lastOf(id)) : null;
    const base = baseOf(based, records === undefined ? undefined : record, lastOf(id));
    return {
      key,
      id,
      based,
      draft: based.draft,
      isDraft,
      newer,
      record,
      said: saidOf(based.draft, key, base),
    };
  };
  return {
    rows: keys.map(rowOf),
    type({ key, id }, measureId, text) {
      const { based } = rowOf(key);
      const draft = { ...based.draft, values: { ...based.draft.values, [measureId]: text } };
      const next = { ...based, draft };
      setTyped({ ...typed, [id]: next });
      keepDraft(uid, id, next, Number(key.day.slice(0, 4)), Date.now());
    },
    end({ id }) {
      forgetDraft(uid, id);
      setTyped((before) => ({ ...before, [id]: null }));
    },
  };
}
