// From the second version of the rules on, every string and every key of an entry is screened or a word of a closed
// list; what names a person is kept nowhere: not in the journal, not in the decision.
import { describe, expect, it } from 'vitest';
import type { Entry } from '#schema/entry.ts';
import { redact } from '#domain/acts/redact.ts';
import { answer, postingOf } from '#world/answers.ts';
import { CAMPAIGN, contextFor, entryOf, listsOfPolice, submitOf, type Persona } from '#world/entries.ts';

const PHONE = '0912345678';
const NAME = 'Nguyễn Văn An';
const NOTE = { texts: { note: 'Hỗ trợ 12 người' } };

/** Everything of an entry that is kept: the journal's copy, and what is written with the decision. */
const kept = (entry: Entry): string =>
  JSON.stringify([redact(entry, contextFor(entry)).entry, postingOf(entry)]);
const report = (payload: Record<string, unknown>, parts: Partial<Entry> = {}): Entry => {
  const honest = submitOf('team', {}, NOTE);
  return { ...honest, payload: { ...honest.payload, ...payload }, ...parts };
};
const returned = (payload: Record<string, unknown>, parts: Partial<Entry> = {}): Entry =>
  entryOf(
    'report.return',
    'police',
    submitOf('team').target,
    { fields: [], dueAtMs: null, ...payload },
    parts,
  );
const { target } = submitOf('team');
const raise = (payload: Record<string, unknown>): Entry => {
  const id = '018f3c5a-0000-7000-8000-022145003217';
  const honest = { categoryId: 'KK02', areaId: 'ch.cat-ba.tdp-01', cases: 2, ...payload };
  return entryOf('difficulty.raise', 'team', `difficulties/${CAMPAIGN}~${id}`, honest, { id });
};

const PLACES: readonly (readonly [string, (words: string) => Entry])[] = [
  ['the key of a value', (words) => report({ values: { [words]: 1 } })],
  ['the key of a difficulty', (words) => report({ difficulties: { [words]: 1 } })],
  ['a value', (words) => report({ values: { guided: words } })],
  ['a list as a value', (words) => report({ values: { guided: [{ deep: [words] }] } })],
  ['a key deep inside a value', (words) => report({ values: { guided: { a: { [words]: 1 } } } })],
  ['a confirmation', (words) => report({ confirmed: [words] })],
  ['the key of a payload', (words) => report({ [words]: 1 })],
  ['the area of a report', (words) => report({ areaId: words })],
  ['the unit of a report', (words) => report({ unitId: words })],
  ['the day of a report', (words) => report({ day: words })],
  ['the name of a text', (words) => report({}, { texts: { [words]: 'x' } })],
  ['the code of a reason', (words) => report({}, { texts: { [`reason.${words}`]: 'x' } })],
  ['the app', (words) => report({}, { clientInfo: { app: words, sentAtMs: 1_783_500_000_000 } })],
  [
    'the app, after its name',
    (words) => report({}, { clientInfo: { app: `web ${words}`, sentAtMs: 1_783_500_000_000 } }),
  ],
  [
    'an area in the target',
    (words) => report({ areaId: words }, { target: target.replace(/~[^~]*(?=~[^~]*$)/, `~${words}`) }),
  ],
  ['the campaign', (words) => report({}, { campaignId: words, target: target.replace(CAMPAIGN, words) })],
  ['a field of a return', (words) => returned({ fields: [words] })],
  ['a category', (words) => raise({ categoryId: words })],
  ['the area of a difficulty', (words) => raise({ areaId: words })],
  ['a role', (words) => entryOf('account.grant', 'admin', 'accounts/u-new', { role: words, unitId: null })],
  [
    'a unit',
    (words) => entryOf('account.grant', 'admin', 'accounts/u-new', { role: 'reporter', unitId: words }),
  ],
  [
    'an account',
    (words) => entryOf('account.grant', 'admin', `accounts/${words}`, { role: 'auditor', unitId: null }),
  ],
  ['the id of a list', (words) => listsOfPolice({ [words]: { 'ch.cat-ba': 1 } })],
  ['an area of a list', (words) => listsOfPolice({ DS1: { [words]: 1 } })],
  ['a sum', (words) => listsOfPolice({ DS1: { 'ch.cat-ba': 1 } }, { sums: { [words]: 1 } })],
  [
    'the key of a definition',
    (words) => entryOf('task.issue', 'police', `tasks/${CAMPAIGN}~x`, { definition: { [words]: 1 } }),
  ],
  ['a task', (words) => entryOf('task.issue', 'police', `tasks/${CAMPAIGN}~${words}`, { definition: {} })],
];

