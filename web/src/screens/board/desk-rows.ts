/**
 * The day as a table: one row for each report, and one for each report that is due and has not come; under the former
 * commune in which the unit works. Pure: whether the deadline has passed is an argument.
 */
import { areaPathOn, areasInOrder, rootArea, type PlanIndex } from '#domain/hierarchy.ts';
import type { Unit } from '#schema/plan.ts';
import type { BoardDay, BoardRow, UnitLine } from './board-of.ts';

/** What the desk has to do with a row, in the order in which it counts them. `not-due`: missing, and in good time. */
export const DESK_STATES = [
  'waiting',
  'approved',
  'returned',
  'missing',
  'not-due',
  'held',
  'voided',
  'exempt',
] as const;
export type DeskState = (typeof DESK_STATES)[number];

/** What a row is found by besides its state; one report may be both. */
export const DESK_MARKS = ['late', 'flagged'] as const;
export type DeskFilter = DeskState | (typeof DESK_MARKS)[number];

/** **Null**: `areaId` where a unit is to report for any of its areas, and has for none; `row` where nothing came. */
export interface DeskRow {
  id: string;
  unit: Unit;
  areaId: string | null;
  groupId: string;
  state: DeskState;
  row: BoardRow | null;
}

/** **Units**: `expected`, `reported` count units, like the day's discipline. */
export interface DeskGroup {
  id: string;
  name: string;
  expected: number;
  reported: number;
}

export interface Desk {
  rows: readonly DeskRow[];
  groups: readonly DeskGroup[];
}

/**
 * Returns the rows in the order in which they stand: groups as the areas lie, the whole after its communes; within one the
 * plan's order.
 */
export function deskOf(index: PlanIndex, board: BoardDay, day: string, isOver: boolean): Desk {
  const lines = board.lines.map((line) => ({ line, groupId: groupOf(index, line.unit, day) }));
  const [whole, ...communes] = areasInOrder(index.plan);
  const groups = [...communes, ...(whole ? [whole] : [])].flatMap(({ area: { id, name } }) => {
    const own = lines.filter(({ groupId }) => groupId === id).map(({ line }) => line);
    const expected = own.filter(({ unit }) => unit.mustReport !== 'no');
    const reported = expected.filter(({ status }) => status !== 'missing');
    return own.length > 0 ? [{ id, name, expected: expected.length, reported: reported.length }] : [];
  });
  const place = new Map(groups.map(({ id }, at) => [id, at]));
  const rows = lines
    .sort((a, b) => (place.get(a.groupId) ?? 0) - (place.get(b.groupId) ?? 0))
    .flatMap(({ line, groupId }) => rowsOf(line, groupId, isOver));
  return { rows, groups };
}

/** A unit that works in several communes stands under the whole. */
function groupOf(index: PlanIndex, { areaIds }: Unit, day: string): string {
  const root = rootArea(index.plan).id;
  const communes = new Set(areaIds.map((areaId) => areaPathOn(index, areaId, day)[1] ?? root));
  const [only = root] = communes;
  return communes.size === 1 ? only : root;
}

function rowsOf({ unit, rows }: UnitLine, groupId: string, isOver: boolean): DeskRow[] {
  const came = rows.map((row): DeskRow => ({
    ...{ id: row.id, unit, areaId: row.report.areaId, groupId, row },
    state: stateOf(row),
  }));
  const missing = (areaId: string | null): DeskRow => ({
    ...{ id: `${unit.id}~${areaId ?? ''}`, unit, areaId, groupId, row: null },
    state: unit.mustReport === 'no' ? 'exempt' : isOver ? 'missing' : 'not-due',
  });
  if (unit.mustReport !== 'each-area') return came.length > 0 ? came : [missing(null)];
  const areas = new Set(came.map(({ areaId }) => areaId));
  return [...came, ...unit.areaIds.filter((areaId) => !areas.has(areaId)).map(missing)];
}

/** What came after the lock waits for a ruling, whatever counts beside it. */
function stateOf({ report, held }: BoardRow): DeskState {
  if (held) return 'held';
  return report.status === 'received' ? 'waiting' : report.status;
}

/** Returns true iff a filter shows the row. `flagged`: the ids of the reports with something to look at. */
export function isShown(
  { id, state, row }: DeskRow,
  filter: DeskFilter,
  flagged: ReadonlySet<string>,
): boolean {
  if (filter === 'late') return row?.status === 'late' || row?.status === 'late-no-signal';
  return filter === 'flagged' ? flagged.has(id) : state === filter;
}

/** Returns how many rows each filter shows: those with any, and the chosen one. **Null**: none is chosen. */
export function countsOf(
  rows: readonly DeskRow[],
  flagged: ReadonlySet<string>,
  chosen: DeskFilter | null,
): { filter: DeskFilter; count: number }[] {
  return [...DESK_STATES, ...DESK_MARKS]
    .map((filter) => ({ filter, count: rows.filter((row) => isShown(row, filter, flagged)).length }))
    .filter(({ filter, count }) => count > 0 || filter === chosen);
}

/** Returns the unit, and the area where it has several. */
export function nameOfRow({ unit, areaId }: DeskRow, index: PlanIndex): string {
  if (areaId === null || unit.areaIds.length === 1) return unit.shortName;
  return `${unit.shortName}, ${index.areas.get(areaId)?.name ?? areaId}`;
}
