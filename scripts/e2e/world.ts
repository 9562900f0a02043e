/** One campaign of its own per test file on the running suite, so that files never see each other's numbers. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan, Unit } from '#schema/plan.ts';
import { ensureAccounts } from '../stage/accounts.ts';
import { registerBaseline } from '../stage/baseline.ts';
import { loadPlan, setClock } from '../stage/campaign.ts';
import { stageOn, type Stage } from '../stage/connection.ts';
import { DEMO_PLANS, demoBaselineOf } from '../stage/demo-files.ts';
import { signIn, type Person } from '../stage/person.ts';
import { reportOf } from '../stage/spoken.ts';
import { until } from '../stage/wait.ts';

export const DAY = '2026-07-08';

export interface World {
  stage: Stage;
  plan: Plan;
  team: Unit;
  otherTeam: Unit;
  person: (unitId: string) => Promise<Person>;
  police: Person;
}

/** The suite the test runner started. */
export function runningStage(): Stage {
  const need = (name: string): string => {
    const value = process.env[name];
    if (value === undefined) throw new Error(`${name} is not set: run these tests with npm test`);
    return value;
  };
  const names = [
    'GCLOUD_PROJECT',
    'FIRESTORE_EMULATOR_HOST',
    'FIREBASE_AUTH_EMULATOR_HOST',
    'PUBSUB_EMULATOR_HOST',
  ];
  return stageOn({
    projectId: need('GCLOUD_PROJECT'),
    functionsOrigin: need('SUITE_FUNCTIONS'),
    hostingOrigin: need('SUITE_HOSTING'),
    env: Object.fromEntries(names.map((name) => [name, need(name)])),
  });
}

interface WorldOptions {
  /** Registers the lists. */
  baseline?: boolean;
  /** Other names for units and areas, long and short, by id. */
  named?: Readonly<Record<string, string>>;
}

/** Loads the Cát Hải plan under another id, sets its clock to the morning of {@link DAY}, registers the lists. */
export async function worldOf(
  campaignId: string,
  { baseline = true, named = {} }: WorldOptions = {},
): Promise<World> {
  const stage = runningStage();
  const raw = JSON.parse(readFileSync(DEMO_PLANS[0], 'utf8')) as {
    id: string;
    document: { source: unknown };
    units: { id: string; name: string; shortName?: string }[];
    areas: { id: string; name: string; shortName?: string }[];
  };
  raw.id = campaignId;
  raw.document.source = null;
  for (const each of [...raw.units, ...raw.areas]) {
    const name = named[each.id];
    if (name !== undefined)
      Object.assign(each, { name, ...('shortName' in each ? { shortName: name } : {}) });
  }
  const file = join(mkdtempSync(join(tmpdir(), 'plan-')), `${campaignId}.json`);
  writeFileSync(file, JSON.stringify(raw));
  const { plan } = await loadPlan(stage.ports, file);
  await setClock(stage, plan, DAY, '08:00');
  const teams = plan.units.filter(({ mustReport }) => mustReport === 'each-area');
  const [team, otherTeam] = teams;
  if (!team || !otherTeam) throw new Error('the plan has no two teams');
  const offices = plan.units.filter(({ mustReport }) => mustReport !== 'each-area');
  await ensureAccounts(stage, plan, [...offices, ...teams.slice(0, 6)]);
  const person = (unitId: string): Promise<Person> => signIn(stage, unitId, campaignId);
  const police = await person('cong-an');
  const lists = demoBaselineOf('cat-hai-vneid-2026');
  if (baseline && lists) await registerBaseline(police, plan, lists);
  return { stage, plan, team, otherTeam, person, police };
}

/** Sends a report as typed values and waits for the answer. */
export async function report(
  world: World,
  person: Person,
  unit: Unit,
  values: string[],
  { base = 0, day = DAY } = {},
): ReturnType<Person['decision']> {
  const draft = { ...reportOf(world.plan, unit.id, day, { values }), baseVersion: base };
  return person.decision(await person.say(draft));
}

/** Waits until a node's published indicators satisfy the condition. Returns them. */
export async function published(
  world: World,
  reader: Person,
  node: string,
  fits: (values: Record<string, { numerator: number | null; denominator: number | null }>) => boolean,
): Promise<Record<string, unknown>> {
  return until(`${node} được công bố`, async () => {
    const found = await reader.read(`indicators/${world.plan.id}~${node}`);
    const values = found?.['values'] as
      Record<string, { numerator: number | null; denominator: number | null }> | undefined;
    return found && values && fits(values) ? found : null;
  });
}
