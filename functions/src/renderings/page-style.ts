/**
 * The page's only style sheet: a phone of 360 px, a desk, and one A4 sheet. Colours are those with enough contrast on
 * white and never carry a meaning alone. Fonts are the reader's own, all with the full Vietnamese alphabet.
 * **Source**: context 6.5.
 */
import { markup, type Markup } from './markup.ts';

/** SHA-256 of what stands in the style element, base64: the content security policies name it. A test computes it again. */
export const PAGE_STYLE_HASH = 'YaGl4OPbtmPTWfutYRCE1SEYK6W2v8m/mka3YCH0N3M=';

/** Returns the style element. */
export function pageStyle(): Markup {
  return markup`<style>
:root{--navy:#0B3D91;--red:#B3151B;--good:#047857;--bad:#B91C1C;--warn:#92400E;--warn-ground:#FEF3C7;--soft:#475569;--line:#CBD5E1;--ground:#F1F5F9}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#0F172A;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main,header,footer{max-width:1160px;margin:0 auto;padding:0 16px}
header{border-top:6px solid var(--red);padding-top:12px}
.mast{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px;border-bottom:2px solid var(--navy);padding-bottom:10px}
.mast p{margin:0}
.issuer{font-weight:700;color:var(--navy)}
h1{margin:0;font-size:1.25rem;line-height:1.35;color:var(--red)}
.right{text-align:right}
.right strong{color:var(--navy)}
.ribbon{margin:10px 0 0;padding:4px 12px;border:2px solid var(--warn);background:var(--warn-ground);color:var(--warn);font-weight:700;text-align:center;letter-spacing:.04em}
.notes{margin:10px 0 0;padding:6px 12px 6px 30px;background:var(--warn-ground);color:var(--warn)}
section{margin-top:18px}
h2{margin:0 0 6px;font-size:1.0625rem;line-height:1.4;color:var(--navy);border-bottom:1px solid var(--line)}
p{margin:0 0 4px}
.needs{border-left:5px solid var(--red);background:var(--ground);padding:8px 12px}
.needs h2{border:0;color:var(--red)}
.needs ol{margin:0;padding-left:24px}
.needs li{font-weight:600}
table{width:100%;border-collapse:collapse}
caption{text-align:left;color:var(--soft);font-size:.875rem;padding-bottom:4px}
th,td{padding:5px 6px;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
thead th{vertical-align:bottom;color:var(--navy);font-size:.875rem;line-height:1.35;border-bottom:2px solid var(--navy)}
th[scope=row],th.name{text-align:left;font-weight:600}
th.group{text-align:left;background:var(--ground);color:var(--soft);font-size:.875rem}
.rate{font-weight:700}
.good{color:var(--good)}.bad{color:var(--bad)}.flag{color:var(--bad);font-weight:600;font-size:.875rem}
.soft{color:var(--soft);font-size:.875rem}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
dl{margin:0}dt{font-weight:600;color:var(--soft)}dd{margin:0 0 6px}
.whole th,.whole td{background:var(--ground);font-weight:700}
footer{margin-top:18px;padding-bottom:24px;color:var(--soft);font-size:.875rem}
footer p{border-top:1px solid var(--line);padding-top:6px}
.columns>*{min-width:0}
.figure{color:inherit;text-decoration:underline dotted;text-decoration-color:var(--line);text-underline-offset:3px}
.figure:hover,.figure:focus-visible{text-decoration:underline solid;color:var(--navy)}
:focus-visible{outline:3px solid var(--navy);outline-offset:2px}
.act{display:inline-block;margin:4px 0 4px 4px;padding:7px 14px;border:1px solid var(--navy);border-radius:6px;background:#fff;color:var(--navy);font-weight:600;text-decoration:none}
.paper,.crowd{display:none}
@media (min-width:760px),print{.areas td,.areas tbody th,.targets td{white-space:nowrap}.columns{display:grid;grid-template-columns:minmax(0,1.45fr) minmax(0,1fr);gap:0 22px}}
@media screen and (max-width:759px){
.whose{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
header{padding-top:6px}.mast{padding-bottom:6px}
.needs{margin-top:8px}
.act{display:block;margin:6px 0 10px;text-align:center}
.targets .figure{padding:3px 0}
.right{text-align:left}
.targets thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.targets,.targets tbody{display:block}
.targets tr{display:grid;grid-template-columns:1fr 1fr;border:1px solid var(--line);border-radius:6px;margin-bottom:10px;padding:8px 10px;gap:0 16px}
.targets tr.head{display:block;border:0;padding:0;margin:0}
.targets th,.targets td{border:0;padding:1px 0;display:flex;justify-content:space-between;gap:8px}
.targets th[scope=row],.targets .wide{grid-column:1/-1}
.targets th.group{display:block;padding:4px 8px;margin-bottom:6px}
.targets th[scope=row]{display:block;font-size:1.0625rem;color:var(--navy)}
.targets td::before{content:attr(data-label);color:var(--soft);text-align:left}
.targets .rate{font-size:1.125rem}
.targets .none{display:none}
.areas,.areas thead,.areas tbody,.areas caption{display:block}
.columns-2{--columns:2}.columns-3{--columns:3}.columns-4{--columns:4}.columns-5{--columns:5}.columns-6{--columns:6}.columns-7{--columns:7}.columns-8{--columns:8}.columns-9{--columns:9}.columns-10{--columns:10}.columns-11{--columns:11}
.areas tr{display:grid;grid-template-columns:repeat(var(--columns,12),minmax(0,1fr));border-bottom:1px solid var(--line);padding:4px 0}
.areas th,.areas td{border:0;padding:0 2px;font-size:.875rem}
.areas th[scope=row],.areas th.name{grid-column:1/-1}
.areas thead tr{border-bottom:2px solid var(--navy)}
.areas thead th{border:0;font-size:.75rem;align-self:end}
}
@media print{
.figure{text-decoration:none}.act,.more{display:none}.paper{display:block}
@page{size:A4 portrait;margin:9mm 12mm 8mm 14mm}
body{font-size:8.6pt;line-height:1.32;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,header,footer{max-width:none;padding:0}
header{border-top-width:3px;padding-top:4px}
.mast{padding-bottom:4px}
h1{font-size:11.5pt}h2{font-size:9.4pt;margin-bottom:2px}
section{margin-top:6px;break-inside:avoid}
.ribbon{margin-top:4px;padding:1px 8px;border-width:1px}
.notes{margin-top:4px;padding:2px 8px 2px 20px}
.needs{padding:3px 8px;border-left-width:3px}
p{margin-bottom:1px}
th,td{padding:1.6px 4px}
thead th,caption,.soft,.flag,th.group,footer{font-size:7.6pt}
caption{padding-bottom:1px}
.areas th,.areas td{font-size:7.8pt;padding:1.2px 3px}

.areas thead th{font-size:7pt}
dd{margin-bottom:2px}
footer{margin-top:6px;padding-bottom:0}
.dense{font-size:7.7pt;line-height:1.24}.dense .areas th,.dense .areas td{font-size:7.2pt;padding:.5px 3px}.dense footer{font-size:7pt}.dense h2{font-size:8.4pt;margin-bottom:1px}
.crowded{font-size:7.1pt;line-height:1.18}.crowded .extra{display:none}.crowded .crowd{display:block}.crowded .whose p,.crowded h1,.crowded .targets th[scope=row],.crowded .areas th[scope=row]{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.crowded .whose{max-width:118mm}.crowded h1{font-size:9pt}.crowded .targets th[scope=row]{max-width:62mm}.crowded .areas th[scope=row]{max-width:30mm}.crowded .areas thead th{font-size:6.2pt}.crowded caption,.crowded thead th,.crowded .soft,.crowded th.group{font-size:6.6pt}
.dense section{margin-top:4px}.dense th,.dense td{padding-top:1px;padding-bottom:1px}
}
</style>`;
}
