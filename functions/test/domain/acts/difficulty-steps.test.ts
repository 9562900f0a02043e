// What becomes of a difficulty: every step from every state by everybody, against a table of its own; the words and the
// letter it needs; and that no chain of merges is a circle.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEP_KINDS, statusAt, stepsOpenTo, UNANSWERED, type StepKind } from '#domain/difficulty-steps.ts';
import { Difficulty, DifficultyStatus } from '#schema/difficulty.ts';
import type { Entry } from '#schema/entry.ts';
import { answer, postingOf, recordAs } from '#world/answers.ts';
import { CAMPAIGN, entryOf, msAt, PEOPLE, type Persona } from '#world/entries.ts';

// Their last digits read like a citizen's number: no reason to leave a difficulty without an answer.
const ID = '018f3c5a-0000-7000-8000-031085012345';
const KEY = `${CAMPAIGN}~${ID}`;
const OLDER = '018f3c5a-0000-7000-8000-000000000001';
const DAYS = { sentDay: '2026-07-08', dueDay: '2026-07-15' };

/** Raised by the team of TDP 1, which the culture office leads. */
const NEW = recordAs(
  Difficulty,
  postingOf(
    entryOf(
      'difficulty.raise',
      'team',
      `difficulties/${KEY}`,
      { categoryId: 'KK05', areaId: 'ch.cat-ba.tdp-01', cases: 2 },
      { id: ID, texts: { description: 'Không nhận được mã' } },
    ),
  ),
);
const inState = (status: DifficultyStatus): Difficulty => ({ ...NEW, status });

/** Kind, states it may follow, state it leads to, who may say it, where its words stand. Typed from context 1.7 by hand. */
const TABLE: readonly [StepKind, string, DifficultyStatus, string, string][] = [
  ['difficulty.receive', 'new', 'received', 'police reviewer', ''],
  ['difficulty.ask', 'new received', 'needs-more', 'police reviewer', 'reason'],
  ['difficulty.add', 'needs-more', 'received', 'team police reviewer', 'description'],
  ['difficulty.guide', 'new received', 'guided', 'police reviewer', 'answer'],
  ['difficulty.merge', 'new received', 'merged', 'police reviewer', ''],
  ['difficulty.submit', 'new received guided', 'submitted', 'culture police reviewer', 'proposal'],
  ['difficulty.direct', 'submitted', 'directed', 'leader', 'answer'],
  [
    'difficulty.petition',
    'received submitted directed',
    'petitioned',
    'leader police reviewer',
    'authority documentNumber',
  ],
  ['difficulty.answer', 'petitioned', 'answered', 'police reviewer', 'answer'],
  ['difficulty.solve', 'received guided directed answered', 'solved', 'leader police reviewer', 'answer'],
  ['difficulty.close', 'guided solved', 'closed', 'team police reviewer', ''],
  ['difficulty.reopen', 'guided solved closed', 'received', 'team police reviewer', 'reason'],
];
const rowOf = (kind: StepKind): (typeof TABLE)[number] => {
  const row = TABLE.find(([known]) => known === kind);
  if (!row) throw new Error(`no row for ${kind}`);
  return row;
};

const payloadOf = (kind: StepKind): Record<string, unknown> =>
  kind === 'difficulty.merge' ? { into: OLDER } : kind === 'difficulty.petition' ? DAYS : {};

/** Where the words of a step stand. */
const placesOf = (kind: StepKind): string[] =>
  rowOf(kind)[4]
    .split(' ')
    .filter((place) => place !== '');

function step(kind: StepKind, persona: Persona = 'police', parts: Partial<Entry> = {}): Entry {
  const texts = Object.fromEntries(placesOf(kind).map((place) => [place, 'Đã gọi cho đơn vị']));
  return entryOf(kind, persona, `difficulties/${KEY}`, payloadOf(kind), { texts, baseVersion: 1, ...parts });
}

