/** Totals of some nodes changed: publish what follows from them as they stand now. */
import { onMessagePublished } from 'firebase-functions/pubsub';
import { REGION, TOTALS_TOPIC } from '../config.ts';
import { log } from '../log.ts';
import { TotalsChanged } from '../schema/totals.ts';
import { publishNodes } from '../workflows/publish-indicators.ts';
import { ports } from './deps.ts';
import { guarded } from './guard.ts';

export const onTotalsChanged = onMessagePublished(
  { topic: TOTALS_TOPIC, region: REGION, retry: true, memory: '512MiB', concurrency: 80, maxInstances: 4 },
  async (event) => {
    await guarded(TOTALS_TOPIC, event.data.message.messageId, event.time, async () => {
      const { campaignId, nodes } = TotalsChanged.parse(event.data.message.json);
      log.published(campaignId, nodes.length, await publishNodes(campaignId, nodes, ports()));
    });
  },
);
