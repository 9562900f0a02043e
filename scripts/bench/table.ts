/**
 * A run as lines of Vietnamese for a terminal, with the bars that the engine is held against. Must never end a run: a
 * slow machine is not a wrong answer.
 */
import { ratio, type BenchResult, type PeerResult } from './result.ts';

/** Returns a number with three significant digits, or all its whole ones. **Null**: a dash. */
export function number(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '—';
  const whole = Math.abs(value) >= 100;
  const options = whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat('vi-VN', options).format(value);
}

/** Returns rows as lines, each column as wide as its widest cell; the first two stand left, numbers right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const width = (place: number): number => Math.max(...rows.map((row) => row[place]?.length ?? 0));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, place) => (place < 2 ? cell.padEnd(width(place)) : cell.padStart(width(place))))
      .join('  ')
      .trimEnd();
  return rows.map(line);
}

/** What a cold start may cost. Firestore's client and its first question are some 380 ms and 115 MB of it. */
const COLD_GOAL = { ms: 600, mb: 130 };
/** The bar for an edition is set on one of at least so many areas. */
const LARGE = 5000;

/** **Null**: `reached` where the run did not measure it. */
export interface Bar {
  text: string;
  measured: string;
  reached: boolean | null;
}

function bar(text: string, value: number | null, reached: (value: number) => boolean, unit = ''): Bar {
  const known = value !== null && Number.isFinite(value);
  return { text, measured: known ? `${number(value)}${unit}` : '—', reached: known ? reached(value) : null };
}
const atMost =
  (most: number) =>
  (value: number): boolean =>
    value <= most;

/** Returns every bar with what this run says about it. */
export function barsOf({ peers, edition, duplicate, suite }: BenchResult): Bar[] {
  const engine = peers.find(({ name }) => name === 'ours');
  if (!engine) return [];
  const large = edition.filter(({ areas }) => areas >= LARGE);
  const [first, last] = [engine.growth[0], engine.growth.at(-1)];
  const cost = ratio(last?.opsPerReport, first?.opsPerReport);
  const span = `${number(first?.history ?? null)} → ${number(last?.history ?? null)} báo cáo`;
  return [
    bar('thông lượng ≥ 0,7 giới hạn cùng vòng', engine.ratioToLimit, (value) => value >= 0.7),
    bar('không báo cáo nào hỏng', engine.failed, atMost(0)),
    bar('không tổng nào sai sau kế hoạch lỗi', engine.wrongTotals, atMost(0)),
    bar(
      `giá một báo cáo lệch ≤ 5 % (${span})`,
      cost === null ? null : (cost - 1) * 100,
      (by) => Math.abs(by) <= 5,
      ' %',
    ),
    bar(
      `độ trễ p50 tăng ≤ 1,2 lần (${span})`,
      ratio(last?.freshnessMs.p50, first?.freshnessMs.p50),
      atMost(1.2),
    ),
    bar('p95 ≤ 300 ms ở nửa tải', engine.freshnessMs.p95, atMost(300), ' ms'),
    bar('p95 ≤ 2 giây qua cả bộ giả lập', suite.freshnessMs.p95, atMost(2000), ' ms'),
    bar(
      'bản tin 5.000 địa bàn ≤ 10 giây',
      Math.max(...large.map(({ seconds }) => seconds)),
      atMost(10),
      ' giây',
    ),
    bar('bản tin 5.000 địa bàn ≤ 300 MB', Math.max(...large.map(({ peakMb }) => peakMb)), atMost(300), ' MB'),
    bar('gửi trùng: kể cả công bố đọc ≤ 1', duplicate.reads, (reads) => reads <= 1 && duplicate.writes === 0),
  ];
}

const HEAD = ['', '', 'b.cáo/s', '(thấp–cao)', '/giới hạn', 'p50 ms', 'p95', 'p99'];
const HEAD_MORE = ['đọc', 'ghi', 'xóa', 'hỏng', 'làm lại', 'tổng sai', 'gốc nguội'];

