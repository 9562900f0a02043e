/**
 * A unit with several areas at a desk: one table, an area a row, the numbers that stand in front of its form as columns.
 * Every row is judged and sent as its own form would; what a row cannot say (words, other numbers) is said there.
 */
import { dayInWords, integer } from '#domain/format.ts';
import type { Form, Unit } from '#schema/plan.ts';
import type { Problem } from '#schema/problem.ts';
import type { Report } from '#schema/report.ts';
import { useState } from 'preact/hooks';
import { addressOf } from '../../address.ts';
import { Sheet } from '../../design/sheet.tsx';
import { enterGoesOn } from '../../entry-form/count-input.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Item } from '../../outbox/item.ts';
import { knownNowMs } from '../../server-clock.ts';
import { useSession } from '../../session.ts';
import { AreaTableRow } from './area-table-row.tsx';
import { faultsOf, faultsStillThere, type Judged } from './draft-faults.ts';
import { measuresOf } from './measures.ts';
import { tookWrongDay } from './opened-day.ts';
import type { State } from './state.ts';
import { useTableDrafts, type TableRow } from './table-drafts.ts';
import { historyOf, unusualIn } from '../../report-view/unusual.ts';

export interface AreaTableProps {
  unit: Unit;
  form: Form;
  day: string;
  /** The reports of the day as the server has them; undefined while not known. */
  records: ReadonlyMap<string, Report> | null | undefined;
  /** The unit's newest reports, for what is usual. */
  newest: ReadonlyMap<string, Report>;
  lastOf: (id: string) => Item | undefined;
  stateIn: (areaId: string, hasDraft: boolean) => State;
}

export function AreaTable({ unit, form, day, records, newest, lastOf, stateIn }: AreaTableProps) {
  const session = useSession();
  const { index, person, campaign, outbox } = session;
  const { today, shared } = useWords();
  const keys = unit.areaIds.map((areaId) => ({
    ...{ campaignId: campaign.campaignId, unitId: unit.id, areaId, day },
  }));
  const { rows, type, end } = useTableDrafts(person.uid, keys, records, lastOf);
  const [judged, setJudged] = useState<Readonly<Record<string, Judged>>>({});
  const [asking, setAsking] = useState(false);
  const [isWrongDay, setIsWrongDay] = useState(false);
  const { first } = measuresOf(form, index);
  const written = rows.filter(({ isDraft }) => isDraft);

  const problemsOf = ({ key, draft, said, newer }: TableRow): Problem[] => {
    const history = historyOf(newest.values(), key.areaId, day);
    const unusual = unusualIn(draft.nothingToday ? {} : draft.values, history, index.plan.digest, (usual) =>
      today.unusual(integer(usual)),
    ).filter(({ params }) => (draft.reasons[String(params['rule'])] ?? '').trim() === '');
    const stale: Problem[] = newer
      ? [
          {
            code: 'record.stale',
            path: null,
            params: { current: newer.seenVersion, base: said.baseVersion },
          },
        ]
      : [];
    return [...stale, ...faultsOf(said, { ...session, nowMs: knownNowMs() }), ...unusual];
  };
  const check = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const isWrong = await tookWrongDay(session.parts, campaign, day);
    setIsWrongDay(isWrong);
    if (isWrong) return;
    const found = written.map((row) => [row.id, { said: row.said, problems: problemsOf(row) }] as const);
    setJudged(Object.fromEntries(found));
    setAsking(written.length > 0 && found.every(([, { problems }]) => problems.length === 0));
  };
  const send = async (): Promise<void> => {
    setAsking(false);
    for (const row of written) {
      await outbox.say(row.said);
      end(row);
    }
  };
  const faultsIn = (row: TableRow): Problem[] => {
    const shown = judged[row.id];
    return shown ? faultsStillThere(shown, row.said) : [];
  };
  const anyFault = rows.some((row) => faultsIn(row).length > 0);

  return (
    <form class="stack" noValidate onSubmit={(event) => void check(event)} onKeyDown={enterGoesOn}>
      <p class="soft small">{today.tableHint}</p>
      <div class="table-scroll" role="region" aria-label={today.table} tabIndex={0}>
        <table class="area-table">
          <caption class="hidden">{today.table}</caption>
          <thead>
            <tr>
              <th scope="col">{shared.area}</th>
              {first.map((id) => (
                <th key={id} scope="col">
                  {index.measures.get(id)?.shortLabel ?? id}
                </th>
              ))}
              <th scope="col">{shared.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AreaTableRow
                key={row.id}
                {...{ row, day }}
                measureIds={first}
                faults={faultsIn(row)}
                state={stateIn(row.key.areaId, row.isDraft)}
                onType={(measureId, text) => type(row, measureId, text)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div class={written.length > 0 ? 'send sticky' : 'send'}>
        <div role="alert">
          {anyFault && <p class="fault">{shared.checkFields}</p>}
          {isWrongDay && <p class="fault">{today.sendsWrongDay(dayInWords(day))}</p>}
        </div>
        <button class="primary" type="submit" disabled={written.length === 0}>
          {today.sendSeveral(integer(written.length))}
        </button>
      </div>
      {asking && (
        <Sheet title={today.confirmTitle} onClose={() => setAsking(false)}>
          <dl class="confirm-lines">
            {written.map((row) => (
              <div key={row.id}>
                <dt>
                  <a href={addressOf('today', row.key.areaId, day)}>
                    {index.areas.get(row.key.areaId)?.name ?? row.key.areaId}
                  </a>
                </dt>
                <dd>{saidIn(row, first, (id) => index.measures.get(id)?.shortLabel ?? id)}</dd>
              </div>
            ))}
          </dl>
          <p class="soft small">{today.blanksStay}</p>
          <div class="sheet-acts">
            <button type="button" onClick={() => setAsking(false)}>
              {today.goOnWriting}
            </button>
            <button type="button" class="primary" autoFocus onClick={() => void send()}>
              {today.sendSeveral(integer(written.length))}
            </button>
          </div>
        </Sheet>
      )}
    </form>
  );
}

/** `Hướng dẫn 5 · Kích hoạt 3`. */
function saidIn({ said }: TableRow, ids: readonly string[], nameOf: (id: string) => string): string {
  const values = said.payload['values'] as Readonly<Record<string, number>>;
  return ids
    .filter((id) => id in values)
    .map((id) => `${nameOf(id)} ${integer(values[id] ?? null)}`)
    .join(' · ');
}
