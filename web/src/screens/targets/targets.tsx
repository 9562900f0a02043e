/** The campaign's targets, live: what is done of what was assigned, and whether that keeps pace. Only shows numbers. */
import { integer } from '../../../../functions/src/domain/format.ts';
import { rootArea } from '../../../../functions/src/domain/hierarchy.ts';
import { paceOf } from '../../../../functions/src/domain/pace.ts';
import { areaNode, nodeId } from '../../../../functions/src/schema/ids.ts';
import type { PublishedIndicators } from '../../../../functions/src/schema/indicator.ts';
import { useDocument } from '../../book/live.ts';
import { instantOnScreen } from '../../clock.ts';
import { useWords } from '../../i18n/language.ts';
import type { Room } from '../../room.ts';
import { figuresOf } from './figures.ts';
import { TargetCard } from './target-card.tsx';

export function Targets({ room }: { room: Room }) {
  const words = useWords();
  const { campaign, index, book, today } = room;
  const { plan } = index;
  const root = areaNode(rootArea(plan).id);
  const published = useDocument<PublishedIndicators>(book, `indicators/${nodeId(campaign.campaignId, root)}`);
  const { daysPassed, daysTotal } = paceOf(plan, today);
  return (
    <div class="stack">
      <header>
        <h1>{words.targetsTitle}</h1>
        <p class="soft">
          {plan.shortName} · {words.dayOfCampaign(daysPassed, daysTotal)}
        </p>
        {published && (
          <p class="soft">
            {words.asOf(instantOnScreen(campaign, Math.floor(published.asOfMicros / 1000)))} ·{' '}
            {words.counted(integer(published.reportsCounted), integer(published.reportsWaiting))}
          </p>
        )}
      </header>
      {published === undefined && <p class="wait">{words.loading}</p>}
      {published === null && <p class="notice">{words.noTargets}</p>}
      {published?.baselineVersion === 0 && <p class="notice warn">{words.noBaseline}</p>}
      {published && (
        <>
          <ul class="targets">
            {figuresOf(plan, published, today).map((figures) => (
              <TargetCard key={figures.id} figures={figures} />
            ))}
          </ul>
          <p class="soft small">{words.paceMark}</p>
        </>
      )}
    </div>
  );
}
