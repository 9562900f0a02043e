// An edition of a plan with 30 indicators and names of 120 characters, in which everything that can be said is said.
import type { Edition, Need, TargetLine } from '#schema/digest.ts';

const LONG =
  'Tổ Công nghệ số cộng đồng tổ dân phố số 1, thị trấn Cát Bà (cũ), gồm cả khu vực lân cận trên đảo và bến phà Cái Viềng ';

/** Returns the edition, crowded: so many indicators, a tenth of them encouraged, and names of so many characters. */
export function crowdedEdition(edition: Edition, indicators = 30, characters = 120): Edition {
  const longName = (what: string): string => `${what} ${LONG}`.slice(0, characters);
  const [first] = edition.targets;
  if (!first) throw new Error('an edition without a target');
  const target = (at: number): TargetLine => ({
    ...first,
    indicatorId: `CT9.${String(at)}`,
    shortName: longName(`Chỉ tiêu số ${String(at)}`),
    paceGapTenths: -123,
    ratio: { numerator: 12_345, denominator: 23_456 },
    remaining: 11_111,
    forecast: {
      lacking: 11_111,
      perDay: 1588,
      recent: 333,
      recentDays: 3,
      projected: 13_122,
      reached: false,
    },
    parts: [
      { listId: 'DS9', asOfDay: edition.day, measureIds: [], count: 20_000 },
      { listId: null, asOfDay: null, measureIds: ['activated'], count: 3456 },
    ],
  });
  const all = Array.from({ length: indicators }, (_, at) => target(at));
  const most = Math.max(1, Math.floor(indicators / 10));
  const need = (at: number): Need => ({
    code: 'behind-pace',
    text: `${longName(`Dòng ${String(at)}`)} ${longName('còn thiếu')} ${longName('đề nghị')}`,
    about: { act: 'assign', indicatorIds: [], unitIds: [], areaIds: [] },
  });
  const line = (at: number): { code: string; text: string } => ({
    code: 'V10',
    text: longName(`Cảnh báo ${String(at)}`),
  });
  return {
    ...edition,
    issuer: longName('ỦY BAN'),
    title: longName('BẢN TIN'),
    headline: longName('CHIẾN DỊCH'),
    planNumber: longName('1'),
    targets: all.slice(0, -most),
    encouraged: all.slice(-most),
    needs: [need(1), need(2), need(3)],
    quality: Array.from({ length: 12 }, (_, at) => line(at)),
    bestAreas: [line(1), line(2), line(3)],
    weakAreas: [line(4), line(5), line(6)],
    areas: edition.areas.map((area) => ({
      ...area,
      name: longName(area.name),
      indicators: all.map(({ indicatorId, onDay, ratio, remaining, previous }) => ({
        indicatorId,
        onDay,
        ratio,
        remaining,
        previous,
      })),
    })),
    rankedBy: 'CT9.0',
    activities: edition.activities.map((known) => ({
      ...known,
      label: longName(known.label),
      onDay: 99,
      cumulative: 9999,
    })),
    difficulties: {
      ...edition.difficulties,
      top: edition.difficulties.top.map((known) => ({ ...known, label: longName(known.label) })),
    },
    discipline: {
      ...edition.discipline,
      missing: 40,
      missingUnits: Array.from({ length: 40 }, (_, at) => longName(`Đơn vị ${String(at)}`)),
    },
  };
}
