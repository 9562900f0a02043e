/**
 * An edition as plain text to be pasted into a Zalo group: same order as the page, at most 900 characters, names of
 * units and areas only. When it gets too long the least important lines go first; results and limits never do.
 */
import { dayInWords, integer, percent, tenths } from '#domain/format.ts';
import type { Edition, TargetLine } from '#schema/digest.ts';
import { shortened } from './format.ts';
import { cutInWords, daysLeftInWords, editionInWords, incompleteInWords } from './page-header.ts';

const MOST_CHARACTERS = 900;

/** Counts below this are not published about one of the narrowest areas. **Source**: context 5.2, rule 6. */
const SMALL_CELL = 5;

/** `weight` 0 is never left out; the highest goes first. */
interface TextLine {
  weight: number;
  text: string;
}

function targetText(line: TargetLine, nameLength: number): string {
  const name = shortened(line.shortName, nameLength);
  const today = line.onDay === null ? '' : `, trong ngày ${integer(line.onDay)}`;
  if (line.ratio.denominator === null) return `- ${name}: ${integer(line.ratio.numerator)}${today}`;
  const gap = line.paceGapTenths;
  const behind = gap !== null && gap < 0 ? `, chậm ${tenths(-gap)} điểm %` : '';
  const result = `${integer(line.ratio.numerator)}/${integer(line.ratio.denominator)} (${percent(line.ratio)})`;
  return `- ${name}: ${result}${today}${behind}`;
}

/**
 * Returns what is said of one area: its name and rate; the name alone where the rate of one of the narrowest areas would
 * tell a count of 1 to 4, of those reached or, as their complement, of those not reached.
 */
function areaText(edition: Edition, { code, text }: Edition['bestAreas'][number]): string {
  const area = edition.areas.find(({ areaId }) => areaId === code);
  if (!area || edition.areas.some(({ parentId }) => parentId === area.areaId)) return text;
  const ratio = area.indicators.find(({ indicatorId }) => indicatorId === edition.rankedBy)?.ratio;
  const { numerator = null, denominator = null } = ratio ?? {};
  const left = numerator === null || denominator === null ? null : Math.abs(denominator - numerator);
  const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < SMALL_CELL;
  return isSmall(numerator) || isSmall(left) ? area.name : text;
}

/** Returns the whole sentences that fit, so that no request is cut in the middle; else the text cut at a word. */
function wholeSentences(text: string, most: number): string {
  const end = text.slice(0, most).lastIndexOf('. ');
  return text.length > most && end > 0 ? text.slice(0, end + 1) : shortened(text, most);
}

function linesOf(edition: Edition, nameLength: number): TextLine[] {
  const { discipline: d, difficulties } = edition;
  const incomplete = incompleteInWords(edition);
  const areasInWords = (lines: Edition['bestAreas']): string =>
    lines.map((line) => shortened(areaText(edition, line), 40)).join('; ');
  const activities = edition.activities.filter(({ onDay }) => onDay > 0);
  const onTime = percent({ numerator: d.onTime, denominator: d.expected });
  return [
    { weight: 0, text: `${editionInWords(edition)} – ${dayInWords(edition.day)}`.toUpperCase() },
    ...(edition.demonstration ? [{ weight: 0, text: 'SỐ LIỆU MINH HỌA' }] : []),
    { weight: 5, text: shortened(edition.headline, 80) },
    { weight: 0, text: `${cutInWords(edition)}, ${daysLeftInWords(edition)}.` },
    ...(incomplete === null ? [] : [{ weight: 0, text: `${incomplete}.` }]),
    ...edition.needs.map(({ text }, index) => ({
      weight: 2,
      text: `${index === 0 ? 'CẦN CHỈ ĐẠO\n' : ''}${integer(index + 1)}. ${wholeSentences(text, 140)}`,
    })),
    { weight: 0, text: 'KẾT QUẢ' },
    ...edition.targets.slice(0, 6).map((line) => ({ weight: 0, text: targetText(line, nameLength) })),
    ...edition.encouraged.slice(0, 2).map((line) => ({ weight: 6, text: targetText(line, nameLength) })),
    ...(edition.bestAreas.length > 0
      ? [{ weight: 4, text: `Địa bàn tốt nhất: ${areasInWords(edition.bestAreas)}` }]
      : []),
    ...(edition.weakAreas.length > 0
      ? [{ weight: 3, text: `Cần hỗ trợ: ${areasInWords(edition.weakAreas)}` }]
      : []),
    {
      weight: 1,
      text: `Báo cáo đúng hạn ${integer(d.onTime)}/${integer(d.expected)} (${onTime}), chưa báo cáo ${integer(d.missing)}`,
    },
    ...(activities.length > 0
      ? [
          {
            weight: 7,
            text: `Hoạt động: ${activities.map(({ label, onDay }) => `${label} ${integer(onDay)}`).join(', ')}`,
          },
        ]
      : []),
    {
      weight: 4,
      text: `Vướng mắc: trong ngày ${integer(difficulties.onDay)}, lũy kế ${integer(difficulties.cumulative)}`,
    },
    { weight: 0, text: 'Tài liệu nội bộ, không phải văn bản hành chính.' },
  ];
}

const joined = (lines: readonly TextLine[]): string => lines.map(({ text }) => text).join('\n');

/** Returns the text. **Units**: at most 900 UTF-16 code units, NFC. */
export function zaloText(edition: Edition): string {
  const lines = linesOf(edition, 40);
  while (joined(lines).length > MOST_CHARACTERS) {
    const heaviest = Math.max(...lines.map(({ weight }) => weight));
    if (heaviest === 0)
      return shortened(joined(linesOf(edition, 20).filter(({ weight }) => weight === 0)), MOST_CHARACTERS);
    lines.splice(
      lines.findLastIndex(({ weight }) => weight === heaviest),
      1,
    );
  }
  return joined(lines).normalize('NFC');
}
