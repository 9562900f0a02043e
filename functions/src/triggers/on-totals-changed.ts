/** Totals of some nodes changed: publish what follows from them as they stand now. */
import { onMessagePublished } from 'firebase-functions/pubsub';
import { REGION, TOTALS_TOPIC } from '../config.ts';
import { log } from '../log.ts';
import { TotalsChanged } from '#schema/totals.ts';
import { serverClock } from '#store/ports.ts';
import { publishNodes } from '#workflows/publish-indicators.ts';
import { publisher } from './publisher.ts';
import { ports } from './deps.ts';
import { guarded } from './guard.ts';

const publish = publisher(async (campaignId, nodes) => {
  log.published(campaignId, nodes.length, await publishNodes(campaignId, nodes, ports()));
}, serverClock);

export const onTotalsChanged = onMessagePublished(
  { topic: TOTALS_TOPIC, region: REGION, retry: true, memory: '512MiB', concurrency: 80, maxInstances: 4 },
  async (event) => {
    await guarded(TOTALS_TOPIC, event.data.message.messageId, event.time, async () => {
      const { campaignId, nodes } = TotalsChanged.parse(event.data.message.json);
      await publish(campaignId, nodes);
    });
  },
);
