/**
 * The nightly recount: everything a campaign has stored, computed again from its journal as an auditor would, and the
 * finding written into the journal. What was changed behind the engine's back is named and put right, never silently.
 */
import type { Decision } from '#schema/decision.ts';
import type { TotalsRecount } from '#schema/payloads.ts';
import { recountId, documentPath } from '#schema/keys.ts';
import { integer } from '#domain/format.ts';
import { correctionsOf, recordsToRestore } from '#domain/proof/corrections.ts';
import type { Difference } from '#domain/proof/differences.ts';
import type { StoredDocument } from '#domain/proof/documents.ts';
import { audit, type Audit } from '#domain/proof/verify.ts';
import type { CampaignSnapshot, Ports, PostEntry, ServerAct } from './ports.ts';
import { publishNodes } from './publish-indicators.ts';
import { redrive } from './redrive.ts';

/** Entries younger than this may still be on their way to a decision: no fault of anybody. */
const GRACE_MICROS = 60_000_000;
/** Indicators that keep lagging behind after this many publications are a finding. */
const PUBLICATIONS = 3;
const MOST = { differences: 200, corrections: 400, restored: 50 };

/** Recounts a campaign for a day. Returns the line that the administrator and the auditor read. */
export async function recount(
  campaignId: string,
  day: string,
  ports: Ports,
  postEntry: PostEntry,
): Promise<string> {
  await redrive(campaignId, ports, postEntry);
  const { found, snapshot } = await lookedAt(campaignId, ports);
  const { verdict, totals } = found;
  const restored = recordsToRestore(found, MOST.restored);
  const payload: TotalsRecount = {
    day,
    values: verdict.values,
    count: verdict.count,
    differences: verdict.differences.slice(0, MOST.differences).map(asText),
    corrections: correctionsOf(snapshot.documents, totals, MOST.corrections),
    restored: [...restored.keys()],
  };
  const act: ServerAct = {
    id: `${campaignId}~${day}~recount`,
    kind: 'totals.recount',
    campaignId,
    target: documentPath('recounts', recountId(campaignId, day)),
    payload,
  };
  await ports.ledger.append(act);
  const decision: Decision | null = await postEntry(act.id, ports);
  if (decision?.status !== 'accepted') return 'Không tính lại được.';
  for (const [path, data] of restored) await ports.ledger.restore(path, data, snapshot.revisions.get(path));
  const first = payload.differences[0];
  const line = `Sai lệch: ${integer(verdict.count)} / ${integer(verdict.values)} giá trị.`;
  return first ? `${line} Đầu tiên: ${inWords(first)}` : line;
}

/** Looks until no node's indicators lag behind its sums, because a publisher at work is no fault. */
async function lookedAt(
  campaignId: string,
  ports: Ports,
): Promise<{ found: Audit; snapshot: CampaignSnapshot }> {
  for (let publication = 0; ; publication++) {
    const read = await ports.archive.readEverything(campaignId);
    const youngMicros = ports.clock.nowMs() * 1000 - GRACE_MICROS;
    const snapshot = { ...read, documents: withoutPending(read.documents, youngMicros) };
    const found = audit(snapshot.documents);
    const lagging = laggingNodes(campaignId, found.verdict.differences);
    if (lagging.length === 0 || publication === PUBLICATIONS) return { found, snapshot };
    await publishNodes(campaignId, lagging, ports);
  }
}

/** Leaves out entries that are young and have no decision yet. */
function withoutPending(documents: readonly StoredDocument[], youngMicros: number): StoredDocument[] {
  const paths = new Set(documents.map(({ path }) => path));
  return documents.filter(({ path, data }) => {
    if (!path.startsWith('journal/') || paths.has(path.replace('journal/', 'decisions/'))) return true;
    const at = data['at'] as { timestampMicros?: number | bigint } | undefined;
    return (at?.timestampMicros ?? 0) <= youngMicros;
  });
}

/** Returns nodes whose indicators were computed from other sums. Wrong indicators of the same sums do not count. */
function laggingNodes(campaignId: string, differences: readonly Difference[]): string[] {
  const prefix = `indicators/${campaignId}~`;
  const lagging = differences.filter(
    ({ document, field, reason }) =>
      document.startsWith(prefix) &&
      (field === 'inputsHash' || field === 'planVersion' || reason === 'missing'),
  );
  return [...new Set(lagging.map(({ document }) => document.slice(prefix.length)))];
}

function asText({
  document,
  field,
  stored,
  recomputed,
  reason,
}: Difference): TotalsRecount['differences'][number] {
  return { document, field, stored: told(stored), recomputed: told(recomputed), reason };
}

/** A value as evidence: short, and never a text that somebody may have put personal data into. */
function told(value: unknown): string {
  if (typeof value === 'string') return `(chữ, ${String(value.length)} ký tự)`;
  if (value === undefined) return '–';
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? String(part) : part,
  ).slice(0, 200);
}

function inWords({ document, field, stored, recomputed }: TotalsRecount['differences'][number]): string {
  const path = field === null ? document : `${document}: ${field}`;
  return `${path}: đã lưu ${stored}, tính lại ${recomputed}.`;
}
