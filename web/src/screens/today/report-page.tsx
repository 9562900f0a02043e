/**
 * One report being written: what the form begins with, what is wrong, the last look, and what became of it. Nothing
 * is stored for sending before the draft passed the rules of the field; nothing typed is lost by a refusal.
 */
import { dayInWords, integer } from '#domain/format.ts';
import type { Form } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Content, Report, Values } from '#schema/report.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf, EDIT } from '../../address.ts';
import { instantOnScreen } from '../../clock.ts';
import { enterGoesOn } from '../../entry-form/count-input.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { knownNowMs } from '../../server-clock.ts';
import { useSession } from '../../session.ts';
import { Answer } from './answer.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import {
  baseOf,
  contentOf,
  newerThan,
  saidOf,
  seenBy,
  startOf,
  type Draft,
  type ReportKey,
} from './draft.ts';
import { faultsOf, faultsStillThere, isAtField, reasonsAsked, type Judged } from './draft-faults.ts';
import { tookWrongDay } from './opened-day.ts';
import { blanksOf } from './last-look.ts';
import { Overtaken } from './overtaken.tsx';
import { ReportForm } from './report-form.tsx';
import { SentReport } from './sent-report.tsx';
import { isSaid, isSent, type State } from './state.ts';
import { ToRightDay } from './to-right-day.tsx';
import { unusualIn, type History } from '../../report-view/unusual.ts';
import { useDraft } from './use-draft.ts';

export interface ReportPageProps {
  form: Form;
  /** The campaign's day by the best known clock. */
  current: string;
  /** The unit's own numbers of the days before. */
  history: History;
  /** What is left on the lists of the area, by measure, and as of when. **Null**: nothing is published. */
  left: Readonly<Record<string, number>>;
  leftAsOfMicros: number | null;
  reportKey: ReportKey;
  /** `Tổ dân phố số 2, ngày 08/07/2026`. */
  where: string;
  /** The report as the server has it; null for none, undefined while it is not known. */
  record: Report | null | undefined;
  /** The last one sent from this device. */
  last: Item | undefined;
  before: Readonly<Values>;
  /** What the report before this one said of the area. **Null**: there is none. */
  lastWork: Content | null;
  stateWith: (hasDraft: boolean) => State;
  /** A draft began or ended. */
  onDraft: () => void;
}

