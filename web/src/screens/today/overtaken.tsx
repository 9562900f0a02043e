/** Somebody of the unit reported in the meantime: both sets of numbers side by side, and a choice. Nothing is merged unseen. */
import { countOrText, readCount } from '#domain/count.ts';
import { integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { useWords } from '../../i18n/language.ts';
import type { Draft } from './draft.ts';

export interface OvertakenProps {
  index: PlanIndex;
  /** What is written on this device. */
  mine: Draft;
  /** What the newest version of the report says. */
  theirs: Draft;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

export function Overtaken({ index, mine, theirs, onKeepMine, onTakeTheirs }: OvertakenProps) {
  const { today } = useWords();
  const ids = [...new Set([...Object.keys(mine.values), ...Object.keys(theirs.values)])];
  const rows = ids.filter((id) => meantBy(mine.values[id]) !== meantBy(theirs.values[id]));
  return (
    <section class="notice warn stack" role="status">
      <p>{today.overtaken}</p>
      {rows.length > 0 && (
        <table>
          <caption class="hidden">{today.differences}</caption>
          <thead>
            <tr>
              <th scope="col">{today.measure}</th>
              <th scope="col" class="numeric">
                {today.mine}
              </th>
              <th scope="col" class="numeric">
                {today.theirs}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((id) => (
              <tr key={id}>
                <th scope="row">{index.measures.get(id)?.shortLabel ?? id}</th>
                <td class="numeric">{shown(mine.values[id])}</td>
                <td class="numeric">{shown(theirs.values[id])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="row">
        <button type="button" onClick={onKeepMine}>
          {today.keepMine}
        </button>
        <button type="button" onClick={onTakeTheirs}>
          {today.takeTheirs}
        </button>
      </div>
    </section>
  );
}

/** `1.632` and ` 1632` are the same number. */
const meantBy = (typed = ''): number | string => countOrText(typed.trim());

/** As typed where it is no number; an empty field is not 0. */
function shown(typed = ''): string {
  if (typed === '') return '–';
  const count = readCount(typed);
  return count === null ? typed : integer(count);
}
