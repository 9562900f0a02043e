// Three days of the small campaign as a seed draws them: every kind of act, most of them right, some stale, wrong,
// forbidden or unreadable. Says only what people say; the oracle beside it tells which version they would have seen.
import { sha256Hex } from '#domain/hash.ts';
import type { Plan } from '#schema/plan.ts';
import { SMALL_PLAN } from '#world/small-plan.ts';
import { Oracle, type Act } from './oracle.ts';
import type { Random } from './random.ts';

export interface Drawn extends Act {
  role: string;
  unitId: string | null;
  /** A document that is no entry at all. */
  broken: boolean;
}

/** Stands in a payload for a value of Firestore's own: which one, the number says. */
export const FOREIGN = '$foreign';

export const DAYS = ['2026-07-01', '2026-07-02', '2026-07-03'] as const;
/** The day before the first. */
const EVE = '2026-06-30';
const PLACES = [
  ['to-dong', 'nho.dong.1'],
  ['to-dong', 'nho.dong.2'],
  ['to-tay', 'nho.tay.1'],
  ['to-tay', 'nho.tay.2'],
  ['cong-an', 'nho.dong'],
  ['cong-an', 'nho.tay'],
] as const;
const RULINGS = [
  'report.return',
  'report.approve',
  'report.void',
  'report.restore',
  'report.take-in',
] as const;

/** What the next version of the plan changes: an area moves, two hamlets merge, a rule becomes stricter, more shards. */
const CHANGES: readonly ((plan: Plan) => Partial<Plan>)[] = [
  ({ areas }) => ({
    areas: areas.map((area) =>
      area.id === 'nho.dong.2'
        ? {
            ...area,
            parentId: 'nho.tay',
            formerParents: [{ parentId: 'nho.dong', throughDay: '2026-07-01' }],
          }
        : area,
    ),
  }),
  ({ areas }) => ({
    areas: areas.map((area) =>
      area.id === 'nho.tay.2' ? { ...area, validTo: '2026-07-02', mergedInto: 'nho.tay.1' } : area,
    ),
  }),
  ({ rules }) => ({ rules: rules.map((rule) => ({ ...rule, times: 2 })) }),
  () => ({ shardsByLevel: [3, 5, 2] }),
];

