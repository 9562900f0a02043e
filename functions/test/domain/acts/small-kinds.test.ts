// Difficulties and plans: the kinds with few rules.
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#domain/hash.ts';
import { Campaign } from '#schema/campaign.ts';
import type { Entry } from '#schema/entry.ts';
import { answer, postingOf, recordAfter, recordAs, reasonsOf } from '#world/answers.ts';
import { CAMPAIGN, CAMPAIGN_HEAD, entryOf, msAt, PLAN_TEXT, type Persona } from '#world/entries.ts';

const raise = (
  parts: Record<string, unknown> = {},
  persona: Persona = 'team',
  more: Partial<Entry> = {},
): Entry => {
  const payload = { categoryId: 'KK05', areaId: 'ch.cat-ba.tdp-01', cases: 2, ...parts };
  return entryOf('difficulty.raise', persona, `difficulties/${CAMPAIGN}~d1`, payload, { id: 'd1', ...more });
};

describe('given a difficulty, when a unit raises it', () => {
  it('for its area, then it is new since now', () => {
    const texts = { description: 'Không nhận được mã' };
    expect(recordAfter(postingOf(raise({}, 'team', { texts })))).toMatchObject({
      status: 'new',
      cases: 2,
      text: 'Không nhận được mã',
      raisedDay: '2026-07-08',
      raisedAtMs: msAt('16:00'),
      unitId: 'cnscd.cat-ba.tdp-01',
    });
  });
  it.each([
    ['of an unknown category', raise({ categoryId: 'KK77' }), 'report.unknown-category @ categoryId'],
    ["for another unit's area", raise({ areaId: 'ch.cat-ba.tdp-02' }), 'report.area-not-assigned @ areaId'],
    ['with no case', raise({ cases: 0 }), 'report.value-not-whole @ cases'],
    ['with half a case', raise({ cases: 1.5 }), 'report.value-not-whole @ cases'],
    ['with text for a number', raise({ cases: 'hai' }), 'report.value-not-whole @ cases'],
    ['with a thousand million cases', raise({ cases: 10 ** 9 }), 'report.value-too-large @ cases'],
    ['without a unit', raise({}, 'team', { unitId: null }), 'report.unit-unknown @ unitId'],
    [
      'from a unit of another plan',
      raise({}, 'team', { unitId: 'doi-bong' }),
      'report.unit-unknown @ unitId',
    ],
  ])('%s, then it is refused', (_, entry, found) => {
    expect(answer(entry)).toBe(`refused: ${found}`);
  });
  it('a second time under the same id, then it is already known', () => {
    const record = recordAfter(postingOf(raise()));
    expect(answer(raise({}, 'team', { baseVersion: 1 }), record)).toBe('refused: difficulty.exists');
  });
});

const load = (text: string, sha256 = sha256Hex(text), campaignId = CAMPAIGN): Entry =>
  entryOf(
    'plan.load',
    'system',
    `campaigns/${campaignId}`,
    { text, sha256, fileName: 'plan.json' },
    { campaignId },
  );
const newer = JSON.stringify({ ...(JSON.parse(PLAN_TEXT) as object), version: 2 });
const bare = { campaign: null, index: null };

describe('given a plan file, when the server loads it', () => {
  it('for the first time, then the campaign, the plan, its areas and its units stand', () => {
    const posting = postingOf(load(PLAN_TEXT), null, bare);
    expect(posting.decision.status).toBe('accepted');
    expect(posting.documents.map(({ path }) => path.split('/')[0])).toEqual([
      'plans',
      ...Array<string>(64).fill('areas'),
      ...Array<string>(posting.documents.length - 65).fill('units'),
    ]);
  });
  it('in a newer version, then both versions are known and the clock is kept', () => {
    const clock = [{ sinceMicros: 1, entryId: 'clock', offsetMs: 5 }];
    const before: Campaign = { ...CAMPAIGN_HEAD, clock };
    const head = recordAs(Campaign, postingOf(load(newer), before));
    expect(head.plans.map(({ version }) => version)).toEqual([1, 2]);
    expect(head.clock).toEqual(clock);
  });
  it('a second time, then it is not newer', () => {
    const { decision } = postingOf(load(PLAN_TEXT), CAMPAIGN_HEAD);
    expect(reasonsOf(decision.problems)).toEqual(['plan.version-not-newer @ version']);
    expect(decision.problems[0]?.params).toEqual({ current: 1 });
  });
  it('with the hash of another file, then the hashes differ', () => {
    expect(answer(load(PLAN_TEXT, sha256Hex('x')), null, bare)).toBe('refused: plan.hash-differs');
  });
  it('that is not JSON, then it is invalid', () => {
    expect(answer(load('{'), null, bare)).toBe('refused: plan.invalid');
  });
  it('with a fault, then every fault is named with its place', () => {
    const rest = JSON.parse(PLAN_TEXT) as Record<string, unknown>;
    Reflect.deleteProperty(rest, 'calendar');
    const { decision } = postingOf(load(JSON.stringify(rest)), null, bare);
    expect(reasonsOf(decision.problems)[0]).toBe('plan.invalid');
    expect(decision.problems.map(({ params }) => params['at'])).toContain('calendar');
  });
  it('under another campaign’s name, then the target is wrong', () => {
    expect(answer(load(PLAN_TEXT, sha256Hex(PLAN_TEXT), 'other'), null, bare)).toBe(
      'refused: entry.wrong-target',
    );
  });
  it('that is no file, then the payload is malformed', () => {
    const entry = entryOf('plan.load', 'system', `campaigns/${CAMPAIGN}`, {
      text: 5,
      sha256: '',
      fileName: '',
    });
    expect(answer(entry, null, bare)).toBe('refused: entry.malformed @ text, entry.malformed @ sha256');
  });
});
