/**
 * A reader says that they have the edition before them; the desk has a letter sent again, or notes that one came back. Each
 * acts on the record of one edition and one reader, so that nobody's acknowledgement waits for another's.
 */
import type { Entry } from '#schema/entry.ts';
import { DigestAcknowledge, LetterAct } from '#schema/payloads.ts';
import type { LetterStep, Reception } from '#schema/reception.ts';
import { problem } from '../problem.ts';
import { noWords, type Act, type Given } from './act.ts';
import { accept, refuse, type Body, type Outcome } from './outcome.ts';

const ON_RECEPTIONS = {
  subject: 'receptions',
  versioned: false,
  size: 'form',
  hasWords: noWords,
} satisfies Partial<Act<unknown, Reception>>;

/** Returns edition and reader that a `receptions/{campaign~edition~uid}` target names; null for any other id. */
export function readerOfTarget(target: string): { edition: string; uid: string } | null {
  const [, edition = '', uid = '', ...more] = target.split('~');
  return /^\d{4}-\d{2}-\d{2}\.\d+$/.test(edition) && uid !== '' && more.length === 0
    ? { edition, uid }
    : null;
}

export const digestAcknowledge: Act<DigestAcknowledge, Reception> = {
  ...ON_RECEPTIONS,
  kind: 'digest.acknowledge',
  payload: DigestAcknowledge,
  roles: ['leader', 'recipient', 'standing', 'digital-lead'],
  fits: ({ target, by }: Entry) => readerOfTarget(target)?.uid === by,
  decide: ({ record, entry, context }) => {
    if (record && record.seenAtMs !== null)
      return refuse(problem('record.wrong-state', null, { status: 'seen' }));
    return accept({ ...bodyOf(record, entry), seenAtMs: context.nowMs });
  },
};

const ofDesk = (
  kind: 'delivery.resend' | 'delivery.bounce',
  act: LetterStep['act'],
): Act<LetterAct, Reception> => ({
  ...ON_RECEPTIONS,
  kind,
  payload: LetterAct,
  roles: ['standing'],
  fits: ({ target }: Entry) => readerOfTarget(target) !== null,
  decide: (given) => decideLetter(act, given),
});

export const deliveryResend = ofDesk('delivery.resend', 'resend');
export const deliveryBounce = ofDesk('delivery.bounce', 'bounce');

/** Whether there is such a letter, and whether the step fits its state, is looked at by whoever carries it out. */
function decideLetter(
  act: LetterStep['act'],
  { record, sent, entry, context }: Given<LetterAct, Reception>,
): Outcome<Reception> {
  const reason = entry.texts['reason']?.trim() ?? '';
  if (reason === '') return refuse(problem('text.required', 'texts.reason'));
  const body = bodyOf(record, entry);
  const { by, id: entryId } = entry;
  const step = { act, channel: sent.channel, reason, by, entryId, atMs: context.nowMs };
  return accept({ ...body, steps: [...body.steps, step] });
}

function bodyOf(record: Reception | null, entry: Entry): Body<Reception> {
  const { edition = '', uid = '' } = readerOfTarget(entry.target) ?? {};
  return { edition, uid, seenAtMs: record?.seenAtMs ?? null, steps: record?.steps ?? [] };
}
