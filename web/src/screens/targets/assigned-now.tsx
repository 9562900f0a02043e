/** A denominator that is not its list's own number explains itself: what is left on the list, and what was done besides. */
import { dayInWords, integer } from '#domain/format.ts';
import { listsIn } from '#domain/digest/causes.ts';
import { listsOf, measuresIn } from '#domain/indicators.ts';
import type { Denominators } from '#schema/baseline.ts';
import { useSession } from '../../session.ts';
import { useLeaderWords } from '../editions/use-words.ts';
import type { Figures } from './figures.ts';

export interface AssignedNowProps {
  figures: Figures;
  /** The lists of the node. */
  denominators: Denominators;
}

/** Nothing where the denominator is the list's own number, or made of several lists. */
export function AssignedNow({ figures: { id, ratio }, denominators }: AssignedNowProps) {
  const { index } = useSession();
  const words = useLeaderWords();
  const denominator = index.indicators.get(id)?.denominator ?? null;
  const [listId, another] = listsIn(denominator);
  const list = listsOf(denominators)[listId ?? '']?.at(-1);
  if (another !== undefined || !list || list.count === null || ratio.denominator === null) return null;
  const rest = ratio.denominator - list.count;
  if (rest <= 0) return null;
  const measures = denominator === null ? [] : measuresIn(denominator);
  const [count, onList, day] = [integer(ratio.denominator), integer(list.count), dayInWords(list.asOfDay)];
  return (
    <p class="soft small">{words.assignedNow(count, onList, day, integer(rest), measures.length > 1)}</p>
  );
}
