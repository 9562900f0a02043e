/**
 * The rest of the page: discipline, activities, difficulties, tasks, quality and where it all comes from. Every list
 * has a cap, so that the page stays one sheet; what does not fit is counted, never dropped in silence.
 */
import { integer, namesInWords, percent } from '#domain/format.ts';
import type { Edition } from '#schema/digest.ts';
import { administrativeDay, shortened } from './format.ts';
import { editionInWords } from './page-header.ts';
import { markup, type Markup } from './markup.ts';
import { actLink, screenLink } from './page-links.ts';
import { printedRows } from './page-targets.ts';

/** The space before the dot does not break, so that no line starts with one. */
const DOT = '\u00a0· ';
const MOST_UNITS = 6;
/** Measured by printing: above these the ordinary type, or the dense one, would need a second sheet. */
const DENSE_LINES = 35;
const CROWDED_LINES = 50;
const DENSE_ROWS = 7;
const MOST_ROWS_WIDE = 11;
const MOST_PRINTED = 14;
const MOST_WARNINGS = 3;
const MOST_CHARACTERS = 300;
const MOST_LABEL = 40;

/** Returns the block of decisions asked of the reader. */
export function needsSection(edition: Edition): Markup {
  const { needs } = edition;
  const body =
    needs.length > 0
      ? markup`<ol>${needs.map((line, index) => markup`<li>${shortened(line.text, MOST_CHARACTERS)}${actLink(edition, line, index + 1)}</li>`)}</ol>`
      : markup`<p>Không có nội dung cần chỉ đạo.</p>`;
  return markup`<section class="needs"><h2>Cần chỉ đạo</h2>${body}</section>`;
}

/** Returns the day's discipline in one sentence of counts; those that are 0 are left out, except on time. */
export function disciplineInWords({ discipline: d }: Edition): string {
  const rate = percent({ numerator: d.onTime, denominator: d.expected });
  const counts: [string, number][] = [
    ['Chậm', d.late],
    ['Chậm do mất mạng', d.lateNoSignal],
    ['Bị trả lại', d.returned],
    ['Đến sau giờ chốt', d.held],
    ['Chưa báo cáo', d.missing],
  ];
  const nothing = d.nothing > 0 ? `, trong đó không phát sinh ${integer(d.nothing)}` : '';
  return [
    `Đúng hạn ${integer(d.onTime)}/${integer(d.expected)} đơn vị (${rate})${nothing}`,
    ...counts.filter(([, count]) => count > 0).map(([label, count]) => `${label} ${integer(count)}`),
  ].join(DOT);
}

/** Returns `Mới 7 · Lũy kế 50 · Nhiều nhất: …`. */
export function difficultiesInWords({ difficulties: d }: Edition): string {
  const top = d.top
    .map(({ label, cumulative }) => `${shortened(label, 55)} (${integer(cumulative)})`)
    .join(', ');
  return [
    `Trong ngày ${integer(d.onDay)}`,
    `Lũy kế ${integer(d.cumulative)}`,
    `Quá ${integer(d.thresholdDays)} ngày chưa trả lời ${integer(d.olderThanThreshold)}`,
    ...(top === '' ? [] : [`Nhiều nhất: ${top}`]),
  ].join(DOT);
}

function activitiesInWords({ activities }: Edition): string {
  const counts = activities
    .filter(({ onDay, cumulative }) => onDay > 0 || cumulative > 0)
    .map(
      ({ label, onDay, cumulative }) =>
        `${shortened(label, MOST_LABEL)} ${integer(onDay)} (lũy kế ${integer(cumulative)})`,
    );
  return counts.length > 0 ? counts.join(DOT) : 'Chưa ghi nhận hoạt động.';
}

function qualityList({ quality }: Edition): Markup {
  const more = quality.length - MOST_WARNINGS;
  if (quality.length === 0) return markup`<p>Không có cảnh báo.</p>`;
  return markup`${quality.slice(0, MOST_WARNINGS).map(({ text }) => markup`<p>${shortened(text, 130)}</p>`)}${
    more > 0 ? markup`<p>và ${integer(more)} cảnh báo khác, xem phụ lục Excel.</p>` : null
  }`;
}

function tasksInWords({ tasks }: Edition): string {
  return [
    `Xong đúng hạn ${integer(tasks.onTime)}`,
    `Xong quá hạn ${integer(tasks.late)}`,
    `Đang làm ${integer(tasks.running)}`,
    `Quá hạn chưa xong ${integer(tasks.overdue)}`,
    ...(tasks.waiting ? [`Chờ nghiệm thu ${integer(tasks.waiting)}`] : []),
  ].join(DOT);
}

