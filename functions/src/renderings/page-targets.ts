/**
 * The table leaders read first: every target with what was done today, what it adds up to, and whether it keeps pace.
 * On a phone each row becomes a card; the roles keep it a table for those who listen to it.
 */
import { perDayInWords } from '#domain/digest/needs-behind.ts';
import {
  dayInSentence,
  integer,
  officialCount,
  percent,
  percentTenths,
  tenths,
  UNKNOWN,
} from '#domain/format.ts';
import type { Edition, Forecast, TargetLine } from '#schema/digest.ts';
import { changeTenths, fitting, paceTenths, shortened } from './format.ts';
import { markup, type Markup } from './markup.ts';
import { figureLink, nameLink } from './page-links.ts';

/** What has room on one sheet; a screen shows all of them. */
const MOST_ROWS = 8;
const MOST_ENCOURAGED = 3;
/** **Units**: characters. */
const MOST_NAME = 60;
const MOST_SENTENCE = 520;

const HEADS = [
  'Chỉ tiêu',
  'Trong ngày',
  'Lũy kế',
  'Số giao',
  'Còn lại',
  'Tỷ lệ',
  'Cần đạt*',
  'So tiến độ (điểm\u00a0%)',
  'So hôm trước (điểm\u00a0%)',
];

/** Returns a comparison with its sign for the eye and its word for the ear. **Units**: tenths of a point. */
function compared(
  value: number | null,
  [above, below, same]: [string, string, string],
  lessIsBetter = false,
): Markup {
  if (value === null) return markup`${UNKNOWN}`;
  if (value === 0) return markup`<span><span aria-hidden="true">= </span>${same}</span>`;
  const size = tenths(Math.abs(value));
  return value > 0
    ? markup`<span class="${lessIsBetter ? 'bad' : 'good'}"><span aria-hidden="true">▲ </span>${above} ${size}</span>`
    : markup`<span class="${lessIsBetter ? 'good' : 'bad'}"><span aria-hidden="true">▼ </span>${below} ${size}</span>`;
}

function row(line: TargetLine, edition: Edition, isPrinted: boolean): Markup {
  const pace = paceTenths(line, edition);
  const isLimit = line.better === 'lower';
  const cell = (label: string, value: Markup | string, kind = ''): Markup =>
    markup`<td role="cell" class="${kind}" data-label="${label}">${figureLink(edition, line.indicatorId, null, value)}</td>`;
  const hidden = line.ratio.denominator === null && line.targetRatio === null ? 'none' : '';
  return markup`<tr role="row"${isPrinted ? null : markup` class="more"`}><th role="rowheader" scope="row">${nameLink(edition, line.indicatorId, shortened(line.shortName, MOST_NAME))} <span class="soft">(${line.unitOfCount})</span>${
    line.over
      ? markup` <span class="flag"><span aria-hidden="true">⚠ </span>vượt 100%, cần xác nhận danh sách</span>`
      : null
  }</th>${[
    cell('Trong ngày', integer(line.onDay)),
    cell('Lũy kế', integer(line.ratio.numerator)),
    cell('Số giao', integer(line.ratio.denominator), hidden),
    cell('Còn lại', integer(line.remaining), hidden),
    cell('Tỷ lệ', rateOf(line), `rate ${hidden}`),
    cell('Cần đạt*', pace === null ? UNKNOWN : `${isLimit ? '≤ ' : ''}${tenths(pace)}%`, hidden),
    cell(
      'So tiến độ (điểm\u00a0%)',
      compared(
        line.paceGapTenths,
        isLimit ? ['dưới mức', 'quá mức', 'đúng mức'] : ['nhanh', 'chậm', 'đúng tiến độ'],
      ),
      `wide ${hidden}`,
    ),
    cell(
      'So hôm trước (điểm\u00a0%)',
      compared(changeTenths(line), ['tăng', 'giảm', 'không đổi'], isLimit),
      `wide ${hidden}`,
    ),
  ]}</tr>`;
}

function rateOf({ ratio }: TargetLine): string {
  if (ratio.denominator === 0) return `${UNKNOWN} (không phát sinh)`;
  return percentTenths(ratio) === null ? UNKNOWN : percent(ratio);
}

/** Returns how much a day is left to do until the last one. **Null**: no target, nothing left, or no day left. */
export function neededPerDay(
  { ratio, targetRatio, better }: TargetLine,
  { daysLeft }: Pick<Edition, 'daysLeft'>,
): number | null {
  const { numerator, denominator } = ratio;
  if (better || targetRatio === null || numerator === null || denominator === null || daysLeft === 0)
    return null;
  const goal = Math.ceil((Math.round(targetRatio * 1000) * denominator) / 1000);
  return goal > numerator ? Math.ceil((goal - numerator) / daysLeft) : null;
}

