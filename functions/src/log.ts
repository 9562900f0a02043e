/** The closed list of what the functions say in their logs: ids and counts, never contents, never personal data. */
import { error, info, warn } from 'firebase-functions/logger';

export const log = {
  posted: (entryId: string, status: string): void => {
    info('entry.posted', { entryId, status });
  },
  published: (campaignId: string, nodes: number, written: number): void => {
    info('indicators.published', { campaignId, nodes, written });
  },
  ticked: (ran: readonly string[]): void => {
    info('tick.ran', { ran });
  },
  zoneDiffers: (campaignId: string, zone: string, schedule: string): void => {
    error('tick.zone-differs', { campaignId, zone, schedule });
  },
  downloaded: (uid: string, file: string): void => {
    info('file.downloaded', { uid, file });
  },
  cardsMade: (campaignId: string, by: string, cards: number): void => {
    info('cards.made', { campaignId, by, cards });
  },
  cardUsed: (uid: string): void => {
    info('card.used', { uid });
  },
  quarantined: (source: string, sourceId: string, reason: string): void => {
    error('event.quarantined', { source, sourceId, reason });
  },
  failed: (source: string, sourceId: string, reason: string): void => {
    warn('event.failed', { source, sourceId, reason });
  },
};
