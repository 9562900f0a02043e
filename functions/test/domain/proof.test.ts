// The audit of a whole campaign: a clean database has no difference, and one number changed anywhere is found and named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { verifyDocuments } from '#domain/proof/verify.ts';
import { changed, CLEAN, copy, numbersIn, type FieldPath } from '#world/changed.ts';
import { SMALL } from '#world/small-days.ts';
import { SMALL_PLAN, smallIndex } from '#world/small-plan.ts';

const fieldPathsOf = (...collections: string[]): FieldPath[] =>
  CLEAN.filter(({ path }) => collections.includes(path.slice(0, path.indexOf('/')))).flatMap(
    ({ path, data }) => numbersIn(data).map((inside) => ({ document: path, path: inside })),
  );

/** The server's own word: its clock readings, and the rules of the hour (`rule-versions.test.ts`). */
const OWN_WORD = new Set(['decidedAtMs', 'asOfMicros', 'ruleVersion']);
const DERIVED = fieldPathsOf(
  ...['decisions', 'campaigns', 'plans', 'areas', 'units', 'reports', 'tasks', 'difficulties', 'baselines'],
  ...['days', 'accounts', 'totals', 'denominators', 'indicators', 'digests'],
).filter(({ path }) => !OWN_WORD.has(String(path[0])));

/** Numbers that people said, apart from the plan file (a text). `baseVersion` is ignored where no version is named. */
const SAID = fieldPathsOf('journal').filter(
  ({ document, path }) => path[0] === 'payload' && document !== 'journal/broken',
);

describe('given a database that nobody touched', () => {
  it('then its plan is whole', () => {
    expect(smallIndex().plan).toEqual(SMALL_PLAN);
  });

  it('then everything is computed again without a difference', () => {
    const verdict = verifyDocuments(CLEAN);
    expect(verdict.differences).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, count: 0 });
    expect(verdict.checked).toEqual({
      ...{ decisions: 32, records: 31, totals: 24, denominators: 7, indicators: 12, digests: 2 },
    });
  });

  it('then what is not computed again is said', () => {
    expect(verifyDocuments(CLEAN).notes).toEqual([
      { code: 'set-aside', count: 1, of: ['journal/broken'] },
      { code: 'blanked', count: 1, of: ['journal/2026-07-01T15:11~report.submit~nho.tay.2'] },
      {
        code: 'traceless',
        count: 3,
        of: [
          'journal/2026-06-30T08:06~account.grant~system',
          'journal/2026-07-01T09:00~report.submit~nho.dong.1',
          'journal/2026-07-01T15:11~report.submit~nho.tay.2',
        ],
      },
      { code: 'not-recomputed-jobs', count: 1, of: [`jobs/${SMALL}~2026-07-01~lock`] },
      { code: 'not-recomputed-quarantine', count: 1, of: ['quarantine/journal~broken'] },
    ]);
  });

  it('then its letters name editions that there are, by the same hash, and any other is found', () => {
    const digest = CLEAN.find(({ path }) => path.startsWith('digests/'));
    const edition = String(digest?.path.split('~')[1]);
    const letter = (change: object): StoredDocument => ({
      path: `deliveries/${SMALL}~${edition}~u-leader~email`,
      data: {
        campaignId: SMALL,
        what: 'edition',
        edition,
        contentHash: digest?.data['contentHash'],
        ...change,
      },
    });
    const verdict = verifyDocuments([...CLEAN, letter({})]);
    expect(verdict).toMatchObject({ ok: true, count: 0, checked: { deliveries: 1 } });
    expect(verdict.notes).toContainEqual({
      code: 'not-recomputed-deliveries',
      count: 1,
      of: [letter({}).path],
    });
    expect(verifyDocuments([...CLEAN, letter({ what: 'alarm', edition: 'x', contentHash: '' })]).ok).toBe(
      true,
    );
    for (const change of [{ contentHash: 'other' }, { edition: '2026-07-31.1' }])
      expect(verifyDocuments([...CLEAN, letter(change)]).differences[0]?.document).toBe(letter({}).path);
  });

  it('then the order of the documents does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(CLEAN, { minLength: CLEAN.length }), (documents) => {
        expect(verifyDocuments(documents)).toEqual(verifyDocuments(CLEAN));
      }),
      { numRuns: 8 },
    );
  });
});

