/** What the plan wants reached and how that is counted: each target with its indicators. Shows no numbers of the field. */
import { rootArea } from '#domain/hierarchy.ts';
import type { IndicatorDefinition, Plan } from '#schema/plan.ts';
import { addressOf } from '../../address.ts';
import { Fold } from '../../design/fold.tsx';
import { useSession } from '../../session.ts';
import { expressionInWords } from './wording.ts';
import { Facts } from '../../design/facts.tsx';
import { SourceLine } from './document.tsx';
import { ratioInWords } from './wording.ts';
import { usePlanWords } from './plan-words.ts';

type Target = Plan['targets'][number];

export function GoalsSection() {
  const { index } = useSession();
  const { targets: own } = usePlanWords();
  const { targets, indicators } = index.plan;
  const others = indicators.filter(({ targetId }) => targetId === null);
  return (
    <>
      <p class="soft">{own.rule}</p>
      {targets.map((target) => (
        <OneTarget key={target.id} target={target} />
      ))}
      {others.length > 0 && (
        <article class="card plan-goal">
          <h3>{own.others}</h3>
          {others.map((indicator) => (
            <Indicator key={indicator.id} indicator={indicator} headline={false} />
          ))}
        </article>
      )}
    </>
  );
}

function OneTarget({ target }: { target: Target }) {
  const { index } = useSession();
  const { targets: own } = usePlanWords();
  const { id, name, text, targetRatio, headlineIndicatorId, sourceLine } = target;
  const ratio = ratioInWords(targetRatio);
  return (
    <article class="card plan-goal">
      <h3>
        {id}. {name}
      </h3>
      <p>
        {text}
        <SourceLine line={sourceLine} />
      </p>
      <p class="plan-assigned">{ratio === null ? own.notAssigned : own.assigned(ratio)}</p>
      {index.plan.indicators
        .filter(({ targetId }) => targetId === id)
        .map((indicator) => (
          <Indicator
            key={indicator.id}
            indicator={indicator}
            headline={indicator.id === headlineIndicatorId}
          />
        ))}
    </article>
  );
}

interface IndicatorProps {
  indicator: IndicatorDefinition;
  headline: boolean;
}

function Indicator({ indicator, headline }: IndicatorProps) {
  const { index, screens } = useSession();
  const { targets: own, indicatorKinds, expression } = usePlanWords();
  const { plan } = index;
  const { id, name, shortName, kind, unitOfCount, formula, numerator, denominator, ranked } = indicator;
  const marks = [indicatorKinds[kind], headline && own.headline, ranked && own.ranked].filter(Boolean);
  return (
    <Fold
      title={
        <span>
          <strong>{id}</strong> {name} <span class="soft small plan-marks">{marks.join(' · ')}</span>
        </span>
      }
    >
      <p>
        <strong>{own.formula}:</strong> {formula}
        <SourceLine line={indicator.sourceLine} />
      </p>
      <Facts
        facts={[
          [own.numerator, expressionInWords(numerator, plan.measures, expression)],
          denominator === null
            ? null
            : [own.denominator, expressionInWords(denominator, plan.measures, expression)],
          [own.unitOfCount, unitOfCount],
        ]}
      />
      {screens.includes('targets') && (
        <p class="plan-see">
          <a
            class="plan-link"
            href={addressOf('targets', 'area', rootArea(plan).id, id)}
            aria-label={own.lookAt(shortName)}
          >
            {own.look}
          </a>
        </p>
      )}
    </Fold>
  );
}
