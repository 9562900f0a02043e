/**
 * Which list a heading means: id, symbol or name, with or without its unit, over one line or several. A heading that
 * fits several lists is never decided by guessing.
 */
import { narrow } from '#domain/count.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { ListDefinition } from '#schema/plan.ts';
import { nameKey } from './names.ts';

/** Units of count that papers use for any list, beside those of the plan. */
const UNITS = [
  ...['người', 'công dân', 'trẻ', 'trẻ em', 'hồ sơ', 'tài khoản', 'trường hợp', 'thẻ', 'lượt', 'số người'],
  ...['people', 'persons', 'person', 'children', 'cases', 'files', 'accounts'],
].map(nameKey);

/** Returns the list. **Null**: none, or several. */
export function listNamed(index: PlanIndex, text: string): string | null {
  const whole = fitting(index, nameKey(text));
  if (whole.length > 0) return only(whole);
  const bare = withoutUnit(index, text);
  return only(bare === null ? described(index, nameKey(text)) : fittingOrDescribed(index, nameKey(bare)));
}

/** Returns true iff the text is nothing but a unit of count: `người`, `(ĐVT: người)`. */
export function isUnit({ plan }: PlanIndex, text: string): boolean {
  const unit = nameKey(text).replace(/^(dvt|don vi tinh|don vi|unit) (?=.)/, '');
  return UNITS.includes(unit) || plan.lists.some(({ unitOfCount }) => nameKey(unitOfCount) === unit);
}

/** Returns the heading without the unit at its end, in brackets, on its own line or after a comma. **Null**: it has none. */
function withoutUnit(index: PlanIndex, text: string): string | null {
  const [, before = '', inBrackets, after] =
    /^(.*?)\s*(?:[([]([^()[\]]*)[)\]]|(?:\n|[,;:]|\s[-–])\s*([^()[\]\n,;]*))\s*$/s.exec(narrow(text)) ?? [];
  return before.trim() !== '' && isUnit(index, inBrackets ?? after ?? '') ? before : null;
}

function only(lists: readonly ListDefinition[]): string | null {
  return lists.length === 1 ? (lists[0]?.id ?? null) : null;
}

function fitting({ plan }: PlanIndex, wanted: string): ListDefinition[] {
  if (wanted === '') return [];
  const byId = plan.lists.filter(({ id }) => nameKey(id) === wanted);
  return byId.length > 0 ? byId : plan.lists.filter((list) => namesOf(list).includes(wanted));
}

/** A symbol is often a formula: `G1 = E − C` is known as `G1` as well. */
function symbolsOf({ symbol }: ListDefinition): string[] {
  return [symbol, symbol.split('=')[0] ?? ''].map(nameKey);
}

function namesOf(list: ListDefinition): string[] {
  return [nameKey(list.name), nameKey(`${list.id} ${list.name}`), ...symbolsOf(list)];
}

/** `DS1 – chưa thu nhận`: what follows the id or symbol may shorten the list's name, and not say anything else. */
function described({ plan }: PlanIndex, wanted: string): ListDefinition[] {
  return plan.lists.filter((list) => {
    const words = new Set(nameKey(list.name).split(' '));
    return [nameKey(list.id), ...symbolsOf(list)].some(
      (known) =>
        known !== '' &&
        wanted.startsWith(`${known} `) &&
        wanted
          .slice(known.length + 1)
          .split(' ')
          .every((word) => words.has(word)),
    );
  });
}

function fittingOrDescribed(index: PlanIndex, wanted: string): ListDefinition[] {
  const found = fitting(index, wanted);
  return found.length > 0 ? found : described(index, wanted);
}
