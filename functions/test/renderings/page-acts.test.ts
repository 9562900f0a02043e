// The page as a leader uses it: decisions before everything else, a way from every figure to what it rests on, and words for what
// is not what it seems.
import { describe, expect, it } from 'vitest';
import { densityOf } from '#renderings/page-sections.ts';
import { renderPage } from '#renderings/page.ts';
import type { Edition } from '#schema/digest.ts';
import { crowdedEdition } from './crowded-edition.ts';
import { sampleEdition, SAMPLE_HASH } from './sample-edition.ts';

const edited = (change: (edition: Edition) => void): string => {
  const edition = sampleEdition();
  change(edition);
  return renderPage(edition, SAMPLE_HASH);
};
const heard = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('given an edition of rules 7', () => {
  const page = edited((edition) => {
    edition.needs = (['remind', 'assign', 'difficulties'] as const).map((act) => ({
      code: act,
      text: `Việc ${act}.`,
      about: { act, indicatorIds: [], unitIds: [], areaIds: [] },
    }));
  });
  it('then what has to be decided stands before every limit, ribbon and number', () => {
    const places = ['class="needs"', 'class="ribbon"', 'class="notes"', 'class="targets"'].map((part) =>
      page.indexOf(part),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
  it('then each line has the button of its act, which leads to the page around the frame', () => {
    expect(
      [...page.matchAll(/<a class="act" target="_top" href="([^"]+)">([^<]+)/g)].map(([, to, text]) => [
        to,
        text,
      ]),
    ).toEqual([
      ['#/editions/2026-07-08/need/1', 'Đôn đốc'],
      ['#/editions/2026-07-08/need/2', 'Giao việc'],
      ['#/difficulties', 'Xem vướng mắc'],
    ]);
  });
  it('then every cell of every target opens its number, and the Tab key stops once a row', () => {
    const rows = page.split('<tr').filter((row) => row.includes('data-label='));
    expect(rows).toHaveLength(7);
    for (const row of rows) {
      expect(row.match(/<td/g)).toHaveLength(row.match(/<td[^>]*><a class="figure"/g)?.length ?? 0);
      expect(row.match(/<a (?![^>]*tabindex)/g)).toHaveLength(1);
    }
    expect(page).toContain('href="#/targets/edition/2026-07-08.1/CT3.1"');
    expect(page).toContain('href="#/targets/edition/2026-07-08.1/CT3.1/ch.cat-ba"');
  });
});

it('given an edition of older rules, then its lines have no button, because it does not say what they are about', () => {
  expect(renderPage(sampleEdition(), SAMPLE_HASH)).not.toContain('class="act"');
});

it('given a denominator that is not the list’s number, then it says what it is made of; the list’s own says nothing', () => {
  const page = edited((edition) => {
    const list = { listId: 'DS3c', asOfDay: '2026-07-08', measureIds: [], count: 1000 };
    const done = { listId: null, asOfDay: null, measureIds: ['welfareIntegrated'], count: 200 };
    edition.targets = edition.targets.map((line) =>
      line.indicatorId === 'CT3.1'
        ? { ...line, parts: [list, done] }
        : { ...line, parts: [list, { ...done, count: 0 }] },
    );
  });
  expect(heard(page)).toContain(
    'Số giao: Tích hợp TK ASXH 1.200 = 1.000 còn lại theo danh sách 08/7 + 200 đã làm.',
  );
});

it('given a forecast, then the need of a day stands beside the pace of three days and what comes of it', () => {
  const page = edited((edition) => {
    const forecast = {
      lacking: 466,
      perDay: 67,
      recent: 122,
      recentDays: 3,
      projected: 1018,
      reached: false,
    };
    edition.targets = edition.targets.map((line) =>
      line.indicatorId === 'CT3.1' ? { ...line, forecast } : line,
    );
  });
  expect(heard(page)).toContain('Tích hợp TK ASXH 67 người/ngày (03 ngày qua 41/ngày, chưa đủ để đạt).');
});

it('given a target that is a limit, then it has a ceiling instead of a pace, and growing is no good news', () => {
  const page = edited((edition) => {
    edition.targets = edition.targets
      .slice(1, 2)
      .map((line) => ({ ...line, better: 'lower', targetRatio: 0.05, paceGapTenths: -775 }));
  });
  expect(heard(page)).toContain('≤ 5,0%');
  expect(heard(page)).toContain('quá mức 77,5');
  expect(page).toContain('<span class="bad"><span aria-hidden="true">▲ </span>tăng');
  expect(heard(page)).not.toContain('Cần để đạt mục tiêu');
});

describe('given more than one sheet holds', () => {
  const crowded = crowdedEdition(sampleEdition());
  const page = renderPage(crowded, SAMPLE_HASH);
  it('then paper says how much is left to the workbook, and a screen shows all of it', () => {
    expect(heard(page)).toContain('và 19 chỉ tiêu khác, xem phụ lục Excel.');
    expect(page.match(/<tr role="row" class="more"/g)).toHaveLength(19);
    expect(page).toContain('Chỉ tiêu số 26');
  });
  it('then it is set closer, and an ordinary day is not', () => {
    expect([
      densityOf(sampleEdition()),
      densityOf(crowdedEdition(sampleEdition(), 8, 20)),
      densityOf(crowded),
    ]).toEqual(['', 'dense', 'dense crowded']);
  });
});
