/** Mutants of a difficulty's life. Storms raise difficulties, and nobody in them answers one yet. */
import type { Mutant } from './mutant.ts';

const STEPS = 'domain/difficulty-steps.ts';
const ACTS = 'domain/acts/difficulty.ts';
const why = 'no storm takes a difficulty further than raising it';
const SEEN_BY_STEPS = { test: 'domain/acts/difficulty-steps.test.ts', why };

export const MUTANTS_OF_DIFFICULTIES: readonly Mutant[] = [
  {
    name: 'let every unit follow up every difficulty',
    file: STEPS,
    changes: [['return speaker.unitId === unitId ||', 'return speaker.unitId !== unitId ||']],
    unseen: SEEN_BY_STEPS,
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
    unseen: SEEN_BY_STEPS,
  },
  {
    name: 'take a step of a difficulty without its words',
    file: ACTS,
    changes: [["if (said[at] === '')", "if (said[at] === '-')"]],
    unseen: SEEN_BY_STEPS,
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
    unseen: { test: 'domain/digest/needs.test.ts', why },
  },
  {
    name: 'let an edition know answers from after its cut',
    file: STEPS,
    changes: [['step.atMicros <= atMicros', 'step.atMicros > 0']],
    unseen: { test: 'domain/digest/needs.test.ts', why },
  },
];
