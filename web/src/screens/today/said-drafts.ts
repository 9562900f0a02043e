/** What is left of a draft whose report was already said: the page died after the entry was kept and before its draft ended. */
import { documentPath } from '#schema/keys.ts';
import { cleaned } from '#domain/clean-text.ts';
import type { EntryDraft, Item } from '../../outbox/item.ts';
import { saidOf } from './draft.ts';
import { forgetDraft, keptDrafts } from './drafts.ts';

/**
 * Forgets drafts that say exactly what was said last for their report: nothing in them is unsent. Left on the device such a
 * draft would be sent again on a version that its writer's own entry has replaced, and be refused.
 */
export function forgetSaidDrafts(uid: string, items: readonly Item[]): void {
  for (const draft of keptDrafts(uid)) {
    const last = [...items]
      .reverse()
      .find(({ said }) => said.target === documentPath('reports', draft.reportId));
    const now = saidOf(draft.based.draft, draft, 0);
    if (last && wordsOf(now) === wordsOf(last.said)) forgetDraft(uid, draft.reportId);
  }
}

const wordsOf = ({ payload, texts }: EntryDraft): string => JSON.stringify(cleaned([payload, texts]));