describe.each(PLACES)('given %s', (_, entryWith) => {
  it.each([PHONE, '031099001234', `${NAME} ${PHONE}`, NAME, '0912|345|678', 'a@b.vn', `id-${PHONE}`])(
    'when it holds %s, then it is refused, and nothing that is kept holds it',
    (words) => {
      const entry = entryWith(words);
      expect(answer(entry)).toBe('refused: text.personal-data @ texts');
      expect(kept(entry)).not.toContain(words);
    },
  );
  it('when it holds words that no list has, then no refusal repeats them', () => {
    const entry = entryWith('chữ tự do ở đây');
    expect(postingOf(entry).decision.status).toBe('refused');
    expect(JSON.stringify(postingOf(entry))).not.toContain('chữ tự do');
  });
});

it.each([
  [
    'the number of a paper',
    (words: string) => ({ ...listsOfPolice({ DS1: {} }).payload, documentNumber: words }),
  ],
  ['a signer', (words: string) => ({ ...listsOfPolice({ DS1: {} }).payload, signer: words })],
])('given %s that holds a number of a person, then it is kept nowhere', (_, payload) => {
  const entry = { ...listsOfPolice({ DS1: { 'ch.cat-ba': 1 } }), payload: payload(PHONE) };
  expect(answer(entry)).toBe('refused: text.personal-data @ texts');
  expect(kept(entry)).not.toContain(PHONE);
});

it('given the hash, the own id and the ids of the plan, then none of them is screened', () => {
  expect(answer(raise({}))).toBe('accepted');
});

describe('given a target in which a person is named', () => {
  const named = report({ areaId: PHONE }, { target: target.replace(/~[^~]*(?=~[^~]*$)/, `~${PHONE}`) });
  it('then the refusal is on no record, even where one of that name stands', () => {
    const posting = postingOf(named);
    expect(posting.record).toBeNull();
    expect(posting.decision).toMatchObject({ record: 'blanked', sequence: 0, version: 0 });
  });
  it('then the entry as it is kept is refused again, word for word', () => {
    const redacted = redact(named, contextFor(named)).entry;
    expect(postingOf(redacted).decision).toEqual(postingOf(named).decision);
  });
});

describe('given the places for words', () => {
  const of = (
    kind: Parameters<typeof entryOf>[0],
    persona: Persona,
    at: string,
    payload: object,
    path: string,
  ): string => answer(entryOf(kind, persona, at, { ...payload }, { texts: { [path]: 'Rà soát' } }));
  it.each(['reason.V99', 'reason.', 'reason.constructor', 'reason.v03', 'Note', 'difficulty'])(
    'when a report has “%s”, then the place is unknown',
    (path) => {
      expect(answer(report({}, { texts: { [path]: 'Rà soát' } }))).toBe(
        `refused: text.unknown-place @ texts.${path}`,
      );
    },
  );
  it('when a report gives the reason of a rule of the plan, then it may', () => {
    expect(answer(report({}, { texts: { 'reason.V03': 'Hôm qua' } }))).toBe('accepted');
  });
  it('when a report gives the reason for one of its numbers, then it may, since rules 5', () => {
    const reasoned = report({}, { texts: { 'reason.V10.guided': 'Ra quân cả thôn' } });
    expect(answer(reasoned)).toBe('accepted');
    expect(answer(reasoned, null, { ruleVersion: 4 })).toBe(
      'refused: text.unknown-place @ texts.reason.V10.guided',
    );
    expect(answer(report({}, { texts: { 'reason.V10.strange': 'Ra quân' } }))).toBe(
      'refused: text.unknown-place @ texts.reason.V10.strange',
    );
  });
  it('when another act has a note, then the place is unknown', () => {
    expect(of('day.lock', 'police', `days/${CAMPAIGN}~2026-07-08`, {}, 'note')).toMatch(
      /text.unknown-place @ texts.note/,
    );
    expect(of('report.approve', 'police', target, {}, 'diary')).toMatch(/text.unknown-place/);
  });
});

describe('given warnings answered for', () => {
  it('when they are rules of the plan, then they are taken', () => {
    expect(answer(report({ confirmed: ['V03', 'personal-data'] }))).toBe('accepted');
  });
  it.each(['V99', 'constructor', 5, null, { a: 1 }])(
    'when one is %j, then the entry is malformed',
    (code) => {
      expect(answer(report({ confirmed: [code] }))).toBe('refused: entry.malformed @ confirmed');
    },
  );
});

describe('given the name of the app', () => {
  it.each(['web', 'web 0.1.0', 'web/12.3', 'script', 'red-team 2'])(
    'when it is %s, then it is taken',
    (app) => {
      expect(answer(report({}, { clientInfo: { app, sentAtMs: 1_783_500_000_000 } }))).toBe('accepted');
    },
  );
  it.each(['Web', 'web1.2.3.4.5', 'a.b', 'web-a-b'])('when it is %s, then the entry is malformed', (app) => {
    expect(answer(report({}, { clientInfo: { app, sentAtMs: 1_783_500_000_000 } }))).toBe(
      'refused: entry.malformed @ clientInfo.app',
    );
  });
});

