/**
 * What an auditor must know beside the differences: what was not computed again and why, and where the stored order of
 * decisions had to be believed. A note never excuses a difference.
 */
import { RULE_VERSION } from '#schema/decision.ts';
import { documentPath } from '#schema/keys.ts';
import { decidedTooEarly, queuesOf, type Answered } from './decided-order.ts';
import type { Shelves } from './documents.ts';
import { isSetAside } from '../set-aside.ts';
import type { Replay } from './replay.ts';

/** `of` names the documents meant, a few of them; `count` counts them all. */
export interface Note {
  code:
    | 'no-journal'
    | 'demonstration-clock'
    | 'other-rules'
    | 'set-aside'
    | 'blanked'
    | 'traceless'
    | 'overtaken'
    | 'decided-too-early'
    | 'not-recomputed-jobs'
    | 'not-recomputed-deliveries'
    | 'not-recomputed-quarantine';
  count: number;
  of: string[];
}

const NAMED = 10;

/** Returns the notes that apply. */
export function noteOn(shelves: Shelves, answered: readonly Answered[], replay: Replay): Note[] {
  const journal = (acts: readonly Answered[]): string[] =>
    acts.map(({ entry }) => documentPath('journal', entry.id));
  const accepted = (id: string): boolean => replay.decisions.get(id)?.status === 'accepted';
  const setAside = [...shelves.of('journal').keys()].filter((id) => {
    const decision = shelves.of('decisions').get(id);
    return decision ? isSetAside(decision['problems']) : shelves.of('quarantine').has(`journal~${id}`);
  });
  const found: [Note['code'], string[]][] = [
    [
      'demonstration-clock',
      journal(answered.filter(({ entry }) => entry.kind === 'clock.set' && accepted(entry.id))),
    ],
    ['other-rules', journal(answered.filter(({ stored }) => stored['ruleVersion'] !== RULE_VERSION))],
    ['set-aside', setAside.map((id) => documentPath('journal', id))],
    ['blanked', journal(answered.filter(({ entry }) => entry.redacted !== null))],
    ['traceless', journal(answered.filter(({ stored }) => stored['sequence'] === 0))],
    ['overtaken', journal(answered.filter(({ stored }) => stored['overtaken'] === true))],
    ['decided-too-early', journal(queuesOf(answered).flatMap(decidedTooEarly))],
    ['not-recomputed-jobs', [...shelves.of('jobs').keys()].map((id) => documentPath('jobs', id))],
    [
      'not-recomputed-deliveries',
      [...shelves.of('deliveries').keys()].map((id) => documentPath('deliveries', id)),
    ],
    [
      'not-recomputed-quarantine',
      [...shelves.of('quarantine').keys()].map((id) => documentPath('quarantine', id)),
    ],
  ];
  if (shelves.of('journal').size === 0) return [{ code: 'no-journal', count: 0, of: [] }];
  return found
    .filter(([, of]) => of.length > 0)
    .map(([code, of]) => ({ code, count: of.length, of: of.sort().slice(0, NAMED) }));
}
