/**
 * An edition as a letter: what a vice-chairman reads on a phone in a minute. Decisions first, then the results; no picture, no
 * script, nothing that tells whether it was read. Its hash is the one of the page and of the workbook.
 */
import { integer, percent, tenths } from '#domain/format.ts';
import type { Digest, Edition, TargetLine } from '#schema/digest.ts';
import { administrativeDay, shortened } from './format.ts';
import { markup, textOf, type Markup } from './markup.ts';
import { cutInWords, daysLeftInWords, editionInWords, incompleteInWords } from './page-header.ts';
import { disciplineInWords } from './page-sections.ts';
import { zaloText } from './zalo-text.ts';

interface About {
  link: string;
  reader: string;
  content: 'all' | 'decisions';
  workbook: string | null;
}
interface Words {
  subject: string;
  text: string;
  html: string;
}

const NOT_A_PAPER =
  'Thư tự động, không trả lời. Tài liệu nội bộ, không phải văn bản hành chính. Không chứa dữ liệu cá nhân.';

/** Returns the letter. `about.link` is where the edition is read signed in; opening it there acknowledges it. */
export function letterOfEdition({ edition, contentHash }: Digest, about: About): Words {
  return {
    subject: subjectOf(edition),
    text: plain(edition, contentHash, about),
    html: page(edition, contentHash, about),
  };
}

/** Returns a letter that tells the standing agency and the administrator of trouble. */
export function letterOfAlarm(note: string, link: string): Words {
  return {
    subject: `Cảnh báo vận hành: ${shortened(note, 90)}`,
    text: `${note}\n\nMở Sổ Chiến Dịch để xem và xử lý: ${link}\n\n${NOT_A_PAPER}\n`,
    html: framed(
      markup`<p><strong>${note}</strong></p><p>${button(link, 'Mở Sổ Chiến Dịch')}</p><p style="${SOFT}">${NOT_A_PAPER}</p>`,
    ),
  };
}

function subjectOf(edition: Edition): string {
  const { needs, day, demonstration, headline } = edition;
  const asked = needs.length > 0 ? `${integer(needs.length)} việc cần chỉ đạo` : 'không có việc cần chỉ đạo';
  const what = `${editionInWords(edition)} (${administrativeDay(day)}): ${asked} – ${shortened(headline, 60)}`;
  return `${demonstration ? '[MINH HỌA] ' : ''}${what}`.normalize('NFC');
}

const NONE = 'Không có nội dung cần chỉ đạo.';

function whereFrom({ link, workbook }: About): string[] {
  return [
    `Đọc bản tin đầy đủ (đăng nhập để xác nhận đã xem): ${link}`,
    ...(workbook === null ? [] : [`Phụ lục số liệu Excel gửi kèm: ${workbook}`]),
  ];
}

const hashLines = (edition: Edition, contentHash: string): string[] => [
  `Ký hiệu ${edition.edition} · Mã kiểm tra: ${contentHash.slice(0, 8)}`,
  `SHA-256: ${contentHash}`,
];

function plain(edition: Edition, contentHash: string, about: About): string {
  const needs = edition.needs.map(({ text }, index) => `${integer(index + 1)}. ${text}`);
  const head = [
    ...(edition.demonstration ? ['SỐ LIỆU MINH HỌA – không dùng để báo cáo', ''] : []),
    'CẦN CHỈ ĐẠO',
    ...(needs.length > 0 ? needs : [NONE]),
    '',
    ...whereFrom(about),
    '',
  ];
  const body = about.content === 'all' ? [zaloText(withoutNeeds(edition)), ''] : [];
  return [...head, ...body, ...hashLines(edition, contentHash), NOT_A_PAPER, ''].join('\n').normalize('NFC');
}

/** They stand at the head already. */
const withoutNeeds = (edition: Edition): Edition => ({ ...edition, needs: [] });

// Mail programs drop style sheets: every style stands at its element.
const SOFT = 'color:#475569;font-size:13px;margin:12px 0 0';
const CELL = 'padding:6px 4px;border-bottom:1px solid #cbd5e1;vertical-align:top';

