/** Cases by area: former communes, the most first, each with its hamlets. An area leads to its list. */
import { integer } from '#domain/format.ts';
import { rootArea } from '#domain/hierarchy.ts';
import { useWords } from '../../i18n/language.ts';
import type { ViewProps } from './by-category.tsx';
import { linkToView } from './view-address.ts';
import { SumLine } from './sum-line.tsx';
import { linesByArea, onlyOf, sumOf, type AreaLine, type Sum } from './sums.ts';

export function ByArea({ index, address, rows }: ViewProps) {
  const { difficulties } = useWords();
  const all = sumOf(rows).cases;
  const root = rootArea(index.plan);
  const lines = linesByArea(index, rows);
  const none = lines.filter(({ sum }) => sum.cases === 0);
  const whole = onlyOf(root.id, rows);
  const linkOf = (areaId: string): string =>
    linkToView({ ...address, view: 'list', areaId, unanswered: false });
  const commonest = ({ commonest: most }: Sum): string | null =>
    most &&
    difficulties.commonest(index.categories.get(most.categoryId) ?? most.categoryId, integer(most.cases));
  return (
    <section class="stack">
      <h2 class="view-name">{difficulties.views.area}</h2>
      <ul class="sum-lines">
        {lines
          .filter(({ sum }) => sum.cases > 0)
          .map((line) => (
            <li key={line.id}>
              <SumLine {...{ line, all }} href={linkOf(line.id)} more={commonest(line.sum)} />
              <Hamlets line={line} linkOf={linkOf} />
            </li>
          ))}
        {whole && (
          <li>
            <SumLine
              line={{ id: root.id, name: difficulties.wholeZone(root.name), sum: whole }}
              {...{ all, href: null }}
              more={commonest(whole)}
            />
          </li>
        )}
      </ul>
      {none.length > 0 && (
        <p class="soft small">{difficulties.none(none.map(({ name }) => name).join('; '))}</p>
      )}
    </section>
  );
}

function Hamlets({ line, linkOf }: { line: AreaLine; linkOf: (areaId: string) => string }) {
  const { difficulties } = useWords();
  if (line.below.length === 0) return null;
  return (
    <details class="sum-below">
      <summary>{difficulties.hamlets(integer(line.below.length))}</summary>
      <ul>
        {line.below.map(({ id, name, sum }) => (
          <li key={id} class="row spread">
            <a href={linkOf(id)}>{name}</a>
            <span>{difficulties.cases(integer(sum.cases))}</span>
          </li>
        ))}
        {line.apart && <li class="soft">{difficulties.apart(integer(line.apart.cases))}</li>}
      </ul>
    </details>
  );
}
