/** Totals of some nodes changed: publish what follows from them as they stand now. */
import { onMessagePublished } from 'firebase-functions/pubsub';
import { REGION, TOTALS_TOPIC } from '../config.ts';
import { log } from '../log.ts';
import { TotalsChanged } from '../schema/totals.ts';
import { serverClock } from '../store/ports.ts';
import { coalesced } from '../workflows/coalesce.ts';
import { publishNodes } from '../workflows/publish-indicators.ts';
import { ports } from './deps.ts';
import { guarded } from './guard.ts';

/** The root changes with every report; who watches it is told at most this often by one instance. */
const GAP_MS = 200;

const publish = coalesced(
  async (key) => {
    const [campaignId = '', node = ''] = key.split('~');
    log.published(campaignId, 1, await publishNodes(campaignId, [node], ports()));
  },
  serverClock,
  GAP_MS,
);

export const onTotalsChanged = onMessagePublished(
  { topic: TOTALS_TOPIC, region: REGION, retry: true, memory: '512MiB', concurrency: 80, maxInstances: 4 },
  async (event) => {
    await guarded(TOTALS_TOPIC, event.data.message.messageId, event.time, async () => {
      const { campaignId, nodes } = TotalsChanged.parse(event.data.message.json);
      await Promise.all(nodes.map((node) => publish(`${campaignId}~${node}`)));
    });
  },
);
