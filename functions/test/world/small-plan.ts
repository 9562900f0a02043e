// A campaign that fits on one screen: one ward of two former communes with two hamlets each, four units, two lists,
// four measures, fifteen days. A whole plan under the lint, so that tests of the proof can load it through the journal.
import { sha256Hex } from '#domain/hash.ts';
import { indexPlan, type PlanIndex } from '#domain/hierarchy.ts';
import { readPlan } from '#domain/plan-file.ts';
import type { Plan } from '#schema/plan.ts';

type AreaKind = Plan['areas'][number]['kind'];

const area = (id: string, name: string, kind: AreaKind, parentId: string | null): Plan['areas'][number] => ({
  ...{ id, name, kind, parentId, formerCode: null, population: null, populationSource: null },
  ...{ validFrom: '2025-07-01', validTo: null, mergedInto: null, demonstration: true },
});

const unit = (
  id: string,
  name: string,
  parts: Pick<Plan['units'][number], 'groupId' | 'role' | 'formId' | 'areaIds' | 'mustReport'>,
): Plan['units'][number] => ({ id, name, shortName: name, leadUnitId: null, sourceLine: null, ...parts });

const measure = (id: string, label: string): Plan['measures'][number] => ({
  ...{ id, label, shortLabel: label, unitOfCount: 'người', maxPerReport: 999, help: null },
});

const list = (id: string, name: string): Plan['lists'][number] => ({
  ...{ id, name, symbol: id, kind: 'gap', unitOfCount: 'người', ownerUnitId: 'cong-an' },
  ...{ required: true, atMost: [], sourceLine: null },
});

