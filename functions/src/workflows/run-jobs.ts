/**
 * The tick: runs what each campaign's calendar says is due, each job once per campaign and day however often the tick
 * fires, fails or is missed. A job's act has a fixed id in the journal, so that even a repeated run says it once.
 */
import type { Campaign } from '#schema/campaign.ts';
import { dayId, editionId, documentPath } from '#schema/keys.ts';
import type { Job } from '#schema/job.ts';
import { disciplineOf, unitStatus } from '#domain/discipline.ts';
import { editionName } from '#domain/digest/edition.ts';
import { sentByDay } from '#domain/digest/units.ts';
import { integer, namesInWords } from '#domain/format.ts';
import { faultInWords } from '#domain/fault-words.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { offsetAt } from '#domain/campaign-clock.ts';
import { dueJobs, servedSinceMs, settledThrough, type DueJob } from '#domain/schedule.ts';
import type { Ports, ServerAct } from './ports.ts';
import { postEntry } from './post-entry.ts';
import { suspendClosed } from './closed-logins.ts';
import { queueDeliveries } from './queue-deliveries.ts';
import { recount } from './recount.ts';
import type { WatchLog } from './ports-deliveries.ts';
import { sweep } from './sweep.ts';
import { watchOver } from './watch.ts';

/** A run that takes longer has died; the next tick takes its job over. */
const LEASE_MS = 120_000;

/**
 * Runs every campaign's due jobs and sweeps. Returns what ran, e.g. `cat-hai-vneid-2026~2026-07-08~lock`.
 * **Errors**: a campaign that fails does not keep the others from theirs; all failures are thrown together at the end.
 */
export async function runTick(ports: Ports, watched: Watched = UNWATCHED): Promise<string[]> {
  const ran: string[] = [];
  const failures: { id: string; error: unknown }[] = [];
  const campaigns = await ports.jobs.campaigns();
  const logins = await ports.logins.logins();
  for (const { id, campaign } of campaigns) {
    const version = campaign.plans.at(-1)?.version;
    if (version === undefined) continue;
    try {
      await sweep(id, ports);
      await suspendClosed(id, logins, ports, postEntry);
      const index = await ports.ledger.plan(id, version);
      try {
        ran.push(...(await runCampaign(campaign, index, ports)));
      } finally {
        // An edition that cannot be drawn is what the watch is there to tell.
        await afterJobs(campaign, index, ports, watched);
      }
    } catch (error) {
      failures.push({ id, error });
    }
  }
  if (failures.length === 0) return ran;
  const reasons = failures.map(({ id, error }) => `${id}: ${faultInWords(error)}`);
  const causes = failures.map(({ error }) => error);
  throw new AggregateError(causes, reasons.join('; '));
}

/** The zone in which the schedule ticks, and where alarms are told. */
export interface Watched {
  scheduleZone: string;
  log: WatchLog;
}
const UNWATCHED: Watched = { scheduleZone: '', log: { alarm: () => undefined } };

/** Letters that are due are handed to the sender, whose trouble must not keep a job waiting; then the watch looks. */
async function afterJobs(
  campaign: Campaign,
  index: PlanIndex,
  ports: Ports,
  watched: Watched,
): Promise<void> {
  const { campaignId } = campaign;
  const zone = watched.scheduleZone || campaign.timeZone;
  await watchOver(campaign, index, zone, ports, watched.log);
  const due = await ports.deliveries.due(campaignId, ports.clock.nowMs(), 1);
  if (due.size > 0) await ports.deliveries.announceDue(campaignId);
}

