/**
 * Long numbers written in one piece or in groups, told apart from lists of counts ("120 150 180 200").
 * A list must not be refused because its digits happen to add up to an identity number.
 */
import { isAmount, CMND_TIGHT, ID_NEAR, ID_TIGHT, PHONE_TIGHT, TAX_OR_INSURANCE_TIGHT } from './cues.ts';
import { continuesList, groupsOf, isOneNumber, MAX_DIGITS } from './digit-groups.ts';
import type { Group } from './digit-groups.ts';
import type { PiiHit, PiiLevel, PiiType } from './hit.ts';
import { isCitizenNumber, isMobileInUse, numberType } from './identity-number.ts';
import { textBefore } from './reading.ts';
import type { Reading } from './reading.ts';

interface Judged {
  type: PiiType;
  level: PiiLevel;
}

const LEVELS: Partial<Record<PiiType, PiiLevel>> = {
  LANDLINE: 'confirm',
  CMND: 'confirm',
  LONG_NUMBER: 'confirm',
};
const judged = (type: PiiType): Judged => ({ type, level: LEVELS[type] ?? 'block' });

function judgeUnbroken(reading: Reading, group: Group, plus: boolean, currentYear: number): Judged | null {
  const { digits, start, end } = group;
  const type = digits.length > MAX_DIGITS ? null : numberType(digits, plus, currentYear);
  const lead = textBefore(reading, start, 60);
  const glued = /\p{L}/u.test(reading.folded.charAt(start - 1) + reading.folded.charAt(end));
  const named = ID_NEAR.test(lead);
  if (/^[35789]\d{8}$/.test(digits) && PHONE_TIGHT.test(lead)) return judged('PHONE');
  if (type === 'CMND') {
    if (named) return { type, level: 'block' };
    return glued || /0{5}$/.test(digits) || isAmount(reading, end) ? null : judged(type);
  }
  if (type === 'ID10' || (type === 'ID12' && !digits.startsWith('0'))) {
    return (glued && !named) || (/0{6}$/.test(digits) && !named) ? null : judged(type);
  }
  if (type) return judged(type);
  if (plus && digits.length >= 10 && digits.length <= 14 && !/0{5}$/.test(digits)) return judged('PHONE');
  if (digits.length >= 8 && digits.length <= 14 && ID_TIGHT.test(lead)) return judged('ID12');
  return digits.length >= 11 && !glued && !/0{6}$/.test(digits) ? judged('LONG_NUMBER') : null;
}

function judgeGroups(
  reading: Reading,
  groups: readonly Group[],
  digits: string,
  plus: boolean,
  crowded: boolean,
  currentYear: number,
): Judged | null {
  if (digits.length < 9) return null;
  const lead = textBefore(reading, groups[0]?.start ?? 0, 70);
  const type = numberType(digits, plus, currentYear);
  const wide = groups.every(
    (group, index) => group.digits.length >= 3 || (index === 0 && group.digits === '0'),
  );
  if (type === 'BANK') return groups.every((group) => group.digits.length === 4) ? judged(type) : null;
  if (type === 'CMND' && CMND_TIGHT.test(lead)) return { type, level: 'block' };
  if (/^[35789]\d{8}$/.test(digits) && PHONE_TIGHT.test(lead) && wide) return judged('PHONE');
  if (type === 'ID10' && TAX_OR_INSURANCE_TIGHT.test(lead)) return judged(type);
  if (!type || (!digits.startsWith('0') && !digits.startsWith('84') && !plus)) return null;
  if (type === 'ID12' && !digits.startsWith('0')) return null;
  if (plus) return type === 'PHONE' || type === 'LANDLINE' ? judged(type) : null;
  if (type === 'ID10' || type === 'CMND') {
    if (
      !groups.every((group) => group.digits.length >= 3) ||
      !isOneNumber(lead, groups, digits, crowded) ||
      digits.startsWith('84')
    )
      return null;
    return type === 'CMND' && ID_NEAR.test(lead) ? { type, level: 'block' } : judged(type);
  }
  if (!isOneNumber(lead, groups, digits, crowded)) return null;
  const doubtful = groups.some((group) => group.gap === 'space') && (groups[0]?.digits.length ?? 0) < 3;
  if (doubtful && type === 'PHONE' && digits.length === 10 && !isMobileInUse(digits)) return null;
  if (doubtful && type === 'ID12' && !wide && !ID_NEAR.test(lead)) return null;
  return judged(type);
}

/** A citizen's number is the surest reading, then a phone, then the rest. */
function rank(type: PiiType, digits: string, currentYear: number): number {
  if (type === 'CCCD') return isCitizenNumber(digits, currentYear) ? 4 : 0;
  return type === 'PHONE' ? 3 : type === 'LANDLINE' ? 2 : 1;
}

function bestFrom(
  reading: Reading,
  groups: readonly Group[],
  from: number,
  currentYear: number,
): { hit: PiiHit; next: number } | null {
  const first = groups[from];
  if (!first) return null;
  const lead = reading.folded.slice(Math.max(0, first.start - 3), first.start);
  const plus = /\+ ?\(?$/.test(lead);
  const sign = plus ? (/\(? ?\+ ?\(?$/.exec(lead)?.[0].length ?? 0) : 0;
  const start = first.start - sign;
  const alone = first.digits.length >= 8 ? judgeUnbroken(reading, first, plus, currentYear) : null;
  let best = alone ? { hit: { ...alone, start, end: first.end }, next: from + 1, rank: 0 } : null;
  // Eight or nine digits may be the beginning of a longer number.
  if (first.digits.length > 9) return best;
  if (/\p{L}/u.test(reading.folded.charAt(first.start - 1)) && !/^(?:0|84)/.test(first.digits)) return best;
  let digits = first.digits;
  for (let to = from + 1; to < groups.length; to += 1) {
    const group = groups[to];
    if (!group || group.gap === null || digits.length + group.digits.length > MAX_DIGITS) break;
    // A group that is a whole number by itself is not the tail of another one.
    if (group.digits.length >= 10) break;
    digits += group.digits;
    const crowded = continuesList(first, groups[from - 1]) || continuesList(groups[to + 1], groups[to + 1]);
    const found = judgeGroups(reading, groups.slice(from, to + 1), digits, plus, crowded, currentYear);
    const score = found ? rank(found.type, digits, currentYear) : 0;
    if (found && (!best || score >= best.rank))
      best = { hit: { ...found, start, end: group.end }, next: to + 1, rank: score };
  }
  return best;
}

/** Phones, citizen numbers and other long numbers, in one piece or in groups. */
export function findDigitChains(reading: Reading, currentYear: number): PiiHit[] {
  const groups = groupsOf(reading.folded);
  const hits: PiiHit[] = [];
  for (let from = 0; from < groups.length;) {
    const best = bestFrom(reading, groups, from, currentYear);
    if (best) hits.push(best.hit);
    from = best ? best.next : from + 1;
  }
  return hits;
}
