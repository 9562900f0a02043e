/**
 * What happened to a report, step by step: what its unit sent is counted, what others did to it stands between. Who did it
 * is told by the unit of the entry's answer, where that may be read; otherwise by what the plan says who may do it.
 */
import { receiptOf } from '#domain/receipt.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import type { Decision } from '#schema/decision.ts';
import type { Content, Report, ReportState, Review } from '#schema/report.ts';
import { contentOf } from './versions.ts';

export type Happening = 'sent' | 'refused' | Review['outcome'];

/** **Null**: `sending` but for what the unit sent; `unitId` where nobody knows; `decision` where it may not be read. */
export interface LifeStep {
  entryId: string;
  what: Happening;
  /** Which of the unit's sendings it is, from 1. */
  sending: number | null;
  unitId: string | null;
  /** Server time. */
  atMicros: number;
  content: Content | null;
  review: Review | null;
  receipt: string;
  decision: Decision | null;
}

/** Returns the steps in which the unit itself sent something: those are counted, whatever others did between. */
export function sendingsOf({ steps }: Pick<Report, 'steps'>): ReportState[] {
  return steps.filter((step) => contentOf(step)?.entryId === step.entryId);
}

/** Returns what happened, newest first. `decisions`: the answers, by entry. **Null**: they may not be read. */
export function lifeOf(
  report: Pick<Report, 'steps' | 'unitId'>,
  decisions: ReadonlyMap<string, Decision> | null,
  index: PlanIndex,
): LifeStep[] {
  const sendings = sendingsOf(report);
  const byEntry = new Map([...(decisions?.values() ?? [])].map((decision) => [decision.entryId, decision]));
  const taken = report.steps.flatMap((step) => {
    const sending = sendings.indexOf(step) + 1;
    const review = step.review?.entryId === step.entryId ? step.review : null;
    if (sending === 0 && review === null) return [];
    return [
      {
        ...part(step.entryId, byEntry.get(step.entryId) ?? null),
        what: review ? review.outcome : ('sent' as const),
        sending: sending === 0 ? null : sending,
        unitId: byEntry.get(step.entryId)?.unitId ?? (review ? standingOf(index) : report.unitId),
        atMicros: step.atMicros,
        content: sending === 0 ? null : contentOf(step),
        review,
      },
    ];
  });
  const refused = [...byEntry.values()]
    .filter(({ status }) => status === 'refused')
    .map((decision) => ({
      ...part(decision.entryId, decision),
      ...{ what: 'refused' as const, sending: null, content: null, review: null },
      unitId: decision.unitId,
      atMicros: decision.decidedAtMs * 1000,
    }));
  return [...taken, ...refused].sort((a, b) => b.atMicros - a.atMicros);
}

const part = (entryId: string, decision: Decision | null) => ({
  ...{ entryId, decision },
  receipt: decision?.receipt ?? receiptOf(entryId),
});

/** Only the standing agency may review. */
const standingOf = ({ plan }: PlanIndex): string | null =>
  plan.units.find(({ role }) => role === 'standing')?.id ?? null;
