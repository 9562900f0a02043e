/** The closed list of what the functions say in their logs: ids and counts, never contents, never personal data. */
import { logger } from 'firebase-functions';

export const log = {
  posted: (entryId: string, status: string): void => {
    logger.info('entry.posted', { entryId, status });
  },
  published: (campaignId: string, nodes: number, written: number): void => {
    logger.info('indicators.published', { campaignId, nodes, written });
  },
  ticked: (ran: readonly string[]): void => {
    logger.info('tick.ran', { ran });
  },
  zoneDiffers: (campaignId: string, zone: string, schedule: string): void => {
    logger.error('tick.zone-differs', { campaignId, zone, schedule });
  },
  downloaded: (uid: string, file: string): void => {
    logger.info('file.downloaded', { uid, file });
  },
  quarantined: (source: string, sourceId: string, reason: string): void => {
    logger.error('event.quarantined', { source, sourceId, reason });
  },
  failed: (source: string, sourceId: string, reason: string): void => {
    logger.warn('event.failed', { source, sourceId, reason });
  },
};
