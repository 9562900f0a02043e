/** Mutants of what becomes of difficulties and tasks. Storms play both; a letter, a merge and an edition have their tests. */
import type { Mutant } from './mutant.ts';

const STEPS = 'domain/difficulty-steps.ts';
const ACTS = 'domain/acts/difficulty.ts';
const why = 'no storm writes letters, merges, or reads an edition’s counts of difficulties and tasks';
const TASK = 'domain/acts/task.ts';
const REVIEW = 'domain/acts/task-review.ts';
const STATE = 'domain/task-state.ts';
const SEEN_BY_STEPS = { test: 'domain/acts/difficulty-steps.test.ts', why };
const SEEN_BY_REVIEW = {
  test: 'domain/acts/task-review.test.ts',
  why: 'no storm has leaders, or units that lead others',
};

export const MUTANTS_OF_WORK: readonly Mutant[] = [
  {
    name: 'let every unit follow up every difficulty',
    file: STEPS,
    changes: [['return speaker.unitId === unitId ||', 'return speaker.unitId !== unitId ||']],
  },
  {
    name: 'let people without a unit follow up a difficulty',
    file: STEPS,
    changes: [['if (speaker.unitId === null) return false;', 'if (speaker.unitId === null) return true;']],
    unseen: SEEN_BY_STEPS,
  },
  {
    name: 'take a step of a difficulty out of its turn',
    file: ACTS,
    changes: [['if (!rule.from.includes(record.status))', 'if (rule.from.length === 0)']],
  },
  {
    name: 'take a step of a difficulty without its words',
    file: ACTS,
    changes: [["if (said[at] === '')", "if (said[at] === '-')"]],
  },
  {
    name: 'take a letter of any day',
    file: ACTS,
    changes: [['isDay(sentDay) && sentDay >= raisedDay && sentDay <= today', 'isDay(sentDay)']],
    unseen: SEEN_BY_STEPS,
  },
  {
    name: 'merge difficulties in a circle',
    file: ACTS,
    changes: [['difficultyId(campaignId, into)) < target', 'difficultyId(campaignId, into)) !== target']],
    unseen: SEEN_BY_STEPS,
  },
  {
    name: 'forget the steps before',
    file: ACTS,
    changes: [['steps: [...(record.steps ?? []), turn]', 'steps: [turn]']],
    unseen: SEEN_BY_STEPS,
  },
  {
    name: 'ask leaders about difficulties that were answered',
    file: 'domain/digest/counts.ts',
    changes: [['UNANSWERED.includes(statusAt(difficulty, input.cutAtMicros))', 'difficulty.cases > 0']],
    unseen: { test: 'domain/digest/needs-rules-6.test.ts', why },
  },
  {
    name: 'let an edition know answers from after its cut',
    file: STEPS,
    changes: [['step.atMicros <= atMicros', 'step.atMicros > 0']],
    unseen: { test: 'domain/digest/needs-rules-6.test.ts', why },
  },
  {
    name: 'let a unit judge its own task',
    file: STATE,
    changes: [['unitId === null || unitId === definition.person.unitId', 'unitId === null']],
  },
  {
    name: 'judge what was not handed in',
    file: REVIEW,
    changes: [["if (record.status !== 'completed')", "if (record.status === 'accepted')"]],
  },
  {
    name: 'return a product without a reason',
    file: REVIEW,
    changes: [["(entry.texts['reason'] ?? '').trim() === ''", 'entry.by.length === 0']],
  },
  {
    name: 'work on a task that was accepted',
    file: TASK,
    changes: [[" || state.status === 'accepted'", '']],
    unseen: { ...SEEN_BY_REVIEW, why: 'a storm seldom goes on with what it has accepted' },
  },
  {
    name: 'give tasks to units of others',
    file: TASK,
    changes: [["entry.role === 'digital-lead' && index", "entry.role === 'system' && index"]],
    unseen: SEEN_BY_REVIEW,
  },
  {
    name: 'judge what one handed in',
    file: STATE,
    changes: [['?.by === by) return false', '?.by === unitId) return false']],
    unseen: SEEN_BY_REVIEW,
  },
  {
    name: 'let the standing agency judge what a leader issued',
    file: STATE,
    changes: [["issued?.role === undefined || issued.role === 'standing'", 'true']],
    unseen: SEEN_BY_REVIEW,
  },
  {
    name: 'take a task for overdue while its product waits',
    file: STATE,
    changes: [['bucketOf(dueDay, null, handedInDay)', 'bucketOf(dueDay, null, day)']],
    unseen: SEEN_BY_REVIEW,
  },
  {
    name: 'take a product for done before it is accepted',
    file: STATE,
    changes: [["last.kind === 'accepted' || ruleVersion < 7", "last.kind !== 'returned'"]],
    unseen: { test: 'domain/digest/tasks.test.ts', why },
  },
];
