/** What waits for this person before anything new, first thing on the page, each with its reason and one tap to mend it. */
import { isReportingDay } from '#domain/calendar.ts';
import { dayInWords, integer } from '#domain/format.ts';
import type { Report } from '#schema/report.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { addressOf } from '../../address.ts';
import { instantOnScreen } from '../../clock.ts';
import { OthersWaiting } from '../../others-waiting.tsx';
import { refusedActs, type NotTaken } from '../../entry-form/not-taken.ts';
import { Reasons } from '../../entry-form/reasons.tsx';
import { useWords } from '../../i18n/language.ts';
import { togetherOf, workSince, type OthersWork } from '../../outbox/others-work.ts';
import { useItems, useOutboxStatus, useSession } from '../../session.ts';
import { heldReports, longUnsent, refusedReports } from './attention.ts';
import { draftsOfOthers, forgetDraft, keptDrafts, moveDraft, type KeptDraft } from './drafts.ts';
import { MoveDay } from './clock-notice.tsx';
import { documentPath, reportId } from '#schema/keys.ts';
import { Returned } from '../../report-view/returned.tsx';

export interface AttentionProps {
  /** The report on the page, which says so itself. */
  shown: string;
  /** The campaign's day by the best known clock. */
  today: string;
  /** The unit's newest reports, and what was returned to it; empty while not known. */
  records: ReadonlyMap<string, Report>;
  returned: ReadonlyMap<string, Report>;
}

export function Attention({ shown, today, records, returned }: AttentionProps) {
  const { campaign, person } = useSession();
  const items = useItems();
  // Drafts lie in the device's storage, which tells nobody when it changes: this page changes them itself.
  const [, setChanged] = useState(0);
  const lookAgain = (): void => setChanged((times) => times + 1);
  const { campaignId } = campaign;
  const drafts = keptDrafts(person.uid).filter(({ reportId: id }) => id !== shown);
  const elsewhere = drafts.filter((draft) => draft.campaignId !== campaignId).length;
  const others = togetherOf(useOutboxStatus().others, workSince(draftsOfOthers(person.uid)));
  const long = longUnsent(items, Date.now());
  const lines = [
    ...(long ? [<LongUnsentLine key="long" work={long} />] : []),
    ...(elsewhere > 0 ? [<ElsewhereLine key="elsewhere" count={elsewhere} />] : []),
    ...drafts
      .filter((draft) => draft.campaignId === campaignId)
      .map((draft) => <DraftLine key={draft.reportId} {...{ draft, today }} onChange={lookAgain} />),
    ...[...returned]
      .filter(([id]) => id !== shown)
      .map(([id, report]) => (
        <Line key={id} tone="bad">
          <Returned report={report} />
        </Line>
      )),
    ...refusedReports(items, campaignId, records)
      .filter(({ item }) => item.said.target !== documentPath('reports', shown))
      .map((refused) => <RefusedReport key={refused.item.id} {...refused} />),
    ...refusedActs(items, campaignId).map((refused) => <RefusedAct key={refused.item.id} {...refused} />),
    ...heldReports(records)
      .filter(([id]) => id !== shown)
      .map(([id, report]) => <HeldLine key={id} report={report} />),
  ];
  return (
    <>
      {lines.length > 0 && <ul class="list attention">{lines}</ul>}
      <OthersWaiting work={others} />
    </>
  );
}

function Line({ tone, children }: { tone: 'bad' | 'warn' | 'plain'; children: ComponentChildren }) {
  return <li class={`notice ${tone}`}>{children}</li>;
}

function useAreaName(): (areaId: string) => string {
  const { index } = useSession();
  return (areaId) => index.areas.get(areaId)?.name ?? areaId;
}

/** Three days without a word from the server: what to do is said, not only that it waits. */
function LongUnsentLine({ work: { count, sinceMs } }: { work: OthersWork }) {
  const { campaign, outbox } = useSession();
  const { delivery } = useOutboxStatus();
  const isSending = useItems().some(({ state }) => state === 'sending');
  const { today: words, device } = useWords();
  return (
    <Line tone="bad">
      <p>{words.longUnsent(integer(count), instantOnScreen(campaign, sinceMs))}</p>
      {delivery && <p>{device.delivery[delivery]}</p>}
      <div class="row">
        <button type="button" class="plain" disabled={isSending} onClick={() => void outbox.flush()}>
          {isSending ? device.sending : words.sendNow}
        </button>
        <a href={addressOf('me', 'device')}>{device.title}</a>
      </div>
    </Line>
  );
}

