/** Which topics of the help are for whom, in the order in which they are read. */
import type { RoleName } from '../../roles.ts';

const FORM = [
  'everyDay',
  'nothing',
  'blank',
  'correct',
  'returned',
  'late',
  'noSignal',
  'battery',
  'difficulty',
  'task',
] as const;
const ALL = ['signal', 'notices', 'password', 'device', 'privacy', 'language'] as const;
const DESK = ['desk', 'review', 'remind', 'lock', 'lateReport', 'lists', 'judge'] as const;

type Of<T extends readonly unknown[]> = T[number];
export type Topic =
  | Of<typeof FORM>
  | Of<typeof ALL>
  | Of<typeof DESK>
  | 'teams'
  | 'edition'
  | 'numbers'
  | 'print'
  | 'audit'
  | 'proof'
  | 'accounts'
  | 'cards'
  | 'aside';

const UNIT: readonly Topic[] = [...FORM, ...ALL];

export const TOPICS: Record<RoleName, readonly Topic[]> = {
  reporter: UNIT,
  collector: UNIT,
  'digital-lead': ['everyDay', 'teams', 'judge', 'edition', ...FORM.slice(1), ...ALL],
  standing: [...DESK, 'edition', ...FORM, ...ALL],
  leader: ['edition', 'numbers', 'print', 'judge', 'task', ...ALL],
  recipient: ['edition', 'numbers', 'print', ...ALL],
  auditor: ['audit', 'proof', 'edition', 'numbers', ...ALL],
  admin: ['accounts', 'cards', 'aside', ...ALL],
};
