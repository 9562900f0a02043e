/** The areas of a unit that has several: which one the form is for, how each stands, and which comes next. */
import type { Unit } from '#schema/plan.ts';
import { addressOf } from '../../address.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { nextWaiting, type Asked } from './asked.ts';
import { isSent, type State } from './state.ts';
import { StateChip } from './state-chip.tsx';

export interface AreaChoiceProps {
  unit: Unit;
  /** The campaign's day by the best known clock. */
  today: string;
  asked: Asked;
  stateIn: (areaId: string) => State;
}

export function AreaChoice({ unit, today, asked, stateIn }: AreaChoiceProps) {
  const { today: words, shared } = useWords();
  const { index } = useSession();
  const { areaId, day } = asked;
  const nameOf = (id: string): string => index.areas.get(id)?.name ?? id;
  const addressIn = (id: string): string =>
    day === today ? addressOf('today', id) : addressOf('today', id, day);
  const isDone = (id: string): boolean => isSent(stateIn(id));
  const sent = unit.areaIds.filter(isDone).length;
  const next = isDone(areaId) ? nextWaiting(unit.areaIds, areaId, isDone) : null;
  return (
    <section class="stack" aria-label={shared.area}>
      <details class="areas" key={areaId}>
        <summary>
          <span>
            <span class="field-name">{nameOf(areaId)}</span>
            <span class="soft small">{words.areasSent(String(sent), String(unit.areaIds.length))}</span>
          </span>
          <StateChip state={stateIn(areaId)} />
        </summary>
        {unit.mustReport === 'any-area' && <p class="soft small">{words.anyArea}</p>}
        <ul class="list">
          {unit.areaIds.map((id) => (
            <li key={id}>
              <a href={addressIn(id)} aria-current={id === areaId ? 'true' : undefined} class="row spread">
                {nameOf(id)} <StateChip state={stateIn(id)} />
              </a>
            </li>
          ))}
        </ul>
      </details>
      {next !== null && (
        <p>
          <a href={addressIn(next)}>{words.nextArea(nameOf(next))}</a>
        </p>
      )}
    </section>
  );
}
