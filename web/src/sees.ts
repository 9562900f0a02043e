/**
 * Which numbers and tasks the doors open to a person, so that a screen asks for these only. Says the same as the
 * security rules (`seesNodeIn` and the door of `tasks`), which decide.
 */
import { areaPath, rootArea, type PlanIndex } from '#domain/hierarchy.ts';
import type { TaskDefinition } from '#schema/plan.ts';
import type { Person } from './person.ts';

type Seer = Pick<Person, 'role' | 'unitId'>;

const EVERYTHING = new Set(['standing', 'leader', 'auditor', 'recipient']);
const IN_THE_FIELD = new Set(['reporter', 'collector', 'digital-lead']);

/** Returns whether the person may see the sums of every node, and every task. */
export const seesAllSums = ({ role }: Seer): boolean => EVERYTHING.has(role);

const WITH_ANSWERS = new Set(['standing', 'leader', 'auditor']);

/** Returns whether the person may see the server's answers to everybody (the door of `decisions`). */
export const seesAllAnswers = ({ role }: Seer): boolean => WITH_ANSWERS.has(role);

/** Returns the person's own areas; none for somebody without a unit in the field. */
export function ownAreaIds({ units }: PlanIndex, { role, unitId }: Seer): readonly string[] {
  return IN_THE_FIELD.has(role) && unitId !== null ? (units.get(unitId)?.areaIds ?? []) : [];
}

/** Returns the person's own unit and those it leads; none for somebody without a unit in the field. */
export function ownUnitIds({ plan }: PlanIndex, { role, unitId }: Seer): string[] {
  if (!IN_THE_FIELD.has(role) || unitId === null) return [];
  const led = role === 'digital-lead' ? plan.units.filter(({ leadUnitId }) => leadUnitId === unitId) : [];
  return [unitId, ...led.map(({ id }) => id)];
}

/** Returns whether the person may see what is published of a node. */
export function seesNode(
  index: PlanIndex,
  person: Seer,
  kind: 'area' | 'unit' | 'group',
  id: string,
): boolean {
  if (seesAllSums(person)) return true;
  if (kind === 'unit') return ownUnitIds(index, person).includes(id);
  const leads = person.role === 'digital-lead';
  if (kind === 'group') return leads && index.units.get(person.unitId ?? '')?.groupId === id;
  const own = ownAreaIds(index, person);
  const reach = leads ? areaPath(index, id) : [id];
  return id === rootArea(index.plan).id || reach.some((areaId) => own.includes(areaId));
}

/** Returns whether the person may see how a task stands. */
export function seesTask(
  index: PlanIndex,
  person: Seer,
  { person: { unitId }, responsibility }: Pick<TaskDefinition, 'person' | 'responsibility'>,
): boolean {
  if (seesAllSums(person)) return true;
  const [own, ...led] = ownUnitIds(index, person);
  if (own === undefined) return false;
  return [own, ...led].includes(unitId) || responsibility.withUnitIds.includes(own);
}