describe('given one number changed', () => {
  it('in anything derived, then that document is named and nothing before it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DERIVED), fc.constantFrom(1, -1, 1000), (at, by) => {
        const verdict = verifyDocuments(changed(at, (was) => (was as number) + by));
        expect(verdict.ok).toBe(false);
        expect(verdict.differences[0]?.document).toBe(at.document);
      }),
      { numRuns: 150 },
    );
  });

  it('in what a person said, then the decision on it is the first that does not match', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAID), (at) => {
        const verdict = verifyDocuments(changed(at, (was) => (was as number) + 1));
        expect(verdict.differences[0]?.document).toBe(at.document.replace('journal', 'decisions'));
      }),
      { numRuns: SAID.length },
    );
  });

  it('in a plan file inside the journal, then its loading is the first that does not match', () => {
    const id = '2026-06-30T08:00~plan.load~system';
    const at = { document: `journal/${id}`, path: ['payload', 'text'] };
    const verdict = verifyDocuments(changed(at, (text) => String(text).replace('999', '998')));
    expect(verdict.differences[0]?.document).toBe(`decisions/${id}`);
  });

  it('in the time at which the server received a report, then its record does not match', () => {
    const id = '2026-07-01T15:10~report.submit~nho.tay.1';
    const verdict = verifyDocuments(
      changed({ document: `journal/${id}`, path: ['at', 'timestampMicros'] }, (was) => (was as number) + 1),
    );
    expect(verdict.differences.map((found) => found.document)).toContain(
      `reports/${SMALL}~to-tay~nho.tay.1~2026-07-01`,
    );
  });

  it('in a total that is 0, then it is not missing but wrong', () => {
    const id = CLEAN.find(({ path }) => path.startsWith('totals/'))?.path ?? '';
    const verdict = verifyDocuments(
      changed({ document: id, path: ['days', '2026-07-01'] }, (sums) => ({ ...(sums as object), visits: 3 })),
    );
    expect(verdict.differences[0]).toEqual({
      ...{
        document: id,
        field: 'days.2026-07-01.visits',
        stored: 3,
        recomputed: undefined,
        reason: 'differs',
      },
    });
    const zero = changed({ document: id, path: ['days', '2026-07-01'] }, (sums) => ({
      ...(sums as object),
      visits: 0,
    }));
    expect(verifyDocuments(zero).ok).toBe(true);
  });
});

describe('given an author put in the place of another', () => {
  const id = '2026-07-02T16:00~report.submit~nho.tay';
  const authorOf = (author: Record<string, unknown>): StoredDocument[] =>
    copy().map((document) =>
      document.path === `journal/${id}` ? { ...document, data: { ...document.data, ...author } } : document,
    );

  it.each([
    ['one who does not exist', { by: 'u-nobody' }],
    ['one of another role', { role: 'reporter' }],
    ['one of another unit', { unitId: 'to-dong' }],
    ['the server', { by: 'system', role: 'system', unitId: null }],
    ['a person who signs as the server', { role: 'system' }],
  ])('%s, then the decision on it does not match', (_, author) => {
    expect(verifyDocuments(authorOf(author)).differences[0]).toMatchObject({ document: `decisions/${id}` });
  });

  it('when a grant is gone with all that it left, then the acts said under it do not match', () => {
    const grant = '2026-06-30T08:05~account.grant~u-police';
    const traces = [
      `journal/${grant}`,
      `decisions/${grant}`,
      `accounts/${SMALL}~u-police`,
      'members/u-police',
    ];
    const verdict = verifyDocuments(CLEAN.filter(({ path }) => !traces.includes(path)));
    expect(verdict.ok).toBe(false);
    expect(verdict.differences.map(({ document }) => document)).toContain(`decisions/${id}`);
  });

  it('when a seat says more than the journal, then it is named', () => {
    const at = { document: 'members/u-dong', path: ['seats', SMALL, 'role'] };
    const verdict = verifyDocuments(changed(at, () => 'standing'));
    expect(verdict.differences[0]).toMatchObject({
      document: 'members/u-dong',
      field: `seats.${SMALL}.role`,
    });
  });
});

describe('given a document taken away or slipped in', () => {
  const without = (path: string): StoredDocument[] => CLEAN.filter((known) => known.path !== path);
  const reasonOf = (documents: StoredDocument[], document: string): string | undefined =>
    verifyDocuments(documents).differences.find((found) => found.document === document)?.reason;
  const removable = CLEAN.filter(({ path }) => !/^(jobs|quarantine|journal|decisions)\//.test(path));

  it('then a derived document that is gone is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...removable), ({ path }) => {
        expect(verifyDocuments(without(path)).differences[0]).toMatchObject({
          document: path,
          reason: 'missing',
        });
      }),
      { numRuns: removable.length },
    );
  });

  it('then an entry that lost its decision has no answer', () => {
    const id = '2026-07-01T16:40~report.submit~nho.dong';
    expect(reasonOf(without(`decisions/${id}`), `journal/${id}`)).toBe('unanswered');
  });

  it('then a decision that lost its entry, and the record it made, lead to nothing', () => {
    const id = '2026-07-02T16:00~report.submit~nho.tay';
    const documents = without(`journal/${id}`);
    expect(reasonOf(documents, `decisions/${id}`)).toBe('unexpected');
    expect(reasonOf(documents, `reports/${SMALL}~cong-an~nho.tay~2026-07-02`)).toBe('unexpected');
  });

  it('then a journal document that nobody can read must be in quarantine', () => {
    expect(reasonOf(without('quarantine/journal~broken'), 'journal/broken')).toBe('unreadable');
  });

  it('then a document of an unknown collection is named', () => {
    const documents = [...copy(), { path: 'secrets/1', data: {} }, { path: 'reports/1/notes/2', data: {} }];
    expect(reasonOf(documents, 'secrets/1')).toBe('stranger');
    expect(reasonOf(documents, 'reports/1/notes/2')).toBe('stranger');
  });

  it('then a total of a node that no report reached is named', () => {
    const path = `totals/${SMALL}~area:nho.xa~2026-07~0`;
    const data = {
      campaignId: SMALL,
      node: 'area:nho.xa',
      month: '2026-07',
      shard: 0,
      days: { '2026-07-01': { guided: 1 } },
    };
    expect(reasonOf([...copy(), { path, data }], path)).toBe('differs');
  });
});

describe('given an export without a journal', () => {
  it('then nothing differs and nothing is proven', () => {
    const verdict = verifyDocuments([]);
    expect(verdict).toMatchObject({ ok: false, count: 0, notes: [{ code: 'no-journal', count: 0, of: [] }] });
  });
});
