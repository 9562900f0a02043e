/**
 * Entries with one thing wrong each, all to be refused at the door, and entries at the very edge, all to be let in.
 * One thing only: otherwise a refusal would not say which predicate made it.
 */
import { Timestamp } from 'firebase/firestore';
import { honestEntry, mapOf, NOT_SERVER_TIME, without, type Document, type PersonKind } from './entries.ts';
import type { PersonaName } from './personas.ts';

export interface Attempt {
  what: string;
  who: PersonaName;
  /** Null: an ordinary UUID. */
  id: string | null;
  entry: Document;
}

const WHO: Readonly<Record<PersonKind, PersonaName>> = {
  'digest.acknowledge': 'leader',
  'delivery.resend': 'standing',
  'delivery.bounce': 'standing',
  'report.submit': 'reporter',
  'report.return': 'standing',
  'report.approve': 'standing',
  'report.void': 'standing',
  'report.restore': 'standing',
  'report.take-in': 'standing',
  'baseline.register': 'standing',
  'day.lock': 'standing',
  'reminder.send': 'standing',
  'task.issue': 'leader',
  'task.progress': 'collector',
  'task.complete': 'collector',
  'task.accept': 'standing',
  'task.return': 'digital-lead',
  'difficulty.raise': 'reporter',
  'difficulty.receive': 'standing',
  'difficulty.ask': 'standing',
  'difficulty.add': 'reporter',
  'difficulty.guide': 'standing',
  'difficulty.merge': 'standing',
  'difficulty.submit': 'digital-lead',
  'difficulty.direct': 'leader',
  'difficulty.petition': 'leader',
  'difficulty.answer': 'standing',
  'difficulty.solve': 'leader',
  'difficulty.close': 'collector',
  'difficulty.reopen': 'reporter',
  'account.grant': 'admin',
  'entry.close': 'admin',
  'account.confirm': 'admin',
  'account.suspend': 'admin',
  'account.resume': 'admin',
  'account.revoke': 'admin',
};

const attempt = (what: string, kind: PersonKind, change: Document, id: string | null = null): Attempt => ({
  what: `${kind}: ${what}`,
  who: WHO[kind],
  id,
  entry: { ...honestEntry(kind, WHO[kind]), ...change },
});
const report = (what: string, change: Document, id: string | null = null): Attempt =>
  attempt(what, 'report.submit', change, id);
const withField = (what: string, kind: PersonKind, change: Document): Attempt =>
  attempt(what, kind, { payload: { ...honestEntry(kind, WHO[kind]).payload, ...change } });
const withoutField = (kind: PersonKind, field: string): Attempt =>
  attempt(`payload without ${field}`, kind, {
    payload: without(honestEntry(kind, WHO[kind]).payload, field),
  });
const text = (what: string, words: unknown): Attempt => report(what, { texts: { note: words } });

const HONEST = honestEntry('report.submit', 'reporter');
const PLACES: readonly PersonKind[] = [
  ...([
    'digest.acknowledge',
    'delivery.resend',
    'report.return',
    'report.approve',
    'report.void',
    'report.restore',
    'report.take-in',
    'day.lock',
    'reminder.send',
    'task.issue',
    'task.progress',
    'task.complete',
    'task.accept',
    'task.return',
    'account.grant',
    'account.confirm',
  ] as const),
  'difficulty.raise',
];
const KINDS = Object.keys(WHO) as PersonKind[];

