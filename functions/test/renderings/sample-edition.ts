/**
 * A frozen edition of the Cát Hải plan for 08/07/2026, drawn without chance: 64 areas, some 60 units, long names,
 * unknown parts, a line above 100 %, denominators too small to rank. Its numbers mean nothing; no rule is computed here.
 */
import { readFileSync } from 'node:fs';
import type { AreaLine, Edition, IndicatorLine, TargetLine, UnitDayStatus } from '#schema/digest.ts';
import { Plan } from '#schema/plan.ts';

const PLAN_FILE = new URL('../../../scripts/plans/cat-hai-vneid-2026.json', import.meta.url);
export const samplePlan: Plan = Plan.parse(JSON.parse(readFileSync(PLAN_FILE, 'utf8')));
export const SAMPLE_HASH = 'a1b2c3d4'.repeat(8);

const REPORTING_DAYS = Array.from({ length: 22 }, (_, index) =>
  index < 14 ? `2026-06-${String(17 + index)}` : `2026-07-0${String(index - 13)}`,
);
const HISTORY: UnitDayStatus[] = [
  'on-time',
  'on-time',
  'nothing',
  'late',
  'on-time',
  'late-no-signal',
  'on-time',
];
const TODAY: UnitDayStatus[] = [
  'on-time',
  'on-time',
  'on-time',
  'late-no-signal',
  'nothing',
  'on-time',
  'late',
];

/** 17:00 and 17:30 on 08/07/2026 in Hải Phòng. */
const LOCKED_AT_MS = Date.UTC(2026, 6, 8, 10, 0);
const ISSUED_AT_MS = Date.UTC(2026, 6, 8, 10, 30);

function figures(
  indicatorId: string,
  onDay: number,
  numerator: number,
  denominator: number,
  before: number,
): IndicatorLine {
  return {
    indicatorId,
    onDay,
    ratio: { numerator, denominator },
    remaining: denominator - numerator,
    previous: { numerator: before, denominator },
  };
}

function target(line: IndicatorLine, paceGapTenths: number | null): TargetLine {
  const definition = samplePlan.indicators.find(({ id }) => id === line.indicatorId);
  const { numerator, denominator } = line.ratio;
  return {
    ...line,
    targetId: definition?.targetId ?? null,
    name: definition?.name ?? line.indicatorId,
    shortName: definition?.shortName ?? line.indicatorId,
    unitOfCount: definition?.unitOfCount ?? 'người',
    targetRatio: denominator === null ? null : 1,
    paceGapTenths,
    over: numerator !== null && denominator !== null && numerator > denominator,
    formula: definition?.formula ?? '',
  };
}

const TARGETS = [
  target(figures('CT1.1', 42, 512, 640, 470), 41),
  target(figures('CT2.4', 95, 1204, 1460, 1109), 66),
  target(figures('CT2.1', 120, 1495, 1460, 1375), 265),
  target(figures('CT3.1', 38, 734, 1200, 734), -147),
  target(figures('CT4.1', 110, 1560, 2050, 1460), 0),
];
const HEADLINE = TARGETS.map(({ indicatorId }) => indicatorId);
const countOf = (indicatorId: string, onDay: number, numerator: number): TargetLine =>
  target(
    { indicatorId, onDay, ratio: { numerator, denominator: null }, remaining: null, previous: null },
    null,
  );
const unknown = (indicatorId: string): TargetLine =>
  target(
    {
      indicatorId,
      onDay: null,
      ratio: { numerator: null, denominator: null },
      remaining: null,
      previous: null,
    },
    null,
  );

