/**
 * Signs of a person that need a human's judgement: vehicle plates, birth dates, house addresses.
 * Always of level `confirm`; a heuristic must never refuse a report on its own.
 */
import { COUNTED_AFTER } from './cues.ts';
import type { PiiHit } from './hit.ts';
import { textAfter, textBefore } from './reading.ts';
import type { Reading } from './reading.ts';

const PLATE =
  /(?<![\p{L}\p{N}/.-])[1-9]\d[ -]?[a-hk-z](?:[a-hk-z]|\d)?(?:[ -]|(?<=[a-z])|- )(?:\d{3}\.\d{2}|\d{4,5})(?![\p{L}\p{N}/])/gu;
const PLATE_WORD = /(?:bien so|bien kiem soat|bks|bsx|bien xe|xe may|o to|xe)[^0-9\n\uE000]{0,20}$/u;

const BORN =
  /(?<![\p{L}\p{N}])(?:(?:ngay thang nam|ngay|nam) sinh|sinh(?: vao)?(?: ngay| nam)?|dob|sn|ns)[ :.]{0,3}((?:0?[1-9]|[12]\d|3[01])[ ]?[./-][ ]?(?:0?[1-9]|1[0-2])[ ]?[./-][ ]?(?:(?:19|20)\d{2}|\d{2})|(?:0?[1-9]|[12]\d|3[01]) thang \d{1,2} nam \d{4}|(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}|(?:19|20)\d{2})(?![\d/])/gu;
const NOT_BORN =
  /(?:hoc|ve|khai|phat|thi|tuyen|nay|tai|ky|dan|an|quan|moi|dang|ho|tiet|y|giao|nghiep|san|thu|cap|hy|le|bieu)[ ]$/u;
const COHORT =
  /(?:tre|tre em|cac (?:chau|em)|cong dan|nguoi|nguoi dan|nhom|doi tuong|nhung nguoi|nhi|hoc sinh|nam gioi|nu|truong hop|thanh nien)[ ]$/u;

const HOUSE =
  /(?<![\p{L}\p{N}])(?:so nha|nha so|can ho(?: so)?|ngo(?: so)?|ngach(?: so)?|hem(?: so)?|kiet(?: so)?)[ :]{1,2}\d{1,4}(?:[ ]?[a-e](?![\p{L}\p{N}]))?(?:\/\d{1,4}){0,3}(?!\d)/gu;
const NUMBERED_ROAD =
  /(?<![\p{L}\p{N}])(?:so |nha )\d{1,4}[a-e]?(?:\/\d{1,4}){0,3},? (?:duong|pho|ngo|ngach|hem|kiet|dai lo)(?! (?:day|truyen|ong) )(?= [\p{L}\d])/gu;
const SLASHED_ROAD =
  /(?<![\p{L}\p{N}/])(?<!(?:duong|ngay|lo) )\d{1,4}(?:[a-e]|(?:\/\d{1,4}){1,3}) (?:duong|pho)(?= \p{L})/gu;
const DWELLING =
  /(?<![\p{L}\p{N}])(?:dia chi(?: nha| thuong tru)?|thuong tru(?: tai)?|tam tru(?: tai)?|tru tai|ngu tai|nha o|nha rieng|o)(?: tai)?[ :]{1,2}(?:so (?:nha )?)?\d{1,4}[a-e]?(?:\/\d{1,4}){0,3},? (?=(\p{L}{1,12} \p{L}{1,12}))/gu;
/** What follows a house number and belongs to the address: the road and its name. */
const REST_OF_ADDRESS =
  /^(?: ?(?:\d{1,4}[a-e]?(?:\/\d{1,4}){0,3}(?!\d)|(?:đường|phố|ngõ|ngách|hẻm|duong|pho|ngo|ngach|hem)(?!\p{L})|\p{Lu}\p{L}{0,10})){0,6}/u;
const PUBLIC_PLACE =
  /(?:tru so|nha van hoa|ubnd|truong|cong an|tram y te|buu dien|trung tam|hoi truong|chi nhanh|ngan hang|diem ho tro|bo phan)[^\n\uE000]{0,40}$/u;

