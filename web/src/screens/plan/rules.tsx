/** How a report is checked, and from when a number is pointed at. Only the plan's own rules; personal data is another matter. */
import { integer } from '#domain/format.ts';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { Fold } from './fold.tsx';
import { StackedTable } from './stacked-table.tsx';
import { decimal, ruleInWords } from './wording.ts';

export function Rules() {
  const { index } = useSession();
  const { plan: words } = useWords();
  const { forms: own, levels } = words;
  const { rules, measures, digest } = index.plan;
  const { behindPoints, difficultyAgeDays, smallDenominator, spikeMinimum, spikeTimesMedian } =
    digest.thresholds;
  return (
    <>
      <Fold title={own.rules} count={rules.length}>
        {rules.length === 0 ? (
          <p class="soft">{own.noRules}</p>
        ) : (
          <StackedTable
            caption={own.rules}
            rows={rules}
            columns={[
              { label: own.rule, show: (rule) => ruleInWords(rule, measures, words) },
              { label: own.code, show: ({ code }) => code },
              { label: own.level, show: ({ level }) => levels[level] },
              { label: own.message, show: ({ message }) => message },
            ]}
          />
        )}
      </Fold>
      <Fold title={own.thresholds}>
        <ul class="plan-points">
          <li>{own.behind(decimal(behindPoints))}</li>
          <li>{own.age(integer(difficultyAgeDays))}</li>
          <li>{own.small(integer(smallDenominator))}</li>
          <li>{own.spike(integer(spikeMinimum), decimal(spikeTimesMedian))}</li>
        </ul>
      </Fold>
    </>
  );
}
