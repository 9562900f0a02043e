/**
 * Personal data in what people write: the one place that says which strings of an entry are looked at. Used by the
 * phone before anything is stored and by the server, which decides.
 */
import type { Entry } from '../schema/entry.ts';
import { findPii, piiLabel, type PiiHit, type PiiType } from './pii.ts';

/** Payloads that hold no prose and may be large; their strings are not people's words. */
const UNSCREENED = new Set(['plan.load', 'clock.set', 'digest.issue', 'reminder.send']);

/** Places that hold the name of a member of staff, which no name rule may refuse. */
const STAFF_NAMES = new Set(['displayName']);

/** A file's hash is no prose, and now and then looks like a number of some kind. */
const SHA256 = /^[0-9a-f]{64}$/;

export interface Found {
  /** Dotted place in the entry: `texts.note`, `payload`. */
  path: string;
  level: PiiHit['level'];
  types: string[];
}

/** Returns where the entry seems to hold a citizen's data, the worst level per place. Never returns the text. */
export function screenEntry(entry: Pick<Entry, 'kind' | 'texts' | 'payload'>, year: number): Found[] {
  const places = Object.entries(entry.texts).map(([place, text]) => ({
    path: `texts.${place}`,
    text,
    words: !STAFF_NAMES.has(place),
  }));
  if (!UNSCREENED.has(entry.kind)) {
    places.push(...stringsIn(entry.payload).map((text) => ({ path: 'payload', text, words: false })));
  }
  return places.flatMap(({ path, text, words }) => {
    const hits = findPii(text, year).filter((hit) => words || hit.level === 'block');
    if (hits.length === 0) return [];
    const level = hits.some((hit) => hit.level === 'block') ? 'block' : 'confirm';
    return [{ path, level, types: [...new Set(hits.map((hit) => hit.type))] }];
  });
}

/** Returns the types as a Vietnamese list for a sentence. */
export function typesInWords(types: readonly string[]): string {
  return types.map((type) => piiLabel(type as PiiType)).join(', ');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return SHA256.test(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}
