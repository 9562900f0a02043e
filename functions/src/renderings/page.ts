/**
 * A frozen edition as one self-contained page: read on a phone in a minute, printed on exactly one A4 sheet. It asks
 * the network for nothing and runs no script; it computes nothing that is not in the edition.
 * **Source**: context 3.4.
 */
import type { Edition } from '#schema/digest.ts';
import { administrativeDay } from './format.ts';
import { markup, textOf } from './markup.ts';
import { areasSection } from './page-areas.ts';
import { editionInWords, limitsSection, pageHeader } from './page-header.ts';
import { densityOf, needsSection, provenance, qualitySection, workSections } from './page-sections.ts';
import { PAGE_STYLE_HASH, pageStyle } from './page-style.ts';
import { targetsSection } from './page-targets.ts';

/**
 * Returns the HTML document.
 * **Shape**: `contentHash` is the edition's SHA-256 as stored; its first eight characters are the page's check code.
 */
export function renderPage(edition: Edition, contentHash: string): string {
  return textOf(markup`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${PAGE_STYLE_HASH}'">
<title>${editionInWords(edition)} – ${administrativeDay(edition.day)} – ${edition.headline}</title>
${pageStyle()}
</head>
<body class="${densityOf(edition)}">
${pageHeader(edition)}
<main>
${needsSection(edition)}
${limitsSection(edition)}
${targetsSection(edition)}
<div class="columns">
<div>${areasSection(edition)}</div>
<div>${workSections(edition)}</div>
</div>
${qualitySection(edition)}
</main>
${provenance(edition, contentHash)}
</body>
</html>
`);
}