function areaLines(): AreaLine[] {
  const depths = new Map<string, number>();
  return samplePlan.areas.map((area, index) => {
    const depth = area.parentId === null ? 0 : (depths.get(area.parentId) ?? 0) + 1;
    depths.set(area.id, depth);
    const people = area.population ?? 0;
    const indicators =
      depth === 0
        ? TARGETS.map(({ indicatorId, onDay, ratio, remaining, previous }) => ({
            indicatorId,
            onDay,
            ratio,
            remaining,
            previous,
          }))
        : HEADLINE.map((id, column) => {
            const assigned = Math.floor((people * (column + 2)) / 100);
            const done = Math.floor((assigned * (55 + ((index * 7 + column * 11) % 48))) / 100);
            return figures(id, done % 7, done, assigned, Math.max(done - (done % 7), 0));
          });
    const small = (indicators[0]?.ratio.denominator ?? 0) < 20;
    return {
      areaId: area.id,
      name: area.name,
      parentId: area.parentId,
      kind: area.kind,
      depth,
      teams: samplePlan.units
        .filter((unit) => unit.mustReport === 'each-area' && unit.areaIds.includes(area.id))
        .map((unit) => unit.shortName),
      indicators,
      rank: depth === 0 || small ? null : ((index * 5) % 12) + 1,
      smallDenominator: small,
    };
  });
}

const ACTIVITIES: Edition['activities'] = [
  { id: 'sessions', label: 'Buổi/ca', onDay: 6, cumulative: 141 },
  { id: 'supportPoints', label: 'Điểm hỗ trợ', onDay: 9, cumulative: 198 },
  { id: 'visits', label: 'Lượt người', onDay: 312, cumulative: 6240 },
  { id: 'volunteers', label: 'TNV', onDay: 58, cumulative: 1103 },
  { id: 'broadcasts', label: 'Phát thanh', onDay: 4, cumulative: 80 },
  { id: 'posts', label: 'Bài đăng', onDay: 0, cumulative: 31 },
  { id: 'portalPosts', label: 'Bài Cổng TTĐT', onDay: 0, cumulative: 0 },
];

function unitLines(): Edition['units'] {
  return samplePlan.units
    .filter((unit) => unit.formId !== null)
    .map((unit, index) => {
      const today: UnitDayStatus =
        index % 13 === 5
          ? 'missing'
          : index === 9
            ? 'returned'
            : index === 30
              ? 'held'
              : (TODAY[index % 7] ?? 'on-time');
      const history = REPORTING_DAYS.map((_, day): UnitDayStatus => {
        if (unit.mustReport === 'no') return 'exempt';
        if (day === REPORTING_DAYS.length - 1) return today;
        return (index + day) % 17 === 3 ? 'missing' : (HISTORY[(index * 3 + day) % 7] ?? 'on-time');
      });
      return {
        unitId: unit.id,
        name: unit.name,
        groupId: unit.groupId,
        groupName: samplePlan.groups.find(({ id }) => id === unit.groupId)?.name ?? '',
        role: unit.role,
        status: history.at(-1) ?? 'missing',
        history,
        reminders: index % 4,
        indicators: HEADLINE.map((indicatorId, column) => ({
          indicatorId,
          onDay: index % 13 === 5 ? null : (index + column) % 6,
          ratio: { numerator: index * 3 + column, denominator: null },
          remaining: null,
          previous: null,
        })),
        activities: ACTIVITIES.map((line, column) => ({
          ...line,
          onDay: (index + column) % 5,
          cumulative: index * 9 + column,
        })),
      };
    });
}