/** The plan as its file holds it; a test may change a copy and load it as the next version. */
export const SMALL_PLAN: Plan = {
  schema: 'plan/v1',
  id: 'nho-2026',
  version: 1,
  name: 'Chiến dịch nhỏ để kiểm thử',
  shortName: 'Chiến dịch nhỏ',
  demonstration: true,
  document: {
    ...{
      kind: 'KẾ HOẠCH',
      number: null,
      symbol: '/KH-UBND',
      date: null,
      dateRange: null,
      place: 'Phường Nhỏ',
    },
    ...{
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG NHỎ',
      issuerParent: null,
      signerTitle: 'Chủ tịch',
      signerName: '(chưa có)',
    },
    ...{ drafter: 'Công an phường', legalBasis: [], notes: [], missingSections: [], source: null },
  },
  predecessorId: null,
  scope: 'Phường Nhỏ',
  population: 'Công dân thường trú',
  period: { timeZone: 'Asia/Ho_Chi_Minh', startDay: '2026-07-01', startAssumed: false, endDay: '2026-07-15' },
  calendar: {
    cadence: { every: 'day' },
    ...{ remind: '15:30', deadline: '16:30', secondReminder: '16:45', lock: '17:00', digest: '17:30' },
    quietHours: ['21:00', '06:30'],
  },
  groups: [
    { id: 'local', name: 'Khối địa bàn' },
    { id: 'office', name: 'Khối cơ quan' },
  ],
  areas: [
    area('nho', 'Phường Nhỏ', 'ward', null),
    area('nho.dong', 'Xã Đông (cũ)', 'former-commune', 'nho'),
    area('nho.tay', 'Xã Tây (cũ)', 'former-commune', 'nho'),
    area('nho.dong.1', 'Thôn Đông 1', 'hamlet', 'nho.dong'),
    area('nho.dong.2', 'Thôn Đông 2', 'hamlet', 'nho.dong'),
    area('nho.tay.1', 'Thôn Tây 1', 'hamlet', 'nho.tay'),
    area('nho.tay.2', 'Thôn Tây 2', 'hamlet', 'nho.tay'),
  ],
  units: [
    unit('to-dong', 'Tổ Đông', {
      ...{ groupId: 'local', role: 'reporter', formId: 'team' },
      ...{ areaIds: ['nho.dong.1', 'nho.dong.2'], mustReport: 'each-area' },
    }),
    unit('to-tay', 'Tổ Tây', {
      ...{ groupId: 'local', role: 'reporter', formId: 'team' },
      ...{ areaIds: ['nho.tay.1', 'nho.tay.2'], mustReport: 'any-area' },
    }),
    unit('cong-an', 'Công an phường', {
      ...{ groupId: 'office', role: 'standing', formId: 'police' },
      ...{ areaIds: ['nho.dong', 'nho.tay'], mustReport: 'any-area' },
    }),
    unit('ubnd', 'UBND phường', {
      groupId: 'office',
      role: 'leader',
      formId: null,
      areaIds: [],
      mustReport: 'no',
    }),
  ],
  tasks: [
    {
      id: 'lap-danh-sach',
      person: { unitId: 'cong-an', position: 'Trưởng Công an phường' },
      work: 'Lập danh sách giao.',
      responsibility: { kind: 'lead', withUnitIds: ['to-dong'] },
      progress: { dueDay: '2026-07-02', cadence: 'Một lần' },
      product: { text: 'Danh sách giao', indicatorIds: ['CT1.1'] },
      sourceLine: null,
    },
  ],
  lists: [list('DS1', 'Chưa thu nhận hồ sơ'), list('DS2', 'Chưa kích hoạt')],
  measures: [
    measure('guided', 'Hướng dẫn'),
    measure('activated', 'Kích hoạt'),
    measure('sessions', 'Buổi'),
    measure('dossiers', 'Hồ sơ'),
  ],
  forms: [
    {
      id: 'team',
      name: 'Báo cáo ngày',
      measureIds: ['guided', 'activated', 'sessions'],
      difficulties: true,
      note: true,
    },
    { id: 'police', name: 'Báo cáo Công an', measureIds: ['dossiers'], difficulties: false, note: false },
  ],
  rules: [
    {
      ...{ code: 'V03', level: 'flag', measureId: 'activated', atMostMeasureId: 'guided', times: 1 },
      message: 'Kích hoạt lớn hơn số được hướng dẫn.',
    },
  ],
  targets: [
    {
      id: 'CT1',
      name: 'Hồ sơ',
      text: 'Thu nhận đủ.',
      targetRatio: 1,
      headlineIndicatorId: 'CT1.1',
      sourceLine: null,
    },
    {
      id: 'CT2',
      name: 'Kích hoạt',
      text: 'Kích hoạt.',
      targetRatio: 0.9,
      headlineIndicatorId: 'CT2.1',
      sourceLine: null,
    },
  ],
  indicators: [
    {
      ...{
        id: 'CT1.1',
        targetId: 'CT1',
        name: 'Thu nhận hồ sơ',
        shortName: 'Hồ sơ',
        unitOfCount: 'hồ sơ',
        kind: 'list',
      },
      numerator: { sum: 'dossiers', since: 'DS1', through: null },
      denominator: { plus: [{ latest: 'DS1' }, { sum: 'dossiers', since: 'DS1', through: 'DS1' }] },
      ...{ formula: 'Hồ sơ ÷ DS1', ranked: false, sourceLine: null },
    },
    {
      ...{
        id: 'CT2.1',
        targetId: 'CT2',
        name: 'Kích hoạt',
        shortName: 'Kích hoạt',
        unitOfCount: 'người',
        kind: 'list',
      },
      numerator: { sum: 'activated', since: 'DS2', through: null },
      denominator: { initial: 'DS2' },
      ...{ formula: 'Kích hoạt ÷ DS2', ranked: true, sourceLine: null },
    },
    {
      ...{
        id: 'HD.1',
        targetId: null,
        name: 'Hướng dẫn',
        shortName: 'Hướng dẫn',
        unitOfCount: 'người',
        kind: 'count',
      },
      numerator: { sum: 'guided', since: null, through: null },
      ...{ denominator: null, formula: 'Tổng', ranked: false, sourceLine: null },
    },
  ],
  activities: [{ id: 'HD01', name: 'Tuyên truyền', measureIds: ['sessions'], sourceLine: null }],
  difficultyCategories: [
    { id: 'KK01', name: 'Không có điện thoại thông minh' },
    { id: 'KK02', name: 'Mất sóng' },
  ],
  digest: {
    ...{ title: 'BẢN TIN NGÀY', headline: 'CHIẾN DỊCH NHỎ', indicatorIds: ['CT2.1', 'CT1.1'] },
    ...{ encouragedIndicatorIds: ['HD.1'], activityMeasureIds: ['sessions'], recipients: [] },
    thresholds: {
      ...{
        behindPoints: 5,
        difficultyAgeDays: 3,
        smallDenominator: 2,
        spikeMinimum: 20,
        spikeTimesMedian: 3,
      },
    },
  },
  privacy: {
    ...{ countsOnly: true, photos: false, gps: false, freeTextMax: 300, smallCell: 5, logMonths: 24 },
    purpose: 'Chỉ thu số liệu tổng hợp.',
  },
  ambiguities: [],
};

export const SMALL_PLAN_TEXT = JSON.stringify(SMALL_PLAN);

/** Returns a plan's text read back and indexed. **Errors**: throws with the faults of a plan that the lint refuses. */
export const smallIndex = (text = SMALL_PLAN_TEXT): PlanIndex => {
  const { plan, faults } = readPlan(text);
  if (!plan) throw new Error(`the small plan has faults: ${JSON.stringify(faults)}`);
  return indexPlan(plan, sha256Hex(text));
};