async function runCampaign(campaign: Campaign, index: PlanIndex, ports: Ports): Promise<string[]> {
  const { plan } = index;
  const serverMs = ports.clock.nowMs();
  const nowMs = serverMs + offsetAt(campaign, serverMs * 1000);
  const { settledThroughDay } = await ports.jobs.mark(plan.id);
  const maybe = dueJobs(plan, nowMs, servedSinceMs(campaign), new Set()).filter(
    ({ day }) => settledThroughDay === null || day > settledThroughDay,
  );
  const finished = await ports.jobs.finished(plan.id, maybe);
  const ran: string[] = [];
  let isMine = true;
  for (const due of maybe.filter(({ day, job }) => !finished.has(`${day}~${job}`))) {
    const job: Job = {
      campaignId: plan.id,
      day: due.day,
      job: due.job,
      dueAtMs: due.dueAtMs,
      claimedAtMs: serverMs,
      leaseUntilMs: serverMs + LEASE_MS,
      status: 'claimed',
      result: null,
    };
    if (!(await ports.jobs.claim(job, serverMs))) {
      isMine = false;
      continue;
    }
    if (due.action === 'miss') {
      await ports.jobs.finish({
        ...job,
        status: 'missed',
        result: due.job === 'deliver' ? 'Đã quá giờ, không gửi bản tin cũ.' : 'Đã quá giờ, không gửi nhắc.',
      });
      continue;
    }
    const result = await runJob(due, index, ports);
    // Not yet: its lease ends in two minutes, and a later tick tries it again.
    if (result === null) {
      isMine = false;
      continue;
    }
    await ports.jobs.finish({ ...job, status: 'done', result });
    ran.push(`${plan.id}~${due.day}~${due.job}`);
  }
  // Days with nothing left to do are not asked for again: a tick comes every minute.
  const settled = settledThrough(plan, nowMs);
  if (isMine && settled !== null && (settledThroughDay === null || settled > settledThroughDay))
    await ports.jobs.setMark(plan.id, { settledThroughDay: settled });
  return ran;
}

/** Runs one job. Returns a Vietnamese sentence on what happened, for the administrator; null where it cannot run yet. */
async function runJob(due: DueJob, index: PlanIndex, ports: Ports): Promise<string | null> {
  const campaignId = index.plan.id;
  const act = (kind: ServerAct['kind'], target: string, payload: ServerAct['payload']): ServerAct => ({
    id: `${campaignId}~${due.day}~${due.job}`,
    kind,
    campaignId,
    target,
    payload,
  });
  const dayTarget = documentPath('days', dayId(campaignId, due.day));
  switch (due.job) {
    case 'lock':
      return say(act('day.lock', dayTarget, {}), 'Đã chốt số liệu', ports);
    case 'digest': {
      const target = documentPath('digests', editionId(campaignId, editionName(due.day)));
      return say(act('digest.issue', target, { day: due.day }), 'Đã phát hành bản tin', ports);
    }
    case 'deliver':
      return queueDeliveries({ campaignId }, index.plan, due.day, ports);
    case 'recount':
      return recount(campaignId, due.day, ports, postEntry);
    case 'remind':
    case 'remind-again': {
      const missing = await missingUnits(due.day, index, ports);
      if (missing.length === 0) return 'Mọi đơn vị đã báo cáo, không cần nhắc.';
      const level = due.job === 'remind' ? 1 : 2;
      const unitIds = missing.map(({ id }) => id);
      const names = namesInWords(
        missing.map(({ shortName }) => shortName),
        5,
        'đơn vị',
      );
      const done = `Đã nhắc ${integer(missing.length)} đơn vị: ${names}`;
      return say(act('reminder.send', dayTarget, { level, unitIds }), done, ports);
    }
  }
}

async function say(act: ServerAct, done: string, ports: Ports): Promise<string> {
  await ports.ledger.append(act);
  const decision = await postEntry(act.id, ports);
  if (decision?.status === 'accepted') return `${done}.`;
  return `Không thực hiện: ${decision?.problems.map(({ code }) => code).join(', ') ?? 'không đọc được'}.`;
}

async function missingUnits(
  day: string,
  index: PlanIndex,
  ports: Ports,
): Promise<{ id: string; shortName: string }[]> {
  const sent = sentByDay(await ports.jobs.reportsOf(index.plan.id, day), Infinity).get(day);
  const statuses = new Map(
    index.plan.units.map((unit) => [unit.id, unitStatus(unit, sent?.get(unit.id) ?? [])]),
  );
  if (disciplineOf(index.plan, statuses).missing === 0) return [];
  return index.plan.units.filter((unit) => unit.mustReport !== 'no' && statuses.get(unit.id) === 'missing');
}
