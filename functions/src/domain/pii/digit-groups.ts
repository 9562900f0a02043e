/**
 * How people space the digits of one number, as against several numbers in a row.
 * A list of counts must not become a number because its digits happen to add up.
 */
import { ID_NEAR, ID_TIGHT, LIST_NEAR, PHONE_NEAR } from './cues.ts';

/** A row of digits without a break. */
export interface Group {
  start: number;
  end: number;
  digits: string;
  /** What separates it from the group before: null when it starts a chain. */
  gap: 'tight' | 'space' | 'odd' | null;
}

/** No number of a person has more groups than digits, and none more digits than this. */
export const MAX_DIGITS = 19;

function gapOf(gap: string): Group['gap'] {
  if (gap.length > 3 || gap === '') return null;
  if (/^[._*-]$/.test(gap) || /^[ .-]?[()][ .-]?$/.test(gap)) return 'tight';
  if (gap === ' ') return 'space';
  return /^(?:[,/\t]| {2,3}| ?[._-] ?|[._-]{2,3})$/.test(gap) ? 'odd' : null;
}

/** All rows of digits of a folded text, each with what parts it from the one before. */
export function groupsOf(folded: string): Group[] {
  const groups: Group[] = [];
  let end = -10;
  for (const match of folded.matchAll(/\d+/g)) {
    groups.push({
      start: match.index,
      end: match.index + match[0].length,
      digits: match[0],
      gap: end < 0 ? null : gapOf(folded.slice(end, match.index)),
    });
    end = match.index + match[0].length;
  }
  return groups;
}

/** Whether the group beside a candidate is joined to it like one more item of a list; `later` is the second of the two. */
export function continuesList(later: Group | undefined, neighbour: Group | undefined): boolean {
  return (
    neighbour !== undefined &&
    neighbour.digits.length <= 3 &&
    (later?.gap === 'space' || later?.gap === 'odd')
  );
}

/**
 * Whether the groups are spaced as one number is and as a list is not.
 * `lead` is the folded text before them; `crowded` says that short numbers stand right beside them.
 */
export function isOneNumber(
  lead: string,
  groups: readonly Group[],
  digits: string,
  crowded: boolean,
): boolean {
  const lengths = groups.map((group) => group.digits.length);
  const [first = 0, ...rest] = lengths;
  const gaps = groups.slice(1).map((group) => group.gap);
  const short = lengths.every((length) => length <= 2);
  const ragged = short && rest.includes(1) && rest.includes(2);
  if (gaps.every((gap) => gap === 'tight')) return !(ragged && first === 1);
  const named = PHONE_NEAR.test(lead) || ID_TIGHT.test(lead);
  if (digits.startsWith('84') && crowded && !named) return false;
  // A lone zero is a count like any other.
  if (first === 1 && digits.startsWith('0') && !named && (crowded || gaps.includes('odd'))) return false;
  if (gaps.includes('odd')) {
    return (
      rest.every((length) => length >= 3) && (first >= 3 || digits.startsWith('0') || digits.startsWith('84'))
    );
  }
  if (digits.startsWith('84')) return first >= 2 && rest.every((length) => length >= 3);
  // A count is never written with a leading zero and three digits or more.
  if (first >= 3) return true;
  const listed = (LIST_NEAR.test(lead) || (short && crowded)) && !named;
  if (lengths.every((length) => length === 1)) return !listed;
  if (first === 1) return rest.every((length) => length >= 3);
  if (rest.includes(1)) return named;
  if (digits.length === 12 && lengths.every((length) => length === 2)) {
    return ID_NEAR.test(lead) || (!listed && groups.some((group) => group.digits === '00'));
  }
  return !listed || rest.some((length) => length > 3);
}
