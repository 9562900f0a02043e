import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import { problem } from '#domain/problem.ts';
import type { Campaign } from '#schema/campaign.ts';
import { Plan } from '#schema/plan.ts';
import type { Item } from '../../outbox/item.ts';
import type { Person } from '../../person.ts';
import type { RoleName } from '../../roles.ts';
import { draftOf, emptyDraft, problemsOf, raisingUnit, entryDraftOf, type RaiseDraft } from './raise.ts';
import { unsentRaised } from './unsent.ts';

const file = new URL('../../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url);
const index = indexPlan(Plan.parse(JSON.parse(readFileSync(file, 'utf8'))), '');
const UNIT = 'cnscd.cat-ba.tdp-02';
const AREA = 'ch.cat-ba.tdp-02';
const ID = '01980000-0000-7000-8000-000000000000';

const personOf = (role: RoleName, unitId: string | null): Person => ({
  ...{ uid: 'u', name: '', role, unitId },
  token: () => Promise.resolve(''),
});
const campaign = { campaignId: 'c', clock: [], timeZone: 'Asia/Ho_Chi_Minh' } as unknown as Campaign;
const session = {
  ...{ person: personOf('reporter', UNIT), campaign, index },
  ...{ nowMs: Date.parse('2026-07-08T01:00:00Z'), today: '2026-07-08' },
};

const draft: RaiseDraft = { categoryId: 'KK02', areaId: AREA, cases: '3', text: '', clean: false };

function faultsOf(part: Partial<RaiseDraft>): [string, string | null][] {
  const entryDraft = entryDraftOf({ ...draft, ...part }, 'c', ID);
  return problemsOf(entryDraft, ID, session).map(({ code, path }) => [code, path]);
}

describe('raising a difficulty', () => {
  it('says a record named after its entry, with no words where none were written', () => {
    expect(faultsOf({})).toEqual([]);
    expect(entryDraftOf(draft, 'c', ID)).toMatchObject({
      ...{ target: `difficulties/c~${ID}`, texts: {}, baseVersion: 0 },
      payload: { categoryId: 'KK02', areaId: AREA, cases: 3 },
    });
    expect(entryDraftOf({ ...draft, text: ' SIM không chính chủ ' }, 'c', ID).texts).toEqual({
      description: 'SIM không chính chủ',
    });
  });

  it('asks for what is not filled in, once at each field', () => {
    expect(faultsOf({ categoryId: '', areaId: '', cases: '' })).toEqual([
      ['text.required', 'categoryId'],
      ['text.required', 'areaId'],
      ['text.required', 'cases'],
    ]);
  });

  it.each(['0', '1,5', '-1', 'ba', '1.00'])('refuses “%s” as a number of cases', (cases) => {
    expect(faultsOf({ cases })).toEqual([['report.value-not-whole', 'cases']]);
  });

  it('refuses more cases than can be meant, and an area of another unit', () => {
    expect(faultsOf({ cases: '10000' })).toEqual([['report.value-too-large', 'cases']]);
    expect(faultsOf({ areaId: 'ch.cat-hai' })).toEqual([['report.area-not-assigned', 'areaId']]);
  });

  it('refuses a phone number whatever its writer states, and words that are too long', () => {
    expect(faultsOf({ text: 'Gọi 0912345678', clean: true })).toEqual([
      ['text.personal-data', 'texts.description'],
    ]);
    expect(faultsOf({ text: 'a '.repeat(200) })).toEqual([['text.too-long', 'texts.description']]);
  });

  it('is for units with an area and a role that may, and for nobody else', () => {
    expect(raisingUnit({ person: session.person, index })?.id).toBe(UNIT);
    expect(raisingUnit({ person: personOf('standing', 'cong-an'), index })?.id).toBe('cong-an');
    expect(raisingUnit({ person: personOf('leader', 'ubnd'), index })).toBeNull();
    expect(raisingUnit({ person: personOf('auditor', null), index })).toBeNull();
  });

  it('needs no choice of area for a unit that has one', () => {
    const [team, police] = [index.units.get(UNIT), index.units.get('cong-an')];
    expect(team && emptyDraft(team).areaId).toBe(AREA);
    expect(police && emptyDraft(police).areaId).toBe('');
  });
});

describe('what was raised and is no record yet', () => {
  const item = (id: string, part: Partial<Item>): Item => ({
    ...{ id, author: { by: 'u', role: 'reporter', unitId: UNIT }, said: entryDraftOf(draft, 'c', id) },
    ...{ capturedAtMs: 0, state: 'queued', reason: null, decision: null },
    ...part,
  });
  const refusal = { status: 'refused', problems: [problem('entry.role-not-allowed')] };
  const refused = { state: 'sent', decision: refusal as unknown as Item['decision'] } as const;

  it('waits in sight until the server has it', () => {
    const accepted = { ...refusal, status: 'accepted' } as unknown as Item['decision'];
    const items = [item('a', {}), item('b', { state: 'sent', decision: accepted })];
    expect(unsentRaised(items, 'c').map(({ item: { id }, waiting }) => [id, waiting])).toEqual([['a', true]]);
    expect(unsentRaised(items, 'another')).toEqual([]);
  });

  it('shows why it was not taken, whatever else was raised since', () => {
    const [only] = unsentRaised([item('a', refused)], 'c');
    expect(only).toMatchObject({ waiting: false, problems: [{ code: 'entry.role-not-allowed' }] });
    const both = unsentRaised([item('a', refused), item('b', {})], 'c');
    expect(both.map(({ item: { id } }) => id)).toEqual(['b', 'a']);
  });

  it('is corrected from what was said', () => {
    const written = { ...draft, cases: '1.000', text: 'Mất sóng' };
    expect(draftOf(entryDraftOf(written, 'c', ID))).toEqual({ ...written, cases: '1000' });
  });
});