/** Returns the acts of one campaign in the order in which they are said. */
export function courseOf(campaignId: string, random: Random, reportsPerDay = 14): Drawn[] {
  const oracle = new Oracle();
  const acts: Drawn[] = [];
  let plan: Plan = { ...SMALL_PLAN, id: campaignId };
  const changes = [...CHANGES];
  const say = (kind: string, target: string, payload: Act['payload'], parts: Partial<Drawn> = {}): void => {
    const id = `${campaignId}-${String(acts.length).padStart(4, '0')}`;
    const system = { by: 'system', role: 'system', unitId: null };
    const act = { id, kind, target, payload, texts: {}, baseVersion: 0, broken: false, ...system, ...parts };
    acts.push(act);
    if (!act.broken) oracle.take(act);
  };
  const police = { by: 'u-police', role: 'standing', unitId: 'cong-an' };
  const reviewer = { ...police, by: 'u-reviewer' };
  const load = (next: Plan): void => {
    const text = JSON.stringify(next);
    say('plan.load', `campaigns/${campaignId}`, { text, sha256: sha256Hex(text), fileName: 'nho.json' });
  };
  const targetOf = ([unitId, areaId]: readonly [string, string], day: string): string =>
    `reports/${[campaignId, unitId, areaId, day].join('~')}`;
  const seen = (target: string): number =>
    random.chance(0.88) ? oracle.versionOf(target) : random.below(oracle.versionOf(target) + 2);

  const submit = (day: string): void => {
    const place = random.of(PLACES);
    const [unitId, areaId] = place;
    const values: Record<string, number> =
      unitId === 'cong-an'
        ? { dossiers: random.below(9) }
        : {
            guided: random.below(30),
            activated: random.below(20),
            ...(random.chance(0.3) ? { sessions: 1 } : {}),
          };
    if (random.chance(0.04)) values['unknown'] = 1;
    if (random.chance(0.03)) values['guided'] = 1000;
    const nothingToday = random.chance(0.1);
    const payload = {
      ...{ unitId, areaId: random.chance(0.03) ? 'nho.tay.1' : areaId, day, nothingToday, difficulties: {} },
      ...{ values: nothingToday ? {} : values, confirmed: [] },
    };
    const target = targetOf([unitId, payload.areaId], day);
    const role = unitId === 'cong-an' ? 'standing' : 'reporter';
    const texts: Record<string, string> = random.chance(0.04) ? { note: 'số căn cước 031090012345' } : {};
    const by = unitId === 'cong-an' ? 'u-police' : `u-${unitId}`;
    say('report.submit', target, payload, { by, role, unitId, texts, baseVersion: seen(target) });
  };
  const rule = (day: string): void => {
    const known = [...oracle.reports.keys()].filter((target) => target.endsWith(day));
    const target = known.length > 0 && random.chance(0.95) ? random.of(known) : targetOf(PLACES[0], day);
    const kind = random.of(RULINGS);
    const texts: Record<string, string> =
      kind === 'report.approve' || random.chance(0.05) ? {} : { reason: 'Rà soát lại' };
    const payload = kind === 'report.return' ? { fields: [], dueAtMs: null } : {};
    const who = random.chance(0.1) ? police : reviewer;
    say(kind, target, payload, { ...who, texts, baseVersion: seen(target) });
  };
  const register = (asOfDay: string): void => {
    const counts = (ids: readonly string[]): Record<string, number> =>
      Object.fromEntries(ids.map((id) => [id, 10 + random.below(40)]));
    const lists = {
      DS1: counts(['nho.dong', 'nho.tay']),
      DS2: counts(['nho.dong.1', 'nho.dong.2', 'nho.tay.1', 'nho.tay.2']),
      ...(random.chance(0.15) ? { DS1: counts(['atlantis']) } : {}),
    };
    const paper = { documentNumber: '7/BC-CA', signer: 'Trưởng Công an phường', sums: {}, fileSha256: null };
    const texts = { reason: 'Rà soát lại' };
    say('baseline.register', `baselines/${campaignId}`, { asOfDay, lists, ...paper }, { ...police, texts });
  };
  /** A report with a value that no form sends, or with a number that makes it no entry: answered, and counted nowhere. */
  const oddReport = (day: string): void => {
    const [unitId, areaId] = random.of(PLACES);
    const values = { guided: { [FOREIGN]: random.below(4) } };
    const payload = { unitId, areaId, day, values, nothingToday: false, difficulties: {}, confirmed: [] };
    const target = targetOf([unitId, areaId], day);
    const baseVersion = random.chance(0.4) ? 2 ** 60 : seen(target);
    say('report.submit', target, payload, { by: `u-${unitId}`, role: 'reporter', unitId, baseVersion });
  };
  const poison = (): void => {
    const broken = random.chance(0.5);
    const target = broken ? targetOf(random.of(PLACES), DAYS[0]) : 'nowhere';
    say(
      'report.submit',
      target,
      { schemaOfTomorrow: 2 },
      { by: 'u-to-dong', role: 'reporter', unitId: 'to-dong', broken },
    );
  };
  const change = (): void => {
    const [next] = changes.splice(random.below(Math.max(changes.length, 1)), 1);
    if (!next) return;
    const changed = { ...plan, ...next(plan), version: plan.version + 1 };
    if (random.chance(0.2)) load({ ...changed, units: changed.units.filter(({ id }) => id !== 'ubnd') });
    load(changed);
    plan = changed;
  };

  const admin = { by: 'u-admin', role: 'admin', unitId: null };
  const grant = ({ by, role, unitId }: Pick<Drawn, 'by' | 'role' | 'unitId'>): void => {
    say('account.grant', `accounts/${campaignId}~${by}`, { role, unitId });
  };
  const teams = ['to-dong', 'to-tay'].map((unitId) => ({ by: `u-${unitId}`, role: 'reporter', unitId }));
  /** Somebody is suspended or comes back; now and then by one who may not, or about themselves. */
  const rearrange = (): void => {
    const who = random.of([...teams, reviewer]);
    const kind = random.of(['account.suspend', 'account.resume'] as const);
    const by = random.chance(0.1) ? who : admin;
    const texts: Record<string, string> = random.chance(0.05) ? {} : { reason: 'Đổi người phụ trách' };
    say(kind, `accounts/${campaignId}~${who.by}`, {}, { ...by, texts });
  };

  load(plan);
  for (const who of [...teams, police, reviewer, admin]) grant(who);
  DAYS.forEach((day, place) => {
    say('clock.set', `campaigns/${campaignId}`, { offsetMs: offsetTo(day, '15:00') });
    for (let turn = 0; turn < reportsPerDay; turn++) {
      submit(random.chance(0.85) ? day : random.of(DAYS.slice(0, place + 1)));
      if (random.chance(0.7)) rule(day);
      // A list of a day that goes on is refused; the first day's is of the eve.
      if (random.chance(0.06)) register(DAYS[place - 1] ?? EVE);
      if (random.chance(0.08)) change();
      if (random.chance(0.05)) poison();
      if (random.chance(0.08)) rearrange();
      if (random.chance(0.08)) oddReport(day);
    }
    say('clock.set', `campaigns/${campaignId}`, { offsetMs: offsetTo(day, '17:01') });
    say('day.lock', `days/${campaignId}~${day}`, {});
    for (let turn = 0; turn < 4; turn++) {
      submit(day);
      rule(day);
    }
  });
  return acts;
}

/** Milliseconds from now to a wall clock of the campaign, whose zone is seven hours ahead of UTC. */
const offsetTo = (day: string, time: string): number => Date.parse(`${day}T${time}:00+07:00`) - Date.now();
