/** The trend of one indicator: drawn for the eye, and the same numbers as a table for everybody else. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dayInWords, integer } from '#domain/format.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import { Empty } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { useSession } from '../../session.ts';
import { trendOf, type TrendDay } from './trend.ts';

export interface TrendProps {
  definition: IndicatorDefinition;
  published: PublishedIndicators;
}

export function Trend({ definition, published }: TrendProps) {
  const { index } = useSession();
  const { targets } = useWords();
  const days = useMemo(() => trendOf(index.plan, definition, published), [index, definition, published]);
  const known = days.some(({ onDay }) => onDay !== null);
  return (
    <section class="card stack">
      <h2>{targets.trendOf(definition.shortName)}</h2>
      {!known && <Empty>{days.length === 0 ? targets.noTargets : targets.noTrend}</Empty>}
      {known && <Charts days={days} name={definition.shortName} />}
      {known && <TrendTable days={days} name={definition.shortName} />}
    </section>
  );
}

function Charts({ days, name }: { days: readonly TrendDay[]; name: string }) {
  const { targets, shared } = useWords();
  const perDay = useRef<HTMLDivElement>(null);
  const soFar = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    let clear = (): void => undefined;
    import('./draw-trend.ts')
      .then(({ drawTrend }) => {
        if (!gone && perDay.current && soFar.current) clear = drawTrend(perDay.current, soFar.current, days);
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      clear();
    };
  }, [days]);
  const hasPace = days.some(({ pace }) => pace !== null);
  return (
    <div class="trend">
      <figure>
        <figcaption>{targets.perDay}</figcaption>
        <div class="chart" ref={perDay} role="img" aria-label={`${targets.perDay}: ${name}`} />
      </figure>
      <figure>
        <figcaption>{hasPace ? targets.soFarWithPace : targets.soFar}</figcaption>
        <div class="chart" ref={soFar} role="img" aria-label={`${targets.soFar}: ${name}`} />
      </figure>
      {failed && <p class="soft small">{shared.noSignal}</p>}
    </div>
  );
}

function TrendTable({ days, name }: { days: readonly TrendDay[]; name: string }) {
  const { targets, shared } = useWords();
  return (
    <details>
      <summary>{targets.asTable}</summary>
      <div class="table-scroll" role="region" aria-label={targets.trendOf(name)} tabIndex={0}>
        <table>
          <caption class="hidden">{targets.trendOf(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{shared.day}</th>
              <th scope="col" class="numeric">
                {targets.columns.onDay}
              </th>
              <th scope="col" class="numeric">
                {targets.columns.reached}
              </th>
              <th scope="col" class="numeric">
                {targets.columns.pace}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, onDay, reached, pace }) => (
              <tr key={day}>
                <th scope="row">{dayInWords(day)}</th>
                <td class="numeric">{integer(onDay)}</td>
                <td class="numeric">{integer(reached)}</td>
                <td class="numeric">{integer(pace)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
