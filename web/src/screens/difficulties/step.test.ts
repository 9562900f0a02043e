// A step of a difficulty as its form writes it: judged on the device by the server's own rules, for everybody at every state.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIFFICULTY_STEPS, STEP_KINDS } from '#domain/difficulty-steps.ts';
import { indexPlan } from '#domain/hierarchy.ts';
import type { Campaign } from '#schema/campaign.ts';
import { DifficultyStatus, type Difficulty } from '#schema/difficulty.ts';
import { Plan } from '#schema/plan.ts';
import type { Writer } from '../../entry-form/draft-faults.ts';
import { emptyStep, olderThan, stepEntry, stepProblems, stepsOf } from './step.ts';

const file = new URL('../../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url);
const index = indexPlan(Plan.parse(JSON.parse(readFileSync(file, 'utf8'))), '');
const CAMPAIGN = index.plan.id;
const campaign = { campaignId: CAMPAIGN, clock: [], timeZone: 'Asia/Ho_Chi_Minh' } as unknown as Campaign;
const PEOPLE = {
  team: ['reporter', 'cnscd.cat-ba.tdp-01'],
  neighbour: ['reporter', 'cnscd.cat-ba.tdp-02'],
  culture: ['digital-lead', 'phong-vhxh'],
  police: ['standing', 'cong-an'],
  leader: ['leader', 'ubnd'],
  auditor: ['auditor', 'giam-sat'],
  admin: ['admin', 'quan-tri'],
} as const;
type Persona = keyof typeof PEOPLE;

const key = (last: number): string => `${CAMPAIGN}~018f3c5a-0000-7000-8000-00000000000${String(last)}`;
const difficulty = (status: DifficultyStatus, categoryId = 'KK05'): Difficulty => ({
  ...{ campaignId: CAMPAIGN, version: 1, sequence: 1, lastEntryId: 'a', lastEntryAtMicros: 1 },
  ...{ categoryId, unitId: 'cnscd.cat-ba.tdp-01', areaId: 'ch.cat-ba.tdp-01', cases: 2, text: null, status },
  ...{ raisedAtMs: 1, raisedDay: '2026-07-08', raisedAtMicros: 1, by: 'u-team' },
});
const writerOf = (persona: Persona): Writer => {
  const [role, unitId] = PEOPLE[persona];
  const person = { uid: `u-${persona}`, name: '', role, unitId, token: () => Promise.resolve('') };
  return { person, campaign, index, nowMs: Date.parse('2026-07-08T09:00:00Z') };
};
const PLACES = STEP_KINDS.flatMap((kind) => DIFFICULTY_STEPS[kind].words);
const FULL = {
  ...emptyStep('2026-07-08'),
  into: key(1).slice(CAMPAIGN.length + 1),
  words: Object.fromEntries(PLACES.map((place) => [place, 'Đã gọi cho đơn vị'])),
};

describe('a step on the form', () => {
  it('has no fault where it is offered and filled in, for everybody at every state', () => {
    let offered = 0;
    for (const persona of ['team', 'culture', 'police', 'leader', 'auditor'] as const)
      for (const status of DifficultyStatus.options) {
        const [record, writer] = [difficulty(status), writerOf(persona)];
        for (const kind of stepsOf(writer, record)) {
          offered += 1;
          const found = stepProblems(stepEntry(kind, key(9), record, FULL), record, writer);
          expect([persona, status, kind, found]).toEqual([persona, status, kind, []]);
        }
      }
    expect(offered).toBeGreaterThan(STEP_KINDS.length);
  });

  it('is offered to nobody else: another team, an auditor', () => {
    for (const persona of ['neighbour', 'auditor', 'admin'] as const)
      for (const status of DifficultyStatus.options)
        expect(stepsOf(writerOf(persona), difficulty(status))).toEqual([]);
  });

  it('names what is missing at its field', () => {
    const places = (kind: (typeof STEP_KINDS)[number], status: DifficultyStatus): unknown[] =>
      stepProblems(
        stepEntry(kind, key(9), difficulty(status), emptyStep('2026-07-08')),
        difficulty(status),
        writerOf('police'),
      ).map(({ path }) => path);
    expect(places('difficulty.guide', 'received')).toEqual(['texts.answer']);
    expect(places('difficulty.merge', 'received')).toEqual(['into']);
    expect(places('difficulty.petition', 'received')).toEqual(['texts.authority', 'texts.documentNumber']);
  });
});

describe('what it may be merged into', () => {
  it('is older, of the same kind, and stands for itself; the newest of these first', () => {
    const raised = new Map([
      [key(1), difficulty('new')],
      [key(2), difficulty('merged')],
      [key(3), difficulty('guided')],
      [key(4), difficulty('new', 'KK01')],
      [key(5), difficulty('new')],
      [key(6), difficulty('new')],
    ]);
    expect(olderThan(key(5), raised)).toEqual([key(3), key(1)]);
  });
});