function framed(content: Markup): string {
  return textOf(markup`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0;background:#f1f5f9"><div style="max-width:600px;margin:0 auto;padding:16px;background:#ffffff;color:#0f172a;font:16px/1.5 Roboto,'Noto Sans',Arial,sans-serif">${content}</div></body></html>
`);
}

const button = (link: string, words: string): Markup =>
  markup`<a href="${link}" style="display:inline-block;padding:12px 18px;border-radius:6px;background:#0b3d91;color:#ffffff;text-decoration:none;font-weight:bold">${words}</a>`;

function page(edition: Edition, contentHash: string, about: About): string {
  const { issuer, day, demonstration, needs, targets } = edition;
  const incomplete = incompleteInWords(edition);
  const [sign = '', sha = ''] = hashLines(edition, contentHash);
  return framed(markup`${demonstration ? markup`<p style="margin:0 0 8px;padding:4px 8px;border:1px solid #92400e;background:#fef3c7;color:#92400e;font-weight:bold">SỐ LIỆU MINH HỌA – không dùng để báo cáo</p>` : null}
<p style="margin:0;color:#475569">${issuer}</p>
<h1 style="margin:0 0 4px;font-size:20px;line-height:1.3;color:#0b3d91">${editionInWords(edition)} – ${administrativeDay(day)}</h1>
<p style="margin:0 0 10px;color:#475569">${cutInWords(edition)} · ${daysLeftInWords(edition)}${incomplete === null ? null : markup`<br><strong style="color:#92400e">${incomplete}</strong>`}</p>
<div style="border-left:4px solid #b3151b;padding:4px 0 4px 12px;margin:0 0 14px"><h2 style="margin:0 0 4px;font-size:17px;color:#b3151b">Cần chỉ đạo</h2>${
    needs.length > 0
      ? markup`<ol style="margin:0;padding-left:20px">${needs.map(({ text }) => markup`<li style="margin:0 0 6px">${text}</li>`)}</ol>`
      : markup`<p style="margin:0">${NONE}</p>`
  }</div>
<p style="margin:0 0 16px">${button(about.link, 'Đọc bản tin đầy đủ')}</p>
${about.content === 'all' ? results(edition, targets) : null}
${about.workbook === null ? null : markup`<p style="margin:12px 0 0">Phụ lục số liệu Excel gửi kèm: ${about.workbook}</p>`}
<p style="${SOFT}">${sign}<br><span style="word-break:break-all">${sha}</span><br>Gửi: ${about.reader}. ${NOT_A_PAPER}</p>`);
}

function results(edition: Edition, targets: readonly TargetLine[]): Markup {
  return markup`<h2 style="margin:0 0 4px;font-size:17px;color:#0b3d91">Kết quả</h2>
<table role="presentation" style="width:100%;border-collapse:collapse">${targets.slice(0, 6).map(row)}</table>
<p style="margin:10px 0 0">${disciplineInWords(edition)}</p>`;
}

function row(line: TargetLine): Markup {
  const { ratio, onDay, paceGapTenths: gap } = line;
  const count =
    ratio.denominator === null
      ? integer(ratio.numerator)
      : `${integer(ratio.numerator)}/${integer(ratio.denominator)}`;
  const behind = gap !== null && gap < 0 ? `, chậm ${tenths(-gap)} điểm %` : '';
  const today = onDay === null ? '' : `trong ngày ${integer(onDay)}`;
  const rate = ratio.denominator === null ? '' : percent(ratio);
  return markup`<tr><td style="${CELL}">${shortened(line.shortName, 60)}<br><span style="color:#475569;font-size:14px">${today}${behind}</span></td><td style="${CELL};text-align:right;white-space:nowrap"><strong>${rate === '' ? count : rate}</strong>${rate === '' ? null : markup`<br><span style="color:#475569;font-size:14px">${count}</span>`}</td></tr>`;
}