export const FORGERIES: readonly Attempt[] = [
  ...Object.keys(HONEST).map((field) => ({
    ...report(`without ${field}`, {}),
    entry: without(HONEST, field),
  })),
  report('an extra field', { approved: true }),
  report('already blanked', { redacted: ['CCCD'] }),
  report('an id that is no UUID', {}, 'bao-cao-1'),
  report('a UUID in capitals', {}, '018F3C5A-0000-7000-8000-00000000000A'),
  report('signed with another name', { by: 'u-collector' }),
  report('signed with another role', { role: 'standing' }),
  report('signed with another unit', { unitId: 'to-thu-nhan' }),
  report('dated by the device', { at: NOT_SERVER_TIME }),
  report('device time as a number', { capturedAt: 1_783_500_000_000 }),
  report('a version as text', { baseVersion: '1' }),
  report('a version that is a fraction', { baseVersion: 0.5 }),
  report('a negative version', { baseVersion: -1 }),
  report('a sender in words', { clientInfo: 'web' }),
  report('a sender without a time', { clientInfo: { app: 'web' } }),
  report('a sender with a phone model', { clientInfo: { app: 'web', sentAt: NOT_SERVER_TIME, model: 'X' } }),
  report('an app that is a number', { clientInfo: { app: 1, sentAt: NOT_SERVER_TIME } }),
  ...[
    'x'.repeat(61),
    '',
    'Web',
    'web  1',
    'Nguyễn Văn An',
    'web 0912345678',
    'web 0.1.0 091',
    '0912345678',
  ].map((app) => report(`an app called "${app}"`, { clientInfo: { app, sentAt: NOT_SERVER_TIME } })),
  ...[Date.UTC(1, 0, 1), Date.UTC(2019, 11, 31), Date.UTC(2100, 0, 1), Date.UTC(9999, 0, 1)].flatMap((ms) => [
    report(`a device clock at ${String(ms)}`, { capturedAt: Timestamp.fromMillis(ms) }),
    report(`sent at ${String(ms)}`, { clientInfo: { app: 'web', sentAt: Timestamp.fromMillis(ms) } }),
  ]),
  report('a sending time in words', { clientInfo: { app: 'web', sentAt: 'now' } }),
  ...['Cat Hai', 'cat~hai', 'cat/hai', ''].map((id) =>
    attempt(`a campaign spelled "${id}"`, 'account.grant', { campaignId: id }),
  ),
  attempt('a campaign of 81 characters', 'account.grant', { campaignId: 'c'.repeat(81) }),
  ...[
    'accounts/..',
    'accounts/__x__',
    'accounts/a/b',
    'accounts/',
    'accounts',
    'accounts/a~b~c~d~e',
    'tasks/u-new',
  ].map((target) => attempt(`a target spelled "${target}"`, 'account.grant', { target })),

  report('a payload that is a list', { payload: [] }),
  withField('a payload of 13 keys', 'report.submit', mapOf(6)),
  report('texts that are a list', { texts: ['x'] }),
  report('26 texts', { texts: Object.fromEntries(Object.keys(mapOf(26)).map((key) => [key, 'x'])) }),
  text('a text that is a number', 5),
  text('a text that is null', null),
  text('a text that is a map', { x: 'y' }),
  text('texts of more than 4,000 characters', 'đ'.repeat(4001)),
  text('a citizen number', 'CCCD 031099001234 chưa kích hoạt'),
  text('a citizen number after a line break', 'Ghi chú\n031 099 001 234'),
  text('a phone number', 'gọi 0912345678'),
  text('a phone number in groups', '0387 654 321'),
  text('a phone number with the code of the country', '+84 912 345 678'),
  text('a phone number with the code of the country, grouped otherwise', '+84 91 234 5678'),
  text('an e-mail address', 'gửi tới canbo@example.vn nhé'),
  report('a citizen number in the name of a text', { texts: { '031099001234': 'x' } }),
  report('words in the name of a text', { texts: { 'reason.bà Bích': 'x' } }),
  ...(['values', 'difficulties'] as const).map((field) =>
    withField(`words in the name of ${field}`, 'report.submit', { [field]: { 'bà Bích': 1 } }),
  ),
  withField('words as a confirmation', 'report.submit', { confirmed: ['bà Bích'] }),
  withField('words as a confirmation of a return', 'report.return', { confirmed: ['bà Bích'] }),
  withField('words as a field', 'report.return', { fields: ['bà Bích'] }),
  ...[9e15, 0, Date.UTC(2019, 11, 31), Date.UTC(2100, 0, 1), 'mai', 1.5].map((dueAtMs) =>
    withField(`a due time of ${String(dueAtMs)}`, 'report.return', { dueAtMs }),
  ),
  withField('words in the name of a list', 'baseline.register', { lists: { 'bà Bích': {} } }),
  withField('words in the name of a sum', 'baseline.register', { sums: { 'bà Bích': 1 } }),

  report("another unit's report", {
    payload: { ...honestEntry('report.submit', 'collector').payload },
    target: 'reports/cat-hai~to-thu-nhan~hai-loc~2026-07-08',
  }),
  report('a target of another day', { target: 'reports/cat-hai~to-hai-loc~hai-loc~2026-07-09' }),
  report('a target of another campaign', { target: 'reports/de-an-06~to-hai-loc~hai-loc~2026-07-08' }),
  report('a target in another collection', { target: 'days/cat-hai~to-hai-loc~hai-loc~2026-07-08' }),
  attempt('a target of another campaign', 'baseline.register', { target: 'baselines/de-an-06' }),
  ...PLACES.flatMap((kind) => {
    const { target } = honestEntry(kind, WHO[kind]) as unknown as { target: string };
    return [
      attempt('a target of another campaign', kind, { target: target.replace('cat-hai', 'de-an-06') }),
      attempt('a target in another collection', kind, { target: target.replace(/^[a-z]+/, 'jobs') }),
      attempt('a target without an id', kind, { target: target.split('~')[0] }),
    ];
  }),

  ...KINDS.flatMap((kind) =>
    Object.keys(honestEntry(kind, WHO[kind]).payload).map((field) => withoutField(kind, field)),
  ),
  attempt('a target in another collection', 'entry.close', { target: 'jobs/cat-hai~entry' }),
  attempt('a target of another campaign', 'entry.close', { target: 'asides/de-an-06~entry' }),
  attempt('in the name of another reader', 'digest.acknowledge', {
    target: 'receptions/cat-hai~2026-07-08.1~u-recipient',
  }),
  attempt('of an edition that there is not', 'digest.acknowledge', {
    target: 'receptions/cat-hai~2026-07-31.1~u-leader',
  }),
  withField('a channel that there is not', 'delivery.resend', { channel: 'pigeon' }),
  withField('again in words', 'entry.close', { again: 'yes' }),
  ...KINDS.map((kind) => withField('a payload with an unknown field', kind, { extra: 1 })),
  ...(['values', 'difficulties', 'confirmed'] as const).map((field) =>
    withField(`${field} in words`, 'report.submit', { [field]: 'x' }),
  ),
  withField('61 values', 'report.submit', { values: mapOf(61) }),
  withField('41 difficulties', 'report.submit', { difficulties: mapOf(41) }),
  withField('21 confirmations', 'report.submit', { confirmed: Object.keys(mapOf(21)) }),
  withField('21 confirmations of a return', 'report.return', { confirmed: Object.keys(mapOf(21)) }),
  withField('41 fields', 'report.return', { fields: Object.keys(mapOf(41)) }),
  withField('a document number of 201 characters', 'baseline.register', { documentNumber: 'x'.repeat(201) }),
  withField('a signer who is a number', 'baseline.register', { signer: 1 }),
  withField('21 lists', 'baseline.register', { lists: mapOf(21) }),
  withField('21 sums', 'baseline.register', { sums: mapOf(21) }),
  ...['noon', '', null, 0, true, false, ['day-start']].map((asOfMoment) =>
    withField(`a moment of the day written ${JSON.stringify(asOfMoment)}`, 'baseline.register', {
      asOfMoment,
    }),
  ),
  withField('the moment of a list', 'report.submit', { asOfMoment: 'day-end' }),
  withField('a definition of 13 keys', 'task.issue', { definition: mapOf(13) }),
  withField('2,001 units', 'reminder.send', { unitIds: Array.from({ length: 2001 }, () => 'a') }),
  withField('a sentence in place of a unit', 'reminder.send', { unitIds: ['gọi cho tổ trưởng'] }),
  withField('a whole of 81 characters', 'task.issue', { parentId: 'x'.repeat(81) }),
  withField('a difficulty of 37 characters', 'task.issue', { difficultyId: 'x'.repeat(37) }),
  withField('an address of 501 characters', 'task.complete', { productUrl: 'x'.repeat(501) }),
  withField('a category of 21 characters', 'difficulty.raise', { categoryId: 'K'.repeat(21) }),
  withField('an area that is a number', 'difficulty.raise', { areaId: 1 }),
  withField('a name of 37 characters', 'difficulty.merge', { into: 'x'.repeat(37) }),
  withField('a target that is a number', 'difficulty.merge', { into: 1 }),
  withField('a day in words', 'difficulty.petition', { sentDay: 'hôm qua lúc ba giờ' }),
  withField('a due day that is a number', 'difficulty.petition', { dueDay: 8 }),
  attempt('an authority with a telephone', 'difficulty.petition', { texts: { authority: 'Gọi 0912345678' } }),
  ...(['receive', 'add', 'submit', 'direct', 'solve', 'merge', 'petition'] as const).flatMap((step) => [
    attempt('a target in another collection', `difficulty.${step}`, { target: 'tasks/cat-hai~x' }),
    attempt('a target of another campaign', `difficulty.${step}`, { target: 'difficulties/de-an-06~x' }),
  ]),
  attempt('a step that nobody knows', 'difficulty.receive', { kind: 'difficulty.forget' }),
  withField('a role of 21 characters', 'account.grant', { role: 'r'.repeat(21) }),
  withField('a unit of 81 characters', 'account.grant', { unitId: 'u'.repeat(81) }),
];

