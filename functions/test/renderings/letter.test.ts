// An edition as a letter: what a vice-chairman reads on a phone in a minute.
import { describe, expect, it } from 'vitest';
import { letterOfAlarm, letterOfEdition } from '#renderings/letter.ts';
import { renderPage } from '#renderings/page.ts';
import { sampleEdition } from './sample-edition.ts';

const HASH = 'a1b2c3d4'.repeat(8);
const ABOUT = {
  link: 'https://so.vn/#/editions/2026-07-08',
  reader: 'UBND đặc khu',
  content: 'all',
  workbook: 'BC.xlsx',
} as const;
const letter = (change: Partial<ReturnType<typeof sampleEdition>> = {}, about: object = {}) =>
  letterOfEdition(
    { edition: { ...sampleEdition(), ...change }, contentHash: HASH } as Parameters<
      typeof letterOfEdition
    >[0],
    { ...ABOUT, ...about },
  );

describe('the letter of an edition', () => {
  it('says in its subject which edition it is, and how much is to be decided', () => {
    expect(letter().subject).toBe(
      '[MINH HỌA] Bản tin số 22 (08/7/2026): 3 việc cần chỉ đạo – CHIẾN DỊCH MÙA HÈ SỐ CÙNG VNeID',
    );
    expect(letter({ needs: [], demonstration: false }).subject).toContain('): không có việc cần chỉ đạo – ');
    expect(letter({ needs: [], demonstration: false }).subject).not.toContain('MINH HỌA');
  });

  it.each(['text', 'html'] as const)(
    'puts decisions before results and the link between them, as %s',
    (form) => {
      const body = letter()[form].toLowerCase();
      const places = [
        'cần chỉ đạo',
        sampleEdition().needs[0]?.text.slice(0, 20) ?? '',
        ABOUT.link,
        'kết quả',
      ];
      const found = places.map((word) => body.indexOf(word.toLowerCase()));
      expect(found.every((at) => at >= 0)).toBe(true);
      expect([...found].sort((a, b) => a - b)).toEqual(found);
    },
  );

  it.each(['text', 'html'] as const)(
    'bears the hash of the edition, whole and as the page shows it, as %s',
    (form) => {
      expect(letter()[form]).toContain(HASH);
      expect(letter()[form]).toContain(`Mã kiểm tra: ${HASH.slice(0, 8)}`);
      expect(renderPage(sampleEdition(), HASH)).toContain(HASH.slice(0, 8));
    },
  );

  it('holds decisions alone for who wants nothing else', () => {
    const { text, html } = letter({}, { content: 'decisions', workbook: null });
    expect(text + html).not.toContain('KẾT QUẢ');
    expect(html).not.toContain('Kết quả');
    expect(html).toContain(sampleEdition().needs[0]?.text.slice(0, 20));
  });

  it('asks the network for nothing and tells nobody that it was opened', () => {
    const { html } = letter();
    expect(html).not.toMatch(/<img|<script|<link|url\(|src=|@import/i);
  });

  it('shows what somebody wrote as words, never as markup', () => {
    const needs = [{ code: 'x', text: '<script>alert(1)</script> & "nháy"' }];
    expect(letter({ needs }).html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
  });

  it('says that the numbers are not complete, and that it is no official paper', () => {
    expect(letter().html).toContain('Dữ liệu chưa đầy đủ (51/55 đơn vị)');
    expect(letter().text).toContain('không phải văn bản hành chính');
  });
});

describe('the letter of an alarm', () => {
  it('says what is wrong and where to look', () => {
    const { subject, text, html } = letterOfAlarm('Bản tin ngày 08/07/2026 chưa phát hành.', 'https://so.vn');
    expect(subject).toContain('Cảnh báo vận hành: Bản tin ngày 08/07/2026');
    expect(text).toContain('https://so.vn');
    expect(html).toContain('href="https://so.vn"');
  });
});
