/** A run as lines of Vietnamese for a terminal. Must never judge beyond what the bars say. */
import { barsOf } from './bars.ts';
import { allOf } from './billing.ts';
import { COLD_GOAL } from './cold-load.ts';
import type { BenchResult, PeerResult } from './result.ts';
import { columns, number } from './words.ts';

const HEAD = ['', '', 'b.cáo/s', '(thấp–cao)', '/giới hạn', 'p50 ms', 'p95', 'p99'];
const HEAD_MORE = ['đọc', 'ghi', 'xóa', 'hỏng', 'làm lại', 'tổng sai', 'gốc nguội'];

function peerRow(peer: PeerResult): string[] {
  const { freshnessMs, opsPerReport } = peer;
  const range = peer.spread ? `${number(peer.spread.min)}–${number(peer.spread.max)}` : '—';
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

function otherLines(result: BenchResult): string[] {
  const { limit, duplicate, workbook, verify, suite } = result;
  const bulk = number(limit.bulkReportsPerSecond?.median ?? null);
  const { posting, withPublishing } = duplicate;
  return [
    `Giới hạn: ${number(limit.documentsPerReport)} tài liệu một báo cáo; BulkWriter không hãm: ${bulk} báo cáo/s`,
    `Một sự kiện gửi trùng: ${number(posting.reads)} đọc, ${number(posting.writes)} ghi; ` +
      `kể cả công bố ${number(allOf(withPublishing))} tác vụ`,
    ...result.edition.map(
      ({ areas, days, reports, seconds, peakMb }) =>
        `Bản tin ${number(areas)} địa bàn, ngày thứ ${number(days)} (${number(reports)} báo cáo): ` +
        `${number(seconds)} giây, ${number(peakMb)} MB`,
    ),
    `Bảng tính ${number(workbook.rows)} dòng: ${number(workbook.seconds)} giây, ${number(workbook.peakMb)} MB`,
    `Kiểm chứng ${number(verify.documents)} tài liệu: ${number(verify.megabytesPerSecond)} MB/s, ` +
      `${number(verify.differences)} sai lệch, ${number(verify.peakMb)} MB`,
    ...result.coldLoad.map(coldLine),
    `Qua cả bộ giả lập, đã nóng máy, ${number(suite.reports)} báo cáo: p50 ${number(suite.freshnessMs.p50)} ms, ` +
      `p95 ${number(suite.freshnessMs.p95)} ms, p99 ${number(suite.freshnessMs.p99)} ms`,
  ];
}

/** Returns the whole report. */
export function linesOf(result: BenchResult): string[] {
  const { machine, rounds, seed, peers } = result;
  const words = new Map([
    [true, 'đạt'],
    [false, 'KHÔNG ĐẠT'],
  ]);
  const bars = barsOf(result).map(({ text, measured, reached }) => [
    reached === null ? 'không đo' : (words.get(reached) ?? ''),
    text,
    measured,
  ]);
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
    ...columns(bars),
  ];
}
