/** One difficulty: what, how many, where, whose, since when; and the report it comes from. */
import { dayInWords, integer } from '#domain/format.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { Chip } from '../../design/chip.tsx';
import { useWords } from '../../i18n/language.ts';
import type { Case } from './cases.ts';
import { useStepWords } from './use-step-words.ts';
import { linkToReport } from './view-address.ts';

interface CaseRowProps {
  index: PlanIndex;
  row: Case;
  /** Opens what became of it, and what can be done. */
  onOpen: () => void;
}

export function CaseRow({ index, row, onOpen }: CaseRowProps) {
  const { difficulties } = useWords();
  const words = useStepWords();
  const { categories, units, plan } = index;
  const unit = units.get(row.unitId)?.name ?? row.unitId;
  const day = dayInWords(row.day);
  return (
    <li class="case">
      <div>
        <h3>{categories.get(row.categoryId) ?? row.categoryId}</h3>
        {row.text !== null && <p class="case-text">“{row.text}”</p>}
      </div>
      <p>
        {whereOf(index, row)}
        <span class="soft small case-unit">{unit}</span>
      </p>
      <div class="case-facts">
        <p>
          <strong>{difficulties.cases(integer(row.cases))}</strong> ·{' '}
          {difficulties.onDay(day, difficulties.age(integer(row.ageDays)))}
        </p>
        {row.status !== null && (
          <p class="row">
            <Chip tone={row.waitsTooLong ? 'warn' : 'plain'}>
              {words.states[row.status]}
              {row.waitsTooLong &&
                ` · ${difficulties.tooLong(integer(plan.digest.thresholds.difficultyAgeDays))}`}
            </Chip>
            <button type="button" class="screen-only" onClick={onOpen}>
              {words.open} <span class="hidden">{words.openOf(unit)}</span>
            </button>
          </p>
        )}
        {row.reportId !== null && (
          <a class="case-report screen-only" href={linkToReport(row.reportId)}>
            {difficulties.openReport} <span class="hidden">{difficulties.ofUnit(unit, day)}</span>
          </a>
        )}
      </div>
    </li>
  );
}

/** The narrowest area first; the whole zone goes without saying unless it is all there is. */
function whereOf({ areas }: PlanIndex, { path, areaId }: Case): string {
  const names = path.slice(path.length > 1 ? 1 : 0).map((id) => areas.get(id)?.name ?? id);
  return names.length === 0 ? areaId : names.reverse().join(', ');
}