/** Returns a fresh sample, so that a test may change it. */
export function sampleEdition(): Edition {
  const units = unitLines();
  const having = (...wanted: UnitDayStatus[]): number =>
    units.filter(({ status }) => wanted.includes(status)).length;
  const missingUnits = units
    .filter(({ status }) => status === 'missing')
    .map(({ unitId }) => samplePlan.units.find(({ id }) => id === unitId)?.shortName ?? unitId);
  const expected = having('on-time', 'nothing', 'late', 'late-no-signal', 'returned', 'held', 'missing');
  return {
    campaignId: samplePlan.id,
    edition: '2026-07-08.1',
    number: 22,
    day: '2026-07-08',
    reportingDays: REPORTING_DAYS,
    cutAtMicros: ISSUED_AT_MS * 1000,
    cutEntryId: '0197e9a0-0000-7000-8000-000000000001',
    lockedAtMs: LOCKED_AT_MS,
    issuedAtMs: ISSUED_AT_MS,
    timeZone: 'Asia/Ho_Chi_Minh',
    planName: samplePlan.name,
    planNumber: '…/KH-UBND (chưa có số)',
    planVersion: 1,
    planSha256: '0f'.repeat(32),
    issuer: 'ỦY BAN NHÂN DÂN ĐẶC KHU CÁT HẢI',
    title: 'BẢN TIN TỔNG HỢP NGÀY',
    headline: 'CHIẾN DỊCH MÙA HÈ SỐ CÙNG VNeID',
    demonstration: true,
    startAssumed: true,
    daysPassed: 22,
    daysTotal: 29,
    daysLeft: 7,
    baseline: {
      version: 3,
      asOfDay: '2026-07-07',
      documentNumber: '125/CA-QLHC',
      signer: 'Trưởng Công an đặc khu',
    },
    needs: [
      {
        code: 'units-missing',
        text: `04 đơn vị chưa báo cáo: ${missingUnits.join(', ')}. Đề nghị Công an đặc khu đôn đốc.`,
      },
      {
        code: 'behind-pace',
        text: 'Tích hợp TK ASXH mới đạt 61,2%, chậm 14,7 điểm % so với tiến độ cần đạt. Đề nghị tập trung chỉ đạo.',
      },
      {
        code: 'difficulties-old',
        text: '02 vướng mắc quá 3 ngày chưa được trả lời. Đề nghị giao đơn vị xử lý.',
      },
    ],
    targets: TARGETS,
    encouraged: [countOf('KKU6.2', 5, 47), countOf('KKU6.1', 0, 63)],
    others: [unknown('CT1.2'), target(figures('CT4.3', 0, 0, 0, 0), null), countOf('CT2.3', 0, 256)],
    areas: areaLines(),
    rankedBy: 'CT1.1',
    bestAreas: ['Xã Nghĩa Lộ 100,0%', 'Xã Hoàng Châu 97,1%', 'Xã Phù Long 92,9%'].map((text) => ({
      code: 'area',
      text,
    })),
    weakAreas: ['Thị trấn Cát Hải 60,1%', 'Xã Văn Phong 61,5%', 'Xã Trân Châu 63,2%'].map((text) => ({
      code: 'area',
      text,
    })),
    units,
    discipline: {
      expected,
      received: expected - having('missing'),
      onTime: having('on-time', 'nothing'),
      late: having('late'),
      lateNoSignal: having('late-no-signal'),
      nothing: having('nothing'),
      returned: having('returned'),
      held: having('held'),
      missing: having('missing'),
      missingUnits,
    },
    activities: ACTIVITIES,
    difficulties: {
      onDay: 7,
      cumulative: 50,
      top: [
        { id: 'KK02', label: 'SIM không chính chủ hoặc chưa chuẩn hóa', onDay: 2, cumulative: 19 },
        { id: 'KK11', label: 'Vắng mặt (đi biển, đi làm xa, ở đảo)', onDay: 3, cumulative: 12 },
        {
          id: 'KK03',
          label: 'Thông tin không khớp Cơ sở dữ liệu quốc gia về dân cư',
          onDay: 1,
          cumulative: 8,
        },
      ],
      olderThanThreshold: 2,
      thresholdDays: 3,
    },
    tasks: { onTime: 9, late: 1, running: 6, overdue: 2 },
    quality: [
      {
        code: 'V08',
        text: 'Được hướng dẫn kích hoạt (đã duyệt) 102,4%: tử số vượt mẫu số, cần cơ quan lập danh sách xác nhận.',
      },
      { code: 'V10', text: 'Số tăng đột biến ở 1 báo cáo: Tổ CNSCĐ TDP số 7 Cát Bà.' },
    ],
    provenance: {
      reportsCounted: 1187,
      reportsWaiting: 2,
      unitsReporting: expected - having('missing'),
      reportsRoot: 'ab'.repeat(32),
    },
  };
}
