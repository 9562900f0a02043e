/** How one edition reached its readers: the state of each letter, who has opened the edition, and what the desk can do. */
import { deliveryBounce, deliveryResend } from '#domain/acts/reception.ts';
import { integer } from '#domain/format.ts';
import { nextState } from '#domain/delivery.ts';
import type { Delivery, DeliveryState } from '#schema/delivery.ts';
import { documentPath, receptionId } from '#schema/keys.ts';
import type { Reception } from '#schema/reception.ts';
import { campaignWall, wallAt } from '../clock.ts';
import { deliveriesOf, receptionsOf } from '../database/queries.ts';
import { useQuery } from '../database/live.ts';
import { Chip } from '../design/chip.tsx';
import type { Tone } from '../design/notice.tsx';
import { ActAnswer } from '../entry-form/act-answer.tsx';
import { ReasonField } from '../entry-form/reason-field.tsx';
import { useAct } from '../entry-form/use-act.ts';
import { useReason } from '../entry-form/use-reason.ts';
import { useSession } from '../session.ts';
import { useLetterWords } from './use-words.ts';
import './letters.css';

const TONES: Record<DeliveryState, Tone> = {
  ...{ queued: 'plain', sending: 'plain', accepted: 'good', deferred: 'plain' },
  ...{ refused: 'bad', unclear: 'warn', bounced: 'bad', acknowledged: 'good' },
};

/** Who needs somebody stands first. */
const RANK: readonly DeliveryState[] = [
  ...(['unclear', 'bounced', 'refused', 'deferred', 'sending', 'queued'] as const),
  ...(['accepted', 'acknowledged'] as const),
];

export function Readers({ edition }: { edition: string }) {
  const { campaign } = useSession();
  const words = useLetterWords();
  const { campaignId } = campaign;
  const letters = useQuery<Delivery>(deliveriesOf(campaignId, edition));
  const receptions = useQuery<Reception>(receptionsOf(campaignId, edition));
  if (!letters || !receptions) return null;
  const seen = new Map([...receptions.values()].map((reception) => [reception.uid, reception]));
  const all = [...letters.values()].sort((a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state));
  const count = all.filter(({ uid }) => (seen.get(uid)?.seenAtMs ?? null) !== null).length;
  return (
    <section class="stack letters" aria-labelledby="letters-title">
      <h2 id="letters-title">{words.title}</h2>
      {all.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <>
          <p>{words.seen(integer(count), integer(all.length))}</p>
          <ul class="list">
            {all.map((letter) => (
              <Row key={letter.messageKey} letter={letter} reception={seen.get(letter.uid) ?? null} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface RowProps {
  letter: Delivery;
  reception: Reception | null;
}

function Row({ letter, reception }: RowProps) {
  const { campaign, person } = useSession();
  const words = useLetterWords();
  const seenAtMs = reception?.seenAtMs ?? null;
  const { state, attempt, nextAtMs, steps } = letter;
  const timeOf = (atMs: number): string => campaignWall(campaign, atMs).time;
  const waits = state === 'queued' || state === 'deferred';
  return (
    <li>
      <div class="letter-head">
        <strong>{letter.reader}</strong>
        <Chip tone={TONES[state]}>{words.states[state]}</Chip>
      </div>
      <p class="soft small">
        {[
          seenAtMs === null ? words.notSeen : words.seenAt(wallAt(seenAtMs, campaign.timeZone).time),
          ...(attempt > 1 ? [words.tries(integer(attempt))] : []),
          ...(waits && nextAtMs !== null ? [words.nextAt(timeOf(nextAtMs))] : []),
        ].join(' · ')}
      </p>
      <details>
        <summary>{words.history}</summary>
        <ol class="letter-steps small">
          {steps.map(({ atMs, event, text, state: then }, index) => (
            <li key={`${String(atMs)} ${String(index)}`}>
              {timeOf(atMs)} {event === null ? words.states[then] : words.events[event]}
              {text !== null && text !== '' && <span class="soft"> {words.said(text)}</span>}
            </li>
          ))}
        </ol>
        {person.role === 'standing' && letter.what === 'edition' && (
          <>
            {nextState(state, 'resend') && <LetterForm kind="delivery.resend" {...{ letter, reception }} />}
            {nextState(state, 'bounce') && <LetterForm kind="delivery.bounce" {...{ letter, reception }} />}
          </>
        )}
      </details>
    </li>
  );
}

const RULES = { 'delivery.resend': deliveryResend, 'delivery.bounce': deliveryBounce };

function LetterForm({ kind, letter, reception }: RowProps & { kind: keyof typeof RULES }) {
  const { index } = useSession();
  const words = useLetterWords();
  const act = useAct();
  const reason = useReason(RULES[kind], act);
  const { campaignId, edition, uid, channel } = letter;
  const isResend = kind === 'delivery.resend';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const checked = reason.checked();
    if (!checked) return;
    void act.say({
      ...{ kind, campaignId, target: documentPath('receptions', receptionId(campaignId, edition, uid)) },
      ...{ payload: { channel, ...checked.confirmed }, texts: checked.texts },
      baseVersion: reception?.version ?? 0,
    });
  };
  return (
    <details class="letter-act">
      <summary>{isResend ? words.resend : words.bounce}</summary>
      <form class="stack" onSubmit={submit} noValidate>
        <p class="small">{isResend ? words.resendMeaning : words.bounceMeaning}</p>
        <ReasonField
          id={`${kind}-${uid}`}
          label={words.why}
          hint={words.whyHint}
          most={index.plan.privacy.freeTextMax}
          reason={reason}
        />
        <button type="submit" class="primary" disabled={act.state === 'waiting'}>
          {isResend ? words.resend : words.bounce}
        </button>
      </form>
      <ActAnswer
        act={act}
        done={isResend ? words.done : words.noted}
        elsewhere={({ path }) => path === 'texts.reason'}
      />
    </details>
  );
}
