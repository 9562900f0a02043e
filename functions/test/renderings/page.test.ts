import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { integer, percent } from '#domain/format.ts';
import { PAGE_STYLE_HASH } from '#renderings/page-style.ts';
import { neededPerDay } from '#renderings/page-targets.ts';
import { renderPage } from '#renderings/page.ts';
import { sampleEdition, SAMPLE_HASH } from './sample-edition.ts';

const HOSTILE = `<script>alert("1")</script>&'`;

/** Returns what a person reads: the page without style, tags and entities. */
function readAloud(page: string): string {
  return page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the page of an edition', () => {
  const edition = sampleEdition();
  const page = renderPage(edition, SAMPLE_HASH);
  const text = readAloud(page);

  it('shows every number of every target', () => {
    for (const line of [...edition.targets, ...edition.encouraged]) {
      expect(text).toContain(line.shortName.replace('<', '&lt;'));
      for (const value of [line.onDay, line.ratio.numerator, line.ratio.denominator, line.remaining]) {
        expect(text).toContain(` ${integer(value)} `);
      }
      expect(text).toContain(percent(line.ratio));
    }
  });

  it('speaks in the order in which a leader reads', () => {
    const order = ['Cần chỉ đạo', 'Kết quả các chỉ tiêu', 'Địa bàn', 'Kỷ luật báo cáo', 'Hoạt động'];
    const rest = ['Khó khăn, vướng mắc', 'Nhiệm vụ', 'Chất lượng số liệu', 'Nguồn:'];
    const offsets = [...order, ...rest].map((heading) => text.indexOf(heading));
    expect(offsets.every((index) => index > 0)).toBe(true);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  });

  it.each([
    'Bản tin số 22 – Thứ Tư, 08/7/2026',
    'Số liệu chốt 17:00 · còn 07 ngày',
    'Dữ liệu chưa đầy đủ (51/55 đơn vị): các tổng dưới đây chưa gồm đơn vị chưa báo cáo.',
    'Ngày bắt đầu kế hoạch chưa được xác nhận; tiến độ tạm tính từ ngày 17/6/2026.',
    'SỐ LIỆU MINH HỌA – không dùng để báo cáo',
    'Cần để đạt mục tiêu trong 07 ngày còn lại: Tích hợp TK ASXH 67 người/ngày (trong ngày 38).',
    '▼ chậm 14,7',
    '▲ nhanh 4,1',
    '= không đổi',
    'vượt 100%, cần xác nhận danh sách',
    '* Tiến độ cần đạt = mục tiêu × số ngày đã qua ÷ tổng số ngày (22/29 ngày).',
    'Khu vực (xã, thị trấn cũ)',
    'danh sách giao phiên bản 3 (tính đến 07/7/2026, văn bản 125/CA-QLHC)',
    'Tài liệu nội bộ, không phải văn bản hành chính.',
    'Mã kiểm tra: a1b2c3d4 ·',
  ])('says: %s', (sentence) => {
    expect(text).toContain(sentence);
  });

  it('asks the network for nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/i);
    expect(page).toContain('<html lang="vi">');
  });

  it('is a table for those who listen to it: captions, scopes, and signs that are not read out', () => {
    expect(page.match(/<caption/g)).toHaveLength(2);
    expect(page.match(/<table/g)).toHaveLength(2);
    expect(page).not.toMatch(/<th(?![^>]*scope=)[ >]/);
    expect(page).toContain('<span aria-hidden="true">▼ </span>');
  });

  it('writes Vietnamese composed, whatever it was given', () => {
    const decomposed = { ...edition, headline: edition.headline.normalize('NFD') };
    const made = renderPage(decomposed, SAMPLE_HASH);
    expect(made).toBe(made.normalize('NFC'));
    expect(made).toBe(page);
  });

  it('escapes hostile names wherever they stand', () => {
    const hostile = sampleEdition();
    Object.assign(hostile, { issuer: HOSTILE, title: HOSTILE, headline: HOSTILE, planNumber: HOSTILE });
    hostile.needs = [{ code: 'x', text: HOSTILE }];
    hostile.quality = [{ code: 'x', text: HOSTILE }];
    hostile.bestAreas = [{ code: 'x', text: HOSTILE }];
    hostile.targets = hostile.targets.map((line) => ({ ...line, shortName: HOSTILE, unitOfCount: HOSTILE }));
    hostile.areas = hostile.areas.map((area) => ({ ...area, name: HOSTILE }));
    hostile.discipline.missingUnits = [HOSTILE];
    hostile.activities = [{ id: 'x', label: HOSTILE, onDay: 1, cumulative: 1 }];
    const made = renderPage(hostile, HOSTILE);
    expect(made).not.toMatch(/<script|alert\("/);
    expect(made).toContain('&lt;script&gt;');
  });

  it('counts the units it has no room to name', () => {
    const many = sampleEdition();
    many.discipline.missingUnits = Array.from({ length: 40 }, (_, index) => `Tổ ${index + 1}`);
    many.discipline.missing = 40;
    expect(readAloud(renderPage(many, SAMPLE_HASH))).toContain('Tổ 6 và 34 đơn vị khác.');
  });

  it('says that the day was still open, and that nothing limits a complete day', () => {
    const open = { ...sampleEdition(), lockedAtMs: null };
    expect(readAloud(renderPage(open, SAMPLE_HASH))).toContain('Số liệu lúc 17:30, kỳ chưa chốt');
    const complete = { ...sampleEdition(), startAssumed: false, demonstration: false };
    complete.discipline = { ...complete.discipline, missing: 0, missingUnits: [] };
    expect(renderPage(complete, SAMPLE_HASH)).not.toMatch(/class="notes"|chưa đầy đủ|MINH HỌA/);
  });

  it('says "không phát sinh" for 0/0 and never 0% or 100%', () => {
    const none = sampleEdition();
    none.targets = none.targets
      .slice(0, 1)
      .map((line) => ({ ...line, ratio: { numerator: 0, denominator: 0 } }));
    expect(readAloud(renderPage(none, SAMPLE_HASH))).toContain('– (không phát sinh)');
  });

  it('can be drawn before anything is known', () => {
    const empty = {
      ...sampleEdition(),
      baseline: null,
      needs: [],
      targets: [],
      encouraged: [],
      areas: [],
      quality: [],
    };
    const heard = readAloud(renderPage(empty, SAMPLE_HASH));
    expect(heard).toContain('Không có nội dung cần chỉ đạo.');
    expect(heard).toContain('Chưa có danh sách giao nên chưa tính được tỷ lệ.');
  });

  it('carries one style sheet that its own policy names by hash, and no style attribute', () => {
    const page = renderPage(sampleEdition(), SAMPLE_HASH);
    const sheets = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) =>
      createHash('sha256').update(text).digest('base64'),
    );
    expect(sheets).toEqual([PAGE_STYLE_HASH]);
    expect(page).toContain(`style-src 'sha256-${PAGE_STYLE_HASH}'`);
    expect(page).not.toMatch(/<[^>]+\sstyle=/);
  });
});

describe('what is needed each day', () => {
  const [line] = sampleEdition().targets;
  if (!line) throw new Error('The sample has no target.');
  const needs = (numerator: number | null, denominator: number | null, daysLeft: number): number | null =>
    neededPerDay(
      { ...line, targetRatio: 0.6, ratio: { numerator, denominator } },
      { ...sampleEdition(), daysLeft },
    );
  it.each([
    [10, 101, 10, 6],
    [60, 100, 10, null],
    [0, 0, 10, null],
    [0, 100, 0, null],
    [null, 100, 10, null],
    [10, null, 10, null],
  ] as const)('%s of %s with %s days left: %s', (numerator, denominator, daysLeft, perDay) => {
    expect(needs(numerator, denominator, daysLeft)).toBe(perDay);
  });
});
