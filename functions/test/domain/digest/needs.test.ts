// What a leader is asked to decide names causes: who feeds a number and was silent, where it lags, what each day must bring.
import { describe, expect, it } from 'vitest';
import { buildEdition } from '#domain/digest/edition.ts';
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import type { Edition, Need } from '#schema/digest.ts';
import type { Entry } from '#schema/entry.ts';
import { CAT_HAI, listsOfPolice, msAt, submitOf, type Persona, type Told } from '#world/entries.ts';
import { inputOf, play } from './played.ts';

const START = { atMs: msAt('08:00', '2026-06-17') };
const DOSSIERS = listsOfPolice({ DS1: { 'ch.cat-ba': 100 } }, {}, START);
const ACTIVATIONS = listsOfPolice(
  { DS2: { 'ch.cat-ba': 200, 'ch.cat-hai': 40, 'ch.nghia-lo': 30 } },
  {},
  START,
);
const on = (persona: Persona, day: string, values: Told['values'], areaId?: string): Entry =>
  submitOf(
    persona,
    { day, ...(areaId && { areaId }), ...(values ? { values } : { nothingToday: true }) },
    { atMs: msAt('16:00', day), id: `${persona}~${day}~${areaId ?? ''}` },
  );

/** A plan in which only these must report, so that a line is about what it says. */
const only = (...unitIds: string[]): PlanIndex => {
  const units = CAT_HAI.plan.units.map((unit) =>
    unitIds.includes(unit.id) ? unit : { ...unit, mustReport: 'no' as const },
  );
  return indexPlan({ ...CAT_HAI.plan, units }, 'only');
};
const TEAM = 'cnscd.cat-ba.tdp-01';
const editionOf = (entries: readonly Entry[], index: PlanIndex, day = '2026-07-08'): Edition =>
  buildEdition(
    inputOf(
      play(entries, () => index),
      { index, day },
    ),
  );
const needsOf = (entries: readonly Entry[], index: PlanIndex): Need[] => editionOf(entries, index).needs;
const codes = (needs: readonly Need[]): string[] => needs.map(({ code }) => code);

describe('given a number that only the standing agency feeds', () => {
  const index = only('cong-an', TEAM);
  const before = on('police', '2026-07-07', { dossiersCollected: 20 });
  it('when it did not report, then number and silence are one line, and its head is asked, not the agency itself', () => {
    const [first] = needsOf([DOSSIERS, before, on('team', '2026-07-08', { guided: 1 })], index);
    expect(first).toMatchObject({
      code: 'units-silent',
      text: 'Thu nhận hồ sơ ≥6 tuổi 20,0% vì Công an đặc khu chưa báo cáo ngày 08/7. Đề nghị người đứng đầu Công an đặc khu chỉ đạo báo cáo ngay.',
      about: { act: 'remind', indicatorIds: ['CT1.1'], unitIds: ['cong-an'], areaIds: [] },
    });
  });
  it('then nobody is told of that silence twice, nor of the number behind it', () => {
    const needs = needsOf([DOSSIERS, before, on('team', '2026-07-08', { guided: 1 })], index);
    expect(codes(needs)).not.toContain('units-missing');
    expect(needs.filter(({ text }) => text.includes('Thu nhận'))).toHaveLength(1);
  });
  it('when it was silent before, then the days in a row are counted, but none before anybody reported', () => {
    const [first] = needsOf(
      [DOSSIERS, on('team', '2026-07-06', undefined), on('team', '2026-07-08', undefined)],
      index,
    );
    expect(first?.text).toContain('chưa báo cáo 03 ngày liền, đến ngày 08/7');
  });
  it('when it reported, then what remains is told by what each day must bring', () => {
    const needs = needsOf(
      [
        DOSSIERS,
        before,
        on('police', '2026-07-08', { dossiersCollected: 1 }),
        on('team', '2026-07-08', { guided: 1 }),
      ],
      index,
    );
    expect(codes(needs)).not.toContain('units-silent');
    expect(needs.find(({ about }) => about?.indicatorIds.includes('CT1.1'))?.text).toBe(
      'Thu nhận hồ sơ ≥6 tuổi 21,0%: còn thiếu 79 hồ sơ để đạt, cần 12 hồ sơ/ngày trong 07 ngày còn lại; 03 ngày qua 7 hồ sơ/ngày, giữ mức này chỉ đạt 70,0%.',
    );
  });
});

describe('given units that did not report', () => {
  it('then the longest silent come first, each with its days, and the agency urges the others', () => {
    const index = only(TEAM, 'doan-thanh-nien', 'phong-vhxh');
    const needs = needsOf([on('youth', '2026-07-06', undefined), on('team', '2026-07-07', undefined)], index);
    expect(needs[0]).toMatchObject({
      code: 'units-missing',
      text: '03 đơn vị chưa báo cáo: Phòng VH-XH (03 ngày liền), Đoàn Thanh niên (02 ngày liền), Tổ CNSCĐ TDP số 1 Cát Bà. Đề nghị Công an đặc khu đôn đốc.',
      about: { act: 'remind', unitIds: ['phong-vhxh', 'doan-thanh-nien', TEAM] },
    });
  });
  it('when the agency is one of them, then it is asked to report and to urge the others', () => {
    const [first] = needsOf([], only('cong-an', TEAM));
    expect(first?.text).toContain('Đề nghị Công an đặc khu báo cáo ngay và đôn đốc các đơn vị còn lại.');
  });
});

