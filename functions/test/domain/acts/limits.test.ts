// What no act may exceed, and that no plain value, wherever it stands in an entry, makes the rules break off.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS, decide } from '#domain/acts/index.ts';
import { redact } from '#domain/acts/redact.ts';
import { MOST_A_MINUTE, MOST_PROBLEMS, withinLimits } from '#domain/acts/limits.ts';
import { refuse } from '#domain/acts/outcome.ts';
import { buildPosting } from '#domain/posting.ts';
import { problem } from '#domain/problem.ts';
import { EntryKind } from '#schema/entry.ts';
import { answer, postingOf, recordAfter } from '#world/answers.ts';
import { CAMPAIGN, contextFor, entryOf, listsOfPolice, msAt, PEOPLE, submitOf } from '#world/entries.ts';

const YEARS = { first: Date.UTC(2000, 0, 1), last: Date.UTC(2100, 0, 1) - 1 };

describe('given a device whose clock is wrong', () => {
  const off = { app: 'test', sentAtMs: msAt('16:00') };
  it.each([
    ['the year 0001', -62_135_596_800_000],
    ['the year 9999', 253_402_300_799_999],
    ['1999', YEARS.first - 1],
    ['2100', YEARS.last + 1],
  ])('by generations (%s), then the report is refused and says why', (_, ms) => {
    const refused = 'refused: entry.clock-impossible @ ';
    expect(answer(submitOf('team', {}, { capturedAtMs: ms }))).toBe(`${refused}capturedAt`);
    const sent = submitOf('team', {}, { clientInfo: { ...off, sentAtMs: ms } });
    expect(answer(sent)).toBe(`${refused}clientInfo.sentAt`);
  });
  it.each([YEARS.first, YEARS.last])('by years (%d), then the report is taken', (ms) => {
    expect(answer(submitOf('team', {}, { capturedAtMs: ms }))).toBe('accepted');
  });
  it('under rules 1, then the report is taken as it was then', () => {
    const entry = submitOf('team', {}, { capturedAtMs: YEARS.last + 1 });
    expect(postingOf(entry, null, { ruleVersion: 1 }).decision.status).toBe('accepted');
  });
});

describe('given a refusal for more reasons than anybody reads', () => {
  const counts = Object.fromEntries(Array.from({ length: 4_000 }, (_, at) => [`atlantis.${String(at)}`, 1]));

  it('then it holds the first fifty and says how many more', () => {
    const { decision } = postingOf(listsOfPolice({ DS1: counts }));
    expect(decision.problems).toHaveLength(MOST_PROBLEMS + 1);
    expect(decision.problems[0]?.code).toBe('baseline.unknown-area');
    expect(decision.problems.at(-1)).toMatchObject({ code: 'entry.more-faults', params: { more: 3_950 } });
  });
  it('of exactly fifty, then all of them stand there', () => {
    const fifty = Object.fromEntries(Object.entries(counts).slice(0, MOST_PROBLEMS));
    expect(postingOf(listsOfPolice({ DS1: fifty })).decision.problems).toHaveLength(MOST_PROBLEMS);
  });
  it('under rules 1, then all of them stand there', () => {
    const { decision } = postingOf(listsOfPolice({ DS1: counts }), null, { ruleVersion: 1 });
    expect(decision.problems).toHaveLength(4_000);
  });
  it('with keys as long as a document takes, then the decision stays small', () => {
    const long = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`${String(at)}${'ằ'.repeat(700)}`, 1]),
    );
    const { decision } = postingOf(submitOf('team', { values: long }));
    expect(JSON.stringify(decision).length).toBeLessThan(60_000);
  });
  it('with a word of any length, then 300 characters of it stand there, none of them broken', () => {
    const word = (length: number): string => '𝐀'.repeat(length);
    const refused = refuse(problem('entry.malformed', word(700), { name: word(301), count: 7 }));
    const { problems } = withinLimits(null, refused);
    const cut = `${word(300)}…`;
    expect(problems).toEqual([problem('entry.malformed', cut, { name: cut, count: 7 })]);
  });
});

