/**
 * One figure of an edition, opened: as it was published and as it is now, what it means, what it is divided by and by which paper,
 * how it came from the edition before, and the day's reports behind it with their receipts. Adds nothing up.
 */
import { dayInWords, integer, percent } from '#domain/format.ts';
import { forecastInWords } from '#domain/digest/needs-behind.ts';
import { rootArea } from '#domain/hierarchy.ts';
import type { Digest, Edition, IndicatorLine, TargetLine } from '#schema/digest.ts';
import type { PublishedIndicators, Ratio } from '#schema/indicator.ts';
import { areaNode, documentPath, nodeId } from '#schema/keys.ts';
import { addressOf } from '../../address.ts';
import { useDocument } from '../../database/live.ts';
import { editionPath } from '../../database/queries.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useSession } from '../../session.ts';
import { useLeaderWords } from '../editions/use-words.ts';
import { BridgeTable } from './bridge-table.tsx';
import { linkToNode, type EditionAddress } from './node-address.ts';
import { PublishedAsOf } from './published-as-of.tsx';
import { ReportsOfEdition } from './reports-of-edition.tsx';

export function PublishedNumber({ address }: { address: EditionAddress }) {
  const { campaign, index } = useSession();
  const words = useLeaderWords();
  const { campaignId } = campaign;
  const areaId = address.areaId ?? rootArea(index.plan).id;
  const digest = useDocument<Digest>(editionPath(campaignId, address.edition));
  const live = useDocument<PublishedIndicators>(
    documentPath('indicators', nodeId(campaignId, areaNode(areaId))),
  );
  const definition = index.indicators.get(address.indicatorId);
  const edition = digest?.edition;
  const line = edition && lineOf(edition, address);
  const area = address.areaId === null ? '' : ` – ${index.areas.get(areaId)?.name ?? areaId}`;
  return (
    <div class="stack">
      <p>
        <a href={addressOf('editions', ...(edition ? [edition.day] : []))}>{words.backToEdition}</a>
      </p>
      <h1>
        {definition?.shortName ?? address.indicatorId}
        {area}
      </h1>
      {digest === undefined && <Waiting />}
      {digest === null && <Empty>{words.noSuchNeed}</Empty>}
      {edition && !line && <Empty>{words.noSuchNeed}</Empty>}
      {edition && line && (
        <>
          <Beside {...{ edition, line }} live={live ?? null} />
          {live && <PublishedAsOf published={live} />}
          <Meaning {...{ edition, line, indicatorId: address.indicatorId }} />
          {address.areaId === null && 'formula' in line && <BridgeTable bridge={line.bridge} />}
          {definition && <ReportsOfEdition day={edition.day} {...{ areaId, definition }} />}
          <p>
            <a class="drill" href={linkToNode('area', areaId, address.indicatorId)}>
              {words.allDays}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

function lineOf(
  edition: Edition,
  { indicatorId, areaId }: EditionAddress,
): TargetLine | IndicatorLine | undefined {
  const lines =
    areaId === null
      ? [...edition.targets, ...edition.encouraged, ...edition.others]
      : (edition.areas.find((area) => area.areaId === areaId)?.indicators ?? []);
  return lines.find((line) => line.indicatorId === indicatorId);
}

interface BesideProps {
  edition: Edition;
  line: IndicatorLine;
  live: PublishedIndicators | null;
}

function Beside({ edition, line, live }: BesideProps) {
  const words = useLeaderWords();
  const now: Ratio = live?.values[line.indicatorId] ?? { numerator: null, denominator: null };
  const at = live?.series.days.indexOf(edition.day) ?? -1;
  const onDay = live?.series.onDay[line.indicatorId]?.[at] ?? null;
  const rows: [string, string, string][] = [
    [words.rows.onDay, integer(line.onDay), integer(onDay)],
    [words.rows.done, integer(line.ratio.numerator), integer(now.numerator)],
    [words.rows.assigned, integer(line.ratio.denominator), integer(now.denominator)],
    [words.rows.left, integer(line.remaining), integer(leftOf(now))],
    [words.rows.rate, percent(line.ratio), percent(now)],
  ];
  const changes = [
    [words.rows.done, differenceOf(now.numerator, line.ratio.numerator)] as const,
    [words.rows.assigned, differenceOf(now.denominator, line.ratio.denominator)] as const,
  ].flatMap(([name, change]) => (change === 0 ? [] : [`${name} ${change > 0 ? '+' : ''}${integer(change)}`]));
  return (
    <>
      <table class="published">
        <thead>
          <tr>
            <td />
            <th scope="col" class="numeric">
              {words.published}
              <span class="soft small">
                {' '}
                {words.publishedOn(integer(edition.number), dayInWords(edition.day))}
              </span>
            </th>
            <th scope="col" class="numeric">
              {words.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, then, today]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="numeric">{then}</td>
              <td class="numeric">{today}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {live && (
        <p role="status">{changes.length > 0 ? words.sinceThen(changes.join(', ')) : words.unchanged}</p>
      )}
    </>
  );
}

const differenceOf = (now: number | null, then: number | null): number =>
  now === null || then === null ? 0 : now - then;

const leftOf = ({ numerator, denominator }: Ratio): number | null =>
  numerator === null || denominator === null ? null : denominator - numerator;

interface MeaningProps {
  edition: Edition;
  line: TargetLine | IndicatorLine;
  indicatorId: string;
}

function Meaning({ edition, line, indicatorId }: MeaningProps) {
  const { index } = useSession();
  const words = useLeaderWords();
  const definition = index.indicators.get(indicatorId);
  const whole = 'formula' in line ? line : null;
  const labelOf = (id: string): string => index.measures.get(id)?.shortLabel ?? id;
  const parts = (whole?.parts ?? []).filter(({ count }) => count !== 0);
  const partsInWords = parts.map(({ asOfDay, measureIds, count }) =>
    asOfDay === null
      ? words.byReports(integer(count), measureIds.map(labelOf).join(', '))
      : words.onList(integer(count), dayInWords(asOfDay)),
  );
  const { baseline } = edition;
  return (
    <section class="stack">
      <h2>{words.what}</h2>
      <p>{whole?.name ?? definition?.name}</p>
      <p>{words.formula(whole?.formula ?? definition?.formula ?? '')}</p>
      {partsInWords.length > 0 && (
        <p>{words.assignedIs(integer(line.ratio.denominator), partsInWords.join(' + '))}</p>
      )}
      <p class="soft">
        {baseline === null
          ? words.noList
          : words.list(
              integer(baseline.version),
              dayInWords(baseline.asOfDay),
              baseline.documentNumber,
              baseline.signer,
            )}
      </p>
      {whole?.forecast && whole.forecast.lacking > 0 && (
        <>
          <h2>{words.forecast}</h2>
          <p>{words.forecastIs(forecastInWords(whole, whole.forecast, edition.daysLeft))}</p>
        </>
      )}
    </section>
  );
}
