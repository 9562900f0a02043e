/** One entry as both devices show it: what it is, of which unit, area and day, its main numbers, when it was written. */
import { dayInWords, integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { instantOnScreen } from '../clock.ts';
import { useWords } from '../i18n/language.ts';
import type { Handed } from '../outbox/item.ts';
import { useSession } from '../session.ts';
import { useHandOverWords } from './use-words.ts';

/** As many numbers as tell one report from another. */
const MOST_NUMBERS = 6;

export function EntrySummary({ entry }: { entry: Handed }) {
  const { acts } = useWords();
  const { campaign, index } = useSession();
  const words = useHandOverWords();
  const { author, said, capturedAtMs } = entry;
  const unit = index.units.get(author.unitId ?? '')?.shortName ?? author.unitId ?? '';
  const place = placeOf(said.payload, index);
  return (
    <div>
      <p>
        <b>{unit}</b> · {acts[said.kind]}
      </p>
      {place !== '' && <p>{place}</p>}
      <p>{numbersOf(said.payload, index, words).join(' · ')}</p>
      <p class="soft small">{words.written(instantOnScreen(campaign, capturedAtMs))}</p>
    </div>
  );
}

type Payload = Handed['said']['payload'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const mapOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
const shown = (value: unknown): string => (typeof value === 'number' ? integer(value) : '?');

/** Returns what it is about: the area and the day, where it names them. */
export function placeOf(payload: Payload, index: PlanIndex): string {
  return [areaOf(payload, index), dayOf(payload)].filter((part) => part !== '').join(' · ');
}

function areaOf({ areaId }: Payload, { areas }: PlanIndex): string {
  return areas.get(textOf(areaId))?.name ?? textOf(areaId);
}

function dayOf({ day }: Payload): string {
  return textOf(day) === '' ? '' : dayInWords(textOf(day));
}

function numbersOf(payload: Payload, index: PlanIndex, words: ReturnType<typeof useHandOverWords>): string[] {
  if (payload['nothingToday'] === true) return [words.nothingToday];
  const values = Object.entries(mapOf(payload['values']))
    .slice(0, MOST_NUMBERS)
    .map(([id, value]) => `${index.measures.get(id)?.shortLabel ?? id}: ${shown(value)}`);
  const cases = Object.values(mapOf(payload['difficulties'])).reduce(
    (sum: number, count) => sum + (typeof count === 'number' ? count : 0),
    0,
  );
  return [
    ...values,
    ...(cases > 0 ? [words.difficulties(integer(cases))] : []),
    ...(payload['cases'] === undefined ? [] : [words.cases(shown(payload['cases']))]),
    ...(typeof payload['percent'] === 'number' ? [words.percent(integer(payload['percent']))] : []),
  ];
}
