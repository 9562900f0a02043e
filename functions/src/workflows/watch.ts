/** The watchdog of the tick: what is wrong with the running of a campaign is told on every page, by letter and in the log. */
import type { Campaign } from '#schema/campaign.ts';
import type { Alarm } from '#schema/delivery.ts';
import { offsetAt } from '#domain/campaign-clock.ts';
import { idOf, queued } from '#domain/delivery.ts';
import { editionName } from '#domain/digest/edition.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { servedSinceMs } from '#domain/schedule.ts';
import { alarmInWords, alarmsOf, editionDue, newAlarms, STUCK_MS } from '#domain/watch.ts';
import { wallClock } from '#domain/calendar.ts';
import type { Ports } from './ports.ts';
import type { WatchLog } from './ports-deliveries.ts';

/** More than can wait in a commune; beyond it the count is a least. */
const MOST = 200;

type WatchPorts = Pick<Ports, 'archive' | 'accounts' | 'deliveries' | 'clock' | 'environment'>;

/** Looks, writes the watch, tells what is new. Returns the alarms. */
export async function watchOver(
  campaign: Campaign,
  { plan }: PlanIndex,
  scheduleZone: string,
  ports: WatchPorts,
  log: WatchLog,
): Promise<Alarm[]> {
  const { campaignId } = campaign;
  const { deliveries, clock, archive } = ports;
  const nowMs = clock.nowMs();
  const offsetMs = offsetAt(campaign, nowMs * 1000);
  const due = editionDue(plan, nowMs + offsetMs, servedSinceMs(campaign));
  const [before, stuck, open, mailServer, digest] = await Promise.all([
    deliveries.watch(campaignId),
    deliveries.due(campaignId, nowMs - STUCK_MS, MOST),
    deliveries.open(campaignId, MOST),
    deliveries.mailServer(campaignId),
    due && archive.digest(campaignId, editionName(due.day)),
  ]);
  const alarms = alarmsOf({
    ...{ nowMs, before, mailServer, open, stuck: [...stuck.values()], scheduleZone },
    edition: due && { day: due.day, dueAtMs: due.dueAtMs - offsetMs, isThere: digest !== null },
    zone: campaign.timeZone,
  });
  await deliveries.setWatch({ campaignId, checkedAtMs: nowMs, alarms });
  for (const alarm of newAlarms(alarms, before)) {
    log.alarm(campaignId, alarm);
    // A letter that tells of letters would answer itself.
    if (ports.environment.mail && !['mail-server', 'delivery-open'].includes(alarm.code))
      await tellByLetter(campaignId, alarm, nowMs + offsetMs, plan.period.timeZone, offsetMs, ports);
  }
  return alarms;
}

/** One letter for the standing agency and the administrator; of one alarm one a day. */
async function tellByLetter(
  campaignId: string,
  alarm: Alarm,
  campaignNowMs: number,
  timeZone: string,
  offsetMs: number,
  { accounts, deliveries, clock }: WatchPorts,
): Promise<void> {
  const { day } = wallClock(campaignNowMs, timeZone);
  const note = alarmInWords({ ...alarm, sinceMs: alarm.sinceMs + offsetMs }, timeZone);
  const readers = (await accounts.ofCampaign(campaignId)).filter(
    ({ status, role }) => status === 'active' && (role === 'standing' || role === 'admin'),
  );
  for (const { uid, role } of readers) {
    const delivery = queued(
      {
        ...{ campaignId, what: 'alarm', edition: `${alarm.code}.${day}`, contentHash: '', uid },
        ...{ reader: role, channel: 'email', content: 'all', note },
      },
      clock.nowMs(),
    );
    await deliveries.create(idOf(delivery), delivery);
  }
}
