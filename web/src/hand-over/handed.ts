/**
 * What one phone hands to another: entries as their authors wrote them, and for which project and campaign. Holds what the
 * journal may hold and nothing else. Reading it believes nothing: a file or a code may come from anywhere.
 */
import { CARRIED_KINDS } from '#domain/carriers.ts';
import { HAND_OVER_VERSION, HandOver, MOST_HANDED } from '#schema/hand-over.ts';
import { isUnsent, type Handed, type Item } from '../outbox/item.ts';

/**
 * Why something cannot be taken in. `cut`: a part of it is missing or changed. `not-ours`: made by no page of this kind.
 * `newer`: made by a newer version. `old-browser`: this browser cannot unpack it.
 */
export type Fault =
  'cut' | 'not-ours' | 'newer' | 'wrong-passphrase' | 'other-project' | 'other-campaign' | 'old-browser';

export type Read<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** Which project and campaign something is handed over in. */
export interface Place {
  project: string;
  campaignId: string;
}

/** Returns what of the outbox can be handed over: what waits to be sent, of the kinds that others may bring. */
export function handable(items: readonly Item[], campaignId: string): Item[] {
  const fits = ({ kind, ...said }: Item['said']): boolean =>
    CARRIED_KINDS.has(kind) && said.campaignId === campaignId;
  return items.filter((item) => isUnsent(item) && fits(item.said)).slice(0, MOST_HANDED);
}

/** Returns the text of a hand-over. */
export function textOf(items: readonly Handed[], { project, campaignId }: Place, handedAtMs: number): string {
  const entries = items.map(({ id, author, said, capturedAtMs }) => ({ id, author, said, capturedAtMs }));
  return JSON.stringify({ version: HAND_OVER_VERSION, project, campaignId, handedAtMs, entries });
}

/** Returns the entries of a hand-over, oldest first, for the project and the campaign of this page. */
export function readHandOver(text: string, place: Place): Read<Handed[]> {
  const said = parsed(text);
  if (typeof said?.['version'] === 'number' && said['version'] > HAND_OVER_VERSION)
    return { ok: false, fault: 'newer' };
  const read = HandOver.safeParse(said);
  const isOurs = read.success && read.data.entries.every(({ said: { kind } }) => CARRIED_KINDS.has(kind));
  if (!isOurs) return { ok: false, fault: 'not-ours' };
  const { project, campaignId, entries } = read.data;
  if (project !== place.project) return { ok: false, fault: 'other-project' };
  const isElsewhere = entries.some(({ said: { campaignId: of } }) => of !== place.campaignId);
  if (campaignId !== place.campaignId || isElsewhere) return { ok: false, fault: 'other-campaign' };
  const once = new Map(entries.map((entry) => [entry.id, entry]));
  // Two acts on one record must be sent in the order in which they were said; ids are made in that order.
  return { ok: true, value: [...once.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return null;
  }
}