/** Returns discipline, activities, difficulties and tasks. */
export function workSections(edition: Edition): Markup {
  const { discipline } = edition;
  const missing = namesInWords(
    discipline.missingUnits.map((name) => shortened(name, 50)),
    MOST_UNITS,
    'đơn vị',
  );
  return markup`<section><h2>Kỷ luật báo cáo</h2><p>${screenLink(disciplineInWords(edition), 'editions', edition.day, 'units')}</p>${
    discipline.missing > 0 ? markup`<p><strong>Chưa báo cáo:</strong> ${missing}.</p>` : null
  }</section>
<section><h2>Hoạt động</h2><p>${activitiesInWords(edition)}</p></section>
<section><h2>Khó khăn, vướng mắc</h2><p>${screenLink(difficultiesInWords(edition), 'difficulties')}</p></section>
<section><h2>Nhiệm vụ</h2><p>${screenLink(tasksInWords(edition), 'tasks')}</p></section>`;
}

/** Returns the section of warnings about the numbers. */
export function qualitySection(edition: Edition): Markup {
  return markup`<section><h2>Chất lượng số liệu</h2>${qualityList(edition)}</section>`;
}

/**
 * Returns how closely the page is set so that one sheet holds it: as its lines add up on paper. Measured by printing; a test prints
 * editions of many lengths.
 */
export function densityOf(edition: Edition): '' | 'dense' | 'dense crowded' {
  const { needs, bestAreas, weakAreas, quality, discipline, difficulties, activities } = edition;
  const lines = (texts: readonly string[], width: number): number =>
    texts.reduce((sum, text) => sum + Math.ceil(Math.min(text.length, MOST_CHARACTERS) / width), 0);
  const words = (all: readonly { text: string }[]): string[] => all.map(({ text }) => text);
  const rows = [...edition.targets.slice(0, MOST_PRINTED), ...edition.encouraged];
  const below = edition.areas.filter(({ depth }) => depth === 1).slice(0, MOST_PRINTED);
  const areas =
    lines(
      below.map(({ name }) => name),
      22,
    ) + lines(words([...bestAreas, ...weakAreas]), 60);
  const beside =
    lines(discipline.missingUnits.slice(0, MOST_UNITS), 40) +
    lines(
      difficulties.top.map(({ label }) => label),
      40,
    ) +
    lines(
      activities.map(({ label }) => label),
      22,
    );
  const whole = lines([...words(needs), ...words(quality.slice(0, MOST_WARNINGS))], 95);
  const total =
    lines(
      rows.map(({ shortName }) => shortName),
      34,
    ) +
    Math.max(areas, beside) +
    whole;
  if (total > CROWDED_LINES || rows.length > MOST_ROWS_WIDE) return 'dense crowded';
  return total > DENSE_LINES || printedRows(edition) > DENSE_ROWS ? 'dense' : '';
}

/** Returns where the numbers come from, and what this paper is not. */
export function provenance(edition: Edition, contentHash: string): Markup {
  const { baseline, provenance: from } = edition;
  const list =
    baseline === null
      ? 'chưa có danh sách giao'
      : `danh sách giao phiên bản ${integer(baseline.version)} (tính đến ${administrativeDay(baseline.asOfDay)}, văn bản ${shortened(baseline.documentNumber, 60)})`;
  const waiting =
    from.reportsWaiting > 0 ? `, ${integer(from.reportsWaiting)} báo cáo chờ xử lý chưa tính` : '';
  return markup`<footer><p>Nguồn: báo cáo trong ngày của ${integer(from.unitsReporting)} đơn vị, ${integer(from.reportsCounted)} báo cáo đã tính từ đầu kế hoạch${waiting}; ${list}. Kế hoạch số ${shortened(edition.planNumber, 60)}, phiên bản dữ liệu ${integer(edition.planVersion)}. ${editionInWords(edition)}, ký hiệu ${edition.edition}. <strong>Tài liệu nội bộ, không phải văn bản hành chính.</strong> Không chứa dữ liệu cá nhân. Mã kiểm tra: <strong>${contentHash.slice(0, 8)}</strong> · Người lập: hệ thống · Người xác nhận: …………………</p></footer>`;
}
