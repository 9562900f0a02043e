/**
 * The head of the page: whose edition, which day, until when the numbers count; and everything that limits them. A limit is said in
 * words above the numbers, never only in a footnote.
 */
import { integer, officialCount } from '#domain/format.ts';
import type { Edition } from '#schema/digest.ts';
import { administrativeDay, firstDay, hour, issueNumber, shortened, weekdayInWords } from './format.ts';
import { markup, type Markup } from './markup.ts';

/** So that the page stays one sheet. **Units**: characters. */
const MOST_NAME = 120;

/** Returns `Bản tin số 22`, with the number of the correction where it is one. */
export function editionInWords(edition: Edition): string {
  const correction = issueNumber(edition) - 1;
  const number = `Bản tin số ${integer(edition.number)}`;
  return correction > 0 ? `${number} (đính chính lần ${integer(correction)})` : number;
}

/** Returns `Số liệu chốt 17:00`, or that the day was still open. */
export function cutInWords(edition: Edition): string {
  return edition.lockedAtMs === null
    ? `Số liệu lúc ${hour(edition.issuedAtMs, edition.timeZone)}, kỳ chưa chốt`
    : `Số liệu chốt ${hour(edition.lockedAtMs, edition.timeZone)}`;
}

/** Returns `còn 07 ngày`. */
export function daysLeftInWords(edition: Edition): string {
  return edition.daysLeft > 0 ? `còn ${officialCount(edition.daysLeft)} ngày` : 'ngày cuối của kế hoạch';
}

/** Returns `Dữ liệu chưa đầy đủ (42/46 đơn vị)`; **Null** when every unit reported. */
export function incompleteInWords({ discipline }: Edition): string | null {
  if (discipline.missing === 0) return null;
  return `Dữ liệu chưa đầy đủ (${integer(discipline.received)}/${integer(discipline.expected)} đơn vị)`;
}

/** Returns everything that limits the numbers, as sentences. */
export function limitsOf(edition: Edition): string[] {
  const incomplete = incompleteInWords(edition);
  return [
    ...(incomplete === null ? [] : [`${incomplete}: các tổng dưới đây chưa gồm đơn vị chưa báo cáo.`]),
    ...(edition.lockedAtMs === null ? ['Kỳ số liệu chưa chốt: các số dưới đây còn có thể thay đổi.'] : []),
    ...(edition.startAssumed
      ? [
          `Ngày bắt đầu kế hoạch chưa được xác nhận; tiến độ tạm tính từ ngày ${administrativeDay(firstDay(edition))}.`,
        ]
      : []),
    ...(edition.baseline === null ? ['Chưa có danh sách giao nên chưa tính được tỷ lệ.'] : []),
  ];
}

/** Returns the head of the page. */
export function pageHeader(edition: Edition): Markup {
  return markup`<header>
<div class="mast"><div class="whose"><p class="issuer">${shortened(edition.issuer, MOST_NAME)}</p><h1>${shortened(edition.title, MOST_NAME)}</h1><p>${shortened(edition.headline, MOST_NAME)}</p></div>
<div class="right"><p><strong>${editionInWords(edition)}</strong> – ${weekdayInWords(edition.day)}, ${administrativeDay(edition.day)}</p><p>${cutInWords(edition)} · ${daysLeftInWords(edition)}</p></div></div>
</header>`;
}

/** Returns what limits the numbers below it: after the decisions, which are what the reader came for. */
export function limitsSection(edition: Edition): Markup {
  const limits = limitsOf(edition);
  return markup`${edition.demonstration ? markup`<p class="ribbon">SỐ LIỆU MINH HỌA – không dùng để báo cáo</p>` : null}
${limits.length > 0 ? markup`<ul class="notes">${limits.map((limit) => markup`<li>${limit}</li>`)}</ul>` : null}`;
}
