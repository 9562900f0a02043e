/** One name and its cases: a bar, and the words that say the same. `href` null where there is no list of its own. */
import { dayInWords, integer, percent } from '#domain/format.ts';
import { share } from '#domain/pace.ts';
import { Bar } from '../../design/bar.tsx';
import { useWords } from '../../i18n/language.ts';
import type { SumOf } from './sums.ts';

interface SumLineProps {
  line: SumOf;
  /** All cases on the screen. */
  all: number;
  href: string | null;
  /** Said below, where there is more to say. */
  more?: string | null;
}

export function SumLine({ line: { name, sum }, all, href, more = null }: SumLineProps) {
  const { difficulties } = useWords();
  const part = { numerator: sum.cases, denominator: all };
  const words = difficulties.share(integer(sum.cases), integer(all), percent(part));
  const age = difficulties.age(integer(sum.oldestAgeDays));
  return (
    <div class="sum-line">
      <h3>{href === null ? name : <a href={href}>{name}</a>}</h3>
      <div class="sum-share">
        <Bar reached={share(part)} label={`${name}: ${words}`} />
        <p>
          <strong>{words}</strong>, {difficulties.units(integer(sum.units))}
        </p>
      </div>
      <div class="soft small">
        <p>
          {sum.newestDay !== null && difficulties.newest(dayInWords(sum.newestDay))}
          {sum.oldestDay === sum.newestDay && ` (${age})`}
        </p>
        {sum.oldestDay !== null && sum.oldestDay !== sum.newestDay && (
          <p>{difficulties.oldest(dayInWords(sum.oldestDay), age)}</p>
        )}
        {sum.raised > 0 && (
          <p>
            {sum.medianDays === null
              ? difficulties.noneAnswered(integer(sum.raised))
              : difficulties.answered(integer(sum.answered), integer(sum.raised), integer(sum.medianDays))}
          </p>
        )}
        {more !== null && <p>{more}</p>}
      </div>
    </div>
  );
}
