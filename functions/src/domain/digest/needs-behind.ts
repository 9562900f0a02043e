/**
 * Targets that fall behind, the one furthest behind first: what is lacking, what that means for each day left, whether the pace of
 * the last days will do, and where it lags. A target that is a limit has no pace: it is kept or passed. Since rules 7.
 */
import type { Forecast, Need, TargetLine, UnitLine } from '#schema/digest.ts';
import { integer, officialCount, percent, tenths } from '../format.ts';
import { feedersOf, laggingAreas, teamsWithin, type Lagging } from './causes.ts';
import { need, type Findings } from './findings.ts';
import { goalOf } from './outlook.ts';

/** Returns a line for each target that is behind by more than the plan's threshold, but not for those explained already. */
export function behindLines(found: Findings, explained: ReadonlySet<string>): Need[] {
  const points = found.plan.digest.thresholds.behindPoints * 10;
  return found.targets
    .filter(({ paceGapTenths, indicatorId }) => (paceGapTenths ?? 0) < -points && !explained.has(indicatorId))
    .sort((a, b) => (a.paceGapTenths ?? 0) - (b.paceGapTenths ?? 0))
    .flatMap((line) => (line.better === 'lower' ? overLimit(line) : behind(line, found)));
}

function overLimit({ indicatorId, shortName, unitOfCount, ratio, targetRatio }: TargetLine): Need[] {
  if (targetRatio === null || ratio.numerator === null) return [];
  const limit = percent({ numerator: Math.round(targetRatio * 1000), denominator: 1000 });
  const over = integer(ratio.numerator - goalOf(ratio, targetRatio, 'lower'));
  const text = `${shortName} ${percent(ratio)}, quá mức ${limit} cho phép ${over} ${unitOfCount}. Đề nghị tìm nguyên nhân.`;
  return [need('over-limit', text, 'assign', { indicatorIds: [indicatorId] })];
}

function behind(line: TargetLine, found: Findings): Need[] {
  const { index, areas, pace, plan, day, units } = found;
  const definition = index.indicators.get(line.indicatorId);
  const lagging = laggingAreas(line, areas, pace, plan.digest.thresholds.smallDenominator);
  const where = lagging.map((one) => areaInWords(one, found, units)).join(', ');
  const place = where === '' ? '' : ` Chậm nhất: ${where}.`;
  const gap = tenths(Math.abs(line.paceGapTenths ?? 0));
  const sentence = line.forecast
    ? `${line.shortName} ${percent(line.ratio)}: ${forecastInWords(line, line.forecast, pace.daysLeft)}`
    : `${line.shortName} ${percent(line.ratio)}, chậm ${gap} điểm % so với tiến độ cần đạt.`;
  const feeders = definition ? feedersOf(index, definition) : [];
  const within = new Set(
    lagging.flatMap(({ area }) => teamsWithin(index, area.areaId, day)).map(({ id }) => id),
  );
  const asked = within.size > 0 ? feeders.filter(({ id }) => within.has(id)) : feeders;
  const leads = new Set(asked.flatMap(({ leadUnitId }) => leadUnitId ?? []));
  const of = {
    indicatorIds: [line.indicatorId],
    unitIds: leads.size > 0 ? [...leads] : asked.length === 1 ? asked.map(({ id }) => id) : [],
    areaIds: lagging.map(({ area }) => area.areaId),
  };
  return [need('behind-pace', sentence + place, 'assign', of)];
}

/** Returns `còn thiếu 123 người để đạt, cần 16 người/ngày trong 08 ngày còn lại; 03 ngày qua 12/ngày, chỉ đạt 87,5%.` */
export function forecastInWords(
  { ratio, unitOfCount }: Pick<TargetLine, 'ratio' | 'unitOfCount'>,
  { lacking, perDay, recent, recentDays, projected, reached }: Forecast,
  daysLeft: number,
): string {
  const lacks = `còn thiếu ${integer(lacking)} ${unitOfCount} để đạt`;
  if (perDay === null) return `${lacks}, đã hết thời gian.`;
  const needed = `cần ${integer(perDay)} ${unitOfCount}/ngày trong ${officialCount(daysLeft)} ngày còn lại`;
  const end = reached
    ? 'giữ mức này sẽ đạt'
    : `giữ mức này chỉ đạt ${percent({ numerator: projected, denominator: ratio.denominator })}`;
  const pace = recent > 0 ? `${perDayInWords(recent, recentDays)} ${unitOfCount}/ngày` : 'không tăng';
  return `${lacks}, ${needed}; ${officialCount(recentDays)} ngày qua ${pace}, ${end}.`;
}

/** Returns `16`, or `3,7` where a whole number would say too little. */
export function perDayInWords(count: number, days: number): string {
  const inTenths = Math.round((count * 10) / days);
  return Math.abs(inTenths) < 100 && inTenths % 10 !== 0
    ? tenths(inTenths)
    : integer(Math.round(inTenths / 10));
}

function areaInWords({ area, left }: Lagging, { index, day }: Findings, units: readonly UnitLine[]): string {
  const silent = new Set(units.filter(({ status }) => status === 'missing').map(({ unitId }) => unitId));
  const teams = teamsWithin(index, area.areaId, day);
  const missing = teams.filter(({ id }) => silent.has(id)).length;
  const teamsInWords = missing > 0 ? `, ${integer(missing)}/${integer(teams.length)} tổ chưa báo cáo` : '';
  return `${area.name} (còn ${integer(left)}${teamsInWords})`;
}
