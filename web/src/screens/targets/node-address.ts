/**
 * Where in the campaign the targets are looked at: a node (area, unit, group) and perhaps one indicator of it, or one
 * report. Reads and writes the address only; what the plan does not know is null.
 */
import { areaPath, rootArea, type PlanIndex } from '#domain/hierarchy.ts';
import { areaNode, groupNode, unitNode, type Node } from '#schema/keys.ts';
import type { Area, Unit } from '#schema/plan.ts';
import { addressOf } from '../../address.ts';

export type NodeKind = 'area' | 'unit' | 'group';

/** **Null**: `indicatorId` where all indicators are looked at. */
export interface NodeAddress {
  kind: NodeKind;
  id: string;
  indicatorId: string | null;
}

/** One figure of an edition. **Null**: `areaId` for the whole. */
export interface EditionAddress {
  kind: 'edition';
  edition: string;
  indicatorId: string;
  areaId: string | null;
}

export type TargetsAddress = NodeAddress | EditionAddress | { kind: 'report'; id: string };

/** Returns what the address names; the root area where it names nothing. **Null** for what the plan does not know. */
export function addressAsked(index: PlanIndex, parts: readonly string[]): TargetsAddress | null {
  const [kind, id = '', indicatorId = null] = parts;
  if (kind === undefined) return { kind: 'area', id: rootArea(index.plan).id, indicatorId: null };
  if (kind === 'report') return id === '' ? null : { kind, id };
  if (kind === 'edition') {
    const [, edition = '', figure = '', areaId = null] = parts;
    const isKnown = index.indicators.has(figure) && (areaId === null || index.areas.has(areaId));
    return edition !== '' && isKnown ? { kind, edition, indicatorId: figure, areaId } : null;
  }
  if (kind !== 'area' && kind !== 'unit' && kind !== 'group') return null;
  if (nameOf(index, kind, id) === null) return null;
  if (indicatorId !== null && !index.indicators.has(indicatorId)) return null;
  return { kind, id, indicatorId };
}

/** Returns the name as the plan writes it. **Null** for what it does not know. */
export function nameOf({ areas, units, plan }: PlanIndex, kind: NodeKind, id: string): string | null {
  if (kind === 'area') return areas.get(id)?.name ?? null;
  if (kind === 'unit') return units.get(id)?.name ?? null;
  return plan.groups.find((group) => group.id === id)?.name ?? null;
}

/** Returns the node whose numbers are published. */
export function nodeOf(kind: NodeKind, id: string): Node {
  if (kind === 'area') return areaNode(id);
  return kind === 'unit' ? unitNode(id) : groupNode(id);
}

/** Returns a link to a node, or to one indicator of it. */
export function linkToNode(kind: NodeKind, id: string, indicatorId: string | null): string {
  return indicatorId === null ? addressOf('targets', kind, id) : addressOf('targets', kind, id, indicatorId);
}

/** Returns the way down to a node, the root first, the node itself last. */
export function wayTo(index: PlanIndex, { kind, id }: NodeAddress): { kind: NodeKind; id: string }[] {
  if (kind === 'area') return areaPath(index, id).map((areaId) => ({ kind: 'area', id: areaId }));
  const root = { kind: 'area' as const, id: rootArea(index.plan).id };
  if (kind === 'group') return [root, { kind, id }];
  const groupId = index.units.get(id)?.groupId;
  return [root, ...(groupId === undefined ? [] : [{ kind: 'group' as const, id: groupId }]), { kind, id }];
}

/** Returns the areas right below one that are valid on the day. */
export function areasBelow({ plan }: PlanIndex, areaId: string, day: string): Area[] {
  return plan.areas.filter((area) => area.parentId === areaId && isValid(area, day));
}

/** Returns the areas below one that have none below them, as the plan lists them. */
export function narrowestBelow(index: PlanIndex, areaId: string, day: string): Area[] {
  const parents = new Set(index.plan.areas.map((area) => area.parentId));
  return index.plan.areas.filter(
    (area) => !parents.has(area.id) && isValid(area, day) && areaPath(index, area.id).includes(areaId),
  );
}

/** Returns the units of a group that report: the others have no numbers. */
export function unitsOf({ plan }: PlanIndex, groupId: string): Unit[] {
  return plan.units.filter((unit) => unit.groupId === groupId && unit.formId !== null);
}

const isValid = ({ validFrom, validTo }: Area, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);