describe('given a difficulty that a team raises', () => {
  const KEPT_ID = '018f3c5a-0000-7000-8000-000000000009';
  const raise = entryOf(
    'difficulty.raise',
    'team',
    `difficulties/${CAMPAIGN}~${KEPT_ID}`,
    { categoryId: 'KK02', areaId: 'ch.cat-ba.tdp-01', cases: 2 },
    { id: KEPT_ID },
  );
  it('then its record says who leads the team, before and after a step; under rules 6 it did not', () => {
    const record = recordAs(Difficulty, postingOf(raise));
    expect(record.leadUnitId).toBe('phong-vhxh');
    const target = `difficulties/${CAMPAIGN}~${KEPT_ID}`;
    const later = recordAs(Difficulty, postingOf(step('difficulty.receive', 'police', { target }), record));
    expect(later.leadUnitId).toBe('phong-vhxh');
    expect(recordAs(Difficulty, postingOf(raise, null, { ruleVersion: 6 }))).not.toHaveProperty('leadUnitId');
  });
});

describe('given a difficulty of a team', () => {
  it('when the table is read, then it has a line for every step', () => {
    expect(TABLE.map(([kind]) => kind)).toEqual(STEP_KINDS);
  });

  it.each(TABLE)('%s follows %s, makes it %s, and is said by %s', (kind, from, to, by) => {
    for (const status of DifficultyStatus.options)
      for (const persona of Object.keys(PEOPLE) as Persona[]) {
        const posting = postingOf(step(kind, persona), inState(status));
        const isRight = from.split(' ').includes(status) && by.split(' ').includes(persona);
        expect([kind, status, persona, posting.decision.status]).toEqual([
          ...[kind, status, persona, isRight ? 'accepted' : 'refused'],
        ]);
        const open = stepsOpenTo(PEOPLE[persona], inState(status), 'phong-vhxh');
        expect(open.includes(kind)).toBe(isRight);
        if (isRight) expect(recordAs(Difficulty, posting)).toMatchObject({ status: to, unitId: NEW.unitId });
      }
  });

  it.each(TABLE.filter(([, , , , places]) => places !== ''))(
    '%s (from %s to %s by %s) without its words is answered at their field',
    (kind, from, _, by) => {
      const record = inState(DifficultyStatus.parse(from.split(' ')[0]));
      const [persona = 'police'] = by.split(' ') as Persona[];
      for (const place of placesOf(kind))
        for (const nothing of [{}, { [place]: '  ' }]) {
          const others = placesOf(kind).filter((other) => other !== place);
          const words = Object.fromEntries(others.map((other) => [other, 'Đã gọi cho đơn vị']));
          const entry = step(kind, persona, { texts: { ...words, ...nothing } });
          expect(answer(entry, record)).toBe(`refused: text.required @ texts.${place}`);
        }
    },
  );

  it('when a step comes, then who, when and what is kept, oldest first, and nothing else changes', () => {
    const asked = recordAs(Difficulty, postingOf(step('difficulty.ask'), NEW));
    const added = recordAs(
      Difficulty,
      postingOf(step('difficulty.add', 'team', { baseVersion: 2, atMicros: msAt('16:05') * 1000 }), asked),
    );
    expect(
      added.steps?.map(({ kind, status, by, role, unitId, text }) => [kind, status, by, role, unitId, text]),
    ).toEqual([
      ['difficulty.ask', 'needs-more', 'u-police', 'standing', 'cong-an', 'Đã gọi cho đơn vị'],
      ['difficulty.add', 'received', 'u-team', 'reporter', 'cnscd.cat-ba.tdp-01', 'Đã gọi cho đơn vị'],
    ]);
    const { version, sequence, lastEntryId, lastEntryAtMicros, categoryId, cases, text } = added;
    expect({ ...NEW, categoryId, cases, text }).toEqual(NEW);
    expect([version, sequence, lastEntryId]).toEqual([3, 3, 'difficulty.add~team~' + String(msAt('16:00'))]);
    expect(lastEntryAtMicros).toBe(msAt('16:05') * 1000);
  });

  it('when it was seen in an older version, then the step is stale', () => {
    expect(answer(step('difficulty.guide', 'police', { baseVersion: 0 }), NEW)).toContain('record.stale');
  });

  it('when another team closes it, then it is told whose it is not', () => {
    expect(answer(step('difficulty.close', 'neighbour'), inState('guided'))).toBe(
      'refused: difficulty.not-yours',
    );
    expect(answer(step('difficulty.close', 'team', { unitId: null }), inState('guided'))).toBe(
      'refused: difficulty.not-yours',
    );
  });

  it('when nobody raised it, then there is nothing to take a step on', () => {
    expect(answer(step('difficulty.guide', 'police', { baseVersion: 0 }))).toBe(
      'refused: difficulty.unknown',
    );
  });

  it('when the words hold a citizen’s number, then they are refused', () => {
    const entry = step('difficulty.guide', 'police', { texts: { answer: 'Gọi số 0912345678' } });
    expect(answer(entry, NEW)).toContain('text.personal-data');
  });
});

