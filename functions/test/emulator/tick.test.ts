// The tick on the real database: each job once, a crashed run taken over, an edition cut where its own entry stands.
import { describe, expect, it } from 'vitest';
import { Digest } from '#schema/digest.ts';
import { jobId } from '#schema/keys.ts';
import { Job, JOB_KINDS, type JobKind } from '#schema/job.ts';
import { runTick } from '#workflows/run-jobs.ts';
import { PEOPLE, TODAY } from '#world/entries.ts';
import type { Ports } from '#workflows/ports.ts';
import {
  documentsOf,
  later,
  lock,
  newWorld,
  postIn,
  ROOT,
  setClock,
  stored,
  submit,
  sumsOf,
  TEAM,
  write,
  type World,
} from './world.ts';

const CAMPAIGN = 'thu-nhip';
const ran = (...jobs: JobKind[]): string[] => jobs.map((job) => `${CAMPAIGN}~${TODAY}~${job}`);

const jobAt = async (world: World, job: JobKind): Promise<Job> =>
  Job.parse(await stored(world, `jobs/${jobId(world.campaignId, TODAY, job)}`));

/** Returns ports whose process dies as soon as it has claimed a job. */
const dyingAfterClaim = (ports: Ports): Ports => ({
  ...ports,
  ledger: { ...ports.ledger, append: () => Promise.reject(new Error('killed')) },
});

describe('the tick', () => {
  it('runs each due job once although five ticks fire at the same moment', async () => {
    const world = await newWorld(CAMPAIGN, '15:00');
    await setClock(world, '15:31');
    const runs = await Promise.all(Array.from({ length: 5 }, () => runTick(world.ports)));
    expect(runs.flat()).toEqual(ran('remind'));
    expect(await runTick(world.ports)).toEqual([]);
    const day = await stored(world, `days/${CAMPAIGN}~${TODAY}`);
    expect(day).toMatchObject({ reminders: [{ level: 1 }], locked: null });
    expect(await jobAt(world, 'remind')).toMatchObject({ status: 'done' });
  });

  it('leaves a claimed job alone while its lease runs, and takes it over afterwards', async () => {
    const world = await newWorld(CAMPAIGN, '16:50');
    await setClock(world, '17:01');
    await expect(runTick(dyingAfterClaim(world.ports))).rejects.toThrow('killed');
    expect(await jobAt(world, 'lock')).toMatchObject({ status: 'claimed', result: null });
    expect(await runTick(world.ports)).toEqual([]);
    expect(await stored(world, `days/${CAMPAIGN}~${TODAY}`)).toBeUndefined();

    const { leaseUntilMs } = await jobAt(world, 'lock');
    const runs = await Promise.all([1, 2, 3].map(() => runTick(later(world.ports, 121_000))));
    expect(runs.flat()).toEqual(ran('lock'));
    expect((await jobAt(world, 'lock')).leaseUntilMs).toBeGreaterThan(leaseUntilMs);
    expect(await stored(world, `days/${CAMPAIGN}~${TODAY}`)).toMatchObject({ version: 1, sequence: 1 });
    expect((await documentsOf(world, 'journal')).filter(({ kind }) => kind === 'day.lock')).toHaveLength(1);
  });

  it('writes down a reminder that is too late, and locks and issues the edition in order', async () => {
    const world = await newWorld(CAMPAIGN, '15:00');
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    await setClock(world, '17:31');
    expect(await runTick(world.ports)).toEqual(ran('lock', 'digest', 'deliver'));
    const statuses = await Promise.all(
      JOB_KINDS.slice(0, 4).map(async (job) => (await jobAt(world, job)).status),
    );
    expect(statuses).toEqual(['missed', 'missed', 'done', 'done']);
    const digest = Digest.parse(await stored(world, `digests/${CAMPAIGN}~${TODAY}.1`));
    expect(digest.edition.provenance).toMatchObject({ reportsCounted: 1, reportsWaiting: 0 });
    expect(digest.edition.lockedAtMs).not.toBeNull();
    expect((await jobAt(world, 'deliver')).result).toBe('Chưa cấu hình máy chủ gửi thư, không xếp thư.');
  });

  it('tells on every page that an edition is late which could not be drawn', async () => {
    const world = await newWorld(CAMPAIGN, '15:00');
    await setClock(world, '17:41');
    const broken: Ports = {
      ...world.ports,
      archive: { ...world.ports.archive, readCampaign: () => Promise.reject(new Error('killed')) },
    };
    const told: string[] = [];
    const log = { alarm: (_: string, { code }: { code: string }) => void told.push(code) };
    const watched = { scheduleZone: 'Asia/Ho_Chi_Minh', log };
    await expect(runTick(broken, watched)).rejects.toThrow('killed');
    await expect(runTick(later(broken, 121_000), watched)).rejects.toThrow('killed');
    expect(await stored(world, `watches/${CAMPAIGN}`)).toMatchObject({ alarms: [{ code: 'edition-late' }] });
    expect(told).toEqual(['edition-late']);
    expect(await runTick(later(world.ports, 242_000), watched)).toEqual(ran('digest', 'deliver'));
    expect(await stored(world, `watches/${CAMPAIGN}`)).toMatchObject({ alarms: [] });
  });

  it('asks no more for days on which everything is finished', async () => {
    const world = await newWorld(CAMPAIGN, '15:00');
    await setClock(world, '21:05');
    expect(await runTick(world.ports)).toEqual(ran('lock', 'digest', 'deliver', 'recount'));
    const asked: number[] = [];
    const counting: Ports = {
      ...world.ports,
      jobs: {
        ...world.ports.jobs,
        finished: (id, jobs) => {
          asked.push(jobs.length);
          return world.ports.jobs.finished(id, jobs);
        },
      },
    };
    expect(await runTick(counting)).toEqual([]);
    expect(asked).toEqual([0]);
    expect((await jobAt(world, 'recount')).result).toContain('Sai lệch: 0 /');
  });

  it('goes on with the other entries and jobs when one entry can never be posted', async () => {
    const world = await newWorld(CAMPAIGN, '16:50');
    await setClock(world, '17:01');
    const atMicros = (Date.now() - 300_000) * 1000;
    await write(world, TEAM, 'report.submit', 'nowhere', {}, { atMicros });
    expect(await runTick(world.ports)).toEqual(ran('lock'));
  });
});