/** Returns what those behind their pace need each day, against what was done today. **Null**: none is behind. */
function neededSentence(edition: Edition): Markup | null {
  const lines = edition.targets.flatMap((line) => {
    const perDay = neededPerDay(line, edition);
    if (perDay === null || (line.paceGapTenths ?? 0) >= 0) return [];
    const { forecast, onDay } = line;
    const today = onDay === null ? '' : ` (trong ngày ${integer(onDay)})`;
    const done = forecast ? paceInWords(forecast) : today;
    return [`${shortened(line.shortName, MOST_NAME)} ${integer(perDay)} ${line.unitOfCount}/ngày${done}`];
  });
  if (lines.length === 0) return null;
  const days = officialCount(edition.daysLeft);
  return markup`<p><strong>Cần để đạt mục tiêu trong ${days} ngày còn lại:</strong> ${fitting(lines, MOST_SENTENCE, 'chỉ tiêu')}.</p>`;
}

/** Returns ` (03 ngày qua 12/ngày, sẽ đạt)`. */
function paceInWords({ recent, recentDays, reached }: Forecast): string {
  const pace = perDayInWords(Math.max(0, recent), recentDays);
  return ` (${officialCount(recentDays)} ngày qua ${pace}/ngày, ${reached ? 'sẽ đạt' : 'chưa đủ để đạt'})`;
}

/** Returns what each denominator is made of where it is not the list's own number. **Null**: every one is. */
function assignedSentence({ targets }: Edition): Markup | null {
  const lines = targets.flatMap(({ shortName, ratio, parts = [] }) => {
    const others = parts.filter(({ listId, count }) => listId === null && count !== 0);
    const lists = parts.filter(({ listId }) => listId !== null);
    const [list] = lists;
    if (others.length === 0 || lists.length !== 1 || !list) return [];
    const more = others.reduce((sum, { count }) => sum + count, 0);
    const day = list.asOfDay === null ? '' : ` ${dayInSentence(list.asOfDay)}`;
    return [
      `${shortened(shortName, MOST_NAME)} ${integer(ratio.denominator)} = ${integer(list.count)} còn lại theo danh sách${day} + ${integer(more)} ${others.length > 1 ? 'đã làm hoặc được duyệt thêm' : 'đã làm'}`,
    ];
  });
  if (lines.length === 0) return null;
  return markup`<p class="soft">Số giao: ${fitting(lines, MOST_SENTENCE, 'chỉ tiêu')}.</p>`;
}

/** Returns how many rows stand on paper; the rest is in the workbook. */
export function printedRows({ targets, encouraged }: Edition): number {
  return Math.min(targets.length, MOST_ROWS) + Math.min(encouraged.length, MOST_ENCOURAGED);
}

/** Returns the section of targets, with the encouraged counts below them. */
export function targetsSection(edition: Edition): Markup {
  const encouraged = edition.encouraged.map((line, at) => row(line, edition, at < MOST_ENCOURAGED));
  const more = edition.targets.length + edition.encouraged.length - printedRows(edition);
  return markup`<section><h2>Kết quả các chỉ tiêu</h2><table class="targets" role="table">
<caption class="said">Kết quả từng chỉ tiêu trong ngày và lũy kế từ đầu kế hoạch, so với số giao và tiến độ</caption>
<thead role="rowgroup"><tr role="row">${HEADS.map(
    (head, index) =>
      markup`<th role="columnheader" scope="col"${index === 0 ? markup` class="name"` : null}>${head}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${edition.targets.map((line, at) => row(line, edition, at < MOST_ROWS))}</tbody>
${
  encouraged.length > 0
    ? markup`<tbody role="rowgroup"><tr role="row" class="head"><th role="rowheader" class="group" scope="rowgroup" colspan="9">Khuyến khích – không giao chỉ tiêu, không xếp hạng</th></tr>${encouraged}</tbody>`
    : null
}</table>
${more > 0 ? markup`<p class="soft paper">và ${integer(more)} chỉ tiêu khác, xem phụ lục Excel.</p>` : null}
${assignedSentence(edition)}
${neededSentence(edition)}
<p class="soft">* Tiến độ cần đạt = mục tiêu × số ngày đã qua ÷ tổng số ngày (${integer(edition.daysPassed)}/${integer(edition.daysTotal)} ngày). “Điểm %” là điểm phần trăm.</p></section>`;
}
