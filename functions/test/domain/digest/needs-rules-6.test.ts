// What a leader is asked to decide: at most three lines, the most urgent first; and the counts below them.
import { describe, expect, it } from 'vitest';
import { buildEdition } from '#domain/digest/edition.ts';
import { needsUntil6, type Findings } from '#domain/digest/needs-rules-6.ts';
import type { TargetLine } from '#schema/digest.ts';
import { CAMPAIGN, CAT_HAI, entryOf, msAt, submitOf } from '#world/entries.ts';
import { inputOf, play } from './played.ts';

const behind = (shortName: string, paceGapTenths: number | null): TargetLine =>
  ({ shortName, paceGapTenths, ratio: { numerator: 734, denominator: 1200 } }) as unknown as TargetLine;
const CALM: Findings = {
  plan: CAT_HAI.plan,
  discipline: {
    expected: 55,
    received: 55,
    onTime: 55,
    late: 0,
    lateNoSignal: 0,
    nothing: 0,
    returned: 0,
    held: 0,
    missing: 0,
    missingUnits: [],
  },
  targets: [],
  difficulties: { onDay: 0, cumulative: 0, top: [], olderThanThreshold: 0, thresholdDays: 3 },
  tasks: { onTime: 0, late: 0, running: 0, overdue: 0 },
  hasBaseline: true,
};
const missing = { ...CALM.discipline, missing: 5, missingUnits: ['A', 'B', 'C', 'D', 'E'] };
const codes = (parts: Partial<Findings>): string[] =>
  needsUntil6({ ...CALM, ...parts }).map(({ code }) => code);
const text = (parts: Partial<Findings>): string => needsUntil6({ ...CALM, ...parts })[0]?.text ?? '';

describe('given what the day brought', () => {
  it('nothing that needs a decision, then nothing is asked', () => {
    expect(codes({})).toEqual([]);
  });
  it('everything at once, then the three most urgent, in order', () => {
    const all = {
      discipline: { ...missing, returned: 2 },
      targets: [behind('ASXH', -147)],
      difficulties: { ...CALM.difficulties, olderThanThreshold: 2 },
      tasks: { ...CALM.tasks, overdue: 1 },
    };
    expect(codes({ ...all, hasBaseline: false })).toEqual(['units-missing', 'no-baseline', 'behind-pace']);
    expect(codes(all)).toEqual(['units-missing', 'behind-pace', 'difficulties-old']);
    expect(codes({ ...all, discipline: { ...CALM.discipline, returned: 2 }, targets: [] })).toEqual([
      'difficulties-old',
      'tasks-overdue',
      'reports-waiting',
    ]);
  });
  it('several targets behind, then only the one furthest behind', () => {
    const targets = [
      behind('Thu nhận', -60),
      behind('ASXH', -147),
      behind('SKĐT', 10),
      behind('Chưa rõ', null),
    ];
    expect(text({ targets })).toBe(
      'ASXH mới đạt 61,2%, chậm 14,7 điểm % so với tiến độ cần đạt. Đề nghị tập trung chỉ đạo.',
    );
  });
  it('a target behind by exactly the threshold of 5 points, then not yet', () => {
    expect(codes({ targets: [behind('ASXH', -50)] })).toEqual([]);
    expect(codes({ targets: [behind('ASXH', -51)] })).toEqual(['behind-pace']);
  });
  it('missing units, then at most four are named and the rest counted', () => {
    expect(text({ discipline: missing })).toBe(
      '05 đơn vị chưa báo cáo: A, B, C, D và 1 đơn vị khác. Đề nghị Công an đặc khu đôn đốc.',
    );
  });
});

const raise = (cases: number, day: string, id: string, categoryId = 'KK05'): ReturnType<typeof entryOf> =>
  entryOf(
    'difficulty.raise',
    'team',
    `difficulties/${CAMPAIGN}~${id}`,
    { categoryId, areaId: 'ch.cat-ba.tdp-01', cases },
    {
      atMs: msAt('10:00', day),
      id,
    },
  );

describe('given difficulties in reports and apart from them', () => {
  const entries = [
    raise(2, '2026-07-04', 'd1'),
    raise(3, '2026-07-08', 'd2'),
    submitOf('team', { difficulties: { KK05: 4, KK01: 1 } }),
    raise(50, '2026-07-08', 'd3', 'KK09'),
  ].map((entry) => (entry.id === 'd3' ? { ...entry, atMicros: msAt('18:00') * 1000 } : entry));
  const { difficulties, needs } = buildEdition(inputOf(play(entries)));

  it('then both are counted once, the most frequent first, nothing from after the cut', () => {
    expect([difficulties.onDay, difficulties.cumulative]).toEqual([8, 10]);
    expect(difficulties.top.map(({ id, onDay, cumulative }) => [id, onDay, cumulative])).toEqual([
      ['KK05', 7, 9],
      ['KK01', 1, 1],
    ]);
  });
  it('then one is older than three days and is asked about', () => {
    expect(difficulties.olderThanThreshold).toBe(1);
    expect(needs.map(({ code }) => code)).toContain('difficulties-old');
  });
  it.each([
    ['answered before the cut, then nobody is asked about it', 'difficulty.guide', '17:00', 0],
    ['answered after the cut, then it still was not at the cut', 'difficulty.guide', '17:45', 1],
    ['put to the committee and not answered, then it still waits', 'difficulty.submit', '17:00', 1],
    ['sent back to the unit, then it is the unit’s turn', 'difficulty.ask', '17:00', 0],
  ] as const)('and the old one is %s', (_, kind, at, older) => {
    const texts = { answer: 'Đã gọi', proposal: 'Đề nghị UBND', reason: 'Ghi rõ hơn' };
    const place = {
      'difficulty.guide': 'answer',
      'difficulty.submit': 'proposal',
      'difficulty.ask': 'reason',
    } as const;
    const words = { [place[kind]]: texts[place[kind]] };
    const parts = { atMs: msAt(at), texts: words, baseVersion: 1 };
    const step = entryOf(kind, 'police', `difficulties/${CAMPAIGN}~d1`, {}, parts);
    const edition = buildEdition(inputOf(play([...entries, step])));
    expect(edition.difficulties.olderThanThreshold).toBe(older);
  });
});