describe('an edition', () => {
  it('holds what was said before its own entry, seen or not, and nothing said after', async () => {
    const world = await newWorld(CAMPAIGN, '17:30');
    const unseen = await submit(world, TEAM, { reviewed: 10 });
    const target = `digests/${CAMPAIGN}~${TODAY}.1`;
    const issue = await write(world, PEOPLE.system, 'digest.issue', target, { day: TODAY });
    const after = await submit(world, PEOPLE.neighbour, { reviewed: 700 });
    const again = await submit(world, TEAM, { reviewed: 900 }, { baseVersion: 1 });
    const locked = await lock(world);
    for (const id of [after, again, locked]) await postIn(world, id);
    expect(await sumsOf(world, ROOT)).toEqual({ _received: 2, reviewed: 1600 });

    expect(await postIn(world, issue)).toMatchObject({ status: 'accepted' });
    const { edition } = Digest.parse(await stored(world, target));
    expect(edition.provenance).toMatchObject({ reportsCounted: 1, reportsWaiting: 0 });
    expect(edition.lockedAtMs).toBeNull();
    const lines = [...edition.targets, ...edition.encouraged, ...edition.others];
    const shown = lines.map(({ ratio }) => ratio.numerator ?? 0);
    expect(Math.max(...shown)).toBe(10);
    expect(await stored(world, `decisions/${unseen}`)).toMatchObject({ status: 'accepted' });
  });

  it('is the same when it is asked for by many at once', async () => {
    const world = await newWorld(CAMPAIGN, '17:30');
    await postIn(world, await submit(world, TEAM, { guided: 10 }));
    const target = `digests/${CAMPAIGN}~${TODAY}.1`;
    const issue = await write(world, PEOPLE.system, 'digest.issue', target, { day: TODAY });
    const decisions = await Promise.all([1, 2, 3].map(() => postIn(world, issue)));
    expect(decisions.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(Digest.parse(await stored(world, target))).toMatchObject({ version: 1, sequence: 1 });
  });
});
