/**
 * How high rows must be so that no wrapped text is cut: an estimate on the generous side, because the font of the
 * reader is not known here. Units are points for heights and characters for widths.
 */
import type { SheetColumn, SheetRow } from './workbook-frame.ts';

/** How much wider than a digit of the default font a letter of the sheet's font is, with room to spare. */
const LETTER_WIDTH = 1;
const LINE_POINTS = 16;
/** Excel's own limit. */
const MOST_POINTS = 409;

/** Returns the height of a heading row, which no program finds by itself where cells are merged. **Units**: points. */
export function headerHeight(columns: readonly SheetColumn[], grouped: boolean): number {
  const lines = columns.map(({ header, group, width }) => {
    const shared = columns
      .filter((column) => column.group === group)
      .reduce((sum, column) => sum + column.width, 0);
    const [text, room] = grouped && group !== undefined ? [group, shared] : [header, width];
    return grouped && group === undefined ? 1 : Math.ceil((text.length * LETTER_WIDTH * 1.15) / room);
  });
  return Math.max(1, ...lines) * 16 + 4;
}

/** Returns the height of a row of values: not every program grows a row with its text. **Units**: points. */
export function rowHeight(columns: readonly SheetColumn[], { cells, level }: SheetRow): number {
  const letter = level === undefined || level === 'plain' ? LETTER_WIDTH : LETTER_WIDTH * 1.08;
  const lines = cells.map((cell, index) => {
    if (typeof cell !== 'string') return 1;
    const room = columns[index]?.width ?? 1;
    return cell
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * letter) / room)), 0);
  });
  return Math.min(Math.max(1, ...lines) * LINE_POINTS + 2, MOST_POINTS);
}