function ElsewhereLine({ count }: { count: number }) {
  const words = useWords().today;
  return (
    <Line tone="warn">
      <p>{words.draftsElsewhere(integer(count))}</p>
    </Line>
  );
}

/**
 * A draft of another day is opened there. One of a day that has not come was typed by a wrong clock, and one of no
 * reporting day has no form: both are moved. One of another unit can only be read about and dropped.
 */
function DraftLine({ draft, today, onChange }: { draft: KeptDraft; today: string; onChange: () => void }) {
  const { person, index } = useSession();
  const words = useWords().today;
  const nameOf = useAreaName();
  const [taken, setTaken] = useState(false);
  const { campaignId, unitId, areaId, day, based } = draft;
  const isOwn =
    index.units.get(person.unitId ?? '')?.areaIds.includes(areaId) === true && unitId === person.unitId;
  const opens = day <= today && isReportingDay(index.plan, day);
  const numbers = Object.values(based.draft.values).filter((text) => text.trim() !== '').length;
  const move = (): void => {
    const to = reportId(campaignId, unitId, areaId, today);
    const year = Number(today.slice(0, 4));
    const moved = moveDraft(person.uid, based.draft, draft.reportId, { to, year, nowMs: Date.now() });
    setTaken(!moved);
    if (!moved) return;
    location.hash = addressOf('today', areaId, today);
    onChange();
  };
  return (
    <Line tone="warn">
      <p>{words.draftOf(nameOf(areaId), dayInWords(day), integer(numbers))}</p>
      {isOwn && !opens && isReportingDay(index.plan, today) && (
        <MoveDay day={today} taken={taken} onMove={move} />
      )}
      <div class="row">
        {isOwn && opens && <a href={addressOf('today', areaId, day)}>{words.openDraft}</a>}
        <button
          type="button"
          class="plain"
          onClick={() => {
            if (!confirm(words.dropDraftSure(dayInWords(day)))) return;
            forgetDraft(person.uid, draft.reportId);
            onChange();
          }}
        >
          {words.dropDraft}
        </button>
      </div>
    </Line>
  );
}

function RefusedReport({ item, stopped, problems }: NotTaken) {
  const words = useWords().today;
  const nameOf = useAreaName();
  const [, , areaId = '', day = ''] = item.said.target.split('~');
  return (
    <Line tone="bad">
      <p>{words.refusedElsewhere(nameOf(areaId), dayInWords(day))}</p>
      <Reasons {...{ stopped, problems }} />
      <a href={addressOf('today', areaId, day)}>{words.correctNow}</a>
    </Line>
  );
}

/** A step of a task or a difficulty: its own screen has the form, filled in with what was said. */
function RefusedAct({ item, stopped, problems }: NotTaken) {
  const { outbox, index } = useSession();
  const { today: words, acts } = useWords();
  const { kind, target, payload } = item.said;
  const isTask = kind !== 'difficulty.raise';
  const taskId = target.slice(target.lastIndexOf('~') + 1);
  const what = isTask
    ? (index.tasks.get(taskId)?.work ?? taskId)
    : (index.categories.get(String(payload['categoryId'])) ?? '');
  return (
    <Line tone="bad">
      <p>
        {words.actRefused(acts[kind])} {shortened(what)}
      </p>
      <Reasons {...{ stopped, problems }} />
      <div class="row">
        <a href={isTask ? addressOf('tasks', taskId) : addressOf('difficulties')}>{words.correctNow}</a>
        <button type="button" class="plain" onClick={() => void outbox.forget(item.id)}>
          {words.dropRefused}
        </button>
      </div>
    </Line>
  );
}

/** The work of a task fills a screen; its beginning names it. */
const NAMED = 70;
const shortened = (name: string): string => (name.length > NAMED ? `${name.slice(0, NAMED).trim()}…` : name);

function HeldLine({ report: { areaId, day } }: { report: Report }) {
  const words = useWords().today;
  const nameOf = useAreaName();
  return (
    <Line tone="warn">
      <p>{words.heldElsewhere(nameOf(areaId), dayInWords(day))}</p>
    </Line>
  );
}
