/** A step of a task while it is being written: how far it is, or what came of it. Words with a citizen's data never leave it. */
import { assumedGrant } from '#domain/accounts.ts';
import { campaignMs } from '#domain/campaign-clock.ts';
import { decideComplete, decideProgress } from '#domain/decide/task.ts';
import { RULE_VERSION } from '#schema/decision.ts';
import { taskKey } from '#schema/keys.ts';
import type { Problem } from '#schema/problem.ts';
import type { Task } from '#schema/task.ts';
import { NO_PERSONAL_DATA, wordProblems } from '../../acts/free-words.ts';
import type { Said } from '../../outbox/item.ts';
import type { Session } from '../../session.ts';
import type { TaskRow } from './task-rows.ts';

export type StepKind = 'progress' | 'complete';

/** As typed: `percent` for progress, `link` for completion. `clean`: the words hold no personal data. */
export interface StepDraft {
  text: string;
  percent: string;
  link: string;
  clean: boolean;
}

export const EMPTY: StepDraft = { text: '', percent: '', link: '', clean: false };

/** Where the words of a step stand in its entry. */
export const textPlace = (kind: StepKind): string => (kind === 'progress' ? 'progress' : 'product');

/** Returns the entry that says the step. What is no whole number stays as typed, to be answered at its field. */
export function saidOf(kind: StepKind, draft: StepDraft, row: TaskRow, campaignId: string): Said {
  const { percent, link, clean } = draft;
  const typed = percent.trim();
  const number = /^\d+$/.test(typed) ? Number(typed) : typed;
  const confirmed = clean ? { confirmed: [NO_PERSONAL_DATA] } : {};
  return {
    kind: kind === 'progress' ? 'task.progress' : 'task.complete',
    campaignId,
    target: `tasks/${taskKey(campaignId, row.id)}`,
    payload:
      kind === 'progress'
        ? { percent: typed === '' ? null : number, ...confirmed }
        : { productUrl: link.trim() === '' ? null : link.trim(), ...confirmed },
    texts: { [textPlace(kind)]: draft.text.trim() },
    baseVersion: row.version,
  };
}

/** Where what is not prose stands in a step: an address can hold a citizen's number too. */
const numberOrLink = ({ kind }: Said): string => (kind === 'task.progress' ? 'percent' : 'productUrl');

/** Returns what is wrong, each at its place; empty when it may be stored and sent. **Null**: `record` for none yet. */
export function problemsOf(
  said: Said,
  record: Task | null,
  session: Pick<Session, 'person' | 'campaign' | 'index' | 'today'> & { nowMs: number },
): Problem[] {
  const { person, campaign, index, nowMs, today } = session;
  const entry = {
    ...{ ...said, id: '-', by: person.uid, role: person.role, unitId: person.unitId },
    ...{ capturedAtMs: nowMs, atMicros: nowMs * 1000, clientInfo: { app: '', sentAtMs: nowMs } },
    redacted: null,
  };
  const context = {
    ...{ campaign, index, day: null, emulator: false, ruleVersion: RULE_VERSION },
    ...{ author: assumedGrant(entry), accounts: null },
    nowMs: campaignMs(campaign, nowMs * 1000),
  };
  const decide = said.kind === 'task.progress' ? decideProgress : decideComplete;
  return [
    ...decide(record, entry, context, index).problems,
    ...wordProblems(said, said.payload['confirmed'] !== undefined, index.plan, today).map((found) =>
      found.path === 'payload' ? { ...found, path: numberOrLink(said) } : found,
    ),
  ];
}