export function ReportPage(props: ReportPageProps) {
  const session = useSession();
  const { index, outbox, person, campaign, parts } = session;
  const { form, reportKey, where, record, last, before, lastWork, history, stateWith, onDraft } = props;
  const { today, shared, explain } = useWords();
  const known = record ?? null;
  const drafting = useDraft(person.uid, reportKey, startOf(known, last));
  const { isDraft, draft } = drafting;
  useEffect(onDraft, [isDraft]);
  const state = stateWith(isDraft);
  const base = baseOf(drafting, record, last);
  const said = saidOf(draft, reportKey, base);
  const [judged, setJudged] = useState<Judged | null>(null);
  const [asking, setAsking] = useState(false);
  const [editing, setEditing] = useState(parts[2] === EDIT);
  const [isNew, setIsNew] = useState(false);
  const [told, setTold] = useState<'unchanged' | 'wrong-day' | null>(null);
  const shown = judged ?? refusedOf(last);
  const faults = shown ? faultsStillThere(shown, said) : [];
  const isMine = isDraft || state === 'refused';
  const newer = isMine ? newerThan(seenBy(drafting, last), known, last) : null;
  const unusualOf = ({ values, nothingToday }: Draft): Problem[] =>
    nothingToday
      ? []
      : unusualIn(values, history, index.plan.digest, (usual) => today.unusual(integer(usual)));
  const page = useRef<HTMLFormElement>(null);
  useFirstFault(page.current, judged);

  const judge = (written: Draft): Problem[] => {
    const now = saidOf(written, reportKey, base);
    const unanswered = unusualOf(written).filter(
      ({ params }) => (written.reasons[String(params['rule'])] ?? '').trim() === '',
    );
    const problems = [...faultsOf(now, { ...session, nowMs: knownNowMs() }), ...unanswered];
    setJudged({ said: now, problems });
    return problems;
  };
  const check = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await tookWrongDay(parts, campaign, reportKey.day)) {
      setTold('wrong-day');
      return;
    }
    const problems = judge(draft);
    setTold(!isDraft && isSent(state) ? 'unchanged' : null);
    setAsking(problems.length === 0 && (isDraft || !isSent(state)));
  };
  const writeZeros = (ids: readonly string[]): void => {
    const written = {
      ...draft,
      values: { ...draft.values, ...Object.fromEntries(ids.map((id) => [id, '0'])) },
    };
    drafting.change(written);
    if (judge(written).length > 0) setAsking(false);
  };
  const send = async (): Promise<void> => {
    setAsking(false);
    await outbox.say(said);
    drafting.end();
    setJudged(null);
    setEditing(false);
    setIsNew(true);
    if (parts[2] === EDIT) location.hash = addressOf('today', reportKey.areaId, reportKey.day);
    scrollTo(0, 0);
  };
  if (!isDraft && !editing && isSaid(state))
    return (
      <div class="stack">
        <Answer {...{ state, last }} record={known} />
        <SentReport
          {...{ said, index, state, isNew }}
          blank={blanksOf(draft, form, index)}
          onEdit={() => setEditing(true)}
        />
      </div>
    );

  return (
    <form class="stack" noValidate ref={page} onSubmit={(event) => void check(event)} onKeyDown={enterGoesOn}>
      <Answer {...{ state, last }} record={known} />
      <ToRightDay {...{ drafting, reportKey, last, state }} current={props.current} />
      {newer && (
        <Overtaken
          index={index}
          mine={draft}
          theirs={newer.draft}
          onKeepMine={() => drafting.rebase({ ...newer, draft })}
          onTakeTheirs={() => {
            drafting.end();
            if (last && state === 'refused') void outbox.forget(last.id);
          }}
        />
      )}
      <ReportForm
        {...{ form, before, lastWork, faults, draft }}
        sent={contentOf(known)?.values ?? {}}
        left={props.left}
        leftAsOf={
          props.leftAsOfMicros === null ? null : instantOnScreen(campaign, props.leftAsOfMicros / 1000)
        }
        asked={[...reasonsAsked(said, form, index), ...unusualOf(draft)]}
        pinned={state === 'returned' ? pinnedOf(known) : []}
        onChange={(part) => {
          setTold(null);
          drafting.change(part);
        }}
      />
      <div class={isDraft ? 'send sticky' : 'send'}>
        <div role="alert">
          {judged && faults.length > 0 && <p class="fault">{shared.checkFields}</p>}
          {judged &&
            faults
              .filter((fault) => !isAtField(fault))
              .map((fault) => (
                <p key={fault.code} class="fault">
                  {explain(fault)}
                </p>
              ))}
          {told === 'wrong-day' && <p class="fault">{today.sendsWrongDay(dayInWords(reportKey.day))}</p>}
          {told === 'unchanged' && <p class="fault">{today.unchanged}</p>}
          {newer && <p class="fault">{today.chooseFirst}</p>}
        </div>
        {isDraft && (
          <p class="small soft send-note">
            {known ? today.stateDraftOfCorrection(String(known.version)) : today.stateDraft}{' '}
            {today.keeping[drafting.keeping]}
          </p>
        )}
        <button class="primary" type="submit" disabled={newer !== null}>
          {known || last ? today.sendAgain : today.sendReport}
        </button>
        {editing && !isDraft && (
          <button type="button" class="plain" onClick={() => setEditing(false)}>
            {today.stopEditing}
          </button>
        )}
      </div>
      {asking && (
        <ConfirmSheet
          {...{ said, index, where }}
          sent={contentOf(known)}
          blank={blanksOf(draft, form, index)}
          onZeros={writeZeros}
          onSend={() => void send()}
          onClose={() => setAsking(false)}
        />
      )}
    </form>
  );
}

/** A refusal by the server is shown at the fields like the phone's own. */
function refusedOf(last: Item | undefined): Judged | null {
  if (last?.decision?.status !== 'refused') return null;
  return { said: last.said, problems: last.decision.problems };
}

function pinnedOf(record: Report | null): readonly string[] {
  return record?.steps[record.steps.length - 1]?.review?.fields ?? [];
}

/** After a check that found something, the first wrong field comes into sight and gets the focus. */
function useFirstFault(form: HTMLFormElement | null, judged: Judged | null): void {
  useEffect(() => {
    if (!judged || judged.problems.length === 0) return;
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, judged]);
}
