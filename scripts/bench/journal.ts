/**
 * Entries of the benchmark as a phone and the server write them into the journal, and a campaign begun with them. Must
 * never write past the journal: what follows from an entry is the engine's to write.
 */
import { instantOf } from '#domain/calendar.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { stampOf } from '#store/convert.ts';
import type { Ports } from '#workflows/ports.ts';
import { postEntry } from '#workflows/post-entry.ts';
import { FieldValue } from './firestore.ts';
import { LIVE_DAYS } from './plan.ts';
import type { LoadReport } from './reports.ts';

/** Returns a report's document in the journal; the server stamps it when it arrives. */
export function entryDocument(report: LoadReport): object {
  const { campaignId, unitId, areaId, day, values, before } = report;
  const now = stampOf(Date.now() * 1000);
  return {
    ...{ kind: 'report.submit', campaignId, by: `u-${unitId}`, role: 'reporter', unitId },
    target: `reports/${report.id}`,
    payload: { unitId, areaId, day, values, nothingToday: false, difficulties: {}, confirmed: [] },
    ...{ texts: {}, baseVersion: before === null ? 0 : 1, redacted: null, at: FieldValue.serverTimestamp() },
    ...{ capturedAt: now, clientInfo: { app: 'bench', sentAt: now } },
  };
}

/** Loads a plan and sets the campaign's clock to the morning of its last day, both through the journal. */
export async function beginCampaign(index: PlanIndex, text: string, ports: Ports): Promise<void> {
  const { id, period } = index.plan;
  const target = `campaigns/${id}`;
  const morningMs = instantOf(LIVE_DAYS.at(-1) ?? '', '10:00', period.timeZone);
  const acts = [
    { kind: 'plan.load', payload: { text, sha256: index.sha256, fileName: 'bench.json' } },
    { kind: 'clock.set', payload: { offsetMs: morningMs - Date.now() } },
  ] as const;
  for (const { kind, payload } of acts) {
    const act = { id: `${id}-${kind}`, kind, campaignId: id, target, payload };
    await ports.ledger.append(act);
    const decision = await postEntry(act.id, ports);
    if (decision?.status !== 'accepted') throw new Error(`${act.id}: ${JSON.stringify(decision?.problems)}`);
  }
}
