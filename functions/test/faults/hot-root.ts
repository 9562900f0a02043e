// Eighty hamlets report at the same moment: every posting meets at the root. Then each event comes again.
import type { Firestore } from 'firebase-admin/firestore';
import type { Ports } from '#workflows/ports.ts';
import { fileOf } from '#world/plan-file.ts';
import { SMALL_PLAN } from '#world/small-plan.ts';
import type { Seat } from './cast.ts';
import type { Engine } from './engine.ts';
import { documentOf } from './journal.ts';
import { reportOf } from './work.ts';

export interface HotRoot {
  failed: number;
  sum: number;
  wanted: number;
  /** What one event that comes again costs. */
  duplicate: { reads: number; writes: number };
}

export async function hotRoot(db: Firestore, engine: Engine, teams: number): Promise<HotRoot> {
  const campaignId = `nong-${String(Date.now())}`;
  const quiet = { totalsChanged: () => Promise.resolve() };
  const ports: Ports = { ...engine.portsOn(db, 'unused', true), announcer: quiet };
  const numbers = Array.from({ length: teams }, (_, index) => index + 1);
  const hamlet = SMALL_PLAN.areas[3];
  const team = SMALL_PLAN.units[0];
  if (!hamlet || !team) throw new Error('the small plan has no team');
  const plan = {
    ...SMALL_PLAN,
    id: campaignId,
    areas: [...SMALL_PLAN.areas, ...numbers.map((n) => ({ ...hamlet, id: `thon-${String(n)}` }))],
    units: [
      ...SMALL_PLAN.units,
      ...numbers.map((n) => ({ ...team, id: `to-${String(n)}`, areaIds: [`thon-${String(n)}`] })),
    ],
  };
  const system = { by: 'system', role: 'system', unitId: null };
  const say = async (
    name: string,
    kind: string,
    target: string,
    payload: Record<string, unknown>,
    who: Seat = system,
  ): Promise<{ id: string; target: string }> => {
    const said = { id: `${campaignId}-${name}`, kind, campaignId, target, payload, ...who };
    const rest = { texts: {}, baseVersion: 0, shows: '', broken: false, oddClock: false };
    await db.doc(`journal/${said.id}`).create(documentOf(db, { ...said, ...rest, breaks: 'never' }));
    return { id: said.id, target };
  };
  const loaded = await say('plan', 'plan.load', `campaigns/${campaignId}`, fileOf(plan, 'nho.json'));
  await engine.postEntry(loaded.id, ports);
  const unitIds = numbers.map((n) => `to-${String(n)}`);
  await Promise.all(
    unitIds.map(async (unitId) => {
      const payload = { role: 'reporter', unitId };
      const target = `accounts/${campaignId}~${unitId}`;
      const { id } = await say(`grant-${unitId}`, 'account.grant', target, payload);
      await engine.postEntry(id, ports, target);
    }),
  );
  const offsetMs = Date.parse('2026-07-01T15:00:00+07:00') - Date.now();
  await say('clock', 'clock.set', `campaigns/${campaignId}`, { offsetMs });
  const sent = await Promise.all(
    numbers.map((n) => {
      const [unitId, areaId, day] = [`to-${String(n)}`, `thon-${String(n)}`, '2026-07-01'];
      const target = `reports/${[campaignId, unitId, areaId, day].join('~')}`;
      const payload = reportOf(unitId, areaId, day, { guided: n });
      return say(unitId, 'report.submit', target, payload, { by: unitId, role: 'reporter', unitId });
    }),
  );
  const answers = await Promise.allSettled(sent.map(({ id, target }) => engine.postEntry(id, ports, target)));
  const failed = answers.filter(
    (answer) => answer.status === 'rejected' || answer.value?.status !== 'accepted',
  ).length;
  const shards = await db
    .collection('totals')
    .where('campaignId', '==', campaignId)
    .where('node', '==', 'area:nho')
    .get();
  const sum = shards.docs.reduce(
    (all, shard) =>
      all + ((shard.get('days') as Record<string, { guided?: number }>)['2026-07-01']?.guided ?? 0),
    0,
  );
  const wanted = numbers.reduce((all, n) => all + n, 0);
  return { failed, sum, wanted, duplicate: await costOfDuplicate(engine, ports, sent[0]) };
}

async function costOfDuplicate(
  engine: Engine,
  ports: Ports,
  event: { id: string; target: string } | undefined,
): Promise<HotRoot['duplicate']> {
  const cost = { reads: 0, writes: 0 };
  const WRITES = new Set(['commit', 'append', 'quarantine', 'restore']);
  const counted = Object.entries(ports.ledger).map(([name, call]) => [
    name,
    (...args: unknown[]): unknown => {
      if (WRITES.has(name)) cost.writes += 1;
      else cost.reads += 1;
      return (call as (...given: unknown[]) => unknown)(...args);
    },
  ]);
  const ledger = Object.fromEntries(counted) as Ports['ledger'];
  if (event) await engine.postEntry(event.id, { ...ports, ledger }, event.target);
  return cost;
}
