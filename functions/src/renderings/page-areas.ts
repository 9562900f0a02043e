/**
 * Areas on the page: the best, those that need help, and one compact table of the areas right below the whole.
 * Small denominators are shown and never ranked.
 */
import { integer, percent } from '#domain/format.ts';
import type { AreaLine, Edition } from '#schema/digest.ts';
import { shortened } from './format.ts';
import { markup, type Markup } from './markup.ts';
import { figureLink } from './page-links.ts';

/** So that the page stays one sheet: more areas than this stand in the workbook only. */
const MOST_AREAS = 14;
/** And more than this where everything else is long too. */
const MOST_IN_CROWD = 7;
const MOST_NAMED = 3;
/** **Units**: characters. */
const MOST_NAME = 50;
const MOST_HEAD = 34;

/** Rates of an area that have room beside its name. */
const MOST_COLUMNS = 6;

function row(area: AreaLine, kind: string, edition: Edition): Markup {
  const rank = integer(area.smallDenominator ? null : area.rank);
  return markup`<tr role="row" class="${kind}"><th role="rowheader" scope="row">${shortened(area.name, MOST_NAME)}</th>${area.indicators
    .slice(0, MOST_COLUMNS)
    .map(
      ({ indicatorId, ratio }) =>
        markup`<td role="cell">${figureLink(edition, indicatorId, area.areaId, percent(ratio))}</td>`,
    )}<td role="cell">${kind === 'whole' ? '' : rank}</td></tr>`;
}

function table(edition: Edition): Markup | null {
  const below = edition.areas.filter(({ depth }) => depth === 1);
  const names = new Map(edition.targets.map(({ indicatorId, shortName }) => [indicatorId, shortName]));
  const heads =
    below[0]?.indicators
      .slice(0, MOST_COLUMNS)
      .map(({ indicatorId }) => shortened(names.get(indicatorId) ?? indicatorId, MOST_HEAD)) ?? [];
  const more = below.length - MOST_AREAS;
  if (below.length === 0) return null;
  const by = edition.rankedBy === null ? undefined : names.get(edition.rankedBy);
  const ranking = by === undefined ? '; không xếp hạng' : `; xếp hạng theo “${shortened(by, MOST_NAME)}”`;
  return markup`<table class="areas columns-${heads.length + 1}" role="table"><caption>Tỷ lệ lũy kế trên số giao${ranking}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="name">${areaWord(below)}</th>${[...heads, 'Hạng'].map((head) => markup`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${below.slice(0, MOST_AREAS).map((area, at) => row(area, at < MOST_IN_CROWD ? '' : 'extra', edition))}${edition.areas
    .filter(({ depth }) => depth === 0)
    .map((area) => row(area, 'whole', edition))}</tbody></table>
${below.some(({ smallDenominator }) => smallDenominator) ? markup`<p class="soft">Hạng “–”: số giao quá nhỏ, không xếp hạng.</p>` : null}
${below.length > MOST_IN_CROWD ? markup`<p class="soft crowd">và các địa bàn khác, xem phụ lục Excel.</p>` : null}
${more > 0 ? markup`<p class="soft">và ${integer(more)} địa bàn khác, xem phụ lục Excel.</p>` : null}`;
}

/** Former communes are reporting groups and no longer administrative units: the page says so. */
function areaWord(areas: readonly AreaLine[]): string {
  return areas.every(({ kind }) => kind === 'former-commune') ? 'Khu vực (xã, thị trấn cũ)' : 'Địa bàn';
}

function named(lines: Edition['bestAreas']): string {
  const names = lines.slice(0, MOST_NAMED).map(({ text }) => shortened(text, 60));
  return names.length > 0 ? names.join('; ') : '–';
}

/** Returns the section of areas. */
export function areasSection(edition: Edition): Markup {
  return markup`<section><h2>Địa bàn</h2>
<p><strong>Tốt nhất:</strong> ${named(edition.bestAreas)}</p>
<p><strong>Cần hỗ trợ:</strong> ${named(edition.weakAreas)}</p>
${table(edition)}</section>`;
}
