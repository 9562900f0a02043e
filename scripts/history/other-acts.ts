/** Lists, tasks and difficulties of the demonstration, as entries. */
import { DIFFICULTY_STEPS } from '#domain/difficulty-steps.ts';
import type { Plan } from '#schema/plan.ts';
import { difficultyId, documentPath, taskKey } from '#schema/keys.ts';
import { instantOf } from '#domain/calendar.ts';
import type { Lists, PeopleLeft } from './people-left.ts';
import type { Saying } from './saying.ts';
import {
  DIFFICULTIES,
  DIFFICULTY_TURNS,
  FIRST_LISTS,
  ISSUED_TASKS,
  LETTERS,
  NEW_LISTS,
  TASK_STEPS,
} from './story.ts';

/** The lists of one day, as the police register them. */
export interface RegisteredLists {
  asOfDay: string;
  documentNumber: string;
  signer: string;
  lists: Lists;
}

const ON_DAY = (plan: Plan, moment: string): number =>
  instantOf(moment.slice(0, 10), moment.slice(11), plan.period.timeZone);

export function firstLists(plan: Plan, registered: RegisteredLists): Saying {
  return listsSaying(plan, `${FIRST_LISTS.day} ${FIRST_LISTS.at}`, registered);
}

/** Returns the second lists: what is left, and who came onto it. From then on `left` counts them too. */
export function newLists(plan: Plan, left: PeopleLeft): Saying {
  const { asOfDay, documentNumber, signer, growth, commune, day, at } = NEW_LISTS;
  const hamlets = plan.areas.filter(({ id }) => id.startsWith(`ch.${commune}.`));
  for (const { id } of hamlets) for (const [list, more] of Object.entries(growth)) left.add(list, id, more);
  return listsSaying(plan, `${day} ${at}`, { asOfDay, documentNumber, signer, lists: left.lists() });
}

function listsSaying(plan: Plan, moment: string, registered: RegisteredLists): Saying {
  return {
    kind: 'baseline.register',
    target: documentPath('baselines', plan.id),
    payload: { ...registered, asOfMoment: 'day-end', sums: {}, fileSha256: null },
    atMs: ON_DAY(plan, moment),
    unitId: 'cong-an',
  };
}

/** Kind, payload and place of words of what happens to a task. */
const PROGRESS = ['task.progress', {}, 'progress'] as const;
const TASK_ACTS = {
  complete: ['task.complete', { productUrl: null }, 'product'],
  accept: ['task.accept', {}, 'reason'],
  return: ['task.return', {}, 'reason'],
} as const;

/** Returns what is said about tasks and difficulties. `idOf` gives the id that an entry will have. */
export function tasksAndDifficulties(plan: Plan, idOf: (saying: Omit<Saying, 'target'>) => string): Saying[] {
  const said = DIFFICULTIES.map(raised);
  const targetOf = (unitId: string): string => said.find((saying) => saying.unitId === unitId)?.target ?? '';
  return [...said, ...DIFFICULTY_TURNS.map(turn), ...ISSUED_TASKS.map(issued), ...TASK_STEPS.map(step)];

  function turn([raisedBy, moment, unitId, name, words]: (typeof DIFFICULTY_TURNS)[number]): Saying {
    const kind = `difficulty.${name}` as const;
    const [place] = DIFFICULTY_STEPS[kind].words;
    const into = name === 'merge' ? targetOf(words).split('~')[1] : undefined;
    const letter = name === 'petition' ? LETTERS[raisedBy] : undefined;
    const { sentDay, dueDay, ...about } = letter ?? {};
    return {
      ...{ kind, target: targetOf(raisedBy), unitId, atMs: ON_DAY(plan, moment) },
      payload: {
        ...(into === undefined ? {} : { into }),
        ...(letter ? { sentDay, dueDay } : {}),
        confirmed: ['personal-data'],
      },
      texts: letter ? about : place === undefined || words === null ? {} : { [place]: words },
    };
  }

  function raised([moment, unitId, categoryId, cases, description]: (typeof DIFFICULTIES)[number]): Saying {
    const areaId = plan.units.find(({ id }) => id === unitId)?.areaIds[0];
    const payload = { categoryId, areaId, cases, confirmed: ['personal-data'] };
    const texts = { description };
    const saying = { kind: 'difficulty.raise' as const, payload, texts, unitId, atMs: ON_DAY(plan, moment) };
    return { ...saying, target: documentPath('difficulties', difficultyId(plan.id, idOf(saying))) };
  }

  function issued({
    at,
    id,
    unitId,
    dueDay,
    position,
    work,
    product,
    withUnitIds,
  }: (typeof ISSUED_TASKS)[number]): Saying {
    const definition = {
      ...{ id, person: { unitId, position }, work },
      responsibility: { kind: 'lead', withUnitIds },
      progress: { dueDay, cadence: 'Một lần' },
      ...{ product: { text: product, indicatorIds: [] }, sourceLine: null },
    };
    return onTask(id, 'task.issue', { definition, confirmed: ['personal-data'] }, {}, 'cong-an', at);
  }

  function step([moment, unitId, taskId, what, words]: (typeof TASK_STEPS)[number]): Saying {
    const [kind, said, place] = typeof what === 'number' ? PROGRESS : TASK_ACTS[what];
    const payload = { ...said, ...(what === 'accept' ? {} : { confirmed: ['personal-data'] }) };
    const percent = typeof what === 'number' ? { percent: what } : {};
    return onTask(
      taskId,
      kind,
      { ...payload, ...percent },
      words === null ? {} : { [place]: words },
      unitId,
      moment,
    );
  }

  function onTask(
    taskId: string,
    kind: Saying['kind'],
    payload: Saying['payload'],
    texts: Record<string, string>,
    unitId: string,
    moment: string,
  ): Saying {
    const target = documentPath('tasks', taskKey(plan.id, taskId));
    return { ...{ kind, target, payload, texts, unitId }, atMs: ON_DAY(plan, moment) };
  }
}
