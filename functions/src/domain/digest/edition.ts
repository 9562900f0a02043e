/**
 * One daily edition from what was known at its cut: pure, so that an auditor builds the same one from the journal.
 * The reading order of the page is the order of the fields. **Source**: context 3.4.
 */
import type { Edition, TargetLine } from '#schema/digest.ts';
import { areaNode } from '#schema/keys.ts';
import type { IndicatorDefinition } from '#schema/plan.ts';
import { campaignMs } from '../campaign-clock.ts';
import { reportingDays as daysOf } from '../calendar.ts';
import { disciplineOf, stateAt } from '../discipline.ts';
import { hashOf } from '../hash.ts';
import { rootArea } from '../hierarchy.ts';
import { paceOf } from '../pace.ts';
import { RECEIVED, WAITING } from '../contribution.ts';
import { areaLines, bestAndWeakest, rankedBy } from './areas.ts';
import { activityLines, difficultyCounts, taskCounts } from './counts.ts';
import { figuresAtCut, type EditionInput } from './input.ts';
import { targetLine } from './lines.ts';
import { bridgesOf } from './bridge.ts';
import { needsOf } from './needs.ts';
import { needsUntil6 } from './needs-rules-6.ts';
import { withOutlook } from './outlook.ts';
import { qualityOf } from './quality.ts';
import { newsOf } from './news.ts';
import { unitLines } from './units.ts';

/** Returns the name of the first edition of a day: `2026-07-08.1`. Corrections count on. */
export function editionName(day: string, issue = 1): string {
  return `${day}.${String(issue)}`;
}

/** Returns the edition. **Errors**: none; what cannot be known is null in it. */
export function buildEdition(input: EditionInput): Edition {
  const { index, day } = input;
  const { plan } = index;
  const figures = figuresAtCut(input);
  const root = figures(areaNode(rootArea(plan).id));
  const reportingDays = daysOf(plan, day);
  const dayBefore = reportingDays.at(-2) ?? null;
  const pace = paceOf(plan, day);
  const pick = (ids: readonly string[]): IndicatorDefinition[] =>
    ids.map((id) => index.indicators.get(id)).filter((definition) => definition !== undefined);
  const isNew = input.ruleVersion >= 7;
  const bridged = bridgesOf(input, root);
  const lines = (definitions: readonly IndicatorDefinition[]): TargetLine[] =>
    definitions.map((definition) => {
      const line = targetLine(definition, root, plan, pace, day, dayBefore);
      return isNew ? bridged(withOutlook(line, definition, root, { plan, pace, day }), definition) : line;
    });
  const headline = pick(plan.digest.indicatorIds);
  const shown = new Set([...plan.digest.indicatorIds, ...plan.digest.encouragedIndicatorIds]);
  const targets = lines(headline);
  const others = lines(plan.indicators.filter(({ id }) => !shown.has(id)));
  const units = unitLines(input, reportingDays, headline, figures);
  const discipline = disciplineOf(plan, new Map(units.map(({ unitId, status }) => [unitId, status])));
  const difficulties = difficultyCounts(input, root);
  const tasks = taskCounts(input);
  const areas = areaLines(index, headline, figures, day, dayBefore);
  const { best, weak } = bestAndWeakest(areas, rankedBy(headline));
  const baseline = baselineAtCut(input);
  const hasBaseline = baseline !== null;
  const findings = { plan, discipline, targets, difficulties, tasks, hasBaseline };
  const needs = isNew ? needsOf({ ...findings, index, day, pace, units, areas }) : needsUntil6(findings);
  const { before } = input;
  return {
    campaignId: plan.id,
    edition: editionName(day),
    number: reportingDays.length,
    day,
    reportingDays,
    cutAtMicros: input.cutAtMicros,
    cutEntryId: input.cutEntryId,
    lockedAtMs: lockedAtCut(input),
    issuedAtMs: input.issuedAtMs,
    timeZone: plan.period.timeZone,
    planName: plan.name,
    planNumber: planNumber(input),
    planVersion: plan.version,
    planSha256: index.sha256,
    issuer: plan.document.issuer,
    title: plan.digest.title,
    headline: plan.digest.headline,
    demonstration:
      plan.demonstration || input.campaign.clock.some(({ sinceMicros }) => sinceMicros <= input.cutAtMicros),
    startAssumed: plan.period.startAssumed,
    ...pace,
    baseline,
    needs,
    ...(isNew && { before: before && { edition: before.edition, day: before.day } }),
    targets,
    encouraged: lines(pick(plan.digest.encouragedIndicatorIds)),
    others,
    rankedBy: rankedBy(headline),
    areas,
    bestAreas: best,
    weakAreas: weak,
    units,
    discipline,
    activities: activityLines(index, root, day),
    difficulties,
    tasks,
    quality: [...(isNew ? newsOf(targets) : []), ...qualityOf(input, [...targets, ...others])],
    provenance: { ...counted(root.totals, day), ...papers(input) },
  };
}

function planNumber({ index: { plan } }: EditionInput): string {
  const { number, symbol } = plan.document;
  const suffix = symbol.startsWith('/') ? symbol : `/${symbol}`;
  return number === null ? `…${suffix} (chưa có số)` : `${number}${suffix}`;
}

function baselineAtCut(input: EditionInput): Edition['baseline'] {
  const known = input.baseline?.versions.findLast((version) => version.atMicros <= input.cutAtMicros);
  if (!known) return null;
  const { version, asOfDay, documentNumber, signer } = known;
  return { version, asOfDay, documentNumber, signer };
}

function lockedAtCut(input: EditionInput): number | null {
  const locked = input.days.find(({ day }) => day === input.day)?.locked;
  return locked && locked.atMicros <= input.cutAtMicros ? campaignMs(input.campaign, locked.atMicros) : null;
}

function counted(
  totals: Record<string, Record<string, number>>,
  day: string,
): { reportsCounted: number; reportsWaiting: number } {
  const sum = (counter: string): number =>
    Object.entries(totals)
      .filter(([known]) => known <= day)
      .reduce((total, [, sums]) => total + (sums[counter] ?? 0), 0);
  return { reportsCounted: sum(RECEIVED), reportsWaiting: sum(WAITING) };
}

/** Which papers the page rests on: a hash over the day's reports as they stood. */
function papers(input: EditionInput): { unitsReporting: number; reportsRoot: string } {
  const today = input.reports
    .filter(({ day }) => day === input.day)
    .flatMap((report) => {
      const state = stateAt(report, input.cutAtMicros);
      const content = state?.content ?? state?.held;
      return state && content
        ? [
            {
              unitId: report.unitId,
              areaId: report.areaId,
              version: state.version,
              hash: content.contentHash,
            },
          ]
        : [];
    })
    .sort((a, b) => (`${a.unitId}~${a.areaId}` < `${b.unitId}~${b.areaId}` ? -1 : 1));
  return { unitsReporting: new Set(today.map(({ unitId }) => unitId)).size, reportsRoot: hashOf(today) };
}
