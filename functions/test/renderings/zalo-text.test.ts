import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zaloText } from '#renderings/zalo-text.ts';
import { sampleEdition } from './sample-edition.ts';

const LONG =
  'Tổ Công nghệ số cộng đồng tổ dân phố số 1, thị trấn Cát Bà (cũ) và các khu vực lân cận trên đảo ';

describe('the text for a Zalo group', () => {
  it('says what the page says, in its order', () => {
    const text = zaloText(sampleEdition());
    expect(text.split('\n').slice(0, 2)).toEqual(['BẢN TIN SỐ 22 – 08/07/2026', 'SỐ LIỆU MINH HỌA']);
    expect(text).toContain('Dữ liệu chưa đầy đủ (51/55 đơn vị).');
    expect(text).toContain('- Tích hợp TK ASXH: 734/1.200 (61,2%), trong ngày 38, chậm 14,7 điểm %');
    expect(text.indexOf('CẦN CHỈ ĐẠO')).toBeLessThan(text.indexOf('KẾT QUẢ'));
  });

  it('names no signer and fits 900 characters', () => {
    const text = zaloText(sampleEdition());
    expect(text).not.toContain('Trưởng Công an');
    expect(text.length).toBeLessThanOrEqual(900);
  });

  it('fits 900 characters whatever the names and how many lines there are, and keeps its limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), (times, lines) => {
        const edition = sampleEdition();
        const name = LONG.repeat(times).normalize('NFD');
        const many = Array.from({ length: lines }, () => ({ code: 'x', text: name }));
        const [first] = edition.targets;
        const targets = Array.from({ length: lines }, () => ({ ...first, shortName: name }));
        Object.assign(edition, { headline: name, needs: many, bestAreas: many, weakAreas: many, targets });
        const text = zaloText(edition);
        expect(text.length).toBeLessThanOrEqual(900);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).toContain('chưa đầy đủ (51/55 đơn vị)');
        expect(text).toContain('(80,0%)');
      }),
    );
  });

  it.each([
    { done: 4, of: 40, says: 'Tổ dân phố số 9' },
    { done: 1, of: 25, says: 'Tổ dân phố số 9' },
    { done: 36, of: 40, says: 'Tổ dân phố số 9' },
    { done: 5, of: 40, says: 'Tổ dân phố số 9 12,5%' },
    { done: 0, of: 40, says: 'Tổ dân phố số 9 12,5%' },
    { done: 40, of: 40, says: 'Tổ dân phố số 9 12,5%' },
  ])('tells of a hamlet with $done of $of: $says', ({ done, of, says }) => {
    const edition = sampleEdition();
    const [area] = edition.areas;
    if (!area) throw new Error('The sample has no area.');
    const ratio = { numerator: done, denominator: of };
    const indicators = [
      { indicatorId: edition.rankedBy ?? '', onDay: 0, ratio, remaining: of - done, previous: null },
    ];
    edition.areas = [{ ...area, areaId: 'tdp-9', name: 'Tổ dân phố số 9', parentId: null, indicators }];
    edition.weakAreas = [{ code: 'tdp-9', text: 'Tổ dân phố số 9 12,5%' }];
    edition.bestAreas = [];
    edition.activities = [];
    edition.encouraged = [];
    edition.needs = [];
    expect(zaloText(edition)).toContain(`Cần hỗ trợ: ${says}\n`);
  });
});
