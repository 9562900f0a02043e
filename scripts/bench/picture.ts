/**
 * A run as a picture: how fast, how much a report costs as history grows, how fresh. Drawn by hand from the numbers, in
 * fonts that every machine has. Must never draw a point that was not measured.
 */
import type { BenchResult, PeerResult } from './result.ts';
import { number } from './words.ts';

const COLOURS: Readonly<Record<string, string>> = {
  ...{ P0: '#6b7280', ours: '#0b6e4f', P1: '#b45309', P2: '#7c3aed' },
  ...{ P3: '#0369a1', P4: '#be123c', P5: '#a16207' },
};
const [WIDTH, PANEL, TOP, BOTTOM] = [1080, 330, 92, 380];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface TextStyle {
  anchor?: 'start' | 'middle' | 'end';
  size?: number;
  fill?: string;
  weight?: number;
}

const text = (x: number, y: number, said: string, style: TextStyle = {}): string => {
  const { anchor = 'start', size = 12, fill = '#1f2937', weight = 400 } = style;
  const at = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"`;
  return `<text ${at} text-anchor="${anchor}" font-size="${size}" fill="${fill}" font-weight="${weight}">${escaped(said)}</text>`;
};

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): string =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="${stroke}" stroke-width="${width}"/>`;

/** Returns where a value stands between two powers of ten, 0–1. **Null**: no such place. */
function logPlace(value: number | null, low: number, high: number): number | null {
  if (value === null || !Number.isFinite(value) || value <= 0) return null;
  const span = Math.log10(high) - Math.log10(low);
  return span <= 0 ? 0.5 : Math.min(1, Math.max(0, (Math.log10(value) - Math.log10(low)) / span));
}

/** Returns powers of ten around the values. */
function decades(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value) => value !== null && Number.isFinite(value) && value > 0) as number[];
  if (known.length === 0) return [1, 10];
  const low = 10 ** Math.floor(Math.log10(Math.min(...known)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...known)));
  return [low, high > low ? high : low * 10];
}

/** Horizontal bars on a scale of powers of ten, one for each peer. */
function bars(
  left: number,
  title: string,
  peers: readonly PeerResult[],
  of: (peer: PeerResult) => number | null,
): string {
  const [low, high] = decades(peers.map(of));
  const step = (BOTTOM - TOP) / Math.max(1, peers.length);
  const room = PANEL - 110;
  const drawn = peers.map((peer, place) => {
    const y = TOP + place * step;
    const value = of(peer);
    const length = (logPlace(value, low, high) ?? 0) * room;
    const colour = COLOURS[peer.name] ?? '#374151';
    return [
      text(left + 38, y + step / 2 + 4, peer.name, {
        anchor: 'end',
        weight: peer.name === 'ours' ? 700 : 400,
      }),
      `<rect x="${(left + 44).toFixed(1)}" y="${(y + 5).toFixed(1)}" width="${length.toFixed(1)}" height="${(step - 10).toFixed(1)}" rx="2" fill="${colour}"/>`,
      text(left + 50 + length, y + step / 2 + 4, number(value)),
    ].join('');
  });
  return [text(left, TOP - 14, title, { size: 14, weight: 700 }), ...drawn].join('\n');
}

/** Lines over the length of history, both scales in powers of ten. */
function growth(left: number, title: string, peers: readonly PeerResult[]): string {
  const rows = peers.flatMap((peer) => peer.growth);
  const [low, high] = decades(rows.map(({ opsPerReport }) => opsPerReport));
  const histories = [...new Set(rows.map(({ history }) => history))];
  const [from, to] = [Math.min(...histories, 1e9), Math.max(...histories, 1)];
  const [x0, x1] = [left + 50, left + PANEL - 70];
  const xOf = (history: number): number => x0 + (logPlace(history, from, to) ?? 0.5) * (x1 - x0);
  const yOf = (ops: number): number => BOTTOM - (logPlace(ops, low, high) ?? 0) * (BOTTOM - TOP);
  const parts = [text(left, TOP - 14, title, { size: 14, weight: 700 })];
  for (let mark = low; mark <= high; mark *= 10) {
    parts.push(line(x0, yOf(mark), x1, yOf(mark), '#e5e7eb'));
    parts.push(text(x0 - 6, yOf(mark) + 4, number(mark), { anchor: 'end', size: 11 }));
  }
  for (const history of histories)
    parts.push(text(xOf(history), BOTTOM + 18, number(history), { anchor: 'middle', size: 11 }));
  const ends: number[] = [];
  for (const peer of peers) {
    const colour = COLOURS[peer.name] ?? '#374151';
    const points = peer.growth.map(({ history, opsPerReport }) => [xOf(history), yOf(opsPerReport)] as const);
    const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
    const width = peer.name === 'ours' ? 3.5 : 1.8;
    parts.push(`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`);
    let y = points.at(-1)?.[1] ?? BOTTOM;
    while (ends.some((taken) => Math.abs(taken - y) < 13)) y -= 13;
    ends.push(y);
    parts.push(text(x1 + 6, y + 4, peer.name, { fill: colour, weight: 700 }));
  }
  return parts.join('\n');
}

/** Returns the picture as SVG text. */
export function pictureOf({ machine, rounds, peers, quick }: BenchResult): string {
  const wrong = peers
    .filter(({ wrongTotals }) => wrongTotals !== null)
    .map(({ name, wrongTotals, wrongOf }) => `${name} ${number(wrongTotals)}/${number(wrongOf)}`);
  const under = `Tổng sai ở gốc sau khi gửi trùng, mất trả lời, đảo thứ tự: ${wrong.join(' · ')}`;
  const about = peers.map(({ name, about: what }) => `${name}: ${what}`);
  const half = Math.ceil(about.length / 2);
  const of = `${number(machine.cpus)} lõi, bộ giả lập Firestore, trung vị của ${number(rounds)} vòng${quick ? ' (rút gọn)' : ''}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 500" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" role="img">`,
    `<title>${escaped('Đo tải: sổ cái so với các cách làm khác')}</title>`,
    `<rect width="${WIDTH}" height="500" fill="#ffffff"/>`,
    text(24, 34, 'Một báo cáo đi đến chỉ tiêu của cả địa bàn', { size: 20, weight: 700 }),
    text(24, 54, of, { fill: '#4b5563' }),
    bars(24, 'Báo cáo mỗi giây (thang logarit)', peers, ({ reportsPerSecond }) => reportsPerSecond),
    bars(
      24 + PANEL + 20,
      'Từ gửi đến thấy ở gốc, p95, ms (thang logarit)',
      peers,
      ({ freshnessMs }) => freshnessMs.p95,
    ),
    growth(24 + 2 * (PANEL + 20), 'Đọc + ghi + xóa mỗi báo cáo, theo lịch sử', peers),
    text(24, 430, under, { size: 13 }),
    text(24, 456, about.slice(0, half).join('  ·  '), { size: 11, fill: '#4b5563' }),
    text(24, 474, about.slice(half).join('  ·  '), { size: 11, fill: '#4b5563' }),
    '</svg>',
    '',
  ].join('\n');
}
