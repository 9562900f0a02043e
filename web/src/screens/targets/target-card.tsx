/** One target on a card, a link to its details. The bar repeats what the words say; it never says anything alone. */
import type { ComponentChildren } from 'preact';
import { integer, percent, tenths } from '#domain/format.ts';
import { share } from '#domain/pace.ts';
import { Bar } from '../../design/bar.tsx';
import { useWords } from '../../i18n/language.ts';
import { useLeaderWords } from '../editions/use-words.ts';
import type { Figures } from './figures.ts';

/** `href` null: its details are already shown. */
export interface TargetCardProps {
  figures: Figures;
  href: string | null;
  /** What explains the numbers, below them. */
  children?: ComponentChildren;
}

export function TargetCard({ figures, href, children }: TargetCardProps) {
  const { targets } = useWords();
  const { name, unitOfCount, formula, ratio, onDay, paceRatio, over, small } = figures;
  return (
    <li class="card">
      <h2>{href === null ? name : <a href={href}>{name}</a>}</h2>
      <p class="figure">{percent(ratio)}</p>
      <Bar reached={share(ratio)} pace={paceRatio} label={`${targets.rateOf(name)}: ${percent(ratio)}`} />
      <p>{targets.doneOf(integer(ratio.numerator), integer(ratio.denominator), unitOfCount)}</p>
      <p class="pair soft">
        <Left figures={figures} />
        <span>{targets.onDay(onDay === null ? integer(null) : signed(onDay))}</span>
      </p>
      {children}
      <PaceInWords gapTenths={figures.paceGapTenths} isLimit={figures.isLimit} />
      {over && <p class="pace-bad">{targets.over}</p>}
      {small && <p class="soft small">{targets.small}</p>}
      {href === null && <p class="soft small">{targets.formula(formula)}</p>}
    </li>
  );
}

const signed = (count: number): string => (count > 0 ? `+${integer(count)}` : integer(count));

function Left({ figures: { ratio } }: { figures: Figures }) {
  const words = useWords();
  const { numerator, denominator } = ratio;
  if (numerator === null || denominator === null)
    return <span>{words.targets.remaining(integer(null))}</span>;
  const left = denominator - numerator;
  return (
    <span>{left < 0 ? words.targets.overBy(integer(-left)) : words.targets.remaining(integer(left))}</span>
  );
}

function PaceInWords({ gapTenths, isLimit }: { gapTenths: number | null; isLimit: boolean }) {
  const words = useWords();
  const limits = useLeaderWords();
  if (gapTenths === null) return null;
  if (isLimit && gapTenths >= 0) return <p class="pace-good">{limits.withinLimit}</p>;
  if (isLimit) return <p class="pace-bad">{limits.overLimit(tenths(-gapTenths))}</p>;
  if (gapTenths === 0) return <p class="pace-good">{words.targets.onPace}</p>;
  if (gapTenths > 0) return <p class="pace-good">{words.targets.ahead(tenths(gapTenths))}</p>;
  return <p class="pace-bad">{words.targets.behind(tenths(-gapTenths))}</p>;
}