describe('given hidden characters', () => {
  it.each([
    '\u0000',
    '\u0007',
    '\u001b[2J',
    '\u007f',
    '\u0085',
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ud83d',
    '\udc00a',
    '\u2028',
    '\ue000',
    '\ufe0f',
    '\u{e0041}',
    '\ufffe',
  ])('when a note holds %j, then it is refused at its place', (hidden) => {
    expect(answer(report({}, { texts: { note: `Rà${hidden} soát` } }))).toBe(
      'refused: text.hidden-characters @ texts.note',
    );
  });
  it('when a note is typed with separate accents, then it is refused', () => {
    expect(answer(report({}, { texts: { note: 'Rà soát'.normalize('NFD') } }))).toMatch(/hidden-characters/);
  });
  it('when a paper’s number holds one, then it is refused at its place', () => {
    const entry = listsOfPolice({ DS1: { 'ch.cat-ba': 1 } });
    expect(answer({ ...entry, payload: { ...entry.payload, signer: 'Trưởng\u202e Công an' } })).toBe(
      'refused: text.hidden-characters @ signer',
    );
  });
  it('when a note has line breaks, emoji and foreign letters, then it is taken', () => {
    expect(answer(report({}, { texts: { note: 'Dòng một\nDòng hai 👍 日本 é' } }))).toBe('accepted');
  });
  it('when an entry was decided before the second version, then its answer stays', () => {
    const old = report({ confirmed: ['V99'] }, { texts: { note: 'Rà\u200b soát', 'reason.V99': 'x' } });
    expect(answer(old, null, { ruleVersion: 1 })).toBe('accepted');
    expect(answer(report({}, { texts: { note: 'gọi 0912|345|678' } }), null, { ruleVersion: 1 })).toBe(
      'accepted',
    );
    const keyed = postingOf(report({ values: { [PHONE]: 1 } }), null, { ruleVersion: 1 }).decision;
    expect(keyed.problems[0]?.params).toEqual({ measure: PHONE });
  });
});

describe('given a number split over two texts', () => {
  it.each([
    { note: 'gọi 0912 345', 'difficulty.KK02': '678 nhé' },
    { note: '678', 'difficulty.KK02': 'số 0912345' },
    { note: 'không chín một hai ba', 'reason.V03': 'bốn năm sáu bảy tám' },
    { 'reason.V03': 'CCCD 031099', note: '001234' },
    { note: '0912', 'difficulty.KK02': '345', 'reason.V03': '678' },
  ])('when they are %j, then it is refused and kept nowhere', (texts) => {
    const entry = report({ difficulties: { KK02: 1 } }, { texts });
    expect(answer(entry)).toBe('refused: text.personal-data @ texts');
  });
  it('when two texts end and begin with counts, then they are taken', () => {
    const texts = { note: 'Hỗ trợ được 12', 'difficulty.KK02': '3 hộ chưa có máy' };
    expect(answer(report({ difficulties: { KK02: 1 } }, { texts }))).toBe('accepted');
  });
});

describe('given a due time', () => {
  const asked = (dueAtMs: number): string => {
    const record = postingOf(submitOf('team')).record?.data ?? null;
    return answer(returned({ dueAtMs }, { texts: { reason: 'Kiểm tra' }, baseVersion: 1 }), record);
  };
  it.each([9e15, -9e15, 0, Date.UTC(2020, 0, 1), Date.UTC(2030, 0, 1), 9_000_000_000_100_000])(
    'when it is %d, then nobody can mean it',
    (dueAtMs) => {
      expect(asked(dueAtMs)).toBe('refused: report.due-outside @ dueAtMs');
    },
  );
  it('when it is the next morning, then it is taken', () => {
    expect(asked(Date.UTC(2026, 6, 9, 2))).toBe('accepted');
  });
});

describe('given the address of a product', () => {
  const done = (productUrl: string): string => {
    const entry = entryOf(
      'task.complete',
      'team',
      `tasks/${CAMPAIGN}~x`,
      { productUrl },
      { texts: { product: 'Bài' } },
    );
    return postingOf(entry)
      .decision.problems.map(({ code }) => code)
      .join();
  };
  it.each([
    'https://a:b@host/',
    'https://me@host/',
    'https://example.vn\\\\@ac.vn',
    'https://exa mple.vn/x',
    'https://example.vn/a b',
    'https://example.vn\\bai-viet',
    'https://example.vn/\u00a0x',
    'javascript:alert(1)',
  ])('when it is %s, then it is no address that is taken', (url) => {
    expect(done(url)).toContain('task.link');
  });
  it.each([
    'https://example.vn/bai-viet?so=12#muc',
    'http://vhxh.cat-hai.gov.vn/a@b',
    'https://example.vn:8443/%C4%91',
  ])('when it is %s, then it is taken', (url) => {
    expect(done(url)).not.toContain('task.link');
  });
  it('when it spells a number with percent signs, then it is refused and kept nowhere', () => {
    expect(done('https://example.vn/?sdt=%30912345678')).toBe('text.personal-data');
  });
});