describe('given an account that says more than a person can', () => {
  const within = (sentWithinMinute: number | null): string =>
    postingOf(submitOf('team'), null, { sentWithinMinute }).decision.problems[0]?.code ?? 'accepted';
  it('then what goes beyond the limit is refused', () => {
    expect(within(MOST_A_MINUTE + 1)).toBe('entry.too-many');
    expect([within(MOST_A_MINUTE), within(null)]).toEqual(['accepted', 'accepted']);
  });
});

describe('given a record that one more act would make larger than a document may be', () => {
  it('then the act is refused and the record stays', () => {
    const record = recordAfter(postingOf(listsOfPolice({ DS1: { 'ch.cat-ba': 5 } })));
    const versions = (record as unknown as { versions: object[] }).versions;
    const full = { ...record, versions: Array.from({ length: 4_000 }, () => versions[0]) };
    const again = listsOfPolice({ DS1: { 'ch.cat-ba': 5 } }, {}, { atMs: msAt('17:00') });
    const found = answer(again, full);
    expect(found).toBe('refused: record.full');
  });
});

describe('given any plain value anywhere in an entry', () => {
  const key = fc.oneof(
    fc.constantFrom('', '__proto__', 'constructor', 'toString', 'guided', 'reason', 'definition', '~', '/'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, NaN, Infinity, -Infinity, 0, 2 ** 60, '', '__proto__'),
      fc.double(),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constant({ reference: 'reports/x' }),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(key, tie('value'), { maxKeys: 6, noNullPrototype: true }),
    ),
  }));
  const values = fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true });
  /** A payload of the right shape with anything in one of its places, so that the rules of the kind are reached. */
  const shaped = (fields: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
    fc.tuple(fc.constantFrom(...fields), value).map(([field, odd]) => ({
      ...{ unitId: PEOPLE.team.unitId, areaId: 'ch.cat-ba.tdp-01', day: '2026-07-08', nothingToday: false },
      ...{ values: {}, difficulties: {}, confirmed: [], [field]: odd },
    }));
  const payloads = fc.oneof(
    values,
    shaped(['values', 'difficulties', 'confirmed', 'day', 'areaId', 'nothingToday']),
    values.map((found) => ({ percent: found })),
    value.map((definition) => ({ definition })),
    value.map((cases) => ({ categoryId: 'KK05', areaId: 'ch.cat-ba.tdp-01', cases })),
    fc.tuple(values, values).map(([lists, sums]) => ({
      ...{ asOfDay: '2026-06-16', documentNumber: '1', signer: 'x', fileSha256: null, sums },
      lists: { DS1: lists, ...lists },
    })),
    value.map((text) => ({ text, sha256: text, fileName: text })),
  );
  const texts = fc.dictionary(key, fc.string({ unit: 'binary', maxLength: 80 }), {
    maxKeys: 4,
    noNullPrototype: true,
  });

  it.each(EntryKind.options)('then %s is decided, never broken off', (kind) => {
    const persona = ['system', 'police', 'team', 'admin', 'leader'] as const;
    fc.assert(
      fc.property(payloads, texts, fc.constantFrom(...persona), fc.nat(3), (payload, words, who, base) => {
        const target = `${ACTS[kind].subject}/${CAMPAIGN}~${PEOPLE.team.unitId}~ch.cat-ba.tdp-01~2026-07-08`;
        const entry = entryOf(kind, who, target, payload, { texts: words, baseVersion: base });
        const context = contextFor(entry);
        const redacted = redact(entry, context);
        const outcome = decide(null, redacted.entry, context);
        const posting = buildPosting(redacted, null, outcome, {
          decidedAtMs: 1,
          ruleVersion: context.ruleVersion,
        });
        expect(['accepted', 'held', 'refused']).toContain(posting.decision.status);
      }),
      { numRuns: 60 },
    );
  });
});
