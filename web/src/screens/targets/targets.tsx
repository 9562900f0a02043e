/**
 * The campaign's targets, live: what is done of what was assigned and whether that keeps pace, from the whole down to
 * the reports. Only shows numbers that the server published.
 */
import { rootArea } from '#domain/hierarchy.ts';
import { paceOf } from '#domain/pace.ts';
import { nodeId } from '#schema/keys.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import { addressOf } from '../../address.ts';
import { useDocument } from '../../book/live.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { ReportView } from '../../report-view/report-view.tsx';
import type { Room } from '../../room.ts';
import { seesNode } from '../../sees.ts';
import { Below } from './below.tsx';
import { Crumbs } from './crumbs.tsx';
import { figuresOf, indicatorsInOrder, oneFigure } from './figures.ts';
import { linkTo, nameOf, nodeOf, placeOf, type NodePlace } from './place.ts';
import { ReconciledLists } from './reconciled-lists.tsx';
import { Stamp } from './stamp.tsx';
import { TargetCard } from './target-card.tsx';
import './targets.css';
import { Trend } from './trend.tsx';

export function Targets({ room }: { room: Room }) {
  const { targets } = useWords();
  const place = placeOf(room.index, room.parts);
  if (place === null || place.kind === 'report') {
    return (
      <div class="stack">
        <p>
          <a href={addressOf('targets')}>{targets.backToAll}</a>
        </p>
        <h1>{targets.targetsTitle}</h1>
        {place === null ? (
          <Empty>{targets.noSuchPlace}</Empty>
        ) : (
          <ReportView room={room} reportId={place.id} />
        )}
      </div>
    );
  }
  return <AtNode room={room} place={place} />;
}

function AtNode({ room, place }: { room: Room; place: NodePlace }) {
  const { targets } = useWords();
  const { campaign, index, book, today } = room;
  const { plan } = index;
  const node = nodeId(campaign.campaignId, nodeOf(place.kind, place.id));
  // An address may name what the doors keep closed; nobody asks for it.
  const isSeen = seesNode(index, room.person, place.kind, place.id);
  const published = useDocument<PublishedIndicators>(book, isSeen ? `indicators/${node}` : null);
  const { daysPassed, daysTotal } = paceOf(plan, today);
  const atRoot = place.id === rootArea(plan).id;
  const inOrder = indicatorsInOrder(plan);
  const first = inOrder.find(({ ranked }) => ranked) ?? inOrder[0];
  const chosen = index.indicators.get(place.indicatorId ?? '') ?? first;
  return (
    <div class="stack">
      <Crumbs room={room} place={place} />
      <header>
        <h1>
          {atRoot ? targets.targetsTitle : targets.targetsAt(nameOf(index, place.kind, place.id) ?? '')}
        </h1>
        <p class="soft">
          {plan.shortName} · {targets.dayOfCampaign(daysPassed, daysTotal)}
        </p>
        {published && <Stamp room={room} published={published} />}
      </header>
      {published === undefined && <Waiting />}
      {published === null && <Empty>{targets.noTargets}</Empty>}
      {published?.baselineVersion === 0 && <p class="notice warn">{targets.noBaseline}</p>}
      {published && <Cards {...{ room, place, published }} />}
      {published !== undefined && chosen && (
        <>
          <Choice {...{ room, place, chosen }} />
          {published && <Trend {...{ room, published }} definition={chosen} />}
          <Below {...{ room, place }} definition={chosen} />
        </>
      )}
      {published && place.kind === 'area' && place.indicatorId === null && (
        <ReconciledLists {...{ room, published }} />
      )}
    </div>
  );
}

interface CardsProps {
  room: Room;
  place: NodePlace;
  published: PublishedIndicators;
}

/** All headline indicators, or the one that was opened. */
function Cards({ room: { index, today }, place, published }: CardsProps) {
  const { targets } = useWords();
  const { kind, id, indicatorId } = place;
  const opened = indicatorId === null ? undefined : index.indicators.get(indicatorId);
  const shown = opened
    ? [oneFigure(index.plan, opened, published, today)]
    : figuresOf(index.plan, published, today);
  return (
    <>
      <ul class="targets">
        {shown.map((figures) => (
          <TargetCard
            key={figures.id}
            figures={figures}
            href={opened ? null : linkTo(kind, id, figures.id)}
          />
        ))}
      </ul>
      <p class="soft small">{targets.paceMark}</p>
    </>
  );
}

interface ChoiceProps {
  room: Room;
  place: NodePlace;
  chosen: IndicatorDefinition;
}

/** Which indicator the trend and the tables are about. */
function Choice({ room, place: { kind, id }, chosen }: ChoiceProps) {
  const { targets } = useWords();
  return (
    <div class="field">
      <label for="targets-indicator">{targets.chooseIndicator}</label>
      <select
        id="targets-indicator"
        value={chosen.id}
        onChange={(event) => {
          location.hash = linkTo(kind, id, event.currentTarget.value);
        }}
      >
        {indicatorsInOrder(room.index.plan).map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
