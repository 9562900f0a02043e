/** The tasks that a person may see, live: all of them, or those of the own unit and of the units it leads. */
import { useMemo } from 'preact/hooks';
import { taskKey } from '#schema/keys.ts';
import type { Task } from '#schema/task.ts';
import { tasksGivenTo, tasksLedBy, tasksOf, tasksSharedWith } from '../../book/lists.ts';
import { useDocuments, useList, type Live } from '../../book/live.ts';
import type { Room } from '../../room.ts';
import { ownUnitIds, seesAllSums } from '../../sees.ts';

/** Returns the records by id. `undefined` while any part is on its way; null where they may not be read. */
export function useTasks({
  book,
  campaign: { campaignId },
  index,
  person,
}: Room): Live<ReadonlyMap<string, Task>> {
  const all = seesAllSums(person);
  const [own = null, ...led] = all ? [] : ownUnitIds(index, person);
  // The plan's tasks of led units are asked for by id too: records of older rules do not say who leads the unit.
  const ids = index.plan.tasks
    .filter((task) => led.includes(task.person.unitId))
    .map((task) => taskKey(campaignId, task.id));
  const whole = useList<Task>(book, all ? tasksOf(campaignId) : null);
  const given = useList<Task>(book, own === null ? null : tasksGivenTo(campaignId, own));
  const shared = useList<Task>(book, own === null ? null : tasksSharedWith(campaignId, own));
  const leads = own !== null && person.role === 'digital-lead';
  const issued = useList<Task>(book, leads ? tasksLedBy(campaignId, own) : null);
  const ofLed = useDocuments<Task>(book, 'tasks', ids);
  return useMemo(() => {
    if (all || own === null) return whole;
    if (given === undefined || shared === undefined) return undefined;
    if ((ids.length > 0 && ofLed === undefined) || issued === undefined) return undefined;
    if (given === null || shared === null) return null;
    return new Map([...(ofLed ?? []), ...(issued ?? []), ...shared, ...given]);
  }, [all, own, whole, given, shared, issued, ofLed, ids.length]);
}
