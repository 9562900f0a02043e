/** What befalls one phone in one run: drawn from a seed, as data, so that a run can be read and repeated. */
import { randomOf, type Random } from '../../functions/test/faults/random.ts';

/**
 * What the phone's way to the server does. `no-commit`: entries do not get through, the rest does. `no-answer`: an entry
 * arrives and its answer is lost. `busy`: the server refuses to work. `flaky`: each time something else.
 */
export const NETS = ['good', 'offline', 'no-commit', 'no-answer', 'busy', 'slow', 'flaky'] as const;
export type Net = (typeof NETS)[number];

/** `all`: neither the database nor the small storage takes anything. */
export type Full = 'no' | 'database' | 'all';

/**
 * **Shape**: `written` is what is typed into each field. `killAt` counts the moments at which the page may die: a question
 * to a server, its answer, a write to the database, its end. **Null**: `killAt` where nobody kills it.
 */
export type Step =
  | { act: 'send'; written: Readonly<Record<string, string>>; killAt: number | null }
  | { act: 'reopen' | 'restart'; killAt: number | null }
  | { act: 'second tab' | 'update' | 'close database' | 'other person' }
  | { act: 'net'; net: Net }
  | { act: 'full'; full: Full }
  | { act: 'clock'; days: number };

const LEAST_STEPS = 6;
const MORE_STEPS = 7;
const MOMENTS = 10;

/** Sending is drawn most often; the others are what happens around it. */
const ACTS = [
  ...['send', 'send', 'send', 'send', 'net', 'net', 'net', 'reopen', 'restart', 'second tab'],
  ...['update', 'close database', 'full', 'clock', 'other person', 'other person'],
] as Step['act'][];

/** Returns the steps of a seed; the first that matters is always a report. */
export function scriptOf(seed: number): Step[] {
  const random = randomOf(seed * 7919);
  const used = new Set<number>();
  const count = LEAST_STEPS + random.below(MORE_STEPS);
  const first: Step[] = [stepOf('net', random, used), stepOf('send', random, used)];
  return [...first, ...Array.from({ length: count - 2 }, () => stepOf(random.of(ACTS), random, used))];
}

function stepOf(act: Step['act'], random: Random, used: Set<number>): Step {
  const killAt = (share: number): number | null => (random.chance(share) ? 1 + random.below(MOMENTS) : null);
  switch (act) {
    case 'send': {
      const written = { reviewed: numberOf(random, used), guided: numberOf(random, used) };
      return { act, written, killAt: killAt(0.5) };
    }
    case 'reopen':
    case 'restart':
      return { act, killAt: killAt(0.3) };
    case 'net':
      return { act, net: random.of(NETS) };
    case 'full':
      return { act, full: random.of(['no', 'database', 'all']) };
    case 'clock':
      return { act, days: random.of([-1, 0, 1]) };
    default:
      return { act };
  }
}

/** Returns a number as people write it: no two of a run are the same, so that each report is known by its numbers. */
function numberOf(random: Random, used: Set<number>): string {
  let number = 1 + random.below(9_999);
  while (used.has(number)) number = 1 + random.below(9_999);
  used.add(number);
  const plain = String(number);
  const fullWidth = plain.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  return random.of([plain, plain, ` ${plain}`, plain.replace(/(\d)(\d{3})$/, '$1.$2'), fullWidth]);
}

/** Returns a step in a few words. */
export function inWords(step: Step): string {
  const killed = 'killAt' in step && step.killAt !== null ? ` killed at ${String(step.killAt)}` : '';
  switch (step.act) {
    case 'send':
      return `send ${Object.values(step.written).join('/')}${killed}`;
    case 'net':
      return `net ${step.net}`;
    case 'full':
      return `full ${step.full}`;
    case 'clock':
      return `clock ${String(step.days)}`;
    default:
      return step.act + killed;
  }
}
