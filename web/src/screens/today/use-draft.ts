/** The draft of one report on the screen: begins with what is known, belongs to the person once they change something. */
import { useState } from 'preact/hooks';
import { reportId } from '#schema/keys.ts';
import type { Based, Draft, ReportKey } from './draft.ts';
import { forgetDraft, keepDraft, keptDraft, type Keeping } from './drafts.ts';

export interface Drafting extends Based {
  /** Whether something was typed that was not sent. */
  isDraft: boolean;
  /** What this browser keeps of it. */
  keeping: Keeping;
  change: (part: Partial<Draft>) => void;
  /** Replaces the whole draft, and says which version its writer has now seen. */
  rebase: (based: Based) => void;
  /** What was typed was sent: the draft ends. */
  end: () => void;
}

/** Returns the draft. `start` counts until the person changes something; a newer record then no longer replaces it. */
export function useDraft(uid: string, key: ReportKey, start: Based): Drafting {
  const id = reportId(key.campaignId, key.unitId, key.areaId, key.day);
  const [typed, setTyped] = useState<Based | null>(() => keptDraft(uid, id));
  const [keeping, setKeeping] = useState<Keeping>('whole');
  const based = typed ?? start;
  const rebase = (next: Based): void => {
    setTyped(next);
    setKeeping(keepDraft(uid, id, next, Number(key.day.slice(0, 4)), Date.now()));
  };
  return {
    ...based,
    isDraft: typed !== null,
    keeping,
    rebase,
    change(part) {
      rebase({ ...based, draft: { ...based.draft, ...part } });
    },
    end() {
      setTyped(null);
      forgetDraft(uid, id);
    },
  };
}
