/**
 * A frozen edition as a file, drawn again whenever somebody asks: the same numbers for ever, because everything shown
 * is taken as it stood at the edition's cut.
 */
import type { Digest } from '#schema/digest.ts';
import type { Role } from '#schema/plan.ts';
import type { CampaignReading } from '#domain/digest/input.ts';
import { stateAt } from '#domain/discipline.ts';
import type { PlanIndex } from '#domain/hierarchy.ts';
import { explain } from '#domain/problem.ts';
import { receiptOf } from '#domain/receipt.ts';
import type { Ports } from './ports.ts';
import type { BaselineRow, Renderings, ReportRow, Sink } from './ports-renderings.ts';

/** Who may open editions. The security rules say the same of `digests`; a test compares them. */
export const MAY_READ_EDITIONS: ReadonlySet<string> = new Set<Role>([
  'standing',
  'digital-lead',
  'leader',
  'recipient',
  'auditor',
]);

/** Who asks for a file, with their seat in the campaign. **Null**: `unitId` for a role without a unit. */
export interface FileReader {
  role: string;
  unitId: string | null;
}

const SEES_ALL_REPORTS: ReadonlySet<string> = new Set<Role>(['standing', 'leader', 'auditor']);

/** Returns whether a report may stand in this person's file: the same as the security rules say of `reports`. */
export function seesReport(
  { role, unitId }: FileReader,
  report: { unitId: string; leadUnitId: string | null },
): boolean {
  if (SEES_ALL_REPORTS.has(role)) return true;
  return role === 'digital-lead' && unitId !== null && [report.unitId, report.leadUnitId].includes(unitId);
}

export type FileFormat = 'html' | 'xlsx' | 'txt';

export interface EditionFile<Out extends Sink> {
  name: string;
  contentType: string;
  inline: boolean;
  write(out: Out): Promise<void>;
}

/** Returns the file, ready to be written to a stream; null when there is no such edition. */
export async function editionFile<Out extends Sink>(
  campaignId: string,
  edition: string,
  format: FileFormat,
  person: FileReader,
  ports: Ports,
  renderings: Renderings<Out>,
): Promise<EditionFile<Out> | null> {
  const digest = await ports.archive.digest(campaignId, edition);
  if (!digest) return null;
  if (format === 'xlsx') return workbookFile(digest, person, ports, renderings);
  const page = format === 'html';
  const text = page
    ? renderings.page(digest.edition, digest.contentHash)
    : renderings.zaloText(digest.edition);
  return {
    name: `${campaignId}_${edition}.${format}`,
    contentType: `text/${page ? 'html' : 'plain'}; charset=utf-8`,
    inline: true,
    write: (out) =>
      new Promise((resolve) => {
        out.end(text, resolve);
      }),
  };
}

async function workbookFile<Out extends Sink>(
  digest: Digest,
  person: FileReader,
  ports: Ports,
  renderings: Renderings<Out>,
): Promise<EditionFile<Out>> {
  const { edition, contentHash } = digest;
  const [index, reading] = await Promise.all([
    ports.ledger.plan(edition.campaignId, edition.planVersion),
    ports.archive.readCampaign(edition.campaignId),
  ]);
  const mine = reading.reports.filter((report) => seesReport(person, report));
  const input = {
    edition,
    contentHash,
    plan: index.plan,
    baselineRows: baselineRows(reading, edition.cutAtMicros, index),
    reports: reportRows({ ...reading, reports: mine }, edition.cutAtMicros, edition.day, index),
    exportedBy: index.units.get(person.unitId ?? '')?.name ?? person.role,
    exportedAtMs: ports.clock.nowMs(),
  };
  return {
    name: renderings.workbookFileName(edition),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    inline: false,
    write: (out) => renderings.workbook(input, out),
  };
}

/** Returns who reviews and registers, by the name of its function; the role where the plan has several of them. */
function standingAgency({ plan }: PlanIndex): string {
  const [agency, another] = plan.units.filter(({ role }) => role === 'standing');
  return agency && !another ? agency.name : 'standing';
}

function* baselineRows(
  reading: CampaignReading,
  cutMicros: number,
  index: PlanIndex,
): Generator<BaselineRow> {
  const { baseline } = reading;
  if (!baseline) return;
  const nodes = new Map(reading.denominators.map((known) => [known.node, known]));
  for (const version of baseline.versions.filter(({ atMicros }) => atMicros <= cutMicros)) {
    for (const listId of Object.keys(version.sums)) {
      for (const areaId of Object.keys(baseline.latest[listId] ?? {})) {
        const known = nodes.get(`area:${areaId}`)?.lists[listId]?.[String(version.version)];
        if (!known) continue;
        yield {
          listId,
          listName: index.lists.get(listId)?.name ?? listId,
          areaId,
          areaName: index.areas.get(areaId)?.name ?? areaId,
          version: version.version,
          asOfDay: version.asOfDay,
          asOfMoment: version.asOfMoment ?? 'day-end',
          count: known.count,
          source: `${version.documentNumber} – ${version.signer}`,
          registeredBy: standingAgency(index),
          registeredAtMs: version.registeredAtMs,
        };
      }
    }
  }
}

function* reportRows(
  reading: CampaignReading,
  cutMicros: number,
  day: string,
  index: PlanIndex,
): Generator<ReportRow> {
  const key = (report: { day: string; unitId: string; areaId: string }): string =>
    `${report.day}~${report.unitId}~${report.areaId}`;
  const known = reading.reports
    .filter((report) => report.day <= day)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  for (const report of known) {
    const state = stateAt(report, cutMicros);
    const content = state?.content ?? state?.held;
    if (!state || !content) continue;
    yield {
      reportId: key(report),
      day: report.day,
      unitName: index.units.get(report.unitId)?.name ?? report.unitId,
      areaName: index.areas.get(report.areaId)?.name ?? report.areaId,
      version: state.version,
      status: state.status,
      values: content.values,
      nothingToday: content.nothingToday,
      difficulties: content.difficulties,
      capturedAtMs: content.capturedAtMs,
      receivedAtMs: content.receivedAtMs,
      lateness: content.lateness,
      reviewedBy: state.review === null ? null : standingAgency(index),
      reviewedAtMs: state.review?.atMs ?? null,
      flags: content.flags.map((flag) => explain(flag)),
      receipt: receiptOf(content.entryId),
    };
  }
}