describe('given a target behind its pace', () => {
  const index = only('cong-an', TEAM);
  const police = (day: string, activated: number, areaId: string): Entry =>
    on('police', day, { guided: activated, activated }, areaId);
  const work = [
    ACTIVATIONS,
    police('2026-07-06', 20, 'ch.cat-hai'),
    police('2026-07-07', 10, 'ch.cat-hai'),
    police('2026-07-08', 30, 'ch.nghia-lo'),
    on('team', '2026-07-08', undefined),
  ];
  const line = needsOf(work, index).find(({ code }) => code === 'behind-pace');
  it('then the place that lags is named, with what is left there', () => {
    expect(line?.text).toContain('Chậm nhất: Thị trấn Cát Bà (còn 200).');
    expect(line?.about).toMatchObject({ act: 'assign', areaIds: ['ch.cat-ba'] });
  });
  it('then what is lacking, the need of each day and the pace of three days stand side by side', () => {
    expect(line?.text).toContain(
      'Kích hoạt mức 2 (đã duyệt) 22,2%: còn thiếu 210 người để đạt, cần 30 người/ngày trong 07 ngày còn lại; 03 ngày qua 20 người/ngày, giữ mức này chỉ đạt 74,1%.',
    );
  });
  it('then the forecast is in the edition, and its parts agree', () => {
    const target = editionOf(work, index).targets.find(({ indicatorId }) => indicatorId === 'CT2.4');
    expect(target?.forecast).toEqual({
      lacking: 210,
      perDay: 30,
      recent: 60,
      recentDays: 3,
      projected: 200,
      reached: false,
    });
    expect(target?.parts).toEqual([
      { listId: 'DS2', asOfDay: '2026-06-16', measureIds: [], count: 270 },
      { listId: null, asOfDay: null, measureIds: ['activated'], count: 0 },
      { listId: null, asOfDay: null, measureIds: ['dossiersApproved'], count: 0 },
    ]);
  });
  it('on the last day, then no day is left to reckon with', () => {
    const last = editionOf(work, index, '2026-07-15').targets.find(
      ({ indicatorId }) => indicatorId === 'CT2.4',
    );
    expect(last?.forecast).toMatchObject({ lacking: 210, perDay: null, reached: false });
  });
});

it('given a target whose list was never registered, then that is the cause, and its owner is asked', () => {
  const needs = needsOf([DOSSIERS, on('police', '2026-07-08', undefined)], only('cong-an'));
  expect(needs.find(({ code }) => code === 'no-list')).toMatchObject({
    text: 'Chưa tính được Kích hoạt mức 2 (đã duyệt), Được hướng dẫn kích hoạt (đã duyệt), Tích hợp TK ASXH, Tích hợp sổ SKĐT vì chưa có danh sách. Đề nghị Công an đặc khu cập nhật.',
    about: { act: 'lists', unitIds: ['cong-an'] },
  });
});

describe('given a target that is a limit: less is better', () => {
  const limited = (): PlanIndex => {
    const { plan } = only('cong-an');
    const indicators = plan.indicators.map((definition) =>
      definition.id === 'CT1.1' ? { ...definition, better: 'lower' as const } : definition,
    );
    const targets = plan.targets.map((target) =>
      target.id === 'CT1' ? { ...target, targetRatio: 0.05 } : target,
    );
    return indexPlan({ ...plan, indicators, targets }, 'limited');
  };
  const lineAt = (count: number): Edition['targets'][number] | undefined =>
    editionOf([DOSSIERS, on('police', '2026-07-08', { dossiersCollected: count })], limited()).targets[0];
  it('when it is kept, then it is ahead, however little there is of it, and nobody is asked to do more', () => {
    expect(lineAt(5)).toMatchObject({ paceGapTenths: 0, better: 'lower', forecast: null });
    expect(lineAt(1)?.paceGapTenths).toBe(40);
    expect(
      codes(needsOf([DOSSIERS, on('police', '2026-07-08', { dossiersCollected: 1 })], limited())),
    ).not.toContain('over-limit');
  });
  it('when it is passed by more than the threshold, then by how many is said', () => {
    const needs = needsOf([DOSSIERS, on('police', '2026-07-08', { dossiersCollected: 12 })], limited());
    expect(needs.find(({ code }) => code === 'over-limit')?.text).toBe(
      'Thu nhận hồ sơ ≥6 tuổi 12,0%, quá mức 5,0% cho phép 7 hồ sơ. Đề nghị tìm nguyên nhân.',
    );
  });
});

it('given everything at once, then at most three lines, each with what and whom', () => {
  const needs = needsOf([DOSSIERS, on('team', '2026-07-01', undefined)], CAT_HAI);
  expect(needs).toHaveLength(3);
  for (const { about } of needs) expect(about?.act).toBeTruthy();
});
