/** One target on a card. The bar repeats what the words say; it never says anything alone. */
import { integer, percent, tenths } from '../../../../functions/src/domain/format.ts';
import { share } from '../../../../functions/src/domain/pace.ts';
import { useWords } from '../../i18n/language.ts';
import type { Figures } from './figures.ts';

export function TargetCard({ figures }: { figures: Figures }) {
  const words = useWords();
  const { name, unitOfCount, formula, ratio, onDay } = figures;
  return (
    <li class="card">
      <h2 title={formula}>{name}</h2>
      <p class="figure">{percent(ratio)}</p>
      <Bar figures={figures} />
      <p>{words.doneOf(integer(ratio.numerator), integer(ratio.denominator), unitOfCount)}</p>
      <p class="pair soft">
        <Left figures={figures} />
        <span>{words.onDay(onDay === null ? integer(null) : signed(onDay))}</span>
      </p>
      <PaceInWords gapTenths={figures.paceGapTenths} />
    </li>
  );
}

const signed = (count: number): string => (count > 0 ? `+${integer(count)}` : integer(count));

function Left({ figures: { ratio } }: { figures: Figures }) {
  const words = useWords();
  const { numerator, denominator } = ratio;
  if (numerator === null || denominator === null) return <span>{words.remaining(integer(null))}</span>;
  const left = denominator - numerator;
  return <span>{left < 0 ? words.overBy(integer(-left)) : words.remaining(integer(left))}</span>;
}

/** The drawing ends at its edge; the number above it is never clipped. */
function Bar({ figures: { name, ratio, paceRatio } }: { figures: Figures }) {
  const words = useWords();
  const reached = share(ratio);
  return (
    <div class="bar" role="img" aria-label={`${words.rateOf(name)}: ${percent(ratio)}`}>
      {reached !== null && <div class="bar-done" style={{ width: widthOf(reached) }} />}
      {paceRatio !== null && <div class="bar-pace" style={{ left: widthOf(paceRatio) }} />}
    </div>
  );
}

const widthOf = (part: number): string => `${Math.min(Math.max(part, 0), 1) * 100}%`;

function PaceInWords({ gapTenths }: { gapTenths: number | null }) {
  const words = useWords();
  if (gapTenths === null) return null;
  if (gapTenths === 0) return <p class="pace-good">{words.onPace}</p>;
  if (gapTenths > 0) return <p class="pace-good">{words.ahead(tenths(gapTenths))}</p>;
  return <p class="pace-bad">{words.behind(tenths(-gapTenths))}</p>;
}
