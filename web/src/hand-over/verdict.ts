/** What becomes of something that another device hands over, if this person takes it in. The server decides again. */
import { mayCarry } from '#domain/carriers.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { knownWords, screenEntry } from '#domain/screening.ts';
import type { Handed } from '../outbox/item.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Person } from '../person.ts';

/**
 * `carry`: is sent for its author. `own`: the person's own, from another device. `known`: is on this device already.
 * `elsewhere`: this device keeps it for somebody else. The others are never taken in.
 */
export type Verdict = 'carry' | 'own' | 'known' | 'elsewhere' | 'not-yours' | 'personal-data';

/** What a verdict depends on. **Units**: `today` is the campaign's day. */
export interface Taker {
  person: Pick<Person, 'uid' | 'role' | 'unitId'>;
  index: PlanIndex;
  outbox: Pick<Outbox, 'items' | 'isOthers'>;
  today: string;
}

/** Returns true iff something of this verdict is taken in. */
export const isTaken = (verdict: Verdict): boolean => verdict === 'carry' || verdict === 'own';

/** Returns the verdict. */
export function verdictOf({ id, author, said }: Handed, { person, index, outbox, today }: Taker): Verdict {
  if (outbox.items().some((item) => item.id === id)) return 'known';
  if (outbox.isOthers(id)) return 'elsewhere';
  const screening = { year: Number(today.slice(0, 4)), known: knownWords(index) };
  if (screenEntry({ ...said, id }, screening).some(({ level }) => level === 'block')) return 'personal-data';
  if (author.by === person.uid) return 'own';
  const leads = index.units.get(author.unitId ?? '')?.leadUnitId ?? null;
  return mayCarry(person, author.unitId, leads) ? 'carry' : 'not-yours';
}
