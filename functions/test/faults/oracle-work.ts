// What becomes of tasks and difficulties, as the second opinion knows it: which step may follow which, and who may say it.
// Written again by hand, never imported: what the engine gets wrong must not be wrong here too.
import type { Act, Verdict } from './oracle-seats.ts';

interface Job {
  unitId: string;
  /** True: the standing agency issued it, which then judges it. A task of the plan, too, but never one of its own. */
  handedIn: boolean;
  done: boolean;
}

interface Trouble {
  unitId: string;
  state: string;
}

/** Step → after which states, what it makes of it, where its words stand; `own`: the unit that raised it may say it too. */
const STEPS: Record<string, { from: string[]; to: string; words?: string; own?: true }> = {
  'difficulty.receive': { from: ['new'], to: 'received' },
  'difficulty.ask': { from: ['new', 'received'], to: 'needs-more', words: 'reason' },
  'difficulty.add': { from: ['needs-more'], to: 'received', words: 'description', own: true },
  'difficulty.guide': { from: ['new', 'received'], to: 'guided', words: 'answer' },
  'difficulty.solve': { from: ['received', 'guided'], to: 'solved', words: 'answer' },
  'difficulty.close': { from: ['guided', 'solved'], to: 'closed', own: true },
  'difficulty.reopen': { from: ['guided', 'solved', 'closed'], to: 'received', words: 'reason', own: true },
};

export const STEPS_OF_DIFFICULTIES = Object.keys(STEPS);

const PLACES: Record<string, string> = {
  'task.complete': 'product',
  'task.progress': 'progress',
  'task.return': 'reason',
};

/** The small plan has one task, the police's. */
const TASK_OF_PLAN = 'lap-danh-sach';

export class Work {
  readonly #jobs = new Map<string, Job>();
  readonly #troubles = new Map<string, Trouble>();

  /** Records of each kind that there are: where a storm finds something to go on with. */
  get tasks(): string[] {
    return [...this.#jobs.keys()];
  }
  get difficulties(): string[] {
    return [...this.#troubles.keys()];
  }

  /** Takes what was said about a task. `version` is that of its record. */
  onTask(act: Act, version: number): Verdict {
    const { kind, target, unitId, baseVersion } = act;
    if (baseVersion !== version) return 'refused';
    const id = target.slice(target.lastIndexOf('~') + 1);
    const known = this.#jobs.get(target);
    if (kind === 'task.issue') {
      if (known || id === TASK_OF_PLAN) return 'refused';
      const { person } = act.payload['definition'] as { person: { unitId: string } };
      this.#jobs.set(target, { unitId: person.unitId, handedIn: false, done: false });
      return 'accepted';
    }
    const job = known ?? (id === TASK_OF_PLAN ? { unitId: 'cong-an', handedIn: false, done: false } : null);
    const place = PLACES[kind];
    if (!job || (place !== undefined && isEmpty(act, place))) return 'refused';
    const judges = kind === 'task.accept' || kind === 'task.return';
    if (judges ? unitId === job.unitId || !job.handedIn : unitId !== job.unitId || job.handedIn || job.done)
      return 'refused';
    this.#jobs.set(target, {
      unitId: job.unitId,
      handedIn: kind === 'task.complete',
      done: kind === 'task.accept',
    });
    return 'accepted';
  }

  /** Takes a difficulty that a unit with these areas raised. */
  raise({ target, payload, unitId }: Act, areaIds: readonly string[]): Verdict {
    if (unitId === null || !areaIds.includes(String(payload['areaId']))) return 'refused';
    this.#troubles.set(target, { unitId, state: 'new' });
    return 'accepted';
  }

  /** Takes a later step of a difficulty. `version` is that of its record. */
  onDifficulty(act: Act, version: number): Verdict {
    const { kind, target, unitId, role, baseVersion } = act;
    const [trouble, step] = [this.#troubles.get(target), STEPS[kind]];
    if (baseVersion !== version || !trouble || !step?.from.includes(trouble.state)) return 'refused';
    if (role !== 'standing' && !(step.own && unitId === trouble.unitId)) return 'refused';
    if (step.words !== undefined && isEmpty(act, step.words)) return 'refused';
    this.#troubles.set(target, { unitId: trouble.unitId, state: step.to });
    return 'accepted';
  }
}

const isEmpty = ({ texts }: Act, place: string): boolean => (texts[place] ?? '').trim() === '';