export const EDGES: readonly Attempt[] = [
  report('no texts', { texts: {} }),
  report('empty texts', { texts: { a: '', b: '' } }),
  report('25 texts', { texts: Object.fromEntries(Object.keys(mapOf(25)).map((key) => [key, 'x'])) }),
  report('a later version', { baseVersion: 7 }),
  ...['web', 'script', 'web 0.1.0', 'web/12.0.3', 'red-team 2'].map((app) =>
    report(`an app called "${app}"`, { clientInfo: { app, sentAt: NOT_SERVER_TIME } }),
  ),
  report('the first instant of a device', { capturedAt: Timestamp.fromMillis(Date.UTC(2020, 0, 1)) }),
  report('the last instant of a device', { capturedAt: Timestamp.fromMillis(Date.UTC(2099, 11, 31)) }),
  withField('no due time', 'report.return', { dueAtMs: null }),
  withField('a warning answered for', 'report.void', { confirmed: ['personal-data'] }),
  withField('60 values', 'report.submit', { values: mapOf(60) }),
  withField('40 difficulties', 'report.submit', { difficulties: mapOf(40) }),
  withField('20 lists', 'baseline.register', { lists: mapOf(20), sums: mapOf(20) }),
  withField('a list of the day’s beginning', 'baseline.register', { asOfMoment: 'day-start' }),
  withField('a list of the day’s end', 'baseline.register', { asOfMoment: 'day-end', confirmed: [] }),
  withField('no product address', 'task.complete', { productUrl: null }),
  withField('a letter with a due day', 'difficulty.petition', { dueDay: '2026-07-20' }),
  withField('a warning answered for', 'difficulty.guide', { confirmed: ['personal-data'] }),
  withField('an entry closed for good', 'entry.close', { again: false }),
  withField('an account without a unit', 'account.grant', { role: 'auditor', unitId: null }),
];
