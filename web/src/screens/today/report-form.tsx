/** The form itself, generated from the plan. Nothing is stored before the draft passed the rules of the field. */
import type { Form } from '../../../../functions/src/schema/plan.ts';
import type { Problem } from '../../../../functions/src/schema/problem.ts';
import type { Report } from '../../../../functions/src/schema/report.ts';
import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import type { Room } from '../../room.ts';
import { EMPTY, faultsOf, NO_PERSONAL_DATA, saidOf, type Draft, type Place } from './draft.ts';
import { Faults, NumberField } from './number-field.tsx';
import { NoteField, ReasonField } from './word-fields.tsx';

export interface ReportFormProps {
  room: Room;
  form: Form;
  place: Place;
  /** The report as the server has it; null for none. */
  record: Report | null;
  /** The last one sent from this device. */
  last: Item | undefined;
}

export function ReportForm({ room, form, place, record, last }: ReportFormProps) {
  const words = useWords();
  const { index, outbox } = room;
  // Null until the person changes something: only then does a newer record on the screen stop replacing the draft.
  const [touched, setTouched] = useState<{ draft: Draft; seenVersion: number } | null>(null);
  const recordVersion = record?.version ?? 0;
  const { draft, seenVersion } = touched ?? {
    draft: record ? draftFrom(record) : EMPTY,
    seenVersion: recordVersion,
  };
  const [found, setFound] = useState<readonly Problem[] | null>(null);
  const [notStored, setNotStored] = useState(false);
  const refused = last?.decision?.status === 'refused' ? last.decision.problems : [];
  const faults = found ?? refused;
  const at = (path: string): Problem[] => faults.filter((fault) => fault.path === path);
  const change = (part: Partial<Draft>): void => {
    setTouched({ draft: { ...draft, ...part }, seenVersion });
  };

  const send = async (): Promise<void> => {
    const said = saidOf(draft, place, baseVersionOf(seenVersion, last));
    const problems = faultsOf(said, form, index, room.nowMs);
    setFound(problems);
    setNotStored(false);
    if (problems.length > 0) return;
    try {
      await outbox.say(said);
      setFound(null);
    } catch {
      setNotStored(true);
    }
  };

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="card">
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.nothingToday}
            onChange={(event) => {
              change({ nothingToday: event.currentTarget.checked });
            }}
          />
          {words.today.nothingToday}
        </label>
        <Faults id="nothing-faults" faults={at('nothingToday')} />
        {form.measureIds.map((id) => {
          const measure = index.measures.get(id);
          const own = at(`values.${id}`);
          return measure ? (
            <div key={id}>
              <NumberField
                measure={measure}
                typed={draft.nothingToday ? '' : (draft.values[id] ?? '')}
                faults={own}
                disabled={draft.nothingToday}
                onType={(text) => {
                  change({ values: { ...draft.values, [id]: text } });
                }}
              />
              {own.filter(asksReason).map(({ params: { rule } }) => (
                <ReasonField
                  key={rule}
                  code={String(rule)}
                  text={draft.reasons[String(rule)] ?? ''}
                  faults={at(`texts.reason.${String(rule)}`)}
                  onType={(text) => {
                    change({ reasons: { ...draft.reasons, [String(rule)]: text } });
                  }}
                />
              ))}
            </div>
          ) : null;
        })}
      </div>
      {form.note && (
        <NoteField
          text={draft.note}
          most={index.plan.privacy.freeTextMax}
          faults={at('texts.note')}
          confirmed={draft.confirmed.includes(NO_PERSONAL_DATA)}
          onType={(note) => {
            change({ note, confirmed: [] });
          }}
          onConfirm={(sure) => {
            change({ confirmed: sure ? [NO_PERSONAL_DATA] : [] });
          }}
        />
      )}
      <div class="send">
        {found !== null && found.length > 0 && (
          <div role="alert">
            <p class="fault">{words.shared.checkFields}</p>
            <Faults id="whole-faults" faults={found.filter(({ path }) => path === null)} />
          </div>
        )}
        {notStored && (
          <p class="fault" role="alert">
            {words.shared.storeFailed}
          </p>
        )}
        <button class="primary" type="submit">
          {record ? words.today.sendAgain : words.today.sendReport}
        </button>
      </div>
    </form>
  );
}

const asksReason = ({ code }: Problem): boolean => code === 'report.reason-needed';

/** What the person had seen, or what their own last entry makes of it: that one is decided before the next. */
function baseVersionOf(seenVersion: number, last: Item | undefined): number {
  if (!last || last.state === 'stopped') return seenVersion;
  return Math.max(seenVersion, last.decision?.version ?? last.said.baseVersion + 1);
}

/** A correction begins with what was sent, so that only the wrong number has to be touched. */
function draftFrom({ steps }: Report): Draft {
  const state = steps.at(-1);
  const content = state?.content ?? state?.held;
  if (!content) return EMPTY;
  const values = Object.entries(content.values).map(([id, value]) => [id, String(value)]);
  return {
    ...EMPTY,
    values: Object.fromEntries(values) as Record<string, string>,
    nothingToday: content.nothingToday,
    note: content.texts['note'] ?? '',
  };
}
