/**
 * Cards that were made and not put away yet. Their codes are in the memory of this page and nowhere else: another screen
 * may be looked at meanwhile, and who closes the page before printing is asked by the browser.
 */
import { useEffect, useState } from 'preact/hooks';
import type { MadeCard } from '#schema/card.ts';
import { useSession } from '../../../session.ts';

/** `grants`: the entries that grant new accounts their role, by the unit. */
export interface MadeCards {
  cards: readonly MadeCard[];
  grants: readonly { unitId: string; entryId: string }[];
  isPrinted: boolean;
}

let held: (MadeCards & { of: string }) | null = null;
const watchers = new Set<() => void>();

const askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Returns the cards that this person made in this campaign, and how to hold others. Null: none. */
export function useMadeCards(): [MadeCards | null, (next: MadeCards | null) => void] {
  const { person, campaign } = useSession();
  const [, setDrawn] = useState({});
  const of = `${person.uid} ${campaign.campaignId}`;
  useEffect(() => {
    const draw = (): void => setDrawn({});
    watchers.add(draw);
    // Somebody else at this page sees nothing of them.
    if (held && held.of !== of) hold(null);
    return () => {
      watchers.delete(draw);
    };
  }, [of]);
  return [held?.of === of ? held : null, (next) => hold(next && { ...next, of })];
}

function hold(next: typeof held): void {
  held = next;
  removeEventListener('beforeunload', askBeforeLeaving);
  if (next && !next.isPrinted) addEventListener('beforeunload', askBeforeLeaving);
  for (const draw of watchers) draw();
}
