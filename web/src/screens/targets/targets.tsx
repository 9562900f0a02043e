/**
 * The campaign's targets, live: what is done of what was assigned and whether that keeps pace, from the whole down to
 * the reports. Only shows numbers that the server published.
 */
import { rootArea } from '#domain/hierarchy.ts';
import { paceOf } from '#domain/pace.ts';
import { documentPath, nodeId } from '#schema/keys.ts';
import type { PublishedIndicators } from '#schema/indicator.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import type { Denominators } from '#schema/baseline.ts';
import { addressOf } from '../../address.ts';
import { useDocument } from '../../database/live.ts';
import { Empty, Waiting } from '../../design/waiting.tsx';
import { useWords } from '../../i18n/language.ts';
import { ReportView } from '../../report-view/report-view.tsx';
import { useSession } from '../../session.ts';
import { seesNode } from '../../sees.ts';
import { AssignedNow } from './assigned-now.tsx';
import { Below } from './below.tsx';
import { Crumbs } from './crumbs.tsx';
import { figuresOf, indicatorsInOrder, oneFigure } from './figures.ts';
import { linkToNode, nameOf, nodeOf, addressAsked, type NodeAddress } from './node-address.ts';
import { SEES_ALL } from './reports-behind.tsx';
import { ReconciledLists } from './reconciled-lists.tsx';
import { PublishedAsOf } from './published-as-of.tsx';
import { PublishedNumber } from './published-number.tsx';
import { TargetCard } from './target-card.tsx';
import './targets.css';
import { Trend } from './trend.tsx';

export function Targets() {
  const { index, parts } = useSession();
  const { targets } = useWords();
  const address = addressAsked(index, parts);
  if (address?.kind === 'edition') return <PublishedNumber address={address} />;
  if (address === null || address.kind === 'report') {
    return (
      <div class="stack">
        <p>
          <a href={addressOf('targets')}>{targets.backToAll}</a>
        </p>
        <h1>{targets.targetsTitle}</h1>
        {address === null ? <Empty>{targets.noSuchPlace}</Empty> : <ReportView reportId={address.id} />}
      </div>
    );
  }
  return <AtNode address={address} />;
}

function AtNode({ address }: { address: NodeAddress }) {
  const { targets } = useWords();
  const { campaign, index, person, today } = useSession();
  const { plan } = index;
  const node = nodeId(campaign.campaignId, nodeOf(address.kind, address.id));
  // An address may name what the security rules keep closed; nobody asks for it.
  const isSeen = seesNode(index, person, address.kind, address.id);
  const published = useDocument<PublishedIndicators>(isSeen ? documentPath('indicators', node) : null);
  const { daysPassed, daysTotal } = paceOf(plan, today);
  const atRoot = address.id === rootArea(plan).id;
  const inOrder = indicatorsInOrder(plan);
  const first = inOrder.find(({ ranked }) => ranked) ?? inOrder[0];
  const chosen = index.indicators.get(address.indicatorId ?? '') ?? first;
  return (
    <div class="stack">
      <Crumbs address={address} />
      <header>
        <h1>
          {atRoot ? targets.targetsTitle : targets.targetsAt(nameOf(index, address.kind, address.id) ?? '')}
        </h1>
        <p class="soft">
          {plan.shortName} · {targets.dayOfCampaign(daysPassed, daysTotal)}
        </p>
        {published && <PublishedAsOf published={published} />}
      </header>
      {published === undefined && <Waiting />}
      {published === null && <Empty>{targets.noTargets}</Empty>}
      {published?.baselineVersion === 0 && <p class="notice warn">{targets.noBaseline}</p>}
      {published && <Cards {...{ address, published }} />}
      {published !== undefined && chosen && (
        <>
          <Choice {...{ address, chosen }} />
          {published && <Trend published={published} definition={chosen} />}
          <Below address={address} definition={chosen} />
        </>
      )}
      {published && address.kind === 'area' && address.indicatorId === null && (
        <ReconciledLists published={published} />
      )}
    </div>
  );
}

interface CardsProps {
  address: NodeAddress;
  published: PublishedIndicators;
}

/** All headline indicators, or the one that was opened. */
function Cards({ address, published }: CardsProps) {
  const { campaign, index, person, today } = useSession();
  const { targets } = useWords();
  const { kind, id, indicatorId } = address;
  const maySeeLists = kind === 'area' && SEES_ALL.includes(person.role);
  const lists = nodeId(campaign.campaignId, nodeOf(kind, id));
  const denominators = useDocument<Denominators>(maySeeLists ? documentPath('denominators', lists) : null);
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
            href={opened ? null : linkToNode(kind, id, figures.id)}
          >
            {denominators && <AssignedNow {...{ figures, denominators }} />}
          </TargetCard>
        ))}
      </ul>
      <p class="soft small">{targets.paceMark}</p>
    </>
  );
}

interface ChoiceProps {
  address: NodeAddress;
  chosen: IndicatorDefinition;
}

/** Which indicator the trend and the tables are about. */
function Choice({ address: { kind, id }, chosen }: ChoiceProps) {
  const { index } = useSession();
  const { targets } = useWords();
  return (
    <div class="field">
      <label for="targets-indicator">{targets.chooseIndicator}</label>
      <select
        id="targets-indicator"
        value={chosen.id}
        onChange={(event) => {
          location.hash = linkToNode(kind, id, event.currentTarget.value);
        }}
      >
        {indicatorsInOrder(index.plan).map((one) => (
          <option key={one.id} value={one.id}>
            {one.shortName}
          </option>
        ))}
      </select>
    </div>
  );
}
