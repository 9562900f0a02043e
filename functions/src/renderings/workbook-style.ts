/**
 * How cells look, once: Times New Roman 12, thin borders, real numbers with locale-neutral formats. Style objects are
 * shared and never changed, so that ten thousand rows cost no new style.
 */
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';

export const FONT_NAME = 'Times New Roman';
const font = (more: Partial<Font> = {}): Partial<Font> => ({ name: FONT_NAME, size: 12, ...more });
const line: Partial<Border> = { style: 'thin', color: { argb: 'FF94A3B8' } };
const border: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const align = (horizontal: Alignment['horizontal']): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  wrapText: true,
});

/** What a column holds; it decides format and alignment. `rate` has a bar, `share` has none; `points` are points of a percent. */
export type CellKind = 'text' | 'order' | 'code' | 'count' | 'rate' | 'share' | 'points' | 'day' | 'instant';
/** How much a row weighs in the outline: plain rows, group rows with subtotals, the whole. */
export type RowLevel = 'plain' | 'group' | 'whole';

const FORMATS: Partial<Record<CellKind, string>> = {
  order: '0',
  count: '#,##0',
  rate: '0.0%',
  share: '0.0%',
  points: '+0.0;-0.0;0.0',
  day: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
};
const SIDES: Record<CellKind, Alignment['horizontal']> = {
  text: 'left',
  order: 'center',
  code: 'center',
  count: 'right',
  rate: 'right',
  share: 'right',
  points: 'right',
  day: 'center',
  instant: 'center',
};
const FILLS: Partial<Record<RowLevel, Fill>> = { group: fill('FFE2E8F0'), whole: fill('FFDBEAFE') };

function made(kind: CellKind, level: RowLevel, dash: boolean): Partial<Style> {
  const ground = FILLS[level];
  return {
    font: font(level === 'plain' ? {} : { bold: true }),
    border,
    alignment: align(dash ? 'center' : SIDES[kind]),
    ...(FORMATS[kind] === undefined ? {} : { numFmt: FORMATS[kind] }),
    ...(ground === undefined ? {} : { fill: ground }),
  };
}

const known = new Map<string, Partial<Style>>();
/** Returns the one style object of a kind of cell; `dash` is for a value that is not known. */
export function cellStyle(kind: CellKind, level: RowLevel = 'plain', dash = false): Partial<Style> {
  const key = `${kind} ${level} ${String(dash)}`;
  const style = known.get(key) ?? made(kind, level, dash);
  known.set(key, style);
  return style;
}

export const HEADER_STYLE: Partial<Style> = {
  font: font({ bold: true, color: { argb: 'FF0B3D91' } }),
  fill: fill('FFF1F5F9'),
  border,
  alignment: align('center'),
};
export const TITLE_STYLE: Partial<Style> = { font: font({ bold: true, size: 14 }) };
export const AS_OF_STYLE: Partial<Style> = { font: font() };
export const NOTE_STYLE: Partial<Style> = { font: font({ italic: true }) };
export const DEMONSTRATION_STYLE: Partial<Style> = {
  font: font({ bold: true, color: { argb: 'FFB3151B' } }),
};

/** Letters of the submission table: the letter says it, the ground only helps to find it. */
export const STATUS_FILLS: Readonly<Record<string, Fill>> = {
  X: fill('FFFECACA'),
  T: fill('FFFDE68A'),
  H: fill('FFFDE68A'),
  C: fill('FFFEF3C7'),
  M: fill('FFE0F2FE'),
};
