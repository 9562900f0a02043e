/** What a careful reader should know about the numbers: ratios over 100 %, spikes, repeats, flags (V04, V08, V10, V14). */
import type { Line, TargetLine } from '#schema/digest.ts';
import type { Report } from '#schema/report.ts';
import { momentOf, reportingDays } from '../calendar.ts';
import { campaignMs } from '../campaign-clock.ts';
import { stateAt } from '../discipline.ts';
import { integer, percent } from '../format.ts';
import type { EditionInput } from './input.ts';

const REPEATED_DAYS = 3;

/** Returns the warnings of the day, each with its rule's code. */
export function qualityOf(input: EditionInput, targets: readonly TargetLine[]): Line[] {
  const reports = input.reports.filter((report) => stateAt(report, input.cutAtMicros)?.content);
  return [
    ...overflows(targets),
    ...spikes(input, reports),
    ...repeats(input, reports),
    ...flagged(input, reports),
    ...setAside(input),
  ];
}

/** What was said since the last edition was due and could not be decided: it is in no number. */
function setAside(input: EditionInput): Line[] {
  const { index, day, campaign, cutAtMicros } = input;
  const before = reportingDays(index.plan, day).at(-2);
  const fromMs = before === undefined ? -Infinity : momentOf(index.plan, before, 'digest');
  const { length } = input.setAsideAtMicros.filter(
    (atMicros) => atMicros <= cutAtMicros && campaignMs(campaign, atMicros) > fromMs,
  );
  if (length === 0) return [];
  const text = `${integer(length)} lượt gửi bị cách ly, không tính vào số liệu; quản trị viên đã được báo.`;
  return [{ code: 'entry.set-aside', text }];
}

function overflows(targets: readonly TargetLine[]): Line[] {
  return targets
    .filter((line) => line.over)
    .map((line) => ({
      code: 'V08',
      text: `${line.shortName} ${percent(line.ratio)}: tử số vượt mẫu số, cần cơ quan lập danh sách xác nhận.`,
    }));
}

function valuesOf(report: Report, cutMicros: number): Record<string, number> {
  return stateAt(report, cutMicros)?.content?.values ?? {};
}

const seriesKey = (report: Report): string => `${report.unitId}~${report.areaId}`;

function byDayAndSeries(a: Report, b: Report): number {
  return `${a.day}~${seriesKey(a)}` < `${b.day}~${seriesKey(b)}` ? -1 : 1;
}

function bySeries(reports: readonly Report[]): Map<string, Report[]> {
  const series = new Map<string, Report[]>();
  for (const report of [...reports].sort(byDayAndSeries)) {
    series.set(seriesKey(report), [...(series.get(seriesKey(report)) ?? []), report]);
  }
  return series;
}

/** V10: a value far above the unit's own median of the last seven reports. */
function spikes(input: EditionInput, reports: readonly Report[]): Line[] {
  const { spikeMinimum, spikeTimesMedian } = input.index.plan.digest.thresholds;
  const found = new Set<string>();
  for (const series of bySeries(reports.filter(({ day }) => day <= input.day)).values()) {
    const today = series.at(-1);
    if (today?.day !== input.day || series.length < 3) continue;
    for (const [measure, value] of Object.entries(valuesOf(today, input.cutAtMicros))) {
      const before = series.slice(-8, -1).map((report) => valuesOf(report, input.cutAtMicros)[measure] ?? 0);
      if (value > Math.max(spikeMinimum, spikeTimesMedian * median(before))) found.add(nameOf(input, today));
    }
  }
  return found.size === 0
    ? []
    : [
        {
          code: 'V10',
          text: `Số tăng đột biến ở ${integer(found.size)} báo cáo: ${[...found].slice(0, 3).join(', ')}.`,
        },
      ];
}

/** V14: the same numbers, not all zero, three reports running. */
function repeats(input: EditionInput, reports: readonly Report[]): Line[] {
  const found: string[] = [];
  for (const series of bySeries(reports.filter(({ day }) => day <= input.day)).values()) {
    const last = series.slice(-REPEATED_DAYS);
    if (last.length < REPEATED_DAYS || last.at(-1)?.day !== input.day) continue;
    const contents = last.map((report) =>
      JSON.stringify(Object.entries(valuesOf(report, input.cutAtMicros)).sort()),
    );
    const first = last[0];
    const worked = first && Object.values(valuesOf(first, input.cutAtMicros)).some((value) => value > 0);
    if (first && worked && new Set(contents).size === 1) found.push(nameOf(input, first));
  }
  return found.length === 0
    ? []
    : [{ code: 'V14', text: `Số liệu trùng ba kỳ liên tiếp: ${found.slice(0, 3).join(', ')}.` }];
}

/** Reports of the day that were accepted with a warning, by rule. */
function flagged(input: EditionInput, reports: readonly Report[]): Line[] {
  const counts = new Map<string, number>();
  for (const report of reports.filter(({ day }) => day === input.day)) {
    for (const flag of stateAt(report, input.cutAtMicros)?.content?.flags ?? []) {
      const code = String(flag.params['rule'] ?? flag.code);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const reasoned = new Set(
    input.index.plan.rules.filter(({ level }) => level === 'reason').map(({ code }) => code),
  );
  return [...counts].sort().map(([code, count]) => ({
    code,
    text:
      code === 'report.clock-skew'
        ? `${integer(count)} báo cáo gửi từ máy có đồng hồ lệch trên 10 phút.`
        : `${integer(count)} báo cáo có cảnh báo ${code}${reasoned.has(code) ? ', đã ghi lý do' : ''}.`,
  }));
}

function nameOf(input: EditionInput, report: Report): string {
  return input.index.units.get(report.unitId)?.shortName ?? report.unitId;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
