/** What could not be read in a pasted table, and where. Says nothing in words: the screen does. */

export type PasteFaultKind =
  | 'no-header'
  | 'before-header'
  | 'quotes'
  | 'unknown-list'
  | 'list-twice'
  | 'unknown-area'
  | 'ambiguous-area'
  | 'area-twice'
  | 'not-whole'
  | 'no-list'
  | 'no-area'
  | 'total-twice'
  | 'subtotal-differs'
  | 'count-at-parent';

/** **Units**: `row` counts the pasted rows from 1. `what` is what stood there. */
export interface PasteFault {
  row: number;
  kind: PasteFaultKind;
  what: string;
}
