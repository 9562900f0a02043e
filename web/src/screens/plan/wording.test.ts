import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexPlan } from '#domain/hierarchy.ts';
import { Plan } from '#schema/plan.ts';
import { plan as words } from '../../i18n/vi/plan.ts';
import { expressionInWords } from './wording.ts';
import {
  decimal,
  issued,
  linesOf,
  numberLine,
  offsetOf,
  ratioInWords,
  ruleInWords,
  signerLine,
} from './wording.ts';

function planFile(name: string) {
  const file = new URL(`../../../../scripts/plans/${name}.json`, import.meta.url);
  return indexPlan(Plan.parse(JSON.parse(readFileSync(file, 'utf8'))), '');
}

const summer = planFile('cat-hai-vneid-2026').plan;
const quarter = planFile('de-an-06-2026-q4').plan;

describe('the plan as a paper', () => {
  it('says that a plan has no number yet, and gives it once it has one', () => {
    expect(numberLine(summer.document, words)).toBe('Số: …/KH-UBND (chưa có số)');
    expect(numberLine({ ...summer.document, number: '250' }, words)).toBe('Số: 250/KH-UBND');
  });

  it('marks a range of days of issue as assumed', () => {
    expect(issued(summer.document, words)).toEqual({
      text: 'trong khoảng 17/06/2026 – 30/06/2026',
      assumed: true,
    });
    expect(issued(quarter.document, words)).toEqual({ text: 'chưa có ngày ban hành', assumed: false });
    expect(issued({ ...summer.document, date: '2026-06-20' }, words)).toEqual({
      text: '20/06/2026',
      assumed: false,
    });
  });

  it('names the signer with the title, and an unknown signer once', () => {
    expect(signerLine(summer.document)).toBe('KT. CHỦ TỊCH, PHÓ CHỦ TỊCH – Vũ Hữu Vững');
    expect(signerLine(quarter.document)).toBe('(chưa xác định)');
  });
});

describe('numbers and rules in words', () => {
  it('writes a target as a percentage without needless decimals', () => {
    expect([1, 0.975, 1.2, 0].map(ratioInWords)).toEqual(['100%', '97,5%', '120%', '0%']);
    expect(ratioInWords(null)).toBeNull();
  });

  it('says every rule of both plans in the names of their measures', () => {
    const first = summer.rules.map((rule) => ruleInWords(rule, summer.measures, words));
    expect(first[0]).toBe('“Kích hoạt mức 2 thành công” không lớn hơn “Người được hướng dẫn kích hoạt”');
    expect(first.filter((text) => text.includes('15 × '))).toHaveLength(1);
    const second = quarter.rules.map((rule) => ruleInWords(rule, quarter.measures, words));
    for (const text of [...first, ...second]) expect(text).not.toMatch(/[a-z][A-Z]/);
  });

  it('writes lines and decimals as Vietnamese texts do', () => {
    expect(['L71', 'L55-57'].map(linesOf)).toEqual(['71', '55–57']);
    expect(decimal(2.5)).toBe('2,5');
  });

  it('gives the distance of a time zone, and nothing for one the device does not know', () => {
    expect(offsetOf('Asia/Ho_Chi_Minh', 0)).toMatch(/^GMT\+[78]/);
    expect(offsetOf('Nowhere/Here', 0)).toBe('');
  });
});

const says = words.expression;

describe('counts in words', () => {
  it('names lists and measures as the plan does', () => {
    expect(expressionInWords({ latest: 'DS1' }, summer.measures, says)).toBe('DS1 mới nhất');
    expect(expressionInWords({ sum: 'guided', since: null, through: null }, summer.measures, says)).toBe(
      'Tổng “Người được hướng dẫn kích hoạt” (từ đầu kế hoạch)',
    );
    expect(expressionInWords({ sum: 'guided', since: 'DS2', through: 'DS2' }, summer.measures, says)).toBe(
      'Tổng “Người được hướng dẫn kích hoạt” (từ ngày của DS2 đầu tiên đến ngày của DS2 mới nhất)',
    );
  });

  it('puts brackets around what is taken away', () => {
    const [a, b, c] = [{ latest: 'A' }, { initial: 'B' }, { latest: 'C' }];
    expect(expressionInWords({ minus: [a, { plus: [b, c] }] }, summer.measures, says)).toBe(
      'A mới nhất − (B đầu tiên + C mới nhất)',
    );
  });

  it('says every indicator of both plans', () => {
    for (const one of [summer, quarter]) {
      for (const { numerator, denominator } of one.indicators) {
        for (const part of [numerator, ...(denominator ? [denominator] : [])]) {
          expect(expressionInWords(part, one.measures, says)).not.toMatch(/undefined|[a-z][A-Z]/);
        }
      }
    }
  });
});