function spans(reading: Reading, pattern: RegExp): { start: number; end: number; found: RegExpExecArray }[] {
  return Array.from(reading.folded.matchAll(pattern), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    found,
  }));
}

function isPlate(reading: Reading, start: number, end: number): boolean {
  const written = reading.text.slice(start, end);
  const lead = textBefore(reading, start, 30);
  if (PLATE_WORD.test(lead)) return true;
  if (/(?:19|20)\d{2}$/.test(written) || COUNTED_AFTER.test(textAfter(reading, end, 16))) return false;
  const capital = written === written.toUpperCase() && !/^\d{2} /.test(written);
  return (
    capital &&
    (/\d{3}\.\d{2}$/.test(written) ||
      /\d{5}$/.test(written) ||
      /\p{Lu}\d[ -]\d{4}$/u.test(written) ||
      /\p{Lu}-\d{4}$/u.test(written))
  );
}

function isBirth(
  reading: Reading,
  start: number,
  end: number,
  when: string,
  whole: string,
  currentYear: number,
): boolean {
  const lead = textBefore(reading, start, 24);
  if (whole.startsWith('sinh') && NOT_BORN.test(lead)) return false;
  if (!/^\d{4}$/.test(when)) return true;
  if (
    Number(when) > currentYear ||
    /^ ?(?:(?:-|den) ?(?:nam )?\d|(?:va|,) ?(?:19|20)\d\d|tro )/u.test(textAfter(reading, end, 14))
  )
    return false;
  return !COHORT.test(lead);
}

/** `ngô` is maize and `ngõ` a lane; folded they are one word. */
function isLane(reading: Reading, start: number): boolean {
  const word = reading.text.slice(start, start + 3).toLowerCase();
  return (
    !reading.folded.startsWith('ngo', start) ||
    reading.folded.startsWith('ngoi', start) ||
    word === 'ngõ' ||
    word === 'ngo'
  );
}

function addresses(reading: Reading): { start: number; end: number }[] {
  const houses = spans(reading, HOUSE).filter(
    (span) => isLane(reading, span.start) && !COUNTED_AFTER.test(textAfter(reading, span.end, 16)),
  );
  const roads = [NUMBERED_ROAD, SLASHED_ROAD].flatMap((pattern) => spans(reading, pattern));
  const dwellings = spans(reading, DWELLING).filter((span) => {
    const [next = '', afterNext = ''] = reading.text.slice(span.end, span.end + 40).split(' ');
    const capitals = /^\p{Lu}/u.test(next) && /^\p{Lu}/u.test(afterNext);
    return (
      (capitals || /^(?:duong|pho|ngo|ngach|hem)/.test(span.found[1] ?? '')) &&
      // Hà begins many names and folds to the word for hectare.
      (next === 'Hà' || !COUNTED_AFTER.test(textAfter(reading, span.end, 16)))
    );
  });
  return [...houses, ...roads, ...dwellings]
    .filter((span) => !PUBLIC_PLACE.test(textBefore(reading, span.start, 60)))
    .map(({ start, end }) => {
      const rest = REST_OF_ADDRESS.exec(reading.text.slice(end, end + 80))?.[0].length ?? 0;
      return { start, end: end + rest };
    });
}

/** Plates, birth dates and house addresses a text seems to hold. */
export function findHints(reading: Reading, currentYear: number): PiiHit[] {
  const births = spans(reading, BORN).filter(({ start, end, found }) =>
    isBirth(reading, start, end, found[1] ?? '', found[0], currentYear),
  );
  const plates = spans(reading, PLATE).filter(({ start, end }) => isPlate(reading, start, end));
  const hit = (type: PiiHit['type'], { start, end }: { start: number; end: number }): PiiHit => ({
    type,
    level: 'confirm',
    start,
    end,
  });
  return [
    ...births.map((span) => hit('BIRTH_DATE', span)),
    ...plates.map((span) => hit('PLATE', span)),
    ...addresses(reading).map((span) => hit('ADDRESS_HINT', span)),
  ];
}
