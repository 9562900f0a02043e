/**
 * The bars that the engine is held against. Pure: says reached or not, with the number. Must never end a run: a slow
 * machine is not a wrong answer.
 */
import type { BenchResult, PeerResult } from './result.ts';
import { ratio } from './statistics.ts';
import { number } from './words.ts';

/** **Null**: `reached` where the run did not measure it. */
export interface Bar {
  text: string;
  measured: string;
  reached: boolean | null;
}

/** The bar for an edition is set on one of at least so many areas. */
const LARGE = 5000;

function bar(text: string, value: number | null, reached: (value: number) => boolean, unit = ''): Bar {
  const known = value !== null && !Number.isNaN(value);
  return { text, measured: known ? `${number(value)}${unit}` : '—', reached: known ? reached(value) : null };
}

function growthBars({ growth }: PeerResult): Bar[] {
  const [first, last] = [growth[0], growth.at(-1)];
  const cost = ratio(last?.opsPerReport, first?.opsPerReport);
  const span = `${number(first?.history ?? null)} → ${number(last?.history ?? null)} báo cáo`;
  return [
    bar(
      `giá một báo cáo lệch ≤ 5 % (${span})`,
      cost === null ? null : (cost - 1) * 100,
      (by) => Math.abs(by) <= 5,
      ' %',
    ),
    bar(`độ trễ p50 tăng ≤ 1,2 lần (${span})`, ratio(last?.p50Ms, first?.p50Ms), (times) => times <= 1.2),
  ];
}

/** Returns every bar with what this run says about it. */
export function barsOf(result: BenchResult): Bar[] {
  const engine = result.peers.find(({ name }) => name === 'ours');
  if (!engine) return [];
  const large = result.edition.filter(({ areas }) => areas >= LARGE);
  const worst = (of: (edition: BenchResult['edition'][number]) => number): number | null =>
    large.length === 0 ? null : Math.max(...large.map(of));
  const { posting, withPublishing } = result.duplicate;
  return [
    bar('thông lượng ≥ 0,7 giới hạn cùng vòng', engine.ratioToLimit, (value) => value >= 0.7),
    bar('không báo cáo nào hỏng', engine.failed, (value) => value === 0),
    bar('không tổng nào sai sau kế hoạch lỗi', engine.wrongTotals, (value) => value === 0),
    ...growthBars(engine),
    bar('p95 ≤ 300 ms ở nửa tải', engine.freshnessMs.p95, (value) => value <= 300, ' ms'),
    bar('p95 ≤ 2 giây qua cả bộ giả lập', result.suite.freshnessMs.p95, (value) => value <= 2000, ' ms'),
    bar(
      'bản tin 5.000 địa bàn ≤ 10 giây',
      worst(({ seconds }) => seconds),
      (value) => value <= 10,
      ' giây',
    ),
    bar(
      'bản tin 5.000 địa bàn ≤ 300 MB',
      worst(({ peakMb }) => peakMb),
      (value) => value <= 300,
      ' MB',
    ),
    bar('gửi trùng: ghi sổ đọc ≤ 1', posting.reads, (value) => value <= 1 && posting.writes === 0),
    bar(
      'gửi trùng: kể cả công bố đọc ≤ 1',
      withPublishing.reads,
      (value) => value <= 1 && withPublishing.writes === 0,
    ),
  ];
}
