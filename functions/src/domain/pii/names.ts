/**
 * Names of people: "bà Trần Thị Bích", "ba Tran Thi Bich", "anh Tuấn". Only hints, always of level `confirm`.
 * Functions ("ông Chủ tịch"), peoples ("bà con") and roads ("đường Nguyễn Văn Linh") must not be hits.
 */
import type { PiiHit } from './hit.ts';
import { textBefore } from './reading.ts';
import type { Reading } from './reading.ts';

import {
  GIVEN_NAMES,
  HONORIFICS,
  LABEL_BEFORE,
  NOT_A_NAME,
  OFFICE_BEFORE,
  PLACES_FIRST,
  PLAIN_HONORIFICS,
  PLAIN_SURNAMES,
  ROAD_OR_PLACE_BEFORE,
  SURNAMES,
  unaccented,
} from './name-words.ts';

interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text);

function isSurname(word: Word): boolean {
  return SURNAMES.has(word.lower) || PLAIN_SURNAMES.has(word.lower);
}

function nameAfter(reading: Reading, all: readonly Word[], from: number): Word[] {
  const name: Word[] = [];
  for (let i = from; i < all.length && name.length < 6; i += 1) {
    const word = all[i];
    const previous = name.at(-1);
    if (!word || (previous && !/^ {1,2}$/.test(reading.folded.slice(previous.end, word.start)))) break;
    name.push(word);
  }
  return name;
}

/** How many of the words make a person's name; 0 when they do not. */
function nameLength(candidates: readonly Word[], plainHonorific: boolean): number {
  const [first, second, third] = candidates;
  if (!first) return 0;
  const capitals = candidates.findIndex((word) => !isCapital(word));
  const length = capitals === -1 ? candidates.length : capitals;
  const pair = second ? `${first.lower} ${second.lower}` : first.lower;
  if (NOT_A_NAME.test(pair)) return 0;
  if (length >= 2 && isSurname(first)) return Math.min(length, 5);
  if (second && third && isSurname(first) && /^(?:thị|thi|văn|van)$/.test(second.lower))
    return Math.max(3, length);
  if (plainHonorific || length === 0 || first.text.length < 2) return 0;
  if (!GIVEN_NAMES.has(first.lower) || (first.text === first.text.toUpperCase() && first.text.length > 1))
    return 0;
  return length === 1 || !PLACES_FIRST.has(first.lower) ? length : 0;
}

function honorificName(reading: Reading, all: readonly Word[], index: number): number {
  const word = all[index];
  if (!word || !HONORIFICS.has(word.lower)) return 0;
  const lead = textBefore(reading, word.start, 24);
  // Cát Bà and Cô Tô are islands; "các anh", "tiếng Anh", "đường Bà Triệu" name no citizen.
  if (/(?:cat|tieng|nuoc|nguoi|vuong quoc) $/u.test(lead) || ROAD_OR_PLACE_BEFORE.test(lead)) return 0;
  const next = all[index + 1];
  if (!next || !/^[ .:]{1,3}$/.test(reading.folded.slice(word.end, next.start))) return 0;
  const candidates = nameAfter(reading, all, index + 1);
  if (/^(?:bác|bac)$/.test(word.lower) && candidates[0]?.lower === 'hồ') return 0;
  if (/^(?:cô|co)$/.test(word.lower) && unaccented(candidates[0]?.lower ?? '') === 'to') return 0;
  const plural = /(?:cac|nhung|may|quy|\d) $/u.test(lead);
  return nameLength(candidates, plural || PLAIN_HONORIFICS.has(word.lower));
}

function bareName(reading: Reading, all: readonly Word[], index: number): number {
  const word = all[index];
  if (!word || !isCapital(word) || !isSurname(word)) return 0;
  const lead = textBefore(reading, word.start, 30);
  if (ROAD_OR_PLACE_BEFORE.test(lead) || OFFICE_BEFORE.test(lead)) return 0;
  const candidates = nameAfter(reading, all, index);
  const [, second, third] = candidates;
  const classic =
    second && third && isCapital(third) && isCapital(second) && /^(?:thị|thi|văn|van)$/.test(second.lower);
  if (classic) return nameLength(candidates, true);
  return LABEL_BEFORE.test(lead) ? nameLength(candidates, true) : 0;
}

/** Places where a person seems to be named. */
export function findNames(reading: Reading): PiiHit[] {
  const all: Word[] = Array.from(reading.text.matchAll(/\p{L}[\p{L}\p{M}]{0,30}/gu), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const hits: PiiHit[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const titled = honorificName(reading, all, i);
    const length = titled > 0 ? titled + 1 : bareName(reading, all, i);
    const [first, last] = [all[i], all[i + length - 1]];
    if (length === 0 || !first || !last) continue;
    hits.push({ type: 'NAME_HINT', level: 'confirm', start: first.start, end: last.end });
    i += length - 1;
  }
  return hits;
}
