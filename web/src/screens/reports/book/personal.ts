/** Personal data anywhere in a workbook, also where nothing is read from: its place and its kind, never what it says. */
import { findPii, piiLabel } from '#domain/pii.ts';
import { mayNamePerson, readingsOf } from '#domain/pii/whole-numbers.ts';
import type { Cell, Sheet } from './cells.ts';

/** **Shape**: `place` is `Báo cáo!H7`, `kinds` their Vietnamese names. */
export interface PersonalCell {
  place: string;
  kinds: string;
}

/** Returns the cells in which a citizen's data is found, at most `most`. `known`: what the template itself writes. */
export function personalCells(
  sheets: readonly Sheet[],
  year: number,
  known: ReadonlySet<string>,
  most: number,
): PersonalCell[] {
  const found: PersonalCell[] = [];
  const seen = new Map<string, string>();
  for (const { name, rows } of sheets) {
    for (const cell of rows.flatMap(({ cells }) => [...cells.values()])) {
      if (known.has(cell.text) || cell.day !== null) continue;
      const kinds = seen.get(cell.text) ?? kindsIn(cell, year);
      seen.set(cell.text, kinds);
      if (kinds !== '') found.push({ place: `${name}!${cell.address}`, kinds });
      if (found.length === most) return found;
    }
  }
  return found;
}

/** A number that was typed as one has lost its first zeros. */
function kindsIn({ text, number }: Cell, year: number): string {
  const isNumber = number !== null;
  if (isNumber && !mayNamePerson(number)) return '';
  const hits = (isNumber ? readingsOf(number) : [text]).flatMap((reading) => findPii(reading, year));
  const types = hits.filter(({ level }) => isNumber || level === 'block').map(({ type }) => type);
  return [...new Set(types)].map(piiLabel).join(', ');
}
