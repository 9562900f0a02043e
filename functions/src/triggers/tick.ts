/** The clock: every minute, whatever the campaigns' calendars say is due. */
import { onSchedule } from 'firebase-functions/scheduler';
import { REGION, TICK_SCHEDULE, TICK_TIME_ZONE } from '../config.ts';
import { log } from '../log.ts';
import { runTick } from '#workflows/run-jobs.ts';
import { ports } from './deps.ts';
import { guarded } from './guard.ts';

export const tick = onSchedule(
  {
    schedule: TICK_SCHEDULE,
    timeZone: TICK_TIME_ZONE,
    region: REGION,
    retryCount: 0,
    maxInstances: 1,
    memory: '1GiB',
    timeoutSeconds: 300,
  },
  async (event) => {
    await guarded('tick', event.scheduleTime, event.scheduleTime, async () => {
      const watched = { scheduleZone: TICK_TIME_ZONE.value(), log };
      log.ticked(await runTick(ports(), watched));
    });
  },
);
