/** The closed list of what the functions say in their logs: ids and counts, never contents, never personal data. */
import type { Alarm } from '#schema/delivery.ts';
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
  delivered: (deliveryId: string, state: string): void => {
    info('delivery.step', { deliveryId, state });
  },
  unwritten: (deliveryId: string, reason: string): void => {
    error('delivery.unwritten', { deliveryId, reason });
  },
  /** What an alert policy watches: `alarm.*`. */
  mailServer: (campaignId: string, fault: string, text: string): void => {
    error('alarm.mail-server', { campaignId, fault, text });
  },
  alarm: (campaignId: string, { code, sinceMs, params }: Alarm): void => {
    error(`alarm.${code}`, { campaignId, sinceMs, params });
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
