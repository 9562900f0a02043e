/**
 * Finds personal data in free text, on the phone before it is queued and on the server again.
 * Must never let the text it refuses travel further: results hold kinds and places only.
 */
import { RULE_VERSION } from '#schema/rule-version.ts';
import { findDigitChains } from './pii/digit-chains.ts';
import { findAtDoor } from './pii/door-patterns.ts';
import { withoutHarmlessNumbers } from './pii/harmless.ts';
import { findHints } from './pii/hints.ts';
import { piiMask } from './pii/hit.ts';
import type { PiiHit } from './pii/hit.ts';
import { findAccounts, findKeyed } from './pii/keyed.ts';
import { findNames } from './pii/names.ts';
import { blank, normalisePiiText, read } from './pii/reading.ts';
import type { Reading } from './pii/reading.ts';
import { findScattered } from './pii/scattered.ts';
import { findSecrets } from './pii/secrets.ts';
import { findSpokenNumbers } from './pii/spoken-digits.ts';

export { DOOR_PATTERNS } from './pii/door-patterns.ts';
export { piiLabel } from './pii/hit.ts';
export type { PiiHit, PiiType } from './pii/hit.ts';
export { normalisePiiText } from './pii/reading.ts';

/** Longer texts are not searched but refused as a whole. **Units** UTF-16 code units. */
export const MAX_PII_TEXT_LENGTH = 4000;

/** Hiding one hit can bring another to light; honest texts need three rounds. */
const MAX_ROUNDS = 8;

/** One pass in the order of the plan's rules: what an earlier finder explains, a later one does not see. */
function searchOnce(reading: Reading, currentYear: number): PiiHit[] {
  const hits: PiiHit[] = [];
  let view = reading;
  const take = (found: readonly PiiHit[]): void => {
    for (const hit of [...found].sort((a, b) => a.start - b.start)) {
      if (hits.some((other) => hit.start < other.end && other.start < hit.end)) continue;
      hits.push(hit);
    }
    view = blank(view, found);
  };
  take(findKeyed(view));
  const beforeHints = view;
  view = withoutHarmlessNumbers(view);
  take(findAccounts(view));
  take(findSecrets(view));
  take(findDigitChains(view, currentYear));
  take(findSpokenNumbers(view, currentYear));
  view = blank(beforeHints, hits);
  take(findHints(view, currentYear));
  take(findNames(view));
  return hits;
}

/** What is refused, the surest reading first: as it stands, as the door reads it, with its digits brought together. */
function refusedIn(
  found: readonly PiiHit[],
  reading: Reading,
  currentYear: number,
  ruleVersion: number,
): readonly PiiHit[] {
  const blocking = found.filter((hit) => hit.level === 'block');
  if (blocking.length > 0) return blocking;
  const atDoor = findAtDoor(reading.text);
  if (atDoor.length > 0 || ruleVersion < 2) return atDoor;
  return findScattered(reading, (again) => searchOnce(again, currentYear));
}

/**
 * Personal data in a text, in order of place, without overlaps; empty when there is none.
 * **Units** `start` and `end` are offsets in `normalisePiiText(text)`, which `maskPii` uses too.
 * Masking every hit, or every blocking hit, leaves a text without blocking hits.
 * **Errors** none is thrown: a text over `MAX_PII_TEXT_LENGTH` yields the single hit `TOO_LONG`, level block,
 * over its whole length (then in the text as typed).
 * Not found: a rare given name alone, words in other languages than Vietnamese and English, anything inside images.
 * `ruleVersion`: from 2 on also digits that are kept apart by strokes, line breaks and the like.
 * **Source** plan section on personal data in free text; 12-digit numbers by Circular 59/2021/TT-BCA.
 */
export function findPii(text: string, currentYear: number, ruleVersion = RULE_VERSION): PiiHit[] {
  if (text.length > MAX_PII_TEXT_LENGTH)
    return [{ type: 'TOO_LONG', level: 'block', start: 0, end: text.length }];
  const normal = normalisePiiText(text);
  let reading = read(normal);
  const hits: PiiHit[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const found = searchOnce(reading, currentYear);
    const refused = refusedIn(found, reading, currentYear, ruleVersion);
    const taken = refused.length > 0 ? refused : found;
    if (taken.length === 0) break;
    hits.push(...taken);
    reading = blank(reading, taken);
  }
  const passes = hits.every(({ level }) => level !== 'block');
  // The door reads the text as typed; what it finds only there has no place in the normal form.
  const [atDoor] = passes ? findAtDoor(text) : [];
  if (atDoor) return [{ ...atDoor, start: 0, end: normal.length }];
  return hits.sort((a, b) => a.start - b.start);
}

/**
 * The text in its normal form with every given hit replaced by words such as "[đã ẩn: số CCCD]".
 * `hits` come from `findPii` of the same text; any subset of them will do.
 */
export function maskPii(text: string, hits: readonly PiiHit[]): string {
  if (hits.some((hit) => hit.type === 'TOO_LONG')) return piiMask('TOO_LONG');
  const normalised = normalisePiiText(text);
  let masked = '';
  let at = 0;
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    if (hit.start < at) continue;
    masked += normalised.slice(at, hit.start) + piiMask(hit.type);
    at = hit.end;
  }
  return masked + normalised.slice(at);
}
