/**
 * One act of the person on the screen (return, approve, lock, issue…): said through the outbox like every other entry,
 * and followed until the server has answered.
 */
import { useState } from 'preact/hooks';
import type { Decision } from '#schema/decision.ts';
import type { Problem } from '#schema/problem.ts';
import type { Item, EntryDraft } from '../outbox/item.ts';
import { useItems, useSession } from '../session.ts';

/**
 * `idle`: nothing said yet. `waiting`: on its way; the item says where it is kept. `accepted`, `held`, `refused`: the
 * server's answer. `stopped`: the door refused it for good.
 */
export type ActState = 'idle' | 'waiting' | Decision['status'] | 'stopped';

/** **Null**: `decision` until the server has answered. `problems` are its reasons, empty until then. */
export interface Act {
  state: ActState;
  decision: Decision | null;
  problems: readonly Problem[];
  say: (entryDraft: EntryDraft, id?: string) => Promise<void>;
  /** Forgets the answer, so that the form can be used again. */
  reset: () => void;
}

/** Returns an act that has not been said yet. */
export function useAct(): Act {
  const { outbox } = useSession();
  const items = useItems();
  const [entryId, setEntryId] = useState<string | null>(null);
  const item = items.find(({ id }) => id === entryId);
  return {
    state: stateOf(item),
    decision: item?.decision ?? null,
    problems: item?.decision?.problems ?? [],
    async say(entryDraft, id) {
      setEntryId(await outbox.say(entryDraft, id));
    },
    reset() {
      setEntryId(null);
    },
  };
}

function stateOf(item: Item | undefined): ActState {
  if (!item) return 'idle';
  if (item.decision) return item.decision.status;
  return item.state === 'stopped' ? 'stopped' : 'waiting';
}
