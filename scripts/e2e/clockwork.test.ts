/** The tick through the real scheduled function: each job once, whatever happens to the ticks. */
import { beforeAll, describe, expect, it } from 'vitest';
import { setClock } from '../stage/campaign.ts';
import { tick } from '../stage/connection.ts';
import { DAY, report, worldOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await worldOf('clockwork', { baseline: false });
});

const journalOf = async (kind: string): Promise<number> => {
  const found = await world.stage.db
    .collection('journal')
    .where('campaignId', '==', world.plan.id)
    .where('kind', '==', kind)
    .get();
  return found.size;
};

const jobStatus = async (day: string, job: string): Promise<unknown> =>
  (await world.stage.db.doc(`jobs/${world.plan.id}~${day}~${job}`).get()).get('status');

describe('the tick', () => {
  it('reminds the units that have not reported, once, though three ticks fire at the same moment', async () => {
    const team = await world.person(world.team.id);
    await report(world, team, world.team, ['guided=1']);
    await setClock(world.stage, world.plan, DAY, '15:30');
    await Promise.all([tick(world.stage), tick(world.stage), tick(world.stage)]);
    expect(await journalOf('reminder.send')).toBe(1);
    const day = await world.police.read(`days/${world.plan.id}~${DAY}`);
    const [reminder] = day?.['reminders'] as { unitIds: string[] }[];
    expect(reminder?.unitIds).not.toContain(world.team.id);
    expect(reminder?.unitIds).toContain(world.otherTeam.id);
  });

  it('locks once, and a second lock by hand is refused with the time of the first', async () => {
    await setClock(world.stage, world.plan, DAY, '17:00');
    await tick(world.stage);
    await tick(world.stage);
    expect(await journalOf('day.lock')).toBe(1);
    const target = `days/${world.plan.id}~${DAY}`;
    const again = await world.police.say({
      kind: 'day.lock',
      campaignId: world.plan.id,
      target,
      payload: {},
    });
    expect(await world.police.decision(again)).toMatchObject({
      status: 'refused',
      problems: [{ code: 'day.already-locked' }],
    });
  });

  it('catches up the next morning on the lock and edition that no tick came for, and sends no late reminder', async () => {
    await setClock(world.stage, world.plan, '2026-07-10', '07:00');
    await tick(world.stage);
    expect(await jobStatus('2026-07-09', 'lock')).toBe('done');
    expect(await jobStatus('2026-07-09', 'digest')).toBe('done');
    expect(await jobStatus('2026-07-09', 'remind')).toBe('missed');
    expect(await jobStatus('2026-07-10', 'lock')).toBeUndefined();
    const first = await world.police.read(`digests/${world.plan.id}~${DAY}.1`);
    expect(first?.['edition']).toMatchObject({ number: 22, discipline: { received: 1 } });
  });

  it('sends nothing for a campaign that has ended', async () => {
    await setClock(world.stage, world.plan, '2026-11-23', '18:00');
    await tick(world.stage);
    expect(await jobStatus('2026-11-23', 'lock')).toBeUndefined();
    expect(await jobStatus('2026-11-23', 'digest')).toBeUndefined();
  });
});