function peerRow(peer: PeerResult): string[] {
  const { freshnessMs, opsPerReport, spread } = peer;
  const range = spread ? `${number(spread.min)}–${number(spread.max)}` : '—';
  return [
    ...[peer.name, peer.about, number(peer.reportsPerSecond), range, number(peer.ratioToLimit)],
    ...[freshnessMs.p50, freshnessMs.p95, freshnessMs.p99].map(number),
    ...[opsPerReport.reads, opsPerReport.writes, opsPerReport.deletes, peer.failed, peer.retried].map(number),
    peer.wrongTotals === null ? '—' : `${number(peer.wrongTotals)}/${number(peer.wrongOf)}`,
    number(peer.hotRoot?.off ?? null),
  ];
}

function growthLines(peers: readonly PeerResult[]): string[] {
  const histories = peers[0]?.growth.map(({ history }) => history) ?? [];
  const head = histories.flatMap((history) => [`${number(history)}: b.cáo/s`, 'tác vụ', 'p50 ms', 'p95']);
  const rows = peers.map(({ name, growth }) => [
    ...[name, ''],
    ...growth.flatMap(({ reportsPerSecond, opsPerReport, freshnessMs }) =>
      [reportsPerSecond, opsPerReport, freshnessMs.p50, freshnessMs.p95].map(number),
    ),
  ]);
  return columns([['', '', ...head], ...rows]);
}

function coldLine({ name, floor, ms, cpuMs, mb }: BenchResult['coldLoad'][number]): string {
  const over = ms > COLD_GOAL.ms || mb > COLD_GOAL.mb;
  const goal = `${over ? 'VƯỢT' : 'trong'} mức ${number(COLD_GOAL.ms)} ms, ${number(COLD_GOAL.mb)} MB`;
  const judged = floor ? 'sàn, không phải hàm của ta' : goal;
  return `Khởi động nguội ${name}: ${number(ms)} ms (CPU ${number(cpuMs)} ms), ${number(mb)} MB (${judged})`;
}

function otherLines({ limit, duplicate, edition, coldLoad, suite }: BenchResult): string[] {
  const bulk = number(limit.bulkReportsPerSecond?.median ?? null);
  return [
    `Giới hạn: ${number(limit.documentsPerReport)} tài liệu một báo cáo; BulkWriter không hãm: ${bulk} báo cáo/s`,
    `Một sự kiện gửi trùng, kể cả công bố: ${number(duplicate.reads)} đọc, ${number(duplicate.writes)} ghi`,
    ...edition.map(
      ({ areas, days, reports, seconds, peakMb }) =>
        `Bản tin ${number(areas)} địa bàn, ngày thứ ${number(days)} (${number(reports)} báo cáo): ` +
        `${number(seconds)} giây, ${number(peakMb)} MB`,
    ),
    ...coldLoad.map(coldLine),
    `Qua cả bộ giả lập, đã nóng máy, ${number(suite.reports)} báo cáo: p50 ${number(suite.freshnessMs.p50)} ms, ` +
      `p95 ${number(suite.freshnessMs.p95)} ms, p99 ${number(suite.freshnessMs.p99)} ms`,
  ];
}

/** Returns the whole report. */
export function linesOf(result: BenchResult): string[] {
  const { machine, rounds, seed, peers } = result;
  const judged = (reached: boolean | null): string =>
    reached === null ? 'không đo' : reached ? 'đạt' : 'KHÔNG ĐẠT';
  return [
    `${number(machine.cpus)} lõi ${machine.cpu}; ${number(rounds)} vòng xen kẽ; hạt giống ${String(seed)}` +
      (result.quick ? '; bản rút gọn, số liệu chỉ để thử lệnh' : ''),
    '',
    ...columns([[...HEAD, ...HEAD_MORE], ...peers.map(peerRow)]),
    '',
    'Khi lịch sử dài ra (tác vụ: đọc + ghi + xóa cho một báo cáo và một lần xem):',
    ...growthLines(peers),
    '',
    ...otherLines(result),
    '',
    ...columns(barsOf(result).map(({ text, measured, reached }) => [judged(reached), text, measured])),
  ];
}
