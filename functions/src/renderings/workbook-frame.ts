/** What a sheet is before it is written: its frame, its columns, its rows. Shapes only. */
import type { Fill } from 'exceljs';
import type { CellContent } from './workbook-cells.ts';
import type { CellKind, RowLevel } from './workbook-style.ts';

/** A column; neighbours with the same `group` share a heading above them. `width` is in characters. */
export interface SheetColumn {
  header: string;
  width: number;
  kind: CellKind;
  group?: string;
}

export interface SheetFrame {
  name: string;
  title: string;
  note: string;
  columns: readonly SheetColumn[];
  /** How many columns stay when the sheet is moved sideways; they are also repeated on paper. */
  frozenColumns: number;
  pagesWide?: number;
  filter?: boolean;
  outlined?: boolean;
}

export interface SheetRow {
  cells: readonly CellContent[];
  level?: RowLevel;
  outline?: number;
  fills?: ReadonlyMap<number, Fill>;
}