describe('given a letter to an authority above', () => {
  const letter = (days: Partial<Record<keyof typeof DAYS, string | null>>): string =>
    answer(step('difficulty.petition', 'police', { payload: { ...DAYS, ...days } }), inState('received'));
  it.each([
    ['sent on a day that the calendar lacks', { sentDay: '2026-02-30' }, 'difficulty.sent-day @ sentDay'],
    ['sent on no day', { sentDay: '' }, 'difficulty.sent-day @ sentDay'],
    ['sent before its matter was raised', { sentDay: '2026-07-07' }, 'difficulty.sent-day @ sentDay'],
    ['sent tomorrow', { sentDay: '2026-07-09' }, 'difficulty.sent-day @ sentDay'],
    ['answered before it was sent', { dueDay: '2026-07-07' }, 'difficulty.due-day @ dueDay'],
    ['answered in words', { dueDay: 'mai' }, 'difficulty.due-day @ dueDay'],
    ['answered in the year 9999', { dueDay: '9999-12-31' }, 'difficulty.due-day @ dueDay'],
  ])('that is to be %s, then it is refused at its field', (_, days, wanted) => {
    expect(letter(days)).toBe(`refused: ${wanted}`);
  });
  it('without a due day, or due within a year, then it is taken', () => {
    expect(letter({ dueDay: '2027-07-09' })).toBe('accepted');
    const texts = { authority: ' PC06, Công an thành phố ', documentNumber: '12/CAĐK' };
    const payload = { ...DAYS, dueDay: null };
    const posting = postingOf(step('difficulty.petition', 'police', { payload, texts }), inState('received'));
    const kept = { ...payload, authority: 'PC06, Công an thành phố', documentNumber: '12/CAĐK' };
    expect(recordAs(Difficulty, posting).steps?.at(-1)).toMatchObject({ petition: kept, text: null });
  });
});

describe('given two difficulties that say the same', () => {
  const merge = (into: unknown): string =>
    answer(step('difficulty.merge', 'police', { payload: { into } }), NEW);
  it.each([
    ['itself', ID],
    ['a younger one', '018f3c5a-0000-7000-8000-031085012346'],
    ['a path', '../../x'],
    ['nothing', ''],
  ])('when it is merged into %s, then it is refused', (_, into) => {
    expect(merge(into)).toBe('refused: difficulty.merge-older @ into');
  });
  it('when each is merged into another, then no chain of merges comes back to where it began', () => {
    const keys = Array.from({ length: 8 }, (_, at) => `018f3c5a-0000-7000-8000-00000000000${String(at)}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 30 }), (pairs) => {
        const into = new Map<string, string>();
        for (const [one, other] of pairs) {
          const [key = '', older = ''] = [keys[one], keys[other]];
          const entry = step('difficulty.merge', 'police', {
            target: `difficulties/${CAMPAIGN}~${key}`,
            payload: { into: older },
          });
          if (answer(entry, NEW) === 'accepted') into.set(key, older);
        }
        for (const key of keys) {
          const seen = new Set<string>();
          for (let at: string | undefined = key; at !== undefined; at = into.get(at)) {
            expect(seen).not.toContain(at);
            seen.add(at);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the state at a moment', () => {
  it('is that of the last step up to it, and new before the first', () => {
    const guided = recordAs(
      Difficulty,
      postingOf(step('difficulty.guide', 'police', { atMicros: 2_000 }), NEW),
    );
    expect([1_999, 2_000, 9_999].map((micros) => statusAt(guided, micros))).toEqual([
      'new',
      'guided',
      'guided',
    ]);
    expect(statusAt(NEW, 0)).toBe('new');
    expect(UNANSWERED).toContain('new');
    expect(UNANSWERED).not.toContain('guided');
  });
});
