/** The tasks that a person may see, live: all of them, or those of the own unit and of the units it leads. */
import { useMemo } from 'preact/hooks';
import { taskKey } from '#schema/keys.ts';
import type { Task } from '#schema/task.ts';
import { tasksGivenTo, tasksLedBy, tasksOf, tasksSharedWith } from '../../database/queries.ts';
import { useDocuments, useQuery, type Live } from '../../database/live.ts';
import { useSession } from '../../session.ts';
import { ownUnitIds, seesAllSums } from '../../sees.ts';

/** Returns the records by id. `undefined` while any part is on its way; null where they may not be read. */
export function useTasks(): Live<ReadonlyMap<string, Task>> {
  const {
    campaign: { campaignId },
    index,
    person,
  } = useSession();
  const all = seesAllSums(person);
  const [own = null, ...led] = all ? [] : ownUnitIds(index, person);
  // The plan's tasks of led units are asked for by id too: records of older rules do not say who leads the unit.
  const ids = index.plan.tasks
    .filter((task) => led.includes(task.person.unitId))
    .map((task) => taskKey(campaignId, task.id));
  const whole = useQuery<Task>(all ? tasksOf(campaignId) : null);
  const given = useQuery<Task>(own === null ? null : tasksGivenTo(campaignId, own));
  const shared = useQuery<Task>(own === null ? null : tasksSharedWith(campaignId, own));
  const leads = own !== null && person.role === 'digital-lead';
  const issued = useQuery<Task>(leads ? tasksLedBy(campaignId, own) : null);
  const ofLed = useDocuments<Task>('tasks', ids);
  return useMemo(() => {
    if (all || own === null) return whole;
    if (given === undefined || shared === undefined) return undefined;
    if ((ids.length > 0 && ofLed === undefined) || issued === undefined) return undefined;
    if (given === null || shared === null) return null;
    return new Map([...(ofLed ?? []), ...(issued ?? []), ...shared, ...given]);
  }, [all, own, whole, given, shared, issued, ofLed, ids.length]);
}
