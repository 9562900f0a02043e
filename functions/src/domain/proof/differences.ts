/**
 * What an audit found: every difference with its document and field, counted in full, listed up to a few per document,
 * in the order in which data flows. Never decides what is right; it only keeps the account.
 */
import { COLLECTIONS } from '#schema/keys.ts';
import { mismatches } from './compare.ts';

/**
 * `differs`: both are there, the values are not the same. `missing`: recomputed, not stored. `unexpected`: stored, no
 * entry leads to it. `unanswered`: an entry without a decision. `unreadable`: a journal document that is no entry and
 * that nobody answered or put into quarantine. `answerable`: set aside, though the rules have an answer. `not-blanked`: personal data that should have been blanked. `not-recomputable`: the
 * rules broke off on it. `stranger`: a document in no collection of ours.
 */
export type Reason =
  | 'differs'
  | 'missing'
  | 'unexpected'
  | 'unanswered'
  | 'unreadable'
  | 'answerable'
  | 'not-blanked'
  | 'not-recomputable'
  | 'stranger';

/** **Null**: `field` where the whole document is meant. An absent side is `undefined`, which is not `null`. */
export interface Difference {
  document: string;
  field: string | null;
  stored: unknown;
  recomputed: unknown;
  reason: Reason;
}

/** A document can differ in thousands of values; the first few tell what happened. */
const LISTED_PER_DOCUMENT = 5;

export class Differences {
  /** How many values were compared, and how many of them were not the same. */
  values = 0;
  count = 0;
  readonly #listed = new Map<string, Difference[]>();
  readonly #rankOfEntry: ReadonlyMap<string, number>;

  /** `rankOfEntry`: entry id → place in the journal; decisions are listed in that order, all else by path. */
  constructor(rankOfEntry: ReadonlyMap<string, number>) {
    this.#rankOfEntry = rankOfEntry;
  }

  /** Adds one difference. */
  add(
    document: string,
    reason: Reason,
    field: string | null = null,
    stored?: unknown,
    recomputed?: unknown,
  ): void {
    this.count += 1;
    const listed = this.#listed.get(document) ?? [];
    if (listed.length < LISTED_PER_DOCUMENT) listed.push({ document, field, stored, recomputed, reason });
    this.#listed.set(document, listed);
  }

  /** Compares a whole document. Either side may be absent; when both are, nothing happens. */
  compare(document: string, stored: unknown, recomputed: unknown): void {
    if (stored === undefined && recomputed === undefined) return;
    if (stored === undefined || recomputed === undefined) {
      this.values += 1;
      this.add(document, stored === undefined ? 'missing' : 'unexpected');
      return;
    }
    const { compared, found } = mismatches(stored, recomputed);
    this.values += compared;
    for (const { field, stored: was, recomputed: is } of found) this.add(document, 'differs', field, was, is);
  }

  /** Returns what is listed, in flow order: the first one is the first document that does not match. */
  listed(): Difference[] {
    const documents = [...this.#listed.keys()].map((path) => ({ path, key: this.#sortKeyOf(path) }));
    documents.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || (a.path < b.path ? -1 : 1));
    return documents.flatMap(({ path }) => this.#listed.get(path) ?? []);
  }

  /** How many documents differ. */
  get documents(): number {
    return this.#listed.size;
  }

  #sortKeyOf(path: string): [collection: number, entry: number] {
    const slash = path.indexOf('/');
    const index = (COLLECTIONS as readonly string[]).indexOf(path.slice(0, slash));
    const rank = index <= 1 ? this.#rankOfEntry.get(path.slice(slash + 1)) : undefined;
    return [index < 0 ? COLLECTIONS.length : index, rank ?? Number.MAX_SAFE_INTEGER];
  }
}
